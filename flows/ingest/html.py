"""Web pages: trafilatura tells the report from the page around it, and reads its metadata."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from flows.ingest.raw import Raw, not_utf8, whole
from flows.ingest.when import published
from schemas.refusal import Refusal

_META = re.compile(
    r"""<meta\b(?=[^>]*\b(?:property|name|itemprop)=["'](?:article:published_time|datePublished|date|dc\.date)["'])"""
    r"""[^>]*\bcontent=["']([^"']+)["']""",
    re.IGNORECASE,
)
_JSON_LD = re.compile(r'"datePublished"\s*:\s*("[^"\\]+")')


def read_html(stream: BinaryIO, uri: str) -> Iterator[Raw | Refusal]:
    """The one article of the page; its text is what trafilatura takes from it, verbatim from there on."""
    raw = whole(stream, uri)
    yield raw if isinstance(raw, Refusal) else page_of(raw)


def page_of(raw: Raw) -> Raw | Refusal:
    """The record, whose content is a page, with the fields of its article."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document
    from trafilatura.utils import decode_file

    if b"\0" in raw.content[:8192]:
        return not_utf8(raw, UnicodeDecodeError("utf-8", raw.content, raw.content.index(0), 1, "NUL"))
    page = decode_file(raw.content)
    found = bare_extraction(
        page,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if not isinstance(found, Document) or not found.text:
        return raw.refused(
            "no article text in the page", f"{len(raw.content)} bytes", "give its text as .txt"
        )
    fields = {
        "text": found.text,
        "title": found.title,
        "url": found.url,
        "publisher": found.sitename,
        "language": _language(page),
        "published_at": _moment(page) or found.date,
    }
    return replace(raw, fields=fields)


def _language(page: str) -> str | None:
    found = re.search(r"""<html\b[^>]*\blang=["']?([A-Za-z-]{2,20})""", page, re.IGNORECASE)
    return found[1] if found else None


def _moment(page: str) -> str | None:
    """The publication date with its time, which trafilatura cuts off, where the head has it in ISO form."""
    told = [found[1] for found in _META.finditer(page)]
    told += [json.loads(found[1]) for found in _JSON_LD.finditer(page)]
    return next(filter(_is_iso, told), None)


def _is_iso(value: str) -> bool:
    try:
        published(value)
    except ValueError:
        return False
    return True
