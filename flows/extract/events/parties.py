"""The sides of an incident from those of its mentions, as a coder names them."""

from collections.abc import Iterable, Sequence

from flows.extract.events.demonstration import is_intervention, is_repression, is_riotous
from flows.extract.events.mention import Mention, Side
from flows.extract.events.taxonomy import CROWDED, KILLING, family
from schemas.reference.side_word import SideClass

_PEOPLE = (SideClass.PROTESTER, SideClass.RIOTER, SideClass.CIVILIAN)
_ARMED = (SideClass.STATE, SideClass.ARMED)

Sides = list[Side]


def sides_told(slug: str, mentions: Sequence[Mention]) -> tuple[Sides, Sides]:
    """Attackers and targets, the best first.

    At a demonstration the crowd and those who meet it with force are sought in all its mentions; elsewhere
    the first mention that names a side decides, one that says how before one that only counts the dead.
    """
    if family(slug) == "demonstration":
        return _at_demonstration(slug, [m for m in mentions if not m.background] or mentions)
    told = sorted(mentions, key=lambda m: (m.background, m.slug == KILLING))
    return _named(m.attacker for m in told), _named(m.target for m in told)


def _at_demonstration(slug: str, mentions: Sequence[Mention]) -> tuple[Sides, Sides]:
    force = _named(s for m in mentions for s in _forces(m))
    crowd = _crowd(mentions)
    if slug in CROWDED:
        return crowd, []
    if slug in ("protest_with_intervention", "excessive_force_against_protesters"):
        return force, crowd
    riots = [m for m in mentions if is_riotous(m)]
    rioters = _named(
        m.attacker for m in riots if m.attacker is None or m.attacker.kind is not SideClass.STATE
    )
    struck = _named(m.target for m in riots)
    state = [s for s in [*struck, *force] if s.kind is SideClass.STATE]
    return [*rioters, *crowd], [*(s for s in struck if s.kind in _PEOPLE), *state, *struck]


def _forces(mention: Mention) -> Iterable[Side | None]:
    """Those who break the crowd up, or with whom it fights."""
    if is_intervention(mention) or is_repression(mention):
        own = mention.attacker is not None and mention.attacker.kind in _PEOPLE and mention.target is None
        yield None if own else mention.attacker
    yield from (s for s in (mention.attacker, mention.target) if s is not None and s.kind in _ARMED)


def _crowd(mentions: Sequence[Mention]) -> Sides:
    gathered = [m.attacker for m in mentions if m.slug in CROWDED]
    met = [m.target for m in mentions if is_intervention(m) or is_repression(m)]
    people = [s for m in mentions for s in (m.attacker, m.target) if s is not None and s.kind in _PEOPLE]
    crowd = _named([*gathered, *(s for s in met if s is not None and s.kind not in _ARMED), *people])
    return sorted(crowd, key=lambda side: side.kind is SideClass.STATE)


def _named(sides: Iterable[Side | None]) -> Sides:
    """The sides that are there, pronouns and what is no known kind of party last."""
    found = [side for side in sides if side is not None]
    return sorted(found, key=lambda side: (side.pronoun, side.kind is None))
