"""RSS and Atom: each page that a feed links is an article, fetched once until its entry changes."""

import datetime as dt
import hashlib
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from pydantic import BaseModel, ConfigDict

from flows.ingest.config import Feed
from flows.ingest.html import page_of
from flows.ingest.meter import Meter
from flows.ingest.raw import KEPT, Raw, shown
from flows.ingest.web.fetcher import Fetcher
from flows.ingest.web.page import FetchError, Page
from schemas.refusal import Refusal

_ENTITY = re.compile(rb"<!ENTITY[^>]*>", re.IGNORECASE)


class FeedMemory(BaseModel):
    """What a feed gave last time: its validators, when it answered, digests of its entries by link."""

    model_config = ConfigDict(extra="ignore")
    etag: str | None = None
    last_modified: str | None = None
    answered_at: dt.datetime | None = None
    failed: str | None = None
    entries: dict[str, str] = {}

    def validators(self) -> dict[str, str]:
        """The headers of a conditional request."""
        found = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in found.items() if value}


Memory = dict[str, FeedMemory]
"""Memories of feeds by address."""


def read_feeds(
    feeds: Iterable[Feed], memory: Memory, fetcher: Fetcher, meter: Meter | None = None
) -> Iterator[Raw | Refusal]:
    """The new and changed articles of the feeds. What is worth remembering is put into `memory`.

    Whoever stores the memory must have stored the articles before: what it names is not fetched again. A page
    that failed for a reason that can pass is not remembered, so that the next run tries it again.
    """
    for feed in feeds:
        before = memory.get(feed.url, FeedMemory())
        try:
            page = fetcher.get(feed.url, before.validators())
        except FetchError as error:
            memory[feed.url] = before.model_copy(update={"failed": str(error)})
            yield _refused(feed.url, error)
            continue
        if page.status == 304:
            memory[feed.url] = before.model_copy(update={"answered_at": _now(), "failed": None})
            continue
        entries = _entries(feed, page)
        if isinstance(entries, Refusal):
            memory[feed.url] = before.model_copy(update={"failed": entries.reason})
            yield entries
            continue
        if meter:
            meter.pages += sum(before.entries.get(link) != _digest(e) for link, e in _linked(entries).items())
        seen: dict[str, str] = {}
        yield from _articles(feed, entries, before.entries, seen, fetcher)
        memory[feed.url] = _remembered(page, seen, all_done=len(seen) == len(_linked(entries)))


def _remembered(page: Page, seen: dict[str, str], all_done: bool) -> FeedMemory:
    """An incomplete reading keeps no validators, or an unchanged feed would hide what is left to fetch."""
    return FeedMemory(
        etag=page.headers.get("etag") if all_done else None,
        last_modified=page.headers.get("last-modified") if all_done else None,
        answered_at=_now(),
        entries=seen,
    )


def _entries(feed: Feed, page: Page) -> list[Mapping[str, Any]] | Refusal:
    import feedparser

    # Entities that expand to entities cost seconds; no feed needs its own.
    # A stream, never bytes: feedparser opens bytes as the name of a file where there is one.
    headers = {"content-location": page.url, "content-type": page.headers.get("content-type", "")}
    try:
        found = feedparser.parse(io.BytesIO(_ENTITY.sub(b"", page.content)), response_headers=headers)
    except Exception as error:
        found = {"bozo_exception": f"{type(error).__name__}: {error}"}
    if not found.get("version") and not found.get("entries"):
        reason = shown(str(found.get("bozo_exception", "no entry")))
        return Refusal(feed.url, "no RSS or Atom feed", reason, "check its address", page.content[:KEPT])
    return list(found["entries"])


def _linked(entries: Iterable[Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    """The entries by the address of their page, in the feed's order."""
    return {str(entry["link"]): entry for entry in entries if entry.get("link")}


def _articles(
    feed: Feed,
    entries: list[Mapping[str, Any]],
    before: Mapping[str, str],
    seen: dict[str, str],
    fetcher: Fetcher,
) -> Iterator[Raw | Refusal]:
    for entry in entries:
        if not entry.get("link"):
            said = shown(str(entry.get("title") or entry.get("id") or "no title"))
            yield Refusal(
                feed.url, "an entry without a link", said, "ask its publisher", str(dict(entry))[:KEPT]
            )
    for link, entry in _linked(entries).items():
        digest = _digest(entry)
        if before.get(link) != digest:
            try:
                yield _article(feed, entry, fetcher.get(link))
            except FetchError as error:
                yield _refused(link, error)
                if error.can_pass:
                    continue
        seen[link] = digest


def _article(feed: Feed, entry: Mapping[str, Any], page: Page) -> Raw | Refusal:
    """The page as an article; what the page does not tell, its entry may. The link is its address."""
    raw = Raw(str(entry["link"]), {}, page.content)
    try:
        read = page_of(raw)
    except Exception as error:
        said = shown(f"{type(error).__name__}: {error}")
        return raw.refused("cannot be read", said, "give its text as .txt or .jsonl")
    if isinstance(read, Refusal):
        return read
    told = {
        "id": str(entry.get("id") or "") or None,
        "title": str(entry.get("title") or "") or None,
        "publisher": feed.publisher,
        "published_at": _published(entry),
    }
    fields = {**told, **{key: value for key, value in read.fields.items() if value}, "url": raw.uri}
    return replace(read, fields=fields)


def _published(entry: Mapping[str, Any]) -> str | None:
    """The entry's moment of publication; feedparser gives UTC."""
    when = entry.get("published_parsed")
    try:
        return dt.datetime(*when[:6]).replace(tzinfo=dt.UTC).isoformat() if when else None
    except ValueError:
        return None


def _digest(entry: Mapping[str, Any]) -> str:
    """What changes when the entry does."""
    told = [str(entry.get(key) or "") for key in ("title", "updated", "published", "summary")]
    return hashlib.sha256("\x1f".join(told).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _refused(uri: str, error: FetchError) -> Refusal:
    return Refusal(uri, error.reason, shown(error.value), error.remedy)


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC).replace(microsecond=0)
