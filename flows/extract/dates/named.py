"""Named days, read from seeds/reference: Christmas 1998, Eid al-Fitr, New Year's Eve."""

import re
from collections.abc import Iterable
from re import Match

import seeds
from flows.extract.dates import feasts
from flows.extract.dates.completion import nearest
from flows.extract.dates.context import Context, Reading, Rule, relative, unresolved
from flows.extract.dates.days import YEAR_AFTER, read_year, stated
from schemas.reference.named_day import NamedDay

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
    best = nearest([i for y in years for i in feasts.occurrences(rule, y)], at.published, at.tense())
    return relative(best) if best else None


RULES = (Rule("named", rf"(?P<name>{_alternatives(DAYS)}){YEAR_AFTER}?", _named_day),)
