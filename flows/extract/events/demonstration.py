"""What a demonstration was by ACLED's codebook: peaceful, broken up, met with force, or itself violent.

Judged mention by mention: the same stones and shots mean one thing from the crowd, another from the police.
"""

from flows.extract.events.mention import Mention
from flows.extract.events.taxonomy import KILLING, family, words
from schemas.reference.side_word import SideClass

_RIOTS = frozenset(("violent_demonstration", "mob_violence"))
_REPRESSIONS = frozenset(("excessive_force_against_protesters",))
_INTERVENTIONS = frozenset(("protest_with_intervention", "arrest", "torture", *_REPRESSIONS))
_BY_OTHERS = ("protest_with_intervention", "torture")
_PEOPLE = (SideClass.PROTESTER, SideClass.RIOTER, SideClass.CIVILIAN)
_TERRITORY = ("non_state_overtakes_territory", "government_regains_territory")
_CRUDE = frozenset(("blunt", "fire"))


def is_riotous(mention: Mention) -> bool:
    """Whether the crowd itself fights, throws, burns or loots."""
    kin, by = family(mention.slug), mention.attacker.kind if mention.attacker else None
    if mention.slug in _RIOTS or (kin == "property" and by is not SideClass.STATE and mention.attacker):
        return True
    if mention.slug == KILLING:
        return by in (SideClass.PROTESTER, SideClass.RIOTER)
    if mention.slug == "armed_clash":
        return by is not SideClass.ARMED
    if mention.slug == "torture":
        return by in _PEOPLE
    if kin not in ("violence", "property") or mention.slug in (*_INTERVENTIONS, "disrupted_weapons_use"):
        return False
    if mention.slug in _TERRITORY:
        return False
    crude = not _CRUDE.isdisjoint(row.weapon_class for _, row in mention.weapons)
    if mention.attacker is not None:
        return by in (None, *_PEOPLE)
    return crude or (kin == "property" and mention.token.pos_ == "VERB")


def is_repression(mention: Mention) -> bool:
    """Whether those who demonstrate are shot at or beaten."""
    beaten = is_intervention(mention) and not words("by hand").isdisjoint(mention.reading.words)
    if mention.slug in _REPRESSIONS or beaten:
        return True
    by, on = (side.kind if side else None for side in (mention.attacker, mention.target))
    if family(mention.slug) != "violence" and mention.slug != KILLING:
        return False
    if by is None:
        return on is SideClass.PROTESTER or (mention.token.pos_ == "VERB" and on in _PEOPLE)
    return by is SideClass.STATE or (by is SideClass.ARMED and on in _PEOPLE)


def is_intervention(mention: Mention) -> bool:
    """Whether the demonstration is broken up or its people are arrested, by others than themselves."""
    own = mention.attacker is not None and mention.attacker.kind in _PEOPLE
    return mention.slug in _INTERVENTIONS and not (own and mention.slug in _BY_OTHERS)
