"""`warledger extract`: facts as JSON lines, without any server, writing nothing."""

import datetime as dt
import json
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TextIO

from flows.extraction import CHUNK, Found, facts_of
from flows.ingest import read
from flows.ingest.source import NoInput
from schemas import Article
from schemas.refusal import Refusal


def show(sources: Iterable[str], published_at: dt.date | None, all_articles: bool, out: TextIO) -> int:
    """Print one line an article: its columns, and a list for each table. Returns the exit status."""
    refused: list[Refusal] = []
    done = 0
    for found in _facts(read(sources, published_at), all_articles):
        if isinstance(found, Refusal):
            refused.append(found)
            sys.stderr.write(f"{found}\n")
        else:
            done += 1
            tables = found.tables()
            line = tables.pop("articles")[0].model_dump(mode="json")
            line |= {name: [row.model_dump(mode="json") for row in rows] for name, rows in tables.items()}
            out.write(json.dumps(line, ensure_ascii=False) + "\n")
    if not done and all(isinstance(refusal, NoInput) for refusal in refused):
        return 2
    return 1 if refused else 0


def _facts(found: Iterator[Article | Refusal], all_articles: bool) -> Iterator[Found]:
    while chunk := list(islice(found, CHUNK)):
        yield from (one for one in chunk if isinstance(one, Refusal))
        yield from facts_of([one for one in chunk if isinstance(one, Article)], all_articles)
