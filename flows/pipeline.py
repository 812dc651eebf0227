"""Sources → lake → published file: the whole of a run, in plain functions that know no Prefect."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from flows.extract.facts import Facts
from flows.extract.version import EXTRACTOR
from flows.extraction import PARALLEL_FROM, Extraction, Found, default_workers
from flows.ingest import read
from flows.ingest.meter import Meter
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
from flows.pace import EXTRACTING, PUBLISHING, READING, Pace
from flows.retry import clear, taken_up
from flows.summary import Summary
from schemas import Article
from schemas.refusal import Refusal

SHARD = 256
"""Articles of one task and one batch of the lake."""

Tick = Callable[[int], object]
"""Is told how many articles of the shard are through."""


@dataclass(frozen=True)
class Watch:
    """Who wants to know: of refusals at once, how the run comes along, and what it has done at its end."""

    refused: Callable[[Refusal], object] = lambda _: None
    paced: Callable[[Pace], object] = lambda _: None
    done: Callable[[Summary], object] = lambda _: None


def do_shard(
    number: int, articles: Sequence[Article], extraction: Extraction, warehouse: Path, tick: Tick
) -> list[Refusal]:
    """Extract, validate and write some hundreds of articles as one batch; returns those refused."""
    found: list[Found] = []
    for chunk in extraction.read(articles):
        found += chunk
        tick(len(found))
    refusals = [one for one in found if isinstance(one, Refusal)]
    quarantine(warehouse, refusals)
    write_batch(warehouse, [one for one in found if isinstance(one, Facts)])
    return refusals


@dataclass(frozen=True)
class Steps:
    """The two steps that cost time: plain functions, or Prefect's tasks around them."""

    shard: Callable[[int, Sequence[Article], Extraction, Path, Tick], list[Refusal]] = do_shard
    publish: Callable[[Path], PublishReport] = publish


def work(job: Job, watch: Watch, steps: Steps) -> Summary:
    """Take the job's sources into its warehouse, whose lock the caller holds.

    Refusals go to quarantine as they come, articles to the lake shard by shard, feeds are remembered when the
    lake has what they gave. Killed anywhere, the next run goes on from there.
    """
    job = taken_up(job) if job.again else job
    pace = Pace(Summary(job.warehouse), Meter())
    summary = pace.summary
    with _feeds(job, pace.meter) as besides:
        _take(job, _new_articles(job, besides, pace, watch), pace, watch, steps)
    _note(pace, PUBLISHING, watch)
    summary.published = steps.publish(job.warehouse)
    summary.cleared = clear(job.warehouse, summary.taken, summary.refusals) if job.again else 0
    watch.done(summary)
    return summary


def _take(job: Job, articles: Iterator[Article], pace: Pace, watch: Watch, steps: Steps) -> None:
    """Shard by shard into the lake."""
    first = list(islice(articles, PARALLEL_FROM))
    workers = job.workers or default_workers(len(first))

    def tick(through: int) -> None:
        pace.ahead = through
        _note(pace, EXTRACTING, watch)

    with Extraction(workers, job.all_articles) as extraction:
        for number, shard in enumerate(_shards(chain(first, articles)), start=1):
            refusals = steps.shard(number, shard, extraction, job.warehouse, tick)
            for refusal in refusals:
                watch.refused(refusal)
            pace.summary.refusals += refusals
            pace.summary.done += len(shard) - len(refusals)
            tick(0)


@contextmanager
def _feeds(job: Job, meter: Meter) -> Iterator[Iterator[Raw | Refusal]]:
    """What the feeds have that is new. What they gave is stored after the block, when the lake has it."""
    if not job.feeds:
        yield iter(())
        return
    from flows.ingest.web import FeedMemory, Fetcher, read_feeds

    stored = load_state(job.warehouse, FEEDS)
    memory = {url: FeedMemory.model_validate(one) for url, one in stored.items()}
    with Fetcher(job.http) as fetcher:
        yield read_feeds(job.feeds, memory, fetcher, meter)
    save_state(job.warehouse, FEEDS, {url: one.model_dump(mode="json") for url, one in memory.items()})


def _new_articles(job: Job, besides: Iterator[Raw | Refusal], pace: Pace, watch: Watch) -> Iterator[Article]:
    """The articles that the lake lacks; refusals go to quarantine as they come."""
    known = known_articles(job.warehouse, EXTRACTOR, job.all_articles)
    summary = pace.summary
    for found in read(job.sources, job.published_at, besides=besides, meter=pace.meter):
        if job.again and isinstance(found, Article):
            summary.taken.add(found.source_uri)
        if isinstance(found, Refusal):
            quarantine(job.warehouse, [found])
            watch.refused(found)
            summary.refusals.append(found)
        elif found.article_id in known:
            summary.skipped += 1
        else:
            pace.read += 1
            yield found
        _note(pace, READING, watch)


def _note(pace: Pace, phase: str, watch: Watch) -> None:
    pace.note(phase)
    watch.paced(pace)


def _shards(articles: Iterator[Article]) -> Iterator[list[Article]]:
    while shard := list(islice(articles, SHARD)):
        yield shard
