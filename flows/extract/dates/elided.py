"""Units named once for two: the third of "the third and fourth quarters", the next of "this year or next"."""

import datetime as dt
import re
from collections.abc import Iterator

from flows.extract.dates import intervals
from flows.extract.dates.beside import REACH, Found
from flows.extract.dates.context import Reading, relative
from flows.extract.dates.number_words import number
from schemas.date import Granularity

_QUARTER_BEFORE = re.compile(
    r"(?<![a-z0-9-])(?:the )?(?P<n>first|second|third) (?:and|or|through|to) (?:the )?$"
)
_TURN_AFTER = re.compile(
    r",? (?:and|or) (?:the )?(?P<turn>next|last|this)"
    r"(?=[.,;:)?!\"']|$| (?:as|at|because|but|if|in|from|when|while|with)\b)"
)
_TURNED = re.compile(r"(?:this|last|next|the current) (?:fiscal )?(?P<unit>week|month|quarter|year)$")
_MOVES = {"next": 1, "last": -1, "this": 0}


def quarter_before(low: str, floor: int, start: int, end: int, reading: Reading) -> Iterator[Found]:
    """The quarter that shares its noun and its year with the one at `start`; nothing before `floor`."""
    if (
        reading.interval is None
        or reading.unit is not Granularity.QUARTER
        or "quarters" not in low[start:end]
    ):
        return
    at = max(floor, start - REACH)
    if (shared := _QUARTER_BEFORE.search(low[at:start])) is not None:
        quarter = intervals.quarter(reading.interval.start.year, number(shared["n"]))
        yield at + shared.start(), at + shared.end("n"), relative(quarter)


def turn_after(low: str, start: int, end: int, published: dt.date | None) -> Iterator[Found]:
    """The week, month, quarter or year seen from publication that another leaves to be understood."""
    named, turn = _TURNED.search(low[start:end]), _TURN_AFTER.match(low, end)
    if published and named is not None and turn is not None:
        moved = intervals.unit_at(published, named["unit"], _MOVES[turn["turn"]])
        yield turn.start("turn"), turn.end("turn"), relative(moved)
