"""Who acts and who or what is acted upon, whichever voice the sentence uses."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from flows.extract.actors.lookup import actor_for
from flows.extract.events.mention import Side
from flows.extract.events.reading import Reading
from flows.extract.events.spans import side_of
from flows.extract.events.taxonomy import words
from schemas import Actor
from schemas.actor import ActorType
from schemas.reference.side_word import SideClass

_ACTORS = {
    ActorType.STATE_FORCES: SideClass.STATE,
    ActorType.REBEL_GROUP: SideClass.ARMED,
    ActorType.MILITIA: SideClass.ARMED,
}
_SITES = (SideClass.MILITARY_SITE, SideClass.CIVILIAN_SITE)
_WITH = frozenset(("with", "against", "between"))
_ACTING = frozenset(("nsubj", "csubj"))
_SUFFERING = frozenset(("nsubjpass", "dobj"))
_NAMING = frozenset(("GPE", "NORP", "ORG", "PERSON"))


def attacker_and_target(reading: Reading, span: Span) -> tuple[Side | None, Side | None]:
    """The two sides as the trigger's own clause names them; None for a side that it does not name."""
    token = span.root
    find = _of_verb if token.pos_ == "VERB" else _of_noun
    attacker, target = find(token)
    if target is not None and (span.start <= target.i < span.end or _is_weapon(reading, target)):
        target = _aimed_at(token) or _aimed_at(target)
    attacker = None if attacker is None or _is_thing(reading, attacker) else attacker
    return _side(reading, attacker), _side(reading, target)


def known(side: Side | None, actors: Sequence[Actor]) -> Side | None:
    """The side with the class of the actor that it names, where that is a force or an armed group."""
    actor = None if side is None else actor_for(side.start, side.end, actors)
    kind = None if actor is None else _ACTORS.get(actor.actor_type)
    if side is None or kind is None or side.kind in _SITES:
        return side
    return Side(side.start, side.end, kind)


def _side(reading: Reading, head: Token | None) -> Side | None:
    return None if head is None else side_of(reading, head)


def _is_thing(reading: Reading, head: Token) -> bool:
    """A weapon or an event is no attacker, unless its phrase says whose it is: 'a Russian drone'."""
    own = [head, *head.lefts]
    nameless = not any(t.ent_type_ in _NAMING or t.pos_ == "PROPN" or t.i in reading.parties for t in own)
    if reading.parties.get(head.i) in _SITES:
        return True
    pronoun = head.pos_ == "PRON" and head.lower_ not in ("they", "he", "she", "we")
    return (
        (_is_weapon(reading, head) and nameless) or pronoun or head.ent_type_ in ("DATE", "TIME", "CARDINAL")
    )


def _is_weapon(reading: Reading, head: Token) -> bool:
    return any(span.start <= head.i < span.end for span, _ in reading.weapons)


def _of_verb(verb: Token) -> tuple[Token | None, Token | None]:
    passive = any(child.dep_ in ("nsubjpass", "auxpass", "agent") for child in verb.children) or (
        verb.tag_ == "VBN" and verb.dep_ == "acl"
    )
    target = _child(verb, _SUFFERING) or _aimed_at(verb)
    if passive:
        if target is None and verb.dep_ == "acl":
            target = verb.head
        return _agent(verb), _antecedent(target)
    attacker = _antecedent(_subject(verb))
    if target is None and (other := _partner(verb)) is not None:
        target = other
    return attacker, _antecedent(target)


def _subject(verb: Token) -> Token | None:
    """The subject of an active verb, its own or the one that it shares with a governing verb."""
    for _ in range(4):
        if (own := _child(verb, _ACTING)) is not None:
            return own
        if verb.dep_ == "acl":
            return verb.head
        if verb.dep_ not in ("conj", "xcomp", "advcl", "pcomp", "dep"):
            return None
        step = verb.head.head if verb.dep_ == "pcomp" else verb.head
        if step.pos_ not in ("VERB", "AUX"):
            return None
        if (agent := _agent(step)) is not None and verb.dep_ != "conj":
            return agent
        verb = step
    return None


def _antecedent(head: Token | None) -> Token | None:
    """'who' and 'which' stand for the noun that their clause modifies."""
    if head is not None and head.tag_ in ("WDT", "WP"):
        clause = next((a for a in head.ancestors if a.dep_ == "relcl"), None)
        return clause.head if clause is not None else None
    return head


def _of_noun(noun: Token) -> tuple[Token | None, Token | None]:
    attacker, target = _owner(noun), _aimed_at(noun)
    for prep in _prepositions(noun):
        inside = _child(prep, {"pobj"})
        if inside is None:
            continue
        if prep.lower_ == "by":
            attacker, target = attacker or inside, target or _aimed_at(inside)
        elif prep.lower_ == "between":
            attacker, target = inside, next((c for c in inside.children if c.dep_ == "conj"), None)
        elif prep.lower_ in ("of", *_WITH) and not _is_time(inside):
            target = target or inside
    around_attacker, around_target = _around(noun)
    return attacker or around_attacker, target or around_target


def _around(noun: Token) -> tuple[Token | None, Token | None]:
    """The sides that the verb which governs the noun gives it."""
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    while noun.dep_ in ("compound", "conj") and verb.pos_ != "VERB" and noun.head != noun:
        noun, verb = noun.head, noun.head.head
    if verb.pos_ != "VERB":
        return None, None
    lemma = verb.lemma_.lower()
    if lemma in words("suffers") and noun.dep_ in ("dobj", "pobj"):
        return None, _child(verb, _ACTING)
    if lemma in words("does") and noun.dep_ == "nsubjpass":
        return _agent(verb), _aimed_at(verb)
    if lemma in words("does") and noun.dep_ == "dobj":
        return _antecedent(_subject(verb)), _aimed_at(verb)
    if noun.dep_ in _ACTING and lemma in words("hits"):
        return None, _child(verb, {"dobj"})
    if (
        noun.dep_ == "pobj"
        and noun.head.lower_ in ("in", "by", "during")
        and (suffering := _child(verb, _SUFFERING))
    ):
        return None, suffering
    return None, None


def _owner(noun: Token) -> Token | None:
    """'Israel's strike', 'a Taliban attack', 'Russian shelling'."""
    for child in noun.lefts:
        named = child.ent_type_ in _NAMING or child.pos_ == "PROPN"
        if (
            child.dep_ == "poss"
            and (named or child.pos_ == "NOUN")
            and child.ent_type_ not in ("DATE", "TIME")
        ):
            return child
        if (
            child.dep_ in ("compound", "amod", "nmod")
            and named
            and child.ent_type_ not in ("FAC", "DATE", "LOC")
        ):
            return child
    return None


def _aimed_at(word: Token) -> Token | None:
    aims = (prep for prep in _prepositions(word) if prep.lower_ in words("aims at"))
    for inside in (_child(prep, {"pobj"}) for prep in aims):
        if inside is not None and not _is_time(inside):
            return inside
    for child in word.children:
        if child.dep_ in ("acl", "advcl") and child.lower_ == "targeting":
            return _child(child, {"dobj"})
    return None


def _is_time(token: Token) -> bool:
    return token.ent_type_ in ("DATE", "TIME") or token.like_num


def _partner(verb: Token) -> Token | None:
    """'clashed with the army': the other side."""
    inside = (_child(p, {"pobj"}) for p in _prepositions(verb) if p.lower_ in _WITH)
    return next((token for token in inside if token is not None), None)


def _agent(verb: Token) -> Token | None:
    by = (child for child in verb.children if child.dep_ == "agent" or child.lower_ == "by")
    return next((inside for prep in by if (inside := _child(prep, {"pobj"})) is not None), None)


def _prepositions(word: Token) -> Iterator[Token]:
    return (child for child in word.children if child.dep_ in ("prep", "agent", "dative"))


def _child(word: Token, deps: frozenset[str] | set[str]) -> Token | None:
    return next((child for child in word.children if child.dep_ in deps), None)
