"""Dates: every calendar expression of an article, resolved to days where the text allows it."""

import datetime as dt

from flows.extract.document import Document
from schemas import DateMention


def find_dates(document: Document) -> list[DateMention]:
    """Every calendar expression in text order, furniture's left out."""
    return []


def dateline_date(text: str) -> dt.date | None:
    """The day that the article's own dateline or byline states, or None."""
    return None
