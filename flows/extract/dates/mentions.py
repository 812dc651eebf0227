"""From the sentences of an article to its date rows, each expression read in the light of those before it."""

import string
from collections.abc import Iterator
from functools import partial
from re import Match

from flows.extract.dates.anchored import ANCHORED
from flows.extract.dates.beside import days_after, days_before
from flows.extract.dates.comparisons import COMPARISONS, is_compared
from flows.extract.dates.context import Context, Reading, Rule
from flows.extract.dates.elided import quarter_before, turn_after
from flows.extract.dates.grammar import candidates
from flows.extract.dates.not_dates import is_lower_name, is_name, is_number, is_word
from flows.extract.dates.tense import tense_at
from flows.extract.dates.triggers import triggers
from flows.extract.document import Document, Furniture, Sentence, plain
from schemas import DateMention
from schemas.base import stable_id
from schemas.date import DateBasis, Granularity

_READ = (None, Furniture.CAPTION, Furniture.DATELINE, Furniture.BYLINE)
_ASIDE = (Furniture.CAPTION, Furniture.BYLINE)
_LOWER = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)
_PERIODS = (Granularity.MONTH, Granularity.QUARTER, Granularity.YEAR)
CONFIDENCE = {DateBasis.EXPLICIT: 0.95, DateBasis.RELATIVE: 0.85, DateBasis.UNRESOLVED: 0.6}


def find_dates(document: Document) -> list[DateMention]:
    """Every calendar expression in text order: of the report, its dateline, its byline and its captions.

    Related headlines and agency tags yield none. A date of a caption dates the photograph, that of a byline
    the report: no other leans on them.
    """
    found: list[DateMention] = []
    at = Context(document.article.published_at, lambda: 0, document.article.text)
    for sentence in document.sentences:
        if sentence.furniture in _READ:
            for start, end, reading in _read(sentence, at):
                found.append(_mention(document, sentence.start + start, sentence.start + end, reading))
    return found


def _read(sentence: Sentence, at: Context) -> Iterator[tuple[int, int, Reading]]:
    text = plain(sentence.text)
    low = _lower(text)
    floor = 0
    for trigger in triggers(low):
        if trigger.start < floor:
            continue
        at.tense = partial(tense_at, sentence, trigger.start)
        for rule, match in candidates(low, trigger, floor):
            reading = _reading(rule, match, at, text, low)
            if reading:
                yield from days_before(low, floor, *match.span(), reading)
                yield from quarter_before(low, floor, *match.span(), reading)
                _remember(reading, rule, at, sentence, compared=is_compared(low, match.start()))
                yield *match.span(), reading
                listed = [
                    *days_after(low, *match.span(), reading),
                    *turn_after(low, *match.span(), at.published),
                ]
                yield from listed
                floor = max((end for _, end, _ in listed), default=match.end())
                break


def _lower(text: str) -> str:
    """Lower case of the same length, so that offsets carry over."""
    low = text.lower()
    return low if len(low) == len(text) else text.translate(_LOWER)


def _reading(rule: Rule, match: Match[str], at: Context, text: str, low: str) -> Reading | None:
    if _is_no_date(match, text, low):
        return None
    try:
        return rule.read(match, at)
    except (ValueError, OverflowError):
        return None


def _is_no_date(match: Match[str], text: str, low: str) -> bool:
    groups = match.re.groupindex
    if is_name(text, low, *match.span()):
        return True
    if "name" in groups and match["name"] and is_lower_name(text, match.start("name"), match.end("name")):
        return True
    if "month" in groups and not {"day", "year"} & {g for g in groups if match[g]}:
        return is_word(text, *match.span("month"))
    only_year = "year" in groups and match["year"] and match.group().strip() == match["year"]
    return bool(only_year) and is_number(low, *match.span())


def _remember(reading: Reading, rule: Rule, at: Context, sentence: Sentence, *, compared: bool) -> None:
    """Keep the date for those that lean on it: none of a caption, and none that only compares."""
    looks_back = rule.read in COMPARISONS or (rule.read in ANCHORED and _looks_back(reading, at))
    if reading.interval and not looks_back and sentence.furniture not in _ASIDE:
        at.latest = reading.interval
        if reading.unit is Granularity.DAY:
            at.latest_day = reading.interval
        if reading.unit in _PERIODS and not compared:
            at.period = reading.interval


def _looks_back(reading: Reading, at: Context) -> bool:
    """ "From the previous month", "a year earlier": a unit longer than a day before that of the report."""
    seen_from = at.latest.start if at.latest else at.published
    longer = reading.unit is not Granularity.DAY
    return bool(longer and reading.interval and seen_from and reading.interval.end < seen_from)


def _mention(document: Document, start: int, end: int, reading: Reading) -> DateMention:
    evidence = document.evidence(start, end, CONFIDENCE[reading.basis])
    interval = reading.interval
    return DateMention(
        **evidence,
        date_id=stable_id(evidence["article_id"], "dates", start, end, document.extractor),
        text=evidence["quote"],
        date_start=interval.start if interval else None,
        date_end=interval.end if interval else None,
        granularity=reading.unit,
        basis=reading.basis,
    )
