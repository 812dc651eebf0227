"""Gather the mentions of one incident; keep different incidents apart."""

from collections.abc import Mapping, Sequence
from typing import TypeGuard

from flows.extract.events.apart import is_apart
from flows.extract.events.cluster import Cluster
from flows.extract.events.mention import Mention
from flows.extract.events.nearness import steps
from flows.extract.events.taxonomy import KILLING, family
from flows.extract.events.when import overlap
from flows.extract.events.where import coarseness
from schemas import Location
from schemas.event import EventStatus
from schemas.reference.side_word import SideClass

# Families whose mentions can be one incident with violence: a raid loots, burns and abducts.
_WITH_VIOLENCE = frozenset(("violence", "abduction", "property", "demonstration"))
_TOLLS = frozenset(("violence", "accident", "disaster", "disease", "demonstration", "abduction", "property"))
# What any violence is called when it comes up again.
_GENERIC = frozenset(("attack", "killing", "armed_clash"))
_SHORT, _LEAD, _AKIN = 9, 2, 3
# UCDP's where_prec of a country.
_NATION = 6
# Of two incidents in one sentence, the nearer in the parse.
_STEP, _WORD, _FAR = 0.1, 0.02, 10
# "That strike" is the one before, whatever else the article is about.
_POINTED = 3
# The least number that is hardly stated twice by chance.
_TELLING = 4


def merge(mentions: Sequence[Mention], sentences: int, scenes: Mapping[int, str]) -> list[Cluster]:
    """The incidents, in the order of their first mentions.

    `sentences` is the length of the report; `scenes` has the places with which its sentences open elsewhere.
    """
    clusters: list[Cluster] = []
    for mention in sorted(mentions, key=_turn):
        within = [(k, c) for k, c in enumerate(clusters) if not _left(mention, c, scenes)]
        scores = [(_score(mention, c, sentences), k) for k, c in within]
        best = max((pair for pair in scores if pair[0] > 0), default=None)
        if best is None:
            clusters.append(Cluster([mention], since=mentions[0].reading.sentence.index))
        else:
            clusters[best[1]].mentions.append(mention)
    for cluster in clusters:
        cluster.mentions.sort(key=lambda m: m.order)
    return sorted(clusters, key=lambda c: c.mentions[0].order)


def _left(mention: Mention, cluster: Cluster, scenes: Mapping[int, str]) -> bool:
    """Whether the text has gone elsewhere since it told of the incident, and nothing leads back to it."""
    if mention.definite and mention.slug != KILLING:
        return False
    since = range(cluster.last.reading.sentence.index + 1, mention.reading.sentence.index)
    away = any(k in scenes and not (scenes[k] and cluster.names(scenes[k])) for k in since)
    return away and _shared(mention, cluster) < _AKIN


def _turn(mention: Mention) -> tuple[int, bool, int]:
    """In text order, but what a sentence tells of before its tolls: "two were killed in the strikes"."""
    return mention.reading.sentence.index, mention.slug == KILLING, mention.start


def _score(mention: Mention, cluster: Cluster, sentences: int) -> float:
    """How well the mention fits the incident; 0 or less: it does not."""
    if not _compatible(mention, cluster):
        return 0
    shared = _shared(mention, cluster)
    if is_apart(mention, cluster, shared):
        return 0
    gap = cluster.gap(mention)
    score = 4.0 if gap == 0 else 1.0 if gap == 1 else 0.0
    score += shared + (_POINTED if mention.pointing and gap <= 1 else 0)
    if _tells_toll(mention) or mention.definite:
        score += 2 - 0.1 * gap
    if sentences <= _SHORT or _elaborates(mention, cluster):
        score += 1.5
    elif gap and not mention.definite and not _tells_toll(mention):
        score -= 2
    if gap > _LEAD and not shared and (mention.near_date or mention.near_place):
        score -= 3
    if mention.plural and not mention.definite and gap and shared < _AKIN:
        score -= 1
    return score - 0.01 * gap - (_remoteness(mention, cluster) if gap == 0 else 0)


def _tells_toll(mention: Mention) -> bool:
    """Whether it says no more than what became of people: "29 had been assassinated"."""
    if mention.slug == KILLING:
        return True
    outcome = any(c.trigger[0] < mention.end and mention.start < c.trigger[1] for c in mention.claims)
    return outcome and mention.attacker is None and not mention.weapons


def _remoteness(mention: Mention, cluster: Cluster) -> float:
    """How far off the incident's nearest mention stands in its sentence: in the parse and in the line."""
    beside = [m.token for m in cluster.mentions if m.reading is mention.reading]
    token = mention.token
    far = (_STEP * min(steps(token, t), _FAR) + _WORD * abs(token.i - t.i) for t in beside)
    return min(1.0, *far) if beside else 0.0


def _elaborates(mention: Mention, cluster: Cluster) -> bool:
    """Whether the text goes on: in the lead, in a campaign, or with no other day or place."""
    here, gap = mention.reading.sentence.index, cluster.gap(mention)
    bare = not (mention.date or mention.place or mention.plural or mention.background)
    early = here - cluster.since <= _LEAD or any(m.slug == "offensive" for m in cluster.mentions)
    return family(mention.slug) == "violence" and ((early and gap <= 1) or (bare and gap <= _LEAD))


def _compatible(mention: Mention, cluster: Cluster) -> bool:
    kin, families = family(mention.slug), cluster.families
    if mention.status is cluster.last.status is EventStatus.THREATENED:
        return mention.reading is cluster.last.reading
    if mention.slug == KILLING or not families:
        return not families or bool(families & _TOLLS) if mention.slug == KILLING else kin in _TOLLS
    if kin in families:
        return True
    near = cluster.gap(mention) <= 1
    if "demonstration" in (*families, kin):
        return (
            near
            and bool({kin, *families} & {"violence", "property", "arrest"})
            and _at_protest([mention, *cluster.mentions])
        )
    return near and kin in _WITH_VIOLENCE and bool(families & _WITH_VIOLENCE) and kin != "demonstration"


def _at_protest(mentions: Sequence[Mention]) -> bool:
    """Whether the violence is that of a crowd, or is done to one."""
    crowd = (SideClass.PROTESTER, SideClass.RIOTER)
    sides = [side for m in mentions for side in (m.attacker, m.target)]
    return (
        any(side is not None and side.kind in crowd for side in sides)
        or mentions[-1].slug != mentions[0].slug
    )


def _shared(mention: Mention, cluster: Cluster) -> float:
    score = 0.0
    others = cluster.mentions
    if any(m.slug == mention.slug for m in others):
        score += 1 if mention.slug in _GENERIC else 2
    if mention.date and any(m.date and overlap(mention.date, m.date) for m in others):
        score += 1
    if _in_a_part(mention.place) and any(
        m.place and m.place.place_id == mention.place.place_id for m in others
    ):
        score += 1
    if any(_tolls(mention) & _tolls(m) for m in others):
        score += 2
    for side, weight in (("attacker", 1.0), ("target", 2.0)):
        words = _words(mention, side)
        if words and any(words & _words(m, side) for m in others):
            score += weight
    return score


def _in_a_part(place: Location | None) -> TypeGuard[Location]:
    """Whether the place tells more than the country, which all the article's incidents may share."""
    return place is not None and coarseness(place) < _NATION


def _tolls(mention: Mention) -> set[tuple[str, int]]:
    """The numbers that tell a toll again: "the 43 bodies"."""
    counts = ((c.outcome.value, c.quantity.best or c.quantity.low or 0) for c in mention.claims)
    return {(outcome, number) for outcome, number in counts if number >= _TELLING}


def _words(mention: Mention, side: str) -> set[str]:
    party = getattr(mention, side)
    if party is None:
        return set()
    base = mention.reading.sentence.start
    text = mention.reading.sentence.text[party.start - base : party.end - base].lower()
    return {w for w in text.replace("-", " ").split() if len(w) > 3}
