"""Named days and wars, read from seeds/reference: Christmas, Eid al-Fitr, Yom Kippur, "since the war in X began"."""

import re
from re import Match

import seeds
from flows.extract.dates import feasts
from flows.extract.dates.completion import nearest
from flows.extract.dates.context import Context, Reading, Rule, explicit, relative, unresolved
from flows.extract.dates.days import YEAR_AFTER, read_year
from flows.extract.dates.intervals import Interval
from schemas.date import Granularity
from schemas.reference.conflict import Conflict
from schemas.reference.named_day import NamedDay

DAYS = {d.name: d for d in seeds.reference("named_days", NamedDay)}
CONFLICTS = seeds.reference("conflicts", Conflict)
_EVENTS = {name: c for c in CONFLICTS for name in c.names}


def _alternatives(names: list[str]) -> str:
    return "|".join(
        re.escape(n).replace(r"\ ", " ").replace("'", "'?") for n in sorted(names, key=lambda n: (-len(n), n))
    )


NAMES = _alternatives(list(DAYS))
WARS = _alternatives([n for n, c in _EVENTS.items() if not c.is_day])
INCIDENTS = _alternatives([n for n, c in _EVENTS.items() if c.is_day])


def phrases() -> list[str]:
    """Every name of a day, a war or an incident."""
    return [*DAYS, *_EVENTS]


def _named_day(m: Match[str], at: Context) -> Reading | None:
    named = _lookup(DAYS, m["name"])
    if (year := read_year(m, at)) is not None:
        found = [i for i in feasts.occurrences(named.rule, year) if i.start.year == year]
        return explicit(found[0]) if found else None
    if at.published is None:
        return unresolved("day")
    years = range(at.published.year - 1, at.published.year + 2)
    candidates = [i for y in years for i in feasts.occurrences(named.rule, y)]
    best = nearest(candidates, at.published, at.tense())
    return relative(best) if best else None


def _incident(m: Match[str], at: Context) -> Reading:
    conflict = _lookup(_EVENTS, m["name"])
    return explicit(Interval(conflict.date_start, conflict.date_end or conflict.date_start, Granularity.DAY))


def _since(m: Match[str], at: Context) -> Reading:
    """From the first day of the war to publication, ends included."""
    conflict = _lookup(_EVENTS, m["name"] or m["war"])
    if at.published is None or conflict.date_start > at.published:
        return unresolved("range")
    return relative(Interval(conflict.date_start, at.published, Granularity.RANGE))


def _lookup(table, name: str):  # type: ignore[no-untyped-def]
    words = " ".join(name.split())
    return table.get(words) or next(
        v for k, v in table.items() if k.replace("'", "") == words.replace("'", "")
    )


_BEGAN = r"(?: first)? (?:began|begun|started|erupted|broke out)|'s (?:start|outbreak|beginning)"
RULES = (
    Rule("named", rf"(?P<name>{INCIDENTS})", _incident),
    Rule(
        "named",
        rf"since (?:the )?(?:(?:start|beginning|outbreak|onset) of (?:the )?(?P<name>{WARS})|(?P<war>{WARS})(?:{_BEGAN}))",
        _since,
    ),
    Rule("named", rf"(?P<name>{NAMES})(?:{YEAR_AFTER})?", _named_day),
)
