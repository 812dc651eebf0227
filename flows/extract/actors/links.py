"""Short forms given their antecedent where only one is possible: "the group", "the army", "police"."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from flows.extract.actors.forces import of_country
from flows.extract.actors.mention import Mention, without_overlaps
from flows.extract.document import Document
from schemas import Location
from schemas.actor import ActorType
from schemas.reference.force_word import Body

_GROUP = re.compile(
    r"\b[Tt]he ((?:(?:armed|militant|rebel|extremist|jihadist) )?(?:group|organi[sz]ation|movement))\b"
)
_COUNT = re.compile(r"(?:\d|\bmore|additional|extra|hundreds of|thousands of|dozens of)\s+$", re.IGNORECASE)
_SEVERAL = ("groups", "gangs", "militias", "factions", "cartels", "movements")
_NON_STATE = (ActorType.REBEL_GROUP, ActorType.MILITIA)
# How far back, in sentences, the antecedent of "the group" or "the rebels" is looked for.
_REACH = 3
# Share of the article's places from which on a country is the one that it reports from.
_HOME_SHARE = 0.8
_FORCES = {Body.ARMED_FORCES, Body.ARMY, Body.SECURITY_FORCES, Body.NAVY, Body.AIR_FORCE, Body.POLICE}


def link(document: Document, mentions: list[Mention], places: Sequence[Location]) -> list[Mention]:
    """The mentions with bare nouns given their owner where it is safe, and "the group" added where it is."""
    home = _home(places)
    linked: list[Mention] = []
    for mention in without_overlaps([*mentions, *_groups(document)]):
        if mention.bare and mention.actor_type in _NON_STATE:
            resolved = _non_state(document, mention, linked)
        elif mention.bare and mention.body:
            resolved = _state(mention, linked, None if _counted(document, mention) else home)
        else:
            resolved = mention
        if resolved:
            linked.append(resolved)
    return linked


def _groups(document: Document) -> Iterator[Mention]:
    for s in document.body:
        for match in _GROUP.finditer(s.text):
            start, end = s.start + match.start(1), s.start + match.end(1)
            yield Mention(start, end, ActorType.REBEL_GROUP, bare=True, confidence=0.0)


def _non_state(document: Document, mention: Mention, before: list[Mention]) -> Mention | None:
    """The mention as the one non-state actor of the sentences just before it."""
    text = document.article.text
    definite = text[: mention.start].rstrip().lower().endswith(("the", "these", "those"))
    definite = definite and not text[: mention.end].endswith(_SEVERAL)
    floor = _reach(document, mention.start)
    near = {m.actor_id: m for m in before if m.start >= floor and m.actor_type in _NON_STATE and m.actor_id}
    if definite and len(near) == 1:
        found = next(iter(near.values()))
        return replace(found, start=mention.start, end=mention.end, confidence=0.6)
    return mention if mention.confidence else None


def _reach(document: Document, offset: int) -> int:
    sentence = document.sentence_at(offset)
    return document.sentences[max(0, sentence.index - _REACH)].start if sentence else offset


def _state(mention: Mention, before: list[Mention], home: str | None) -> Mention:
    """The state's body of the one country whose like was named before, else of the article's one country."""
    alike = [m.country for m in before if m.country and m.body and _alike(m.body, mention.body)]
    country = _sole(alike) if alike else home
    return replace(of_country(mention, country), confidence=0.6) if country else mention


def _counted(document: Document, mention: Mention) -> bool:
    """Whether soldiers stand behind a number: those that are sent somewhere are seldom the place's own."""
    before = document.article.text[max(0, mention.start - 20) : mention.start]
    return mention.body in _FORCES - {Body.POLICE} and _COUNT.search(before) is not None


def _alike(one: Body, other: Body | None) -> bool:
    return one == other or (one in _FORCES and other in _FORCES and Body.POLICE not in (one, other))


def _home(places: Sequence[Location]) -> str | None:
    """The country in which nearly all places of the article lie."""
    countries = Counter(p.country for p in places if p.country)
    country, count = next(iter(countries.most_common(1)), (None, 0))
    return country if count >= _HOME_SHARE * countries.total() else None


def _sole(countries: Sequence[str | None]) -> str | None:
    return countries[0] if len(set(countries)) == 1 else None
