"""What a trigger means by its object: a town is captured, a soldier is taken prisoner."""

from flows.extract.events.mention import Side
from flows.extract.events.phrases import forms
from flows.extract.events.reading import Reading
from flows.extract.events.taxonomy import family, words
from flows.extract.syntax import Token
from schemas.reference.side_word import PEOPLE, SideClass

_TERRITORY = frozenset(("non_state_overtakes_territory", "government_regains_territory"))
_CROWD = (SideClass.PROTESTER, SideClass.RIOTER, SideClass.CIVILIAN)
_ON_FOOT = (*_CROWD, SideClass.ARMED)
_PUTS_DOWN = ("neutralize", "neutralise")
_FLYING = frozenset(("drone", "missile"))
_SHOT = ("artillery", "missile")
_FIGHT = frozenset(("fight", "fighting", "resistance", "battle", "shot", "violence", "clash", "bloodshed"))


def recast(reading: Reading, slug: str, head: Token, attacker: Side | None, target: Side | None) -> str:
    """The trigger's type in the light of its own clause."""
    by, on = (side.kind if side is not None else None for side in (attacker, target))
    if family(slug) in ("violence", "property") and _stops_weapon(reading, head):
        return "disrupted_weapons_use"
    if slug == "accident" and _is_fired(reading, head):
        return "shelling"
    if slug == "property_destruction":
        return _destruction(by, on)
    if slug == "looting" and on in PEOPLE:
        return "abduction"
    if slug in _TERRITORY:
        return _taking(reading, slug, head, target, by)
    if slug == "airstrike" and head.pos_ == "VERB":
        return _bombed(reading, by)
    if slug == "attack" and head.lemma_ == "drop" and by is not None:
        return _bombed(reading, by)
    if slug == "shelling" and not words("mutual").isdisjoint(forms(head.head)):
        return "armed_clash"
    kills = head.lemma_.lower() in _PUTS_DOWN and not _takes_arms(reading, head)
    return "attack" if kills or (slug == "torture" and _to_death(head)) else slug


def _is_fired(reading: Reading, head: Token) -> bool:
    """'a shell crashed into a queue': what falls was fired."""
    falling = {child.i for child in head.children if child.dep_ == "nsubj"}
    return any(span.root.i in falling and row.weapon_class in _SHOT for span, row in reading.weapons)


def _bombed(reading: Reading, by: SideClass | None) -> str:
    """What 'bomb', 'bombard' and 'drop' mean by who does it and with what."""
    carried = {row.weapon_class for _, row in reading.weapons}
    if "drone" in carried:
        return "drone_strike"
    if "artillery" in carried and "aircraft" not in carried:
        return "shelling"
    return "bombing" if by in _ON_FOOT else "airstrike"


def _destruction(by: SideClass | None, on: SideClass | None) -> str:
    """What armies burn of their enemies' is a weapon less; who burns people attacks them."""
    if by is SideClass.STATE and on in (SideClass.ARMED, SideClass.MILITARY_SITE):
        return "disrupted_weapons_use"
    return "attack" if on in PEOPLE else "property_destruction"


def _taking(reading: Reading, slug: str, head: Token, target: Side | None, by: SideClass | None) -> str:
    """What is taken: weapons, a building in protest, people, a place that was left, or a place."""
    if _takes_arms(reading, head):
        return "disrupted_weapons_use"
    if by in _CROWD:
        return "peaceful_protest"
    people = target is not None and target.kind in PEOPLE and _is_taken(reading, head, target)
    if people or any(child.dep_ == "dobj" and child.pos_ == "NUM" for child in head.children):
        return "arrest" if by is SideClass.STATE else "abduction"
    left = head.lemma_ == "take" and not words("leaves").isdisjoint(reading.words)
    return "nonviolent_transfer_of_territory" if left or _unopposed(head) else slug


def _to_death(head: Token) -> bool:
    """'beat a man to death'."""
    return any(c.lower_ == "to" and any(t.lower_ == "death" for t in c.children) for c in head.children)


def _takes_arms(reading: Reading, head: Token) -> bool:
    """'seized two rifles', 'seized a boat laden with weapons'."""
    taken = {t.i for c in head.children if c.dep_ in ("dobj", "nsubjpass") for t in c.subtree}
    return any(span.root.i in taken for span, _ in reading.weapons) or any(
        not words("@arms").isdisjoint(forms(reading.doc[i])) for i in taken
    )


def _unopposed(head: Token) -> bool:
    """'took the town without a fight', 'with no resistance'."""
    without = (
        child
        for child in head.children
        if child.lower_ == "without"
        or (child.lower_ == "with" and any(t.lower_ in ("no", "little") for t in child.subtree))
    )
    return any(word.lemma_.lower() in _FIGHT for prep in without for word in prep.subtree)


def _stops_weapon(reading: Reading, head: Token) -> bool:
    """'air defence destroyed a drone': what is struck is a weapon in flight."""
    struck = (child.i for child in head.children if child.dep_ in ("dobj", "nsubjpass"))
    flying = {span.root.i for span, row in reading.weapons if row.weapon_class in _FLYING}
    return "@air_defence" in reading.words and any(i in flying for i in struck)


def _is_taken(reading: Reading, head: Token, target: Side) -> bool:
    """Whether the target itself is captured: not so in 'retook the town from the rebels'."""
    base = reading.sentence.start
    objects = [child for child in head.children if child.dep_ in ("dobj", "nsubjpass")]
    if not objects or any(child.tag_ in ("WP", "WDT") for child in objects):
        return True
    return any(target.start <= base + child.idx < target.end for child in objects)
