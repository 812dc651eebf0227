"""A ledger made by hand: short builders of records, and a database of them with all marts."""

import datetime as dt
import hashlib
from typing import Any

import duckdb

from flows.extract.facts import Facts
from flows.load.reference import load_reference
from flows.load.snapshot import PUBLICATION, run_views
from schemas import TABLES, Actor, Article, Casualty, Event, Location, Record, TroopCount
from schemas.arrow import arrow_table
from schemas.ddl import ddl

TEXT = "Gunmen raided Qara. Seven guards died, the mayor said; a clinic counted nine.\nTroops came later."
DAY = dt.date(2021, 5, 4)


def article(key: str, published: dt.date | None = DAY, text: str = TEXT, **more: Any) -> Article:
    digest = hashlib.sha256(text.encode()).hexdigest()
    given = {
        "source_uri": f"{key}.txt",
        "extractor": "made/1",
        "is_conflict": True,
        "publisher": f"Desk {key}",
    }
    return Article(article_id=key, text=text, text_sha256=digest, published_at=published, **(given | more))


def _evidence(key: str, of: str, quote: str) -> dict[str, Any]:
    start = TEXT.index(quote)
    span = {"char_start": start, "char_end": start + len(quote), "quote": quote}
    return {"article_id": of, "confidence": 0.5, "extractor": "made/1", **span}


def place(key: str, of: str, **more: Any) -> Location:
    given = {"name": "Qara", "place_id": "qara", "place_name": "Qara", "kind": "town", "latitude": 33.5,
             "longitude": 36.5, "precision": 1, "admin1": "Rif", "country": "SYR"}  # fmt: skip
    return Location(location_id=key, **_evidence(key, of, "Qara"), **(given | more))


def event(key: str, of: str, **more: Any) -> Event:
    given = {
        "event_type": "armed_clash", "acled_event_type": "Battles", "acled_sub_event_type": "Armed clash",
        "status": "occurred", "date_start": DAY, "date_end": DAY, "date_precision": 1, "country": "SYR",
        "latitude": 33.5, "longitude": 36.5, "location_precision": 1,
    }  # fmt: skip
    return Event(event_id=key, **(_evidence(key, of, "raided") | given | more))


def claim(key: str, of: str, best: int | None, **more: Any) -> Casualty:
    given = {"outcome": "killed", "qualifier": "exact", "count_low": best, "count_best": best,
             "count_high": best}  # fmt: skip
    return Casualty(casualty_id=key, **(_evidence(key, of, "Seven") | given | more))


def actor(key: str, of: str, name: str, kind: str, country: str | None = None, **more: Any) -> Actor:
    slug = name.lower().replace(" ", "-")
    given = {
        "name": "Gunmen",
        "actor_id": slug,
        "canonical_name": name,
        "actor_type": kind,
        "country": country,
    }
    return Actor(actor_mention_id=key, **_evidence(key, of, "Gunmen"), **(given | more))


def troops(key: str, of: str, best: int, **more: Any) -> TroopCount:
    given = {
        "qualifier": "exact",
        "force": "Troops",
        "unit": "troops",
        "change": "present",
        "count_best": best,
    }
    return TroopCount(troop_count_id=key, **_evidence(key, of, "Troops"), **(given | more))


def toll(what: str, low: int | None, best: int | None, high: int | None) -> dict[str, int | None]:
    return {f"{what}_low": low, f"{what}_best": best, f"{what}_high": high}


def tables(*records: Record) -> dict[str, list[Record]]:
    return {name: [r for r in records if type(r) is record] for name, record in TABLES.items()}


def facts(*records: Record) -> Facts:
    """What one article gave, to be written to a lake."""
    rows = tables(*records)
    return Facts(rows.pop("articles")[0], **rows)


def database(*records: Record) -> duckdb.DuckDBPyConnection:
    """A database in memory of these facts, marts and views over them, no checks run."""
    con = duckdb.connect()
    con.execute(ddl() + PUBLICATION)
    for name, rows in tables(*records).items():
        con.register("rows", arrow_table(TABLES[name], rows))
        con.execute(f"INSERT INTO {name} BY NAME FROM rows")
        con.unregister("rows")
    load_reference(con)
    run_views(con)
    return con


def dicts(con: duckdb.DuckDBPyConnection, query: str) -> list[dict[str, Any]]:
    found = con.execute(query)
    names = [column[0] for column in found.description or []]
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]
