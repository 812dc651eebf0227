"""What a trigger means by its object: a town is captured, a soldier is taken prisoner."""

from spacy.tokens import Token

from flows.extract.events.mention import Side
from schemas.reference.side_word import PEOPLE, SideClass

_TERRITORY = frozenset(("non_state_overtakes_territory", "government_regains_territory"))
_FIGHT = frozenset(("fight", "fighting", "resistance", "battle", "shot", "violence", "clash", "bloodshed"))


def recast(slug: str, head: Token, attacker: Side | None, target: Side | None) -> str:
    """The trigger's type in the light of its own clause."""
    if slug not in _TERRITORY:
        return slug
    if target is not None and target.kind in PEOPLE:
        return "arrest" if attacker is not None and attacker.kind is SideClass.STATE else "abduction"
    return "nonviolent_transfer_of_territory" if _unopposed(head) else slug


def _unopposed(head: Token) -> bool:
    """'took the town without a fight'."""
    without = (child for child in head.children if child.lower_ == "without")
    return any(word.lemma_.lower() in _FIGHT for prep in without for word in prep.subtree)
