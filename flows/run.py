"""The Prefect flow around the pipeline: a task for each shard, and one for the publication."""

import errno
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar, cast

from prefect import flow, task
from prefect.cache_policies import NO_CACHE
from prefect.utilities.annotations import quote

from flows import pipeline
from flows.extraction import Extraction
from flows.job import Job
from flows.load import PublishReport, publish
from flows.pace import Pace
from flows.pages import Pages
from flows.pipeline import Steps, Tick, Watch
from flows.summary import Summary
from schemas import Article
from schemas.refusal import Refusal

T = TypeVar("T")

PASSING = {errno.EAGAIN, errno.EBUSY, errno.EINTR, errno.EIO, errno.ESTALE, errno.ETIMEDOUT}
"""Errors of a disk or a network share that can pass: worth another try."""

PAUSES: list[float] = [1, 5, 20]
"""Seconds before each further try."""


def _can_pass(_task: Any, _run: Any, state: Any) -> bool:
    error = state.result(raise_on_failure=False)
    cause = error if isinstance(error, OSError) else getattr(error, "__cause__", None)
    return isinstance(cause, OSError) and cause.errno in PASSING


@task(
    name="shard",
    task_run_name="shard {number}",
    cache_policy=NO_CACHE,
    retries=len(PAUSES),
    retry_delay_seconds=PAUSES,
    retry_condition_fn=_can_pass,
)
def do_shard(
    number: int, articles: Sequence[Article], extraction: Extraction, warehouse: Path, tick: Tick
) -> list[Refusal]:
    """Extract, validate and write some hundreds of articles as one batch; returns those refused."""
    return pipeline.do_shard(number, articles, extraction, warehouse, tick)


@task(
    name="publish",
    cache_policy=NO_CACHE,
    retries=len(PAUSES),
    retry_delay_seconds=PAUSES,
    retry_condition_fn=_can_pass,
)
def do_publish(warehouse: Path) -> PublishReport:
    """Load the lake into a new file and put it in the published one's place."""
    return publish(warehouse)


@flow(name="warledger", validate_parameters=False)
def run(job: Job, watch: Watch) -> Summary:
    """Take the job's sources into its warehouse, whose lock the caller holds."""
    return work(job, watch)


def work(job: Job, watch: Watch) -> Summary:
    """The pipeline in the flow run at hand, with what it leaves in Prefect's pages."""
    pages = Pages()

    def paced(pace: Pace) -> None:
        watch.paced(pace)
        pages.progress(pace)

    summary = pipeline.work(job, replace(watch, paced=paced), Steps(_shard, do_publish))
    pages.end(summary)
    return summary


def _shard(
    number: int, articles: Sequence[Article], extraction: Extraction, warehouse: Path, tick: Tick
) -> list[Refusal]:
    return do_shard(number, _whole(articles), _whole(extraction), warehouse, _whole(tick))


def _whole(value: T) -> T:
    """The value as Prefect hands it on without a look at every field of every article in it."""
    return cast(T, quote(value))
