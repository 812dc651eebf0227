"""The date of an incident, from those of its mentions."""

import datetime as dt
import re
from collections.abc import Sequence

from flows.extract.dates.number_words import CARDINAL, number
from flows.extract.document import Document
from flows.extract.events.dating import HEAD, is_of_publication
from flows.extract.events.mention import Mention
from flows.extract.events.when import is_stretched, width
from schemas import DateMention
from schemas.date import Granularity

NOTE = 1000
"""Characters of a report that can be a note on one day."""
_ONE_OF = re.compile(r"(?:This|It) was one of\b")
# "In the first three days of the offensive", "after two weeks of fighting".
_LASTING = re.compile(
    rf"\b(?P<n>{CARDINAL}) (?P<unit>days?|weeks?) of (?!last\b|this\b|next\b)", re.IGNORECASE
)


def note_date(document: Document, dates: Sequence[DateMention]) -> DateMention | None:
    """The day with which a short report opens: all that it tells is of that day, unless it says otherwise."""
    if not document.body or sum(len(s.text) for s in document.body) > NOTE:
        return None
    start = document.body[0].start
    for date in dates:
        opens = start <= date.char_start <= start + HEAD and any(c.isdigit() for c in date.text)
        if (
            (opens or _counts_itself(document, date))
            and date.granularity is Granularity.DAY
            and date.date_start
        ):
            return None if is_of_publication(document, date) else date
    return None


def _counts_itself(document: Document, date: DateMention) -> bool:
    """ "This was one of four similar attacks overnight": the day of what was told before."""
    return any(s.start <= date.char_start < s.end and _ONE_OF.match(s.text) for s in document.body)


def incident_date(
    document: Document, mentions: Sequence[Mention], note: DateMention | None
) -> DateMention | None:
    """The narrowest of the mentions' dates, the first of equals, else that of the sentence or of the note.

    A toll since Tuesday, or of three days of fighting, is of an incident that lasted until publication.
    What is only recalled lends its date where nothing else has one.
    """
    told = [m for m in mentions if not m.background] or mentions
    if (
        since := next((m.date for m in told if m.claims and m.date and is_stretched(m.date)), None)
    ) is not None:
        return since
    dates = [m.date for m in told if m.date] or [m.date for m in mentions if m.date]
    own = min(dates, key=width, default=None)
    date = own or (None if mentions[0].background else mentions[0].near_date or note)
    return date and _lasting(document, told, date)


def _lasting(document: Document, mentions: Sequence[Mention], date: DateMention) -> DateMention:
    """The date, drawn out to publication where a toll is of as many days as have gone by since."""
    published = document.article.published_at
    if published is None or date.date_start is None or date.date_start != date.date_end:
        return date
    gone = (published - date.date_start).days
    texts = {m.reading.sentence.text for m in mentions if m.claims}
    lasted = max((_days(m) for text in texts for m in _LASTING.finditer(text)), default=0)
    return date.model_copy(update={"date_end": published}) if 0 < gone <= lasted else date


def _days(m: re.Match[str]) -> int:
    return dt.timedelta(**{m["unit"].lower().rstrip("s") + "s": number(m["n"].lower())}).days
