"""`warledger status`: what is where in a warehouse. Reads alone, takes no lock, starts no server."""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from flows.ingest.web import FeedMemory
from flows.load import FEEDS, SNAPSHOT, StorageError, load_state, quarantined
from flows.load.lake import batches
from flows.load.publish import is_current

REASONS = 5
"""Reasons of the quarantine that are listed, the most frequent first."""


def status(warehouse: Path, out: TextIO) -> int:
    """Print the state of lake, published file, quarantine and feeds. Returns the exit status."""
    if not (warehouse / "lake").is_dir():
        sys.stderr.write(f"{warehouse}: no warehouse there; run `warledger run` first, or give --warehouse\n")
        return 2
    try:
        lines = [*_lake(warehouse), *_published(warehouse), *_quarantine(warehouse), *_feeds(warehouse)]
    except StorageError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    out.writelines(f"{line}\n" for line in lines)
    return 0


def _lake(warehouse: Path) -> Iterator[str]:
    live = batches(warehouse)
    rows = sum(batch.rows["articles"] for batch in live)
    size = sum(sum(batch.sizes.values()) for batch in live)
    yield f"lake        {rows:,} articles in {len(live):,} batches, {size / 1e6:.1f} MB"


def _published(warehouse: Path) -> Iterator[str]:
    path = warehouse / SNAPSHOT
    if not path.exists():
        yield "published   nothing yet; the next run publishes"
    else:
        said = "shows the whole lake" if is_current(warehouse) else "to be renewed by the next run"
        yield f"published   {path}: {said}"


def _quarantine(warehouse: Path) -> Iterator[str]:
    reasons = Counter(entry.reason for entry in quarantined(warehouse))
    remedy = "; `warledger retry` reads them again" if reasons else ""
    yield f"quarantine  {reasons.total():,} refused{remedy}"
    for reason, count in sorted(reasons.items(), key=lambda one: (-one[1], one[0]))[:REASONS]:
        yield f"  {count:>8,}  {reason}"


def _feeds(warehouse: Path) -> Iterator[str]:
    for url, stored in load_state(warehouse, FEEDS).items():
        feed = FeedMemory.model_validate(stored)
        answered = f"answered {feed.answered_at:%Y-%m-%d %H:%M} UTC" if feed.answered_at else "never answered"
        yield f"feed        {url}: {answered}, {len(feed.entries):,} entries read"
        if feed.failed:
            yield f"            failed since: {feed.failed}"
