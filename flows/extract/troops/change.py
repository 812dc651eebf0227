"""What a counted force does: the words that govern it."""

from collections.abc import Iterator

from spacy.tokens import Token

from flows.extract.troops.mention import Mention
from flows.extract.troops.nouns import change_words
from schemas.reference.change_word import ForceChange
from schemas.troop_count import Change

_MODALS = frozenset(("will", "would", "could", "may", "might", "should", "can", "shall", "'ll", "wo"))
# An attack verb with fewer people than this counts those who took part in one incident, not a force.
_FORCE = 1000
_ATTACKS = frozenset(("attack", "assault", "storm", "raid", "ambush", "launch", "open", "fire", "march"))
_SMALL = 10


def change_of(mention: Mention) -> Change | None:
    """present, arriving, leaving, planned or strength; None where the count is no force size.

    The nearest governing word of the table decides; a modal or a word of planning above an arrival or a
    presence makes it planned, while a withdrawal stays one.
    """
    if mention.strong:
        return Change.PLANNED if _planned(mention.anchor) else Change.STRENGTH
    words = change_words()
    governors = list(_governors(mention.anchor))
    known = [(t, words[t.lemma_.lower()]) for t in governors if t.lemma_.lower() in words]
    if any(change == ForceChange.NONE for _, change in known[:2]) or _attacks(mention, governors[:2]):
        return None
    change = next((c for _, c in known if c != ForceChange.NONE), None)
    if change is None and _small(mention):
        return None
    if change == ForceChange.LEAVING:
        return Change.LEAVING
    if change == ForceChange.PLANNED or _planned(mention.anchor):
        return Change.PLANNED
    return Change(change) if change else None


def _governors(token: Token) -> Iterator[Token]:
    """The verbs and nouns above the force, nearest first, up to the verb of saying."""
    for above in token.ancestors:
        if above.lemma_.lower() in ("say", "tell", "report", "add", "warn", "note"):
            return
        if above.pos_ in ("VERB", "NOUN", "AUX", "ADJ"):
            yield above


def _planned(token: Token) -> bool:
    """Whether a modal or a word of planning stands over the force."""
    words = change_words()
    for above in _governors(token):
        if words.get(above.lemma_.lower()) == ForceChange.PLANNED:
            return True
        if above.pos_ in ("VERB", "AUX") and any(
            c.lower_ in _MODALS for c in above.children if c.dep_ == "aux"
        ):
            return True
    return False


def _attacks(mention: Mention, governors: list[Token]) -> bool:
    quantity = mention.quantity
    most = max(n for n in (quantity.low, quantity.best, quantity.high) if n is not None)
    return most < _FORCE and any(t.lemma_.lower() in _ATTACKS for t in governors)


def _small(mention: Mention) -> bool:
    quantity = mention.quantity
    return (quantity.high or quantity.best or quantity.low or 0) < _SMALL
