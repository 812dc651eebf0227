"""What a reading of an expression may lean on: the publication day, the dates before it, the tense."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from re import Match
from typing import NamedTuple

from flows.extract.dates.intervals import Interval
from schemas.date import DateBasis, Granularity


class Reading(NamedTuple):
    """What an expression means: its interval (None while unresolved), its unit, how it was found."""

    interval: Interval | None
    unit: Granularity
    basis: DateBasis


@dataclass
class Context:
    """The circumstances of one expression.

    `published` is the article's day of publication. `latest` and `latest_day` are the last date and the last
    single day that the text named before. `tense()` is -1 in a clause about the past, 1 about the future, 0
    where the clause does not say. `text` is the whole article, for what it is about. `period` is the last
    month, quarter or year that the text named for itself, not to compare another with it.
    """

    published: dt.date | None
    tense: Callable[[], int]
    text: str
    latest: Interval | None = None
    latest_day: Interval | None = None
    period: Interval | None = None


class Rule(NamedTuple):
    """A kind of expression: its trigger words' kinds, its pattern over lower-case text, and its reading.

    A blank in the pattern stands for any blanks; `trigger` lists the kinds of triggers.Trigger that it
    contains.
    The reading returns None where the match is no date after all; ValueError says the same (30 February).
    """

    trigger: str
    pattern: str
    read: Callable[[Match[str], Context], Reading | None]


def explicit(interval: Interval) -> Reading:
    """A date that the text states in full."""
    return Reading(interval, interval.unit, DateBasis.EXPLICIT)


def relative(interval: Interval) -> Reading:
    """A date found from the publication day or from another date."""
    return Reading(interval, interval.unit, DateBasis.RELATIVE)


def unresolved(unit: str) -> Reading:
    """A calendar expression whose anchor is unknown."""
    return Reading(None, Granularity(unit), DateBasis.UNRESOLVED)
