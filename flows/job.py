"""What a run is to do, as the command line or a schedule gives it."""

import datetime as dt
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from flows.ingest.config import Feed, Http, Sources, read_config
from seeds import ARTICLES


@dataclass(frozen=True)
class Job:
    """What a run is to do. `workers` None means as many processes as pay, `again` with the quarantine."""

    sources: tuple[str, ...]
    warehouse: Path
    published_at: dt.date | None = None
    workers: int | None = None
    all_articles: bool = False
    again: bool = False
    feeds: tuple[Feed, ...] = ()
    http: Http = field(default_factory=Http)


def job(sources: Sequence[str], config: Path | None, warehouse: Path, again: bool = False) -> Job:
    """The job of these sources and of a sources file; of the starter corpus where neither is given.

    With `again` it takes up the quarantine and what the feeds have new, no files besides. Raises ConfigError.
    """
    named = read_config(config) if config else Sources()
    if again:
        return Job((), warehouse, feeds=named.feeds, http=named.http, again=True)
    if config is None:
        return Job(tuple(sources) or (os.path.relpath(ARTICLES),), warehouse)
    return Job((*sources, *named.waiting()), warehouse, feeds=named.feeds, http=named.http)
