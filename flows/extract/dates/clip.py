"""The days on which something that is told of can have happened."""

import datetime as dt
import re

from flows.extract.document import Document
from schemas import DateMention

_FROM = re.compile(r"\b(?:from|between)\s+(?:early |late |mid-?)?$", re.IGNORECASE)
_TO = re.compile(
    r"\s+(?:to|and|through|until|till)\s+(?:(?:early |late |mid-?)?[A-Z][a-z]+ )?((?:19|20)\d\d)\b"
)


def event_interval(mention: DateMention, document: Document) -> tuple[dt.date, dt.date] | None:
    """First and last day of an event that the mention dates, or None while it is unresolved.

    What is reported has happened: "this month" ends on the day of publication, not on the 30th.
    What happened "from 1996 to 1998" ends with 1998.
    """
    if mention.date_start is None or mention.date_end is None:
        return None
    end = _far_end(mention, document) or mention.date_end
    published = document.article.published_at
    if published and mention.date_start <= published < end:
        return mention.date_start, published
    return mention.date_start, end


def _far_end(mention: DateMention, document: Document) -> dt.date | None:
    """Last day of the year in which a stretch that begins with the mention ends, or None."""
    text = document.article.text
    if mention.granularity not in ("month", "year") or not _FROM.search(text[: mention.char_start][-20:]):
        return None
    to = _TO.match(text, mention.char_end)
    return dt.date(int(to[1]), 12, 31) if to else None
