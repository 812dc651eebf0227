"""Made-up facts to store, and what a warehouse shows of them."""

import datetime as dt
import hashlib
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq

from flows.extract.facts import Facts
from schemas import TABLES, Article, Casualty, DateMention, Location

NOW = dt.datetime(2024, 3, 1, 12, tzinfo=dt.UTC)
OLD, NEW = "warledger/0.9.0", "warledger/0.10.0"


def facts(number: int, extractor: str = OLD) -> Facts:
    """An article of a few facts, the same for the same number."""
    text = f"Patrol {number}: {number + 2} guards were hurt near Tell Ahmar on 4 March 2021."
    evidence = {"article_id": f"a{number:03}", "confidence": 0.5, "extractor": extractor}

    def span(quote: str) -> dict[str, Any]:
        start = text.index(quote)
        return {**evidence, "char_start": start, "char_end": start + len(quote), "quote": quote}

    digest = hashlib.sha256(text.encode()).hexdigest()
    article = Article(
        article_id=f"a{number:03}",
        source_uri=f"made-up#{number}",
        text=text,
        text_sha256=digest,
        extractor=extractor,
    )
    key = f"{number}-{extractor}"
    day = dt.date(2021, 3, 4)
    casualty = Casualty(
        **span(f"{number + 2} guards"), casualty_id=f"c{key}", outcome="wounded", qualifier="exact",
        count_low=number + 2, count_best=number + 2, count_high=number + 2,
        attributed_to=["the mayor", "a nurse"],
    )  # fmt: skip
    date = DateMention(
        **span("4 March 2021"), date_id=f"d{key}", text="4 March 2021", date_start=day, date_end=day,
        granularity="day", basis="explicit",
    )  # fmt: skip
    place = Location(**span("Tell Ahmar"), location_id=f"l{key}", name="Tell Ahmar", country="SYR")
    return Facts(article, casualties=[casualty], dates=[date], locations=[place])


def published(warehouse: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of the snapshot by table, in the order in which they stand there."""
    with duckdb.connect(str(warehouse / "facts.duckdb"), read_only=True) as con:
        return {table: con.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}


def globbed(warehouse: Path, table: str, column: str) -> list[str]:
    """A column of what someone sees who globs the lake's folder of a table."""
    files = sorted((warehouse / "lake" / table).glob("*.parquet"))
    return sorted(v for f in files for v in pq.ParquetFile(f).read([column])[column].to_pylist())


def content(warehouse: Path) -> dict[str, bytes]:
    """Every file of the lake with its bytes."""
    files = (p for p in (warehouse / "lake").rglob("*") if p.is_file())
    return {str(p.relative_to(warehouse)): p.read_bytes() for p in files}
