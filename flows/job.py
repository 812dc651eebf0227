"""What a run is to do, as the command line or a schedule gives it."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Job:
    """What a run is to do. `workers` None means as many processes as pay."""

    sources: tuple[str, ...]
    warehouse: Path
    published_at: dt.date | None = None
    workers: int | None = None
    all_articles: bool = False
