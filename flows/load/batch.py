"""Facts → one batch of the lake."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pyarrow as pa

from flows.extract.facts import Facts
from flows.load.commit import commit
from flows.load.errors import storage_errors
from flows.load.lake import commits, known_articles
from flows.load.quarantine import quarantine
from schemas import TABLES, Record
from schemas.arrow import arrow_table
from schemas.base import stable_id
from schemas.refusal import Refusal


def write_batch(warehouse: Path, batch: Sequence[Facts], now: dt.datetime | None = None) -> Path | None:
    """Write the facts of some articles to the lake, whole or not at all, and return the batch's manifest.

    Articles that the lake holds by the same extractor are left out; None where no other is left. An article
    without `ingested_at` gets `now`. Text that has no UTF-8 goes to quarantine. The file names come
    from the articles' ids and extractors, so a batch has the same name whatever its order. Raises
    StorageError, and ValueError for an article that names no extractor.
    """
    with storage_errors(warehouse):
        new = _new(warehouse, batch)
        if not new:
            return None
        try:
            tables = _tables(new, now or dt.datetime.now(dt.UTC))
        except UnicodeEncodeError:
            return write_batch(warehouse, [facts for facts in new if _has_utf8(warehouse, facts)], now)
        name = stable_id("batch", *(part for facts in new for part in _identity(facts)))
        commit(warehouse, name, tables)
        return commits(warehouse) / f"{name}.json"


def _tables(batch: Sequence[Facts], now: dt.datetime) -> dict[str, pa.Table]:
    rows: dict[str, list[Record]] = {table: [] for table in TABLES}
    for facts in batch:
        for table, found in _stamped(facts, now).tables().items():
            rows[table] += found
    return {table: arrow_table(record, rows[table]) for table, record in TABLES.items()}


def _stamped(facts: Facts, now: dt.datetime) -> Facts:
    written = facts.article.ingested_at or now
    return replace(facts, article=facts.article.model_copy(update={"ingested_at": written}))


def _identity(facts: Facts) -> tuple[str, str]:
    if facts.article.extractor is None:
        raise ValueError(f"article {facts.article.article_id} names no extractor: set Article.extractor")
    return facts.article.article_id, facts.article.extractor


def _new(warehouse: Path, batch: Sequence[Facts]) -> list[Facts]:
    """The articles that the lake lacks, each once, by id."""
    articles = {_identity(facts): facts for facts in reversed(batch)}
    known = {e: known_articles(warehouse, e) for e in {extractor for _, extractor in articles}}
    return [articles[a, e] for a, e in sorted(articles) if a not in known[e]]


def _has_utf8(warehouse: Path, facts: Facts) -> bool:
    """Whether the facts can be stored; if not, their article goes to quarantine."""
    try:
        _tables([facts], dt.datetime.now(dt.UTC))
    except UnicodeEncodeError as error:
        article = facts.article
        what = f"{error.object[error.start : error.end]!a} at character {error.start}"
        remedy = "mend the encoding of the source"
        refusal = Refusal(
            article.source_uri, "text that has no UTF-8", what, remedy, article.text, article.article_id
        )
        quarantine(warehouse, [refusal])
        return False
    return True
