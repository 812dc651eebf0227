"""A count read from text, and the grammar's one entry point."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from flows.extract.document import plain
from flows.extract.quantities.measures import is_measure
from flows.extract.quantities.number import NUMBER, scale, value
from schemas.count import Qualifier
from schemas.reference.hedge import Hedge
from schemas.reference.vague_quantity import VagueQuantity
from seeds import reference


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count with its bounds.

    `start`–`end` covers the number and its hedge, `number_start`–`number_end` the number alone.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    low: int | None
    best: int | None
    high: int | None
    qualifier: Qualifier

    def bounds(self) -> dict[str, Any]:
        """The count columns of a record."""
        return {
            "count_low": self.low,
            "count_best": self.best,
            "count_high": self.high,
            "qualifier": self.qualifier,
        }

    def moved(self, by: int) -> "Quantity":
        """The same quantity in a text that has `by` more characters before it."""
        return replace(
            self,
            start=self.start + by,
            end=self.end + by,
            number_start=self.number_start + by,
            number_end=self.number_end + by,
        )


def bounded(n: int, qualifier: Qualifier) -> tuple[int | None, int | None, int | None]:
    """Low, best and high of a number under a hedge, by the contract's table."""
    low = n if qualifier in (Qualifier.EXACT, Qualifier.AT_LEAST, Qualifier.MORE_THAN) else None
    high = (
        n if qualifier in (Qualifier.EXACT, Qualifier.UP_TO, Qualifier.FEWER_THAN, Qualifier.NEARLY) else None
    )
    return low, n, high


_ANY_NUMBER = rf"(?<![\w-])(?:{NUMBER})"
_RANGE = re.compile(
    rf"(?P<between>\bbetween\s+)?(?P<a>{_ANY_NUMBER})(?P<link>\s*-\s*|\s+(?:to|or|and)\s+)(?P<b>(?:{NUMBER}))(?![\w.]\d)",
    re.IGNORECASE,
)
# "thirty-nine million" is one number: what stands at the join of its parts.
_COMPOUND = re.compile(r"ty-\|(?:one|two|three|four|five|six|seven|eight|nine)\b", re.IGNORECASE)
_YEARS = re.compile(r"(?:(?:19|20)\d\d){2}")
_NUMBER = re.compile(_ANY_NUMBER, re.IGNORECASE)
_BOTH = re.compile(r"(?<![\w-])both\b", re.IGNORECASE)
# "rose from 12 to 15" is a revision, not a range.
_REVISION = re.compile(
    r"\b(?:r[oi]s\w+|increas\w+|climb\w+|jump\w+|rais\w+|revis\w+|fell|fall\w*|dropp?\w*|lower\w*|reduc\w+|gr[eo]w\w*|up|down)"
    r"\b[^.;]{0,40}\bfrom\s+$",
    re.IGNORECASE,
)
_FILLER = r"(?:(?:another|an additional|a further|other|the|a total of)\s+)?"


@cache
def _hedges() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, Qualifier]]:
    """Hedges that end directly before a number, those that follow one, and what each says."""
    rows = sorted(reference("hedges", Hedge), key=lambda row: -len(row.phrase))
    before, after = (
        "|".join(re.escape(row.phrase).replace(r"\ ", r"\s+") for row in rows if row.side == side)
        for side in ("before", "after")
    )
    return (
        re.compile(rf"(?<![\w-])({before})\s+{_FILLER}$", re.IGNORECASE),
        re.compile(rf"\s*({after})(?!\w)", re.IGNORECASE),
        {row.phrase: row.qualifier for row in rows},
    )


@cache
def _vague() -> tuple[re.Pattern[str], dict[str, VagueQuantity]]:
    """Vague count words, "several hundred" and "tens of thousands" included, and their bounds."""
    rows = {row.phrase: row for row in reference("vague_quantities", VagueQuantity)}
    words = "|".join(w.replace(" ", r"\s+") for w in sorted(rows, key=len, reverse=True))
    scales = r"dozens?|hundreds?|thousands?|millions?"
    return (
        re.compile(
            rf"(?<![\w-])(?P<word>{words})\b(?:\s+(?:of\s+)?(?P<scale>{scales})\b)?(?!-)", re.IGNORECASE
        ),
        rows,
    )


# The claims and the force sizes of an article look at the same sentences.
@lru_cache(maxsize=512)
def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Every count in the text, in order, offsets in `text`; dates, ages and the like are out."""
    text = plain(text)
    found: list[Quantity] = []
    for quantity in sorted((*_ranges(text), *_numbers(text), *_vague_counts(text)), key=_longest_first):
        if not found or quantity.start >= found[-1].end:
            found.append(quantity)
    return tuple(found)


def _longest_first(quantity: Quantity) -> tuple[int, int]:
    return quantity.start, -quantity.end


def _ranges(text: str) -> Iterator[Quantity]:
    for m in _RANGE.finditer(text):
        low, high = value(m["a"]), value(m["b"])
        if low is None or high is None or (m["link"].strip() == "and" and not m["between"]):
            continue
        if scale(m["a"]) == 1 and low < scale(m["b"]):
            low *= scale(m["b"])  # "two to three dozen"
        revision = _REVISION.search(text, max(0, m.start() - 80), m.start())
        years = _YEARS.fullmatch(m["a"] + m["b"])
        if (
            low >= high
            or revision
            or years
            or _COMPOUND.search(m["a"] + m["link"] + "|" + m["b"])
            or is_measure(text, m.start("a"), m.end("b"))
        ):
            continue
        yield _quantity(text, m.start(), m.end(), (low, None, high), Qualifier.RANGE)


def _numbers(text: str) -> Iterator[Quantity]:
    for m in _NUMBER.finditer(text):
        n = value(m[0])
        if n is not None and not is_measure(text, m.start(), m.end()):
            yield _quantity(text, m.start(), m.end(), (n, n, n), Qualifier.EXACT)
    for m in _BOTH.finditer(text):
        yield Quantity(m.start(), m.end(), m.start(), m.end(), 2, 2, 2, Qualifier.EXACT)


def _vague_counts(text: str) -> Iterator[Quantity]:
    pattern, rows = _vague()
    for m in pattern.finditer(text):
        row = rows[" ".join(m["word"].lower().split())]
        times = value(m["scale"].rstrip("s")) or 1 if m["scale"] else 1
        low = row.low and row.low * times
        high = row.high and (row.high + 1) * times - 1
        if not is_measure(text, m.start(), m.end()):
            yield _quantity(text, m.start(), m.end(), (low, low, high), Qualifier.VAGUE)


def _quantity(
    text: str, start: int, end: int, bounds: tuple[int | None, int | None, int | None], qualifier: Qualifier
) -> Quantity:
    """The count with the hedges around it; a hedge bounds a plain number, not a range or a vague word."""
    before, after, qualifiers = _hedges()
    hedge, left, right = qualifier, start, end
    while m := before.search(text[max(0, left - 40) : left]):
        left -= len(m[0])
        hedge = qualifiers[" ".join(m[1].lower().split())]
    if m := after.match(text, end):
        hedge, right = qualifiers[" ".join(m[1].lower().split())], m.end()
    if qualifier is Qualifier.EXACT and hedge is not qualifier:
        bounds, qualifier = bounded(bounds[1] or 0, hedge), hedge
    return Quantity(left, right, start, end, *bounds, qualifier)
