"""Named days, read from seeds/reference: Christmas 1998, Eid al-Fitr, New Year's Eve."""

import datetime as dt
import re
from collections.abc import Iterable
from re import Match

import seeds
from flows.extract.dates import feasts
from flows.extract.dates.completion import nearest
from flows.extract.dates.context import Context, Reading, Rule, relative, unresolved
from flows.extract.dates.days import YEAR_AFTER, read_year, stated
from flows.extract.dates.intervals import Interval
from schemas.reference.named_day import NamedDay

_AT_HAND = 30
"""Days within which a feast is spoken of before it comes."""
DAYS = {d.name: d for d in seeds.reference("named_days", NamedDay)}


def _alternatives(names: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(names, key=lambda n: (-len(n), n)))).replace(r"\ ", " ")


def _named_day(m: Match[str], at: Context) -> Reading | None:
    rule = DAYS[" ".join(m["name"].split())].rule
    if (year := read_year(m, at)) is not None:
        found = feasts.occurrences(rule, year)
        return stated(found[0], m) if found else None
    if at.published is None:
        return unresolved("day")
    years = range(at.published.year - 1, at.published.year + 2)
    found = [i for y in years for i in feasts.occurrences(rule, y)]
    return relative(_chosen(found, m["turn"], at.published, at.tense())) if found else None


def _chosen(found: list[Interval], turn: str | None, published: dt.date, tense: int) -> Interval:
    """ "Last Christmas" is past, "next Easter" to come; else a feast at hand counts, whatever the tense."""
    if turn == "last":
        return max(i for i in found if i.end < published)
    if turn == "next":
        return min(i for i in found if i.start > published)
    ahead = min((i for i in found if i.end >= published), key=lambda i: i.start)
    if (ahead.start - published).days <= _AT_HAND:
        return ahead
    return nearest(found, published, tense) or ahead


RULES = (
    Rule("named", rf"(?:(?P<turn>last|next|this) )?(?P<name>{_alternatives(DAYS)}){YEAR_AFTER}?", _named_day),
)
