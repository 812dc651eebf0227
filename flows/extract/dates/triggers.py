"""Where a date can stand: the words that every expression contains, found in one pass over the text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import ahocorasick

from flows.extract.dates import named, wars
from flows.extract.dates.lexicon import MONTHS, WEEKDAYS
from flows.extract.dates.number_words import DECADES, LATE_DAYS

_MONTHS = "january february march april june july august september sept october november december"
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday tues thur thurs"
_UNITS = (
    "today yesterday tomorrow tonight overnight day days hours week weeks weekend month months quarter "
    "quarters half year years "
    "decade decades century centuries spring summer autumn fall winter morning afternoon evening night "
    "nights noon midday midnight "
    "dawn dusk nightfall daybreak sunrise sunset times midyear"
)
_DIGITS = re.compile(
    r"(?<![a-z0-9])(?:\d{4}(?:s\b|(?!\d|,\d))|\d\d?[/.-]\d\d?[/.-]\d\d|\d\d/\d\d|'?\d0'?s|'\d\d(?![\d'])|\d\d?(?:st|nd"
    r"|rd|th)|q[1-4](?!\d))"
)


class Trigger(NamedTuple):
    """A word or number that a date can contain, and the kind of rules that read it."""

    start: int
    end: int
    kind: str


def _automaton() -> ahocorasick.Automaton:
    words = dict.fromkeys([*_UNITS.split(), *DECADES], "unit")
    words |= dict.fromkeys([*WEEKDAYS, *_WEEKDAYS.split()], "weekday")
    words |= dict.fromkeys([*MONTHS, *_MONTHS.split()], "month")
    words |= dict.fromkeys([*LATE_DAYS, "seventeen", "eighteen", "nineteen", "thousand"], "digits")
    words |= dict.fromkeys([*wars.UNNAMED, *wars.BY_PHRASE, *named.DAYS], "named")
    automaton = ahocorasick.Automaton()
    for word, kind in words.items():
        automaton.add_word(word, (len(word), kind))
    automaton.make_automaton()
    return automaton


_WORDS = _automaton()


def triggers(low: str) -> list[Trigger]:
    """The triggers in lower-case text by their start, of two at one place the longer first."""
    found = [*_words(low), *(Trigger(*m.span(), "digits") for m in _DIGITS.finditer(low))]
    return sorted(found, key=lambda t: (t.start, -t.end))


def _words(low: str) -> Iterator[Trigger]:
    last = len(low) - 1
    for at, (length, kind) in _WORDS.iter(low):
        start = at + 1 - length
        if (at == last or not low[at + 1].isalpha()) and not (start and low[start - 1].isalnum()):
            yield Trigger(start, at + 1, kind)
