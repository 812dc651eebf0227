"""WARC, the format of web archives and of Common Crawl's news: each web page in it is an article."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from flows.ingest.html import page_of
from flows.ingest.raw import MAX_RECORD, Raw
from schemas.refusal import Refusal

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

MAX_SKIPPED = 1 << 30
"""Bytes of a record, at most: even to pass over it, all of it has to be unpacked."""


def read_warc(stream: BinaryIO, uri: str) -> Iterator[Raw | Refusal]:
    """The articles of the HTML pages that were answered with status 200; other records are no articles.

    Plain and gzip. What follows a damaged record cannot be found, so it ends the reading with a refusal.
    """
    from warcio.archiveiterator import ArchiveIterator

    number = told = 0
    last, is_damaged = None, False
    try:
        for number, record in enumerate(ArchiveIterator(stream), start=1):
            where = f"{uri}#{number}"
            if (length := record.length or 0) > MAX_SKIPPED:
                yield Refusal(where, "a record too large to pass over", f"{length} bytes", "take it out")
                return
            was_damaged, is_damaged = is_damaged, record.rec_type is None
            if is_damaged and not was_damaged:
                told += 1
                yield Refusal(where, "a damaged record", "no header of a record", "fetch the archive again")
            last = record
            if _is_page(record):
                told += 1
                yield _page(record, where)
                last = None
        if last and _is_cut(last):
            raise EOFError("the last record is cut short")
    except Exception as error:
        said = f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"
        yield Refusal(
            f"{uri}#{number + 1}", "a damaged record", said, "fetch the archive again; what follows is unread"
        )
        return
    if not told:
        yield Refusal(uri, "no web page in the archive", f"{number} records", "delete it, or fill it")


def _is_page(record: "ArcWarcRecord") -> bool:
    if record.rec_type not in {"response", "resource"}:
        return False
    http = record.http_headers
    kind = (http or record.rec_headers).get_header("Content-Type") or ""
    return "html" in kind.lower() and (http is None or http.get_statuscode() == "200")


def _is_cut(record: "ArcWarcRecord") -> bool:
    """Whether the archive ends before the record, which has been read as far as it goes."""
    return getattr(record.raw_stream, "limit", 0) > 0 and not record.raw_stream.read(1)


def _page(record: "ArcWarcRecord", where: str) -> Raw | Refusal:
    content = record.content_stream().read(MAX_RECORD + 1)
    raw = Raw(where, {}, content)
    if len(content) > MAX_RECORD:
        return raw.refused("too large for one article", f"over {MAX_RECORD} bytes", "split it into articles")
    if _is_cut(record):
        return raw.refused("a record cut short", f"{len(content)} bytes", "fetch the archive again")
    found = page_of(raw)
    if isinstance(found, Refusal):
        return found
    url = record.rec_headers.get_header("WARC-Target-URI")
    return replace(found, fields={**found.fields, "url": url or found.fields["url"]})
