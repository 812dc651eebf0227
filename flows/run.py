"""The Prefect flow around the pipeline: a task for each shard and for the publication, and artifacts."""

import errno
from collections.abc import Sequence
from math import inf
from pathlib import Path
from time import monotonic
from typing import Any, TypeVar, cast
from uuid import UUID

from prefect import flow, task
from prefect.artifacts import (
    create_markdown_artifact,
    create_progress_artifact,
    create_table_artifact,
    update_progress_artifact,
)
from prefect.cache_policies import NO_CACHE
from prefect.utilities.annotations import quote

from flows import pipeline
from flows.extraction import Extraction
from flows.job import Job
from flows.load import PublishReport, publish
from flows.pace import Pace
from flows.pipeline import Steps, Tick, Watch
from flows.summary import Summary
from schemas import Article
from schemas.refusal import Refusal

T = TypeVar("T")

DRAWN_EVERY = 5
"""Seconds between two looks at the run in Prefect's pages: each costs a request."""

LISTED = 1000
"""Refusals that Prefect's table shows; the quarantine has them all."""

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
    bar = _ProgressArtifact()

    def paced(pace: Pace) -> None:
        watch.paced(pace)
        bar.show(pace)

    summary = pipeline.work(job, Watch(watch.refused, paced), Steps(_shard, do_publish))
    bar.end(summary)
    _leave_artifacts(summary)
    return summary


def _shard(
    number: int, articles: Sequence[Article], extraction: Extraction, warehouse: Path, tick: Tick
) -> list[Refusal]:
    return do_shard(number, _whole(articles), _whole(extraction), warehouse, _whole(tick))


def _whole(value: T) -> T:
    """The value as Prefect hands it on without a look at every field of every article in it."""
    return cast(T, quote(value))


class _ProgressArtifact:
    """The run's bar in Prefect's pages, drawn anew every some seconds. A lost server only loses the bar."""

    def __init__(self) -> None:
        self._id: UUID | None = None
        self._next = 0.0

    def show(self, pace: Pace) -> None:
        if monotonic() >= self._next:
            share = pace.handled / pace.expected if pace.expected else 0
            self._draw(100 * share, pace.text())
            self._next = monotonic() + DRAWN_EVERY

    def end(self, summary: Summary) -> None:
        self._draw(100, summary.articles())

    def _draw(self, percent: float, said: str) -> None:
        try:
            if self._id is None:
                made = create_progress_artifact(percent, key="warledger-progress", description=said)
                self._id = cast(UUID, made)
            else:
                update_progress_artifact(self._id, percent, said)
        except Exception:
            self._next = inf


def _leave_artifacts(summary: Summary) -> None:
    create_markdown_artifact(summary.markdown(), key="warledger-run", description="What the run did")
    rows = [{"source": r.source_uri, "reason": str(r)} for r in summary.refusals[:LISTED]]
    if rows:
        create_table_artifact(rows, key="warledger-quarantined", description="What was refused, and why")
    tables = [{"table": table, "rows": n} for table, n in summary.counts().items()]
    create_table_artifact(tables, key="warledger-tables", description="Rows of the published file")
