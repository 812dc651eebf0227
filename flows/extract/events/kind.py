"""The type of an incident from its triggers, weapons and sides, by the order of ACLED's codebook.

A demonstration stays one whatever happens at it; ground fighting outranks the bombs used in it; a bomb or
shell alone is named after its weapon; an attack without one after whom it strikes.
"""

from flows.extract.events.evidence import Evidence
from flows.extract.events.taxonomy import KILLING, family
from schemas.reference.side_word import SideClass

# The heavier weapon names the event.
_BY_WEAPON = {
    "suicide": "suicide_bombing",
    "chemical": "chemical_attack",
    "drone": "drone_strike",
    "aircraft": "airstrike",
    "missile": "missile_attack",
    "artillery": "shelling",
    "mine": "landmine",
    "grenade": "grenade_attack",
    "explosive": "bombing",
}
_EXPLOSIVE = tuple(_BY_WEAPON.values())
_FIGHTERS = (SideClass.STATE, SideClass.ARMED, SideClass.MILITARY_SITE)
_PEOPLE = (SideClass.CIVILIAN, SideClass.ARMED, SideClass.PROTESTER, SideClass.RIOTER)
_CROWD = (SideClass.RIOTER, SideClass.PROTESTER)
_FISTS = frozenset(("blunt",))
_CRUDE = frozenset(("blunt", "blade", "fire", "crowd"))
_CHOSEN = ("sexual_violence", "assassination", "execution", "massacre", "torture")
_TERRITORY = ("government_regains_territory", "non_state_overtakes_territory")


def kind_of(found: Evidence) -> str:
    """The slug of the incident's type."""
    if not found.slugs and not found.of_crowd:
        return _explosive(found) or ("armed_clash" if found.target in _FIGHTERS else KILLING)
    if found.of_crowd or found.families[0] == "demonstration" or _at_protest(found):
        return _demonstration(found)
    if "violence" in found.families[:3] and found.families[0] in ("violence", "abduction", "property"):
        return _violence(found)
    if found.slugs[0] == "abduction" and found.killed:
        return "attack"
    if found.families[0] == "property" and (found.deadly or _by_a_mob(found)):
        return _attack(found) if found.deadly else "mob_violence"
    if found.families[0] == "arrest" and "disrupted_weapons_use" in found.slugs:
        return "disrupted_weapons_use"
    return (found.families[0] == "property" and _explosive(found)) or found.slugs[0]


def _at_protest(found: Evidence) -> bool:
    violent = {"violence", "demonstration", "property"} & set(found.families)
    if "disrupted_weapons_use" in found.slugs:
        return False
    if violent and (found.target is SideClass.PROTESTER or found.attacker in _CROWD):
        return True
    lead = {family(slug) for slug in found.lead}
    if "demonstration" in lead:
        return found.attacker is not SideClass.ARMED and not _explosive(found)
    return "violence" in found.families and _by_a_mob(found)


def _by_a_mob(found: Evidence) -> bool:
    """People without firearms who attack, burn, fight."""
    acts = {"violence", "property"} & set(found.families)
    chosen = {*_CHOSEN, "disrupted_weapons_use", "abduction"} & set(found.slugs)
    return (
        bool(acts)
        and not chosen
        and found.attacker is SideClass.CIVILIAN
        and found.weapons <= _CRUDE
        and not found.shot
        and not _explosive(found)
    )


def _demonstration(found: Evidence) -> str:
    if set(found.slugs) == {"labour_strike"}:
        return "labour_strike"
    if found.rioting or found.attacker is SideClass.RIOTER or "violent_demonstration" in found.slugs:
        feud = found.target is None and {"armed_clash", "mob_violence"} & set(found.slugs)
        among_people = feud or found.target in _PEOPLE or found.private
        told = found.demonstration or "violent_demonstration" in found.slugs
        alone = not told and (among_people or not found.of_crowd)
        return "mob_violence" if alone else "violent_demonstration"
    if found.repressed and found.hurt:
        return "excessive_force_against_protesters"
    return "protest_with_intervention" if found.repressed or found.intervened else "peaceful_protest"


def _violence(found: Evidence) -> str:
    first = found.slugs[0]
    if first in ("disrupted_weapons_use", "nonviolent_transfer_of_territory") and not found.killed:
        return first
    taken = next((slug for slug in found.lead if slug in _TERRITORY), None)
    if taken is not None:
        invader = found.foreign and taken == _TERRITORY[1]
        return _TERRITORY[0] if found.attacker is SideClass.STATE and not invader else _TERRITORY[1]
    crude = found.weapons <= (_FISTS if found.armed else _CRUDE)
    if "armed_clash" in found.lead and found.weapons and crude:
        return "mob_violence"
    struck = first == "attack" and found.target is SideClass.CIVILIAN
    if "armed_clash" in found.lead and not struck and first not in (*_EXPLOSIVE, "offensive"):
        return "armed_clash"
    if "abduction" in found.slugs and not found.killed and found.target not in _FIGHTERS:
        return "abduction"
    return _explosive(found) or _attack(found)


def _explosive(found: Evidence) -> str | None:
    """The heaviest weapon of the incident, unless men with guns came with it."""
    named = [slug for slug in found.lead if slug in _EXPLOSIVE] or [s for s in found.slugs if s in _EXPLOSIVE]
    carried = [slug for weapon, slug in _BY_WEAPON.items() if weapon in found.weapons]
    if (not named and not carried) or ("firearm" in found.weapons and not named):
        return None
    return min([*named, *carried], key=_EXPLOSIVE.index)


def _attack(found: Evidence) -> str:
    chosen = next((slug for slug in _CHOSEN if slug in found.slugs), None)
    if chosen == "assassination" and found.target in (SideClass.STATE, SideClass.ARMED):
        return "armed_clash"
    if chosen is not None:
        return chosen
    if found.slugs[0] in ("property_destruction", "looting") and not found.hurt:
        return found.slugs[0]
    if found.slugs[0] == "offensive" or (found.slugs[0] == "abduction" and not found.killed):
        return found.slugs[0]
    fallen = found.target is SideClass.CIVILIAN_SITE and found.victims is SideClass.STATE
    return "armed_clash" if fallen or found.target in _FIGHTERS else "attack"
