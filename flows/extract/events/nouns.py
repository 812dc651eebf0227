"""The sides of an event that a noun names: 'Israel's strike on X', 'a clash between A and B'."""

from collections.abc import Iterator
from functools import cache

from flows.extract.events.phrases import forms
from flows.extract.events.reciprocal import other_party
from flows.extract.events.steps import agent, aimed_at, antecedent, child_by, is_time, prepositions, subject
from flows.extract.events.taxonomy import weapons, words
from flows.extract.syntax import Token
from schemas.reference.country import Country
from seeds import reference

_WITH = ("with", "against", "between")
_ACTING = frozenset(("nsubj", "csubj"))
_SUFFERING = frozenset(("nsubjpass", "dobj"))
_NAMING = frozenset(("GPE", "NORP", "ORG", "PERSON"))


def sides_of_noun(noun: Token) -> tuple[Token | None, Token | None]:
    """Who acts and who suffers, by the noun's own phrase and then by its verb."""
    attacker, target = _owner(noun), aimed_at(noun)
    for prep in [*prepositions(noun), *_between(noun)]:
        inside = child_by(prep, {"pobj"})
        if inside is None:
            continue
        if prep.lower_ == "by":
            attacker, target = attacker or inside, target or aimed_at(inside)
        elif prep.lower_ == "between":
            attacker, target = inside, next((c for c in inside.children if c.dep_ == "conj"), None)
        elif prep.lower_ in ("of", *_WITH) and not is_time(inside):
            target = target or inside
    attacker = attacker or maker(noun)
    around_attacker, around_target = _around(noun)
    return attacker or around_attacker, target or around_target


def maker(noun: Token) -> Token | None:
    """'a blast claimed by X', 'a mine laid by X': who did it."""
    doings = (c for c in noun.rights if c.dep_ == "acl" and c.lemma_.lower() in words("lays"))
    return next(filter(None, map(agent, doings)), None)


def _between(noun: Token) -> Iterator[Token]:
    """'a clash broke out between A and B': the verb carries what belongs to its subject."""
    if noun.dep_ in _ACTING and noun.head.pos_ == "VERB":
        yield from (prep for prep in prepositions(noun.head) if prep.lower_ == "between")


def _around(noun: Token) -> tuple[Token | None, Token | None]:
    """The sides that the verb which governs the noun gives it."""
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    while noun.dep_ in ("compound", "conj") and verb.pos_ != "VERB" and noun.head != noun:
        noun, verb = noun.head, noun.head.head
    if verb.pos_ != "VERB":
        return None, None
    lemma = verb.lemma_.lower()
    if lemma in words("suffers") and noun.dep_ in ("dobj", "pobj"):
        return None, child_by(verb, _ACTING)
    does = not words("does").isdisjoint(forms(verb))
    if does and noun.dep_ == "nsubjpass":
        return agent(verb), aimed_at(verb)
    if does and noun.dep_ == "dobj":
        return antecedent(subject(verb)), aimed_at(verb) or other_party(verb)
    if noun.dep_ == "pobj" and lemma in words("reciprocal") and noun.head.lower_ in ("to", "on"):
        return antecedent(subject(verb)), other_party(verb)
    if noun.dep_ in _ACTING and lemma in words("hits"):
        return None, child_by(verb, {"dobj"})
    if (
        noun.dep_ == "pobj"
        and noun.head.lower_ in ("in", "by", "during")
        and (suffering := child_by(verb, _SUFFERING))
    ):
        return None, suffering
    return None, None


def is_scene(name: Token) -> bool:
    """'the Jordan attack': with an article, a place says where and not by whom; not so 'the U.S. attack'."""
    placed = name.ent_type_ in ("GPE", "LOC") or name.text in _countries()
    spelled = name.dep_ == "compound" and name.text[1:].islower()
    return placed and spelled and any(left.dep_ == "det" for left in name.head.lefts)


@cache
def _countries() -> frozenset[str]:
    return frozenset(row.name for row in reference("countries", Country))


def _modifiers(noun: Token) -> Iterator[Token]:
    """The words before the noun, those of its weapon too: 'an ENDF drone strike'."""
    for child in noun.lefts:
        if child.dep_ == "compound" and any(True for _ in weapons().at(child)):
            yield from child.lefts
        yield child


def _owner(noun: Token) -> Token | None:
    """'Israel's strike', 'a Taliban attack', 'Russian shelling'."""
    for child in _modifiers(noun):
        if any(True for _ in weapons().at(child)):
            continue
        named = (child.ent_type_ in _NAMING or child.pos_ == "PROPN") and not is_scene(child)
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
