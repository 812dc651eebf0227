"""Wars and incidents as anchors: the Sept. 11 attacks, since the war in Sudan began, since the war began."""

import datetime as dt
import re
from re import Match

import seeds
from flows.extract.dates.context import Context, Reading, Rule, explicit, relative, unresolved
from flows.extract.dates.intervals import Interval, day
from schemas.date import Granularity
from schemas.reference.conflict import Conflict

CONFLICTS = seeds.reference("conflicts", Conflict)
BY_PHRASE = {phrase: c for c in CONFLICTS for phrase in c.names}
UNNAMED = ("war", "conflict", "invasion", "fighting", "hostilities", "offensive")


def war_of(text: str, published: dt.date) -> Conflict | None:
    """The one war going on at publication that the article is about, by its keywords; None where two tie."""
    low = text.lower()
    counts = [
        (sum(low.count(word) for word in c.words), c)
        for c in CONFLICTS
        if c.words and c.date_start <= published <= (c.date_end or published)
    ]
    most = max((n for n, _ in counts), default=0)
    leading = [c for n, c in counts if n == most]
    return leading[0] if most and len(leading) == 1 else None


def _incident(m: Match[str], at: Context) -> Reading:
    incident = BY_PHRASE[" ".join(m["phrase"].split())]
    end = incident.date_end or incident.date_start
    unit = Granularity.DAY if end == incident.date_start else Granularity.RANGE
    return explicit(day(end) if unit is Granularity.DAY else Interval(incident.date_start, end, unit))


def _since(m: Match[str], at: Context) -> Reading:
    """From the first day of the war to publication, ends included."""
    phrase = " ".join((m["phrase"] or m["war"]).split())
    war = BY_PHRASE.get(phrase) or (war_of(at.text, at.published) if at.published else None)
    if war is None or at.published is None or war.date_start > at.published:
        return unresolved("range")
    return relative(Interval(war.date_start, at.published, Granularity.RANGE))


def _alternatives(kind: str) -> str:
    names = [n for n, c in BY_PHRASE.items() if c.kind == kind] + list(UNNAMED if kind == "war" else ())
    return "|".join(map(re.escape, sorted(names, key=lambda n: (-len(n), n)))).replace(r"\ ", " ")


_WARS = _alternatives("war")
_BEGAN = r"(?:(?: first)? (?:began|begun|started|erupted|broke out)|'s (?:start|outbreak|beginning))"
RULES = (
    Rule("named", rf"(?P<phrase>{_alternatives('incident')})", _incident),
    Rule(
        "named",
        rf"since (?:the )?(?:(?:start|beginning|outbreak|onset) of (?:the )?(?P<phrase>{_WARS})"
        r"(?! (?:in|of|against))"
        rf"|(?P<war>{_WARS}){_BEGAN})",
        _since,
    ),
)
