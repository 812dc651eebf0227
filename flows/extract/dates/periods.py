"""Months, years, decades and centuries: October, last May, late 1989, fiscal 1990, the 1980s."""

import datetime as dt
from collections.abc import Callable
from re import Match

from flows.extract.dates import intervals
from flows.extract.dates.completion import choose_year
from flows.extract.dates.context import Context, Reading, Rule, explicit, relative, unresolved
from flows.extract.dates.days import PERSONS, WHICH_YEAR, read_year, stated
from flows.extract.dates.intervals import Interval
from flows.extract.dates.lexicon import EDGE, MONTH, MONTH_ALONE, YEAR, full_year, month_number
from flows.extract.dates.number_words import DECADES, ORDINAL, ORDINALS, YEAR_WORDS, number, year_of_words


def _month(m: Match[str], at: Context) -> Reading:
    month = month_number(m["month"])

    def make(year: int) -> Interval:
        return intervals.month(year, month)

    if (year := read_year(m, at)) is not None:
        return stated(make(year), m)
    named = m.groupdict()
    if at.published is None or named.get("which"):
        return unresolved("month")
    if named.get("turn"):
        return relative(_turned_month(named["turn"], make, at.published))
    found = choose_year(make, at)
    return relative(found) if found else unresolved("month")


def _turned_month(turn: str, make: Callable[[int], Interval], published: dt.date) -> Interval:
    """For "last May" the May before the publication's month, for "next May" the one after it."""
    year, now = published.year, intervals.unit_at(published, "month")
    if turn.startswith(("last", "past")):
        return max(i for i in (make(year - 1), make(year)) if i < now)
    if turn.startswith(("next", "coming")):
        return min(i for i in (make(year), make(year + 1)) if i > now)
    return make(year)


def _year(m: Match[str], at: Context) -> Reading | None:
    return explicit(intervals.year(int(m["year"])))


def _short_year(m: Match[str], at: Context) -> Reading | None:
    return explicit(intervals.year(full_year(m["short"])))


def _spoken_year(m: Match[str], at: Context) -> Reading | None:
    return explicit(intervals.year(year_of_words(m["words"])))


def _decade(m: Match[str], at: Context) -> Reading | None:
    """In figures or in words: "the 1980s", "the late 80s", "the eighties" (never "his eighties")."""
    word = m.groupdict().get("word")
    first = DECADES[word] if word else int(m["tens"].strip("'s"))
    return explicit(intervals.decade(first if first > 99 else 1900 + first))


def _century(m: Match[str], at: Context) -> Reading:
    words = m["n"].replace(" ", "-")
    return explicit(intervals.century(ORDINALS.get(words) or number(words)))


RULES = (
    Rule(
        "month",
        rf"{EDGE}?(?P<month>{MONTH})(?:,? (?:of |in )?(?P<year>{YEAR})| (?:of )?{WHICH_YEAR})",
        _month,
    ),
    Rule(
        "month",
        rf"(?:{EDGE}(?:(?:last|this|next) )?|(?P<turn>last|this past|this coming|this|next|past"
        rf"|coming) )?(?P<month>{MONTH_ALONE})"
        rf"(?:(?=(?:,? (?:and |or )?{MONTH}){{1,4}},? (?:of )?(?P<year>{YEAR})))?"
        rf"(?! ?(?:3[01]|[12]?\d)(?:st|nd|rd|th)?(?![\d.,]\d|\d|{PERSONS}))",
        _month,
    ),
    Rule(
        "digits",
        rf"(?:{EDGE}(?:the )?)?(?:the )?(?:(?:early|late|mid)[ -])?"
        r"(?P<tens>(?:1[5-9]|20)\d0'?s|'[2-9]0'?s|(?<=s\sand\s)[2-9]0'?s)"
        rf"(?!(?<='s) (?:{ORDINAL}|final|last|best|worst|biggest|total|figures?|levels?)(?![a-z]))",
        _decade,
    ),
    Rule(
        "digits",
        rf"{EDGE}?(?:fiscal |calendar |fy ?)?(?:year )?(?P<year>{YEAR})(?!s\b|'s?\d)",
        _year,
    ),
    Rule(
        "digits",
        rf"(?:{EDGE}|fiscal |(?<=in\s)|(?<=of\s)|(?<=since\s)|(?<=from\s)|(?<=until\s)|(?<=to\s)|(?<=by\s))"
        r"'(?P<short>\d\d)(?!\d|'?s\b|'|,\d)",
        _short_year,
    ),
    Rule("digits", r"(?:(?<=since\s)|(?<=in\s))(?P<year>1[0-4]\d\d)(?= ?(?:[.;)]|,(?! ?\d)|$))", _year),
    Rule("digits unit", rf"{EDGE}?(?:the year )?(?P<words>{YEAR_WORDS})", _spoken_year),
    Rule(
        "digits unit",
        r"(?:the |(?<=ies\sand\s)|(?<=ies\sor\s))"
        rf"(?:(?:(?:early|late|mid)[ -])?(?:nineteen[ -])?(?P<word>{'|'.join(DECADES)})"
        r"|(?:early|late|mid)[ -](?P<tens>[2-9]0'?s))",
        _decade,
    ),
    Rule(
        "unit digits",
        rf"(?:{EDGE}(?:the )?)?(?:the )?(?P<n>(?:1\d|2[01]|[5-9])(?:st|th)|{'|'.join(ORDINALS)}"
        r"|twenty first)[ -]century",
        _century,
    ),
)
