"""The Prefect flow: read → extract → validate → write → load → publish, one task a shard."""

import errno
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Any, TypeVar, cast

from prefect import flow, task
from prefect.artifacts import create_markdown_artifact, create_table_artifact
from prefect.cache_policies import NO_CACHE
from prefect.utilities.annotations import quote

from flows.extract.facts import Facts
from flows.extract.version import EXTRACTOR
from flows.extraction import PARALLEL_FROM, Extraction, default_workers
from flows.ingest import read
from flows.ingest.raw import Raw
from flows.job import Job
from flows.load import (
    FEEDS,
    PublishReport,
    known_articles,
    load_state,
    publish,
    quarantine,
    save_state,
    write_batch,
)
from flows.retry import clear, taken_up
from flows.summary import Summary
from schemas import Article
from schemas.refusal import Refusal

T = TypeVar("T")

SHARD = 256
"""Articles of one task and one batch of the lake."""

LISTED = 1000
"""Refusals that Prefect's table shows; the quarantine has them all."""

PASSING = {errno.EAGAIN, errno.EBUSY, errno.EINTR, errno.EIO, errno.ESTALE, errno.ETIMEDOUT}
"""Errors of a disk or a network share that can pass: worth another try."""

PAUSES: list[float] = [1, 5, 20]
"""Seconds before each further try."""


@dataclass(frozen=True)
class Watch:
    """Who wants to know while the run goes: of refusals at once, and of the counts so far."""

    refused: Callable[[Refusal], object]
    counted: Callable[[Summary], object]


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
    number: int, articles: Sequence[Article], extraction: Extraction, warehouse: Path
) -> list[Refusal]:
    """Extract, validate and write some hundreds of articles as one batch; returns those refused."""
    found = [one for chunk in extraction.read(articles) for one in chunk]
    refusals = [one for one in found if isinstance(one, Refusal)]
    quarantine(warehouse, refusals)
    write_batch(warehouse, [one for one in found if isinstance(one, Facts)])
    return refusals


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
    summary = Summary(job.warehouse)
    job = taken_up(job) if job.again else job
    with _feeds(job) as besides:
        _take(job, _new_articles(job, besides, summary, watch), summary, watch)
    summary.published = do_publish(job.warehouse)
    summary.cleared = clear(job.warehouse, summary.taken, summary.refusals) if job.again else 0
    _leave_artifacts(summary)
    return summary


def _take(job: Job, articles: Iterator[Article], summary: Summary, watch: Watch) -> None:
    """Shard by shard into the lake."""
    first = list(islice(articles, PARALLEL_FROM))
    workers = job.workers or default_workers(len(first))
    with Extraction(workers, job.all_articles) as extraction:
        for number, shard in enumerate(_shards(chain(first, articles)), start=1):
            refusals = do_shard(number, _whole(shard), _whole(extraction), job.warehouse)
            for refusal in refusals:
                watch.refused(refusal)
            summary.refusals += refusals
            summary.done += len(shard) - len(refusals)
            watch.counted(summary)


@contextmanager
def _feeds(job: Job) -> Iterator[Iterator[Raw | Refusal]]:
    """What the feeds have that is new. What they gave is stored after the block, when the lake has it."""
    if not job.feeds:
        yield iter(())
        return
    from flows.ingest.web import FeedMemory, Fetcher, read_feeds

    stored = load_state(job.warehouse, FEEDS)
    memory = {url: FeedMemory.model_validate(one) for url, one in stored.items()}
    with Fetcher(job.http) as fetcher:
        yield read_feeds(job.feeds, memory, fetcher)
    save_state(job.warehouse, FEEDS, {url: one.model_dump(mode="json") for url, one in memory.items()})


def _new_articles(
    job: Job, besides: Iterator[Raw | Refusal], summary: Summary, watch: Watch
) -> Iterator[Article]:
    """The articles that the lake lacks; refusals go to quarantine as they come."""
    known = known_articles(job.warehouse, EXTRACTOR, job.all_articles)
    for found in read(job.sources, job.published_at, besides=besides):
        if job.again and isinstance(found, Article):
            summary.taken.add(found.source_uri)
        if isinstance(found, Refusal):
            quarantine(job.warehouse, [found])
            watch.refused(found)
            summary.refusals.append(found)
        elif found.article_id in known:
            summary.skipped += 1
        else:
            yield found


def _shards(articles: Iterator[Article]) -> Iterator[list[Article]]:
    while shard := list(islice(articles, SHARD)):
        yield shard


def _whole(value: T) -> T:
    """The value as Prefect hands it on without a look at every field of every article in it."""
    return cast(T, quote(value))


def _leave_artifacts(summary: Summary) -> None:
    create_markdown_artifact(summary.markdown(), key="warledger-run", description="What the run did")
    rows = [{"source": r.source_uri, "reason": str(r)} for r in summary.refusals[:LISTED]]
    if rows:
        create_table_artifact(rows, key="warledger-quarantined", description="What was refused, and why")
    tables = [{"table": table, "rows": n} for table, n in summary.counts().items()]
    create_table_artifact(tables, key="warledger-tables", description="Rows of the published file")
