"""The day that an article states of itself, in its dateline or byline."""

import datetime as dt
import re
from re import Match

from flows.extract.dates.lexicon import DAY, MONTH, WEEKDAY_ANY, full_year, month_number
from flows.extract.dates.number_words import number
from flows.extract.document import plain

LINES = 8
"""How many lines into the text a dateline or byline can stand."""
LONGEST = 200
"""The characters of its line within which it ends."""
_YEAR = r",?\s*'?(?:19|20)\d\d|,?\s*'?\d\d(?![\d:])"
_DATE = (
    rf"(?i:(?:{WEEKDAY_ANY},?\s+)?(?:(?P<iso>(?:19|20)\d\d-\d\d-\d\d)"
    rf"|(?P<day>{DAY})(?:\s+of\s+|\s*-\s*|\s+)(?P<month>{MONTH})-?(?P<year>{_YEAR})"
    rf"|(?P<month_first>{MONTH})\s*(?P<second_day>{DAY})(?P<last_year>{_YEAR})))(?!\d)"
)
# A sentence that opens with its date has a preposition where a dateline has its place.
_PREPOSITIONS = "on in at of by to and the from since until till after before between early late"
_NO_PREPOSITION = "".join(rf"(?<! {word})" for word in _PREPOSITIONS.split())
_PLACE = (
    r"(?:(?!(?:On|In|At|Around|About|Since|Between|From|Until|Before|After|Sometime|Late"
    r"|Early)\b)[A-Z][\w.'-]*(?: [\w.'-]+){0,3}(?:, [A-Z][\w.' -]{1,30}?| \([\w.' -]{2,30}\))?(?:,|:"
    rf"| -)?{_NO_PREPOSITION}\s+)"
)
# Only a dateline is followed by its agency, a dash, a line's end or at once by the report's first word.
_DATELINE = re.compile(rf"\s*{_PLACE}?\(?{_DATE}(?=\)?(?:\s*$|\s*\(|\s*-|:|\.?\s+[A-Z]))")
# "BAGHDAD, Jan. 24 (Agency) -": a dateline that leaves its year to the reader.
_SHORT_DATELINE = re.compile(
    rf"\s*{_PLACE}\(?(?i:(?P<day>{DAY})\s+(?P<month>{MONTH})|(?P<month_first>{MONTH})\s+{DAY})\)?(?:\s*\(|\s*-|:)"
)
_LABEL = r"(?i:published|posted|(?:last )?updated|issued|released|date|dated|filed|by\b.{2,60}?)"
_BYLINE = re.compile(rf"\s*{_LABEL}(?i: on\b| at\b)?[\s|,:.-]+(?:\d\d?:\d\d.{{0,12}}?\s)?{_DATE}")


def dateline_date(text: str) -> dt.date | None:
    """The day that the article's own dateline or byline states in full, or None.

    A dateline without a year ("BAGHDAD, Jan 24 (Agency) –") states none.
    """
    for line in text.lstrip().split("\n", LINES)[:LINES]:
        flat = plain(line[:LONGEST])
        match = _DATELINE.match(flat) or _BYLINE.match(flat)
        if match and (day := _day(match)):
            return day
    return None


def is_in_dateline(text: str, start: int, end: int) -> bool:
    """Whether the date at `start` to `end` of the article stands behind a place in a dateline.

    Such a date is the report's. One without a place ("23 January 2014 - Gunmen ...") can be the event's.
    """
    line = text.rfind("\n", 0, start) + 1
    if end > line + LONGEST:
        return False
    flat = plain(text[line : line + LONGEST])
    match = _DATELINE.match(flat) or _SHORT_DATELINE.match(flat)
    return match is not None and line + match.end() >= end and bool(text[line:start].strip(" ("))


def _day(m: Match[str]) -> dt.date | None:
    try:
        if m["iso"]:
            return dt.date.fromisoformat(m["iso"])
        month, day = m["month"] or m["month_first"], m["day"] or m["second_day"]
        year = full_year((m["year"] or m["last_year"]).strip(" ,"))
        return dt.date(year, month_number(month.lower()), number(day.lower()))
    except ValueError:
        return None
