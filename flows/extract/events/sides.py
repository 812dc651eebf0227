"""Who acts and who or what is acted upon, whichever voice the sentence uses."""

from collections.abc import Sequence
from dataclasses import replace

from flows.extract.actors.lookup import actor_for
from flows.extract.events.mention import Side
from flows.extract.events.nouns import is_scene, maker, sides_of_noun
from flows.extract.events.reading import Reading
from flows.extract.events.reciprocal import other_party
from flows.extract.events.spans import side_of
from flows.extract.events.steps import aimed_at, antecedent, child_by, prepositions, subject
from flows.extract.events.taxonomy import triggers, words
from flows.extract.events.verbs import sides_of_verb
from flows.extract.syntax import Span, Token
from schemas import Actor
from schemas.actor import ActorType
from schemas.reference.side_word import PEOPLE, SideClass

_ACTORS = {
    ActorType.STATE_FORCES: SideClass.STATE,
    ActorType.REBEL_GROUP: SideClass.ARMED,
    ActorType.MILITIA: SideClass.ARMED,
}
_SITES = (SideClass.MILITARY_SITE, SideClass.CIVILIAN_SITE)
_NAMING = frozenset(("GPE", "NORP", "ORG", "PERSON"))


def attacker_and_target(
    reading: Reading, span: Span, actors: Sequence[Actor], *, crowd: bool = False
) -> tuple[Side | None, Side | None]:
    """The two sides as the trigger's own clause names them; None for a side that it does not name.

    A `crowd` has no other side: what it demonstrates against is not attacked.
    """
    token = span.root
    find = sides_of_verb if token.pos_ == "VERB" else sides_of_noun
    attacker, target = find(token)
    if crowd:
        own = token if reading.parties.get(token.i) in PEOPLE else None
        return _side(reading, _gathered(reading, token) or attacker or own, actors), None
    if target is not None and _is_weapon(reading, target) and token.lemma_.lower() in words("mines"):
        attacker, target = maker(target), attacker
    if target is not None and (span.start <= target.i < span.end or _is_weapon(reading, target)):
        candidates = (aimed_at(token), maker(target), aimed_at(target), other_party(token))
        target = next((t for t in candidates if t is not None and t is not attacker), None)
    if target is not None and target.i not in reading.parties:
        target = _loser(reading, token) or target
    attacker = None if attacker is None or _is_thing(reading, attacker) else attacker
    return _raiders(_side(reading, attacker, actors), attacker), _side(reading, target, actors)


def _raiders(side: Side | None, head: Token | None) -> Side | None:
    """Herders and tribesmen are civilians where they suffer; where they attack they are a militia."""
    if side is None or head is None or side.kind is not SideClass.CIVILIAN:
        return side
    return replace(side, kind=SideClass.ARMED) if head.lower_ in words("raids") else side


def _gathered(reading: Reading, token: Token) -> Token | None:
    """'parents protested', read by the parser as 'parents (who were) protested'; 'took part in a march'.

    A convoy of truckers is the truckers; those who 'were stopped' at a march are those who marched.
    """
    verbs = [token, *token.ancestors] if token.pos_ == "VERB" else token.ancestors
    verb = next((a for a in verbs if a.pos_ == "VERB"), None)
    if verb is None:
        return None
    crowd = antecedent(subject(verb) or child_by(verb, ("nsubjpass",)))
    if crowd is not None and _is_event(crowd):
        return maker(crowd)
    if token.pos_ != "VERB" and (crowd is None or reading.parties.get(crowd.i) is SideClass.STATE):
        crowd = sides_of_noun(token)[1] or crowd
    if crowd is None or reading.parties.get(crowd.i) not in _SITES:
        return crowd
    return next((inside for prep in prepositions(crowd) if (inside := child_by(prep, ("pobj",)))), None)


def _loser(reading: Reading, verb: Token) -> Token | None:
    """'retook the town from the rebels': those from whom a thing is taken."""
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    below = [verb, *(t for o in objects for t in o.subtree)]
    inside = (child_by(prep, ("pobj",)) for t in below for prep in prepositions(t) if prep.lower_ == "from")
    return next((t for t in inside if t is not None and reading.parties.get(t.i) in PEOPLE), None)


def _side(reading: Reading, head: Token | None, actors: Sequence[Actor]) -> Side | None:
    """The side with the class of the force or armed group that it names; its supporters stay civilians."""
    if head is None:
        return None
    side = side_of(reading, head)
    actor = actor_for(side.start, side.end, actors)
    kind = None if actor is None else _ACTORS.get(actor.actor_type)
    firm = side.kind is SideClass.CIVILIAN and head.lower_ not in words("anyone")
    return side if kind is None or firm or side.kind in _SITES else replace(side, kind=kind)


def _is_thing(reading: Reading, head: Token) -> bool:
    """A weapon or an event is no attacker, unless its phrase says whose it is: 'a Russian drone'."""
    own = [
        t
        for t in (head, *(t for t in head.lefts if not is_scene(t)))
        if not _is_weapon(reading, t) or reading.parties.get(t.i) in PEOPLE
    ]
    nameless = not any(
        t.ent_type_ in _NAMING or t.pos_ == "PROPN" or reading.parties.get(t.i) in PEOPLE for t in own
    )
    if reading.parties.get(head.i) in _SITES or (head.pos_ == "NOUN" and head.lemma_ in words("no party")):
        return True
    pronoun = head.pos_ == "PRON" and head.lower_ not in ("they", "he", "she")
    counted = any(child.lower_ == "of" for child in head.rights)
    return (
        ((_is_weapon(reading, head) or _is_event(head)) and nameless)
        or pronoun
        or head.ent_type_ in ("DATE", "TIME")
        or (head.ent_type_ == "CARDINAL" and not counted)
    )


def _is_event(head: Token) -> bool:
    """'an operation killed 40': what was done, not who did it."""
    return head.pos_ == "NOUN" and any(span.root == head for span, row in triggers().at(head))


def _is_weapon(reading: Reading, head: Token) -> bool:
    return any(span.start <= head.i < span.end for span, _ in reading.weapons)
