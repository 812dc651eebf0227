"""A force whose size stands apart from it: "cut its contingent to 500", "membership is put at 7,000"."""

from collections.abc import Iterator

from flows.extract.syntax import Token
from flows.extract.troops.nouns import nouns
from flows.extract.troops.phrase import phrase_at, unit_alone
from schemas.reference.troop_noun import NounKind

# Verbs whose "to", "from" and "at" give the size of what they govern.
_RESIZE = frozenset(
    (
        "cut",
        "reduce",
        "trim",
        "slash",
        "lower",
        "limit",
        "cap",
        "halve",
        "double",
        "triple",
        "quadruple",
        "raise",
        "increase",
        "boost",
        "expand",
        "grow",
        "shrink",
        "swell",
        "bring",
        "rise",
        "fall",
        "drop",
        "estimate",
        "put",
        "hold",
        "keep",
        "number",
        "take",
    )
)
_SIZES = ("to", "from", "at", "by")


def resized(number: Token) -> Token | None:
    """The body or the noun of size that a verb of resizing governs together with the number."""
    preposition = next((t for t in number.ancestors if t.dep_ == "prep"), None)
    if preposition is None or preposition.lower_ not in _SIZES:
        return None
    verb = next((t for t in preposition.ancestors if t.pos_ in ("VERB", "AUX")), None)
    moved = preposition.head.lower_ in ("down", "up")  # "is down to 80"
    if verb is None or (verb.lemma_.lower() not in _RESIZE and not moved):
        return None
    return next((noun for noun in _governed(verb) if noun.i < number.i and _is_body(noun)), None)


def _governed(verb: Token) -> Iterator[Token]:
    """What a verb does something to: its object, else its subject, each before what hangs on it by "of"."""
    for dep in ("dobj", "nsubjpass", "nsubj"):
        for noun in (t for t in verb.children if t.dep_ == dep):
            yield noun
            yield from (t for p in noun.children if p.lower_ == "of" for t in p.children)


def _is_body(noun: Token) -> bool:
    if unit_alone(noun):
        return True
    return noun.lower_ in nouns(NounKind.SIZE) and sized(noun) is not None


def sized(noun: Token) -> tuple[Token, Token, Token, str] | None:
    """The force of "troop levels", "number of soldiers"."""
    previous = noun.nbor(-1) if noun.i else noun
    if previous.lower_ in nouns(NounKind.MODIFIER):
        return noun, previous, previous, nouns(NounKind.MODIFIER)[previous.lower_]
    if noun.i + 2 < len(noun.doc) and noun.nbor(1).lower_ == "of":
        return phrase_at(noun.doc, noun.i + 2)
    return None
