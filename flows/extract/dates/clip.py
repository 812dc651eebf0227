"""The days on which something that is told of can have happened."""

import datetime as dt

from flows.extract.document import Document
from schemas import DateMention


def event_interval(mention: DateMention, document: Document) -> tuple[dt.date, dt.date] | None:
    """First and last day of an event that the mention dates, or None while it is unresolved.

    What is reported has happened: "this month" ends on the day of publication, not on the 30th.
    """
    if mention.date_start is None or mention.date_end is None:
        return None
    published = document.article.published_at
    if published and mention.date_start <= published < mention.date_end:
        return mention.date_start, published
    return mention.date_start, mention.date_end
