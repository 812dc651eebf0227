"""`warledger retry`: what was refused is read again from where it came; what is taken leaves."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import replace
from pathlib import Path

from flows.ingest.web import FeedMemory
from flows.job import Job
from flows.load import FEEDS, load_state, quarantined, save_state
from flows.load.quarantine import name_of
from schemas.refusal import Refusal


def taken_up(job: Job) -> Job:
    """The job with the files of the quarantine as its sources, and with its pages forgotten by the feeds."""
    uris = {entry.source_uri for entry in quarantined(job.warehouse)}
    state = load_state(job.warehouse, FEEDS)
    for url, stored in state.items():
        feed = FeedMemory.model_validate(stored)
        left = {link: digest for link, digest in feed.entries.items() if link not in uris}
        if len(left) < len(feed.entries):
            again = {"entries": left, "etag": None, "last_modified": None}
            state[url] = feed.model_copy(update=again).model_dump(mode="json")
    save_state(job.warehouse, FEEDS, state)
    files = {path for uri in uris if (path := file_of(uri))}
    return replace(job, sources=tuple(sorted({*job.sources, *files})))


def clear(warehouse: Path, taken: AbstractSet[str], refusals: Iterable[Refusal]) -> int:
    """Remove from the quarantine what is taken now and was not refused again; returns how many.

    `taken` names the records that are articles now. What cannot be found any more stays.
    """
    again = {name_of(refusal) for refusal in refusals}
    feeds = load_state(warehouse, FEEDS).items()
    done = taken | {uri.rpartition("#")[0] for uri in taken} | {url for url, f in feeds if not f["failed"]}
    cleared = [e for e in quarantined(warehouse) if e.source_uri in done and e.path.stem not in again]
    for entry in cleared:
        entry.path.unlink()
    return len(cleared)


def file_of(uri: str) -> str | None:
    """The file or folder that the record was read from, if it still stands; `#N` is the record's number."""
    candidates = (uri, uri.rpartition("#")[0])
    return next((path for path in candidates if path and Path(path).exists()), None)
