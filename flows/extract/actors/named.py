"""Actors that the tables know by name, the right one of those that share an abbreviation."""

from collections.abc import Sequence
from dataclasses import dataclass

from flows.extract.actors.mention import Mention
from flows.extract.actors.vocabulary import Hit
from flows.extract.document import Document
from schemas import Location
from schemas.actor import ActorType
from schemas.reference.actor import KnownActor

# Letters of an abbreviation, and of one that means too many things to be read without its country.
_SHORT, _AMBIGUOUS = 5, 3


@dataclass(frozen=True)
class Setting:
    """What the article is about: the countries it names, the actors it spells out."""

    countries: frozenset[str]
    spelled_out: frozenset[str]


def setting_of(document: Document, hits: Sequence[Sequence[Hit]], places: Sequence[Location]) -> Setting:
    """The countries of the article's places, demonyms and unmistakable actors, and those actors' ids."""
    flat = [(s, h) for s, found in zip(document.sentences, hits, strict=True) for h in found]
    clear = {h.actors[0] for s, h in flat if len(h.actors) == 1 and not _is_short(s.text[h.start : h.end])}
    countries = {p.country for p in places} | {h.nation.country for _, h in flat if h.nation}
    countries |= {a.country for a in clear}
    return Setting(frozenset(c for c in countries if c), frozenset(a.actor_id for a in clear))


def actor_of(name: str, actors: Sequence[KnownActor], setting: Setting) -> KnownActor | None:
    """The actor that the name means here, or None.

    A name means its one bearer. Three letters mean many things, and common words in small letters may be
    meant as such: they need the article to spell their bearer out or to be about its country.
    """
    vague = name.islower() or (name.isalpha() and name.isupper() and len(name) <= _AMBIGUOUS)
    if not vague and len(actors) == 1:
        return actors[0]
    spelled = [a for a in actors if a.actor_id in setting.spelled_out]
    near = [a for a in actors if a.country is None or a.country in setting.countries]
    chosen = spelled or near
    return chosen[0] if len(chosen) == 1 or (chosen and spelled) else None


def _is_short(name: str) -> bool:
    return len(name) <= _SHORT and name.isupper()


def mention_of(actor: KnownActor, start: int, end: int, confidence: float = 0.95) -> Mention:
    """The mention of a known actor at start–end."""
    type_ = ActorType(actor.actor_type)
    return Mention(
        start, end, type_, actor.actor_id, actor.canonical_name, actor.country, None, False, confidence
    )
