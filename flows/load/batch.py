"""Facts → one batch of the lake."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

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
        new = _new(warehouse, [facts for facts in batch if _has_utf8(warehouse, facts)])
        if not new:
            return None
        now = now or dt.datetime.now(dt.UTC)
        rows: dict[str, list[Record]] = {table: [] for table in TABLES}
        for facts in new:
            for table, found in facts.tables().items():
                rows[table] += found
        rows["articles"] = [
            a if a.ingested_at else a.model_copy(update={"ingested_at": now}) for a in rows["articles"]
        ]
        name = stable_id("batch", *(part for facts in new for part in _identity(facts)))
        commit(warehouse, name, {table: arrow_table(TABLES[table], rows[table]) for table in TABLES})
        return commits(warehouse) / f"{name}.json"


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
    try:
        for table, rows in facts.tables().items():
            arrow_table(TABLES[table], rows)
    except UnicodeEncodeError as error:
        article = facts.article
        refusal = Refusal(
            article.source_uri,
            "text that has no UTF-8",
            f"{error.object[error.start : error.end]!a} at character {error.start}",
            "mend the source's encoding",
            article.text,
            article.article_id,
        )
        quarantine(warehouse, [refusal])
        return False
    return True
