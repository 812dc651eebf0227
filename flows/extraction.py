"""Articles → facts or refusals, in this process or over several; nothing here knows Prefect."""

import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context, resource_tracker

from flows.extract.article import extract
from flows.extract.facts import Facts
from flows.extract.limits import TooMuch
from flows.validate import check
from schemas import Article
from schemas.refusal import Refusal

CHUNK = 32
"""Articles that share the model's batches, and that one process takes at a time."""

PARALLEL_FROM = 768
"""Articles from which more than one process pays by default: starting them costs as much as reading 400."""

Found = Facts | Refusal


def facts_of(articles: Sequence[Article], all_articles: bool = False) -> list[Found]:
    """The facts of each article; where extraction fails, the article's refusal with its error."""
    try:
        found: list[Found] = list(_checked(articles, all_articles))
        return found
    except Exception as error:
        if len(articles) == 1:
            return [refused(articles[0], error)]
    return [one for article in articles for one in facts_of([article], all_articles)]


def refused(article: Article, error: BaseException) -> Refusal:
    """The refusal of an article that extraction could not take."""
    if isinstance(error, TooMuch):
        reason, remedy = "too much for one article", "split it into articles"
        return Refusal(article.source_uri, reason, str(error), remedy, article.text, article.article_id)
    said = " ".join(f"{type(error).__name__}: {error}".split())[:300]
    remedy = "report it with the article: this is a fault of the program"
    return Refusal(article.source_uri, "extraction failed", said, remedy, article.text, article.article_id)


def _checked(articles: Sequence[Article], all_articles: bool) -> Iterator[Facts]:
    for facts in extract(articles, all_articles=all_articles):
        check(facts)
        yield facts


class Extraction:
    """Extraction over `workers` processes, started at the first use; 1 is this process alone."""

    def __init__(self, workers: int, all_articles: bool) -> None:
        self.workers = workers
        self.all_articles = all_articles
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> "Extraction":
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()

    def read(self, articles: Sequence[Article]) -> Iterator[list[Found]]:
        """The facts of the articles in order, in chunks."""
        chunks = [articles[n : n + CHUNK] for n in range(0, len(articles), CHUNK)]
        if self.workers == 1:
            yield from (facts_of(chunk, self.all_articles) for chunk in chunks)
            return
        futures = [self._submit(chunk) for chunk in chunks]
        for chunk, future in zip(chunks, futures, strict=True):
            try:
                yield future.result()
            except BrokenProcessPool:
                yield self._one_by_one(chunk)

    def _one_by_one(self, chunk: Sequence[Article]) -> list[Found]:
        """A process died on this chunk or on one beside it: only what kills it again is refused."""
        found: list[Found] = []
        for article in chunk:
            self._stop()
            try:
                found += self._submit([article]).result()
            except BrokenProcessPool as error:
                found.append(refused(article, error))
        return found

    def _submit(self, chunk: Sequence[Article]) -> "Future[list[Found]]":
        # Spawned, not forked: Prefect's threads must not be copied.
        self._pool = self._pool or ProcessPoolExecutor(self.workers, get_context("spawn"))
        with _spared():
            return self._pool.submit(facts_of, chunk, self.all_articles)

    def _stop(self) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
        self._pool = None


@contextmanager
def _spared() -> Iterator[None]:
    """Keep Ctrl-C from processes that start in the block: a terminal sends it to all, and we answer it."""
    # It would let the signal through again once it starts.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def default_workers(articles: int) -> int:
    """Processes that pay for so many articles."""
    return (os.cpu_count() or 1) if articles >= PARALLEL_FROM else 1
