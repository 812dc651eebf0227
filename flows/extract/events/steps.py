"""Steps in the parse from an event's word to those who take part in it."""

from collections.abc import Collection, Iterator

from flows.extract.events.taxonomy import words
from flows.extract.syntax import Token

# Whether the pronoun stands for many; None for either.
_PLURAL = {"he": False, "she": False, "it": False, "they": None}
_ACTING = frozenset(("nsubj", "csubj"))


def subject(verb: Token) -> Token | None:
    """The subject of an active verb, its own or the one that it shares with a governing verb."""
    for _ in range(4):
        if (own := _nearest(verb)) is not None:
            return own
        if verb.dep_ == "acl":
            return verb.head
        if verb.dep_ not in ("conj", "xcomp", "advcl", "pcomp", "dep"):
            return None
        step = verb.head.head if verb.dep_ == "pcomp" else verb.head
        if step.pos_ not in ("VERB", "AUX"):
            return step if step.dep_ == "ROOT" and verb.tag_ == "VBD" else None
        if (by := agent(step)) is not None and verb.dep_ != "conj":
            return by
        verb = step
    return None


def _nearest(verb: Token) -> Token | None:
    """Its own subject; the last before it, where the parser gives it those of two clauses."""
    own = [child for child in verb.children if child.dep_ in _ACTING]
    return next((t for t in reversed(own) if t.i < verb.i), own[0] if own else None)


def antecedent(head: Token | None) -> Token | None:
    """'who' and 'which' stand for the noun that their clause modifies, 'it' for the subject above it."""
    if head is not None and head.tag_ in ("WDT", "WP"):
        clause = next((a for a in head.ancestors if a.dep_ == "relcl"), None)
        return clause.head if clause is not None else None
    return _spoken_of(head) or head if head is not None else None


def _spoken_of(pronoun: Token) -> Token | None:
    """'The Taliban said that it had ...', 'a dealer died after he fired': the subject of the clause above."""
    clause = pronoun.head
    if pronoun.lower_ not in _PLURAL or clause.dep_ not in ("ccomp", "advcl") or pronoun.dep_ != "nsubj":
        return None
    above = child_by(clause.head, ("nsubj", "nsubjpass"))
    if above is None or above.pos_ == "PRON":
        return None
    plural = above.tag_ in ("NNS", "NNPS")
    return above if _PLURAL[pronoun.lower_] in (plural, None) else None


def aimed_at(word: Token) -> Token | None:
    """'an attack on X', 'fired at X', 'strikes targeting X'."""
    aims = (prep for prep in prepositions(word) if prep.lower_ in words("aims at"))
    for inside in (child_by(prep, {"pobj"}) for prep in aims):
        if inside is not None and not is_time(inside):
            return inside
    for child in word.children:
        if child.dep_ in ("acl", "advcl") and child.lower_ == "targeting":
            return child_by(child, {"dobj"})
    return None


def is_time(token: Token) -> bool:
    """Whether the token is of a date or a number."""
    return token.ent_type_ in ("DATE", "TIME") or token.like_num


def agent(verb: Token) -> Token | None:
    """The 'by' of a passive."""
    by = (child for child in verb.children if child.dep_ == "agent" or child.lower_ == "by")
    return next((inside for prep in by if (inside := child_by(prep, {"pobj"})) is not None), None)


def prepositions(word: Token) -> Iterator[Token]:
    """The prepositions that hang on the word."""
    return (child for child in word.children if child.dep_ in ("prep", "agent", "dative"))


def child_by(word: Token, deps: Collection[str]) -> Token | None:
    """The first child with one of these dependencies."""
    return next((child for child in word.children if child.dep_ in deps), None)
