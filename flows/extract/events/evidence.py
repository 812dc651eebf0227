"""What the mentions of one incident say together, for the rules that name its type."""

from collections.abc import Sequence
from dataclasses import dataclass

from flows.extract.events.demonstration import is_intervention, is_repression, is_riotous
from flows.extract.events.mention import Mention, Side
from flows.extract.events.taxonomy import CROWDED, KILLING, family, words
from schemas.casualty import Outcome, VictimClass
from schemas.reference.side_word import SideClass

_VICTIMS = {
    VictimClass.CIVILIAN: SideClass.CIVILIAN,
    VictimClass.MILITARY: SideClass.STATE,
    VictimClass.POLICE: SideClass.STATE,
    VictimClass.MILITANT: SideClass.ARMED,
}

_ARMED = (SideClass.STATE, SideClass.ARMED)


@dataclass(frozen=True)
class Evidence:
    """`slugs` without tolls, in text order; `lead` those of the first sentence that has any.

    `of_crowd`: a coder's note says that it was a demonstration; the three after it say what happened there.
    `foreign`: the first to act is of another country than the place.
    """

    slugs: tuple[str, ...]
    lead: tuple[str, ...]
    weapons: frozenset[str]
    attacker: SideClass | None
    target: SideClass | None
    victims: SideClass | None
    demonstration: bool
    of_crowd: bool
    rioting: bool
    repressed: bool
    intervened: bool
    armed: bool
    foreign: bool
    private: bool
    shot: bool
    deadly: bool
    killed: bool
    hurt: bool

    @property
    def families(self) -> list[str]:
        """Families of the slugs, in order."""
        return [family(slug) for slug in self.slugs]


def gather(mentions: Sequence[Mention], *, of_crowd: bool, foreign: bool) -> Evidence:
    """The evidence of an incident's mentions."""
    told = [m for m in mentions if not m.background] or mentions
    rioting = any(map(is_riotous, told))
    strong = [m for m in mentions if m.slug != KILLING]
    first = strong[0].reading if strong else None
    return Evidence(
        slugs=tuple(m.slug for m in strong),
        lead=tuple(m.slug for m in strong if m.reading is first),
        weapons=frozenset(row.weapon_class for m in mentions if _of_first(m, strong) for _, row in m.weapons),
        attacker=_kind([m.attacker for m in told_first(mentions, rioting)]),
        target=_kind([m.target for m in [*strong, *mentions]]) or _victims(mentions),
        victims=_all_victims(mentions),
        demonstration=any(m.slug in CROWDED for m in strong)
        or (first is not None and not first.words.isdisjoint(words("@demonstration") - words("@crowd"))),
        of_crowd=of_crowd,
        rioting=rioting or SideClass.RIOTER in {s.kind for m in told for s in (m.attacker, m.target) if s},
        repressed=any(map(is_repression, told)),
        intervened=any(map(is_intervention, told)),
        foreign=foreign,
        armed=any(
            side.kind in _ARMED for m in mentions for side in (m.attacker, m.target) if side is not None
        ),
        private=first is not None and not first.words.isdisjoint(words("private")),
        shot=any(m.token.lemma_.lower() in words("shoots") for m in strong),
        deadly=any(m.slug == KILLING and m.token.pos_ == "VERB" for m in told),
        killed=_hurt(mentions, (Outcome.KILLED,)),
        hurt=_hurt(mentions, (Outcome.KILLED, Outcome.WOUNDED)) or any(map(_harms, mentions)),
    )


def told_first(mentions: Sequence[Mention], rioting: bool = False) -> list[Mention]:
    """The mentions with those of a mere gathering last: at a protest, who struck whom says more.

    In a riot those come first in which the crowd acts.
    """
    return sorted(mentions, key=lambda m: (rioting and not is_riotous(m), m.slug in CROWDED))


def _of_first(mention: Mention, strong: Sequence[Mention]) -> bool:
    """Whether the mention's weapons can be those of who struck first: "the army sent jets" in answer."""
    first = next((m.attacker for m in strong if m.attacker is not None), None)
    camps = {side.kind for side in (first, mention.attacker) if side is not None}
    return camps != set(_ARMED)


def _kind(sides: Sequence[Side | None]) -> SideClass | None:
    return next((side.kind for side in sides if side is not None and side.kind is not None), None)


def _victims(mentions: Sequence[Mention]) -> SideClass | None:
    classes = (_VICTIMS.get(c.victim_class) for m in mentions for c in m.claims)
    return next((c for c in classes if c is not None), None)


def _all_victims(mentions: Sequence[Mention]) -> SideClass | None:
    """The class of all who were hurt, None where they are of several or unknown."""
    classes = {_VICTIMS.get(c.victim_class) for m in mentions for c in m.claims}
    return classes.pop() if len(classes) == 1 else None


def _harms(mention: Mention) -> bool:
    """Whether it says that people were hurt, be it without a number; "no one was hurt" says the contrary."""
    none = mention.claims and all(c.quantity.best == 0 for c in mention.claims)
    return mention.slug == KILLING and not none


def _hurt(mentions: Sequence[Mention], outcomes: tuple[Outcome, ...]) -> bool:
    counts = (c.quantity for m in mentions for c in m.claims if c.outcome in outcomes)
    return any((q.best or q.low or q.high or 0) > 0 for q in counts)
