"""A raw record → an Article, or the one reason why not."""

import datetime as dt
import hashlib

from flows.ingest.raw import Raw
from flows.ingest.when import published
from schemas import Article
from schemas.article import PublishedAtBasis
from schemas.base import stable_id
from schemas.refusal import Refusal

STRINGS = ("title", "url", "publisher", "language")
MAX_TEXT = 2_000_000
"""Characters of a text, at most: about three novels."""


class _Refused(Exception):
    """Reason, value and remedy of a refusal."""


def article_of(raw: Raw, option: dt.date | None, today: dt.date) -> Article | Refusal:
    """The article, its text verbatim. `option` dates it where the record does not.

    A publication date after tomorrow is refused; until tomorrow it can be today somewhere on Earth.
    """
    try:
        text = _text(raw)
        title, url, publisher, language = (_string(key, raw.fields.get(key)) for key in STRINGS)
        source_id = _source_id(raw.fields.get("id"))
        day, moment, basis = _published(raw.fields.get("published_at"), option, today)
    except _Refused as refused:
        return raw.refused(*refused.args)
    identity = (source_id, url, title, moment or day, text)
    return Article(
        article_id=stable_id("article", *("" if part is None else part for part in identity)),
        source_id=source_id,
        source_uri=raw.uri,
        title=title,
        url=url,
        publisher=publisher,
        published_at=day,
        published_time=moment,
        published_at_basis=basis,
        language=language,
        text=text,
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
    )


def _text(raw: Raw) -> str:
    if raw.fields.get("text") is None:
        keys = ", ".join(map(str, raw.fields)) or "none"
        raise _Refused("no `text`", f"its fields: {keys}", "give the article's text under that name")
    text = _string("text", raw.fields["text"])
    if not text or not text.strip():
        raise _Refused("the `text` is empty", f"{len(text or '')} characters", "give the article's text")
    if len(text) > MAX_TEXT:
        raise _Refused("the `text` is too long", f"{len(text)} characters", f"split it below {MAX_TEXT}")
    return text


def _string(key: str, value: object) -> str | None:
    """The value, an empty one as None, if it is text that any database can hold."""
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise _Refused(f"`{key}` is no string", f"{type(value).__name__} {value}", "put it in quotes")
    if "\0" in value:
        raise _Refused(f"`{key}` holds a NUL character", f"at {value.index(chr(0))}", "remove it")
    try:
        value.encode()
    except UnicodeEncodeError as error:
        bad = f"{value[error.start]!a} at {error.start}"
        raise _Refused(f"`{key}` is no valid UTF-8", bad, "convert it to UTF-8") from None
    return value


def _source_id(value: object) -> str | None:
    """The id as text: tables often number their rows."""
    return _string("id", str(value) if type(value) is int else value)


def _published(
    value: object, option: dt.date | None, today: dt.date
) -> tuple[dt.date | None, dt.datetime | None, PublishedAtBasis | None]:
    if value is None or value == "":
        return option, None, PublishedAtBasis.OPTION if option else None
    try:
        day, moment = published(value)
    except ValueError:
        raise _Refused("unreadable `published_at`", value, "write it as 2024-01-31") from None
    if day > today + dt.timedelta(days=1):
        raise _Refused("`published_at` is in the future", value, "correct the date")
    return day, moment, PublishedAtBasis.METADATA
