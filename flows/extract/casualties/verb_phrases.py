"""Outcomes that a verb states only with the words after it: "carried off", "put to death", "took refuge"."""

from functools import cache

from flows.extract.casualties.groups import Groups
from flows.extract.casualties.patients import Reached, chain_right, patients, subjects
from flows.extract.syntax import Token
from schemas.casualty import Outcome
from schemas.reference.outcome_phrase import OutcomePhrase
from seeds import reference

_FAR = 14
_STOPS = frozenset(".;:")
_PASSED = frozenset({"DT", "PRP$", "JJ", "JJR", "JJS", "POS", "``", "''"})


@cache
def phrase_verbs() -> dict[str, tuple[OutcomePhrase, ...]]:
    """The phrases by the lemma of their verb."""
    rows = reference("outcome_phrases", OutcomePhrase)
    return {row.verb: tuple(r for r in rows if r.verb == row.verb) for row in rows}


def phrased(verb: Token, groups: Groups) -> tuple[Outcome, Reached] | None:
    """The outcome that the verb's phrase states, and of whom; None where it is none of the table's."""
    rows = phrase_verbs().get(verb.lemma, ())
    if not rows or verb.dep_ in ("aux", "auxpass"):
        return None
    clause = _clause(verb)
    for row in rows:
        end = _end(clause, _asked(row.rest))
        if end is None:
            continue
        if row.victims == "after":
            return row.outcome, chain_right(end, groups)
        return row.outcome, patients(verb, groups) if row.victims == "object" else subjects(verb, groups)
    return None


@cache
def _asked(rest: str) -> tuple[frozenset[str], ...]:
    """For each word of the phrase the words that it can be."""
    return tuple(frozenset(word.split("/")) for word in rest.split())


def _clause(verb: Token) -> list[Token]:
    """The words of the verb's clause behind it, articles and adjectives left out."""
    clause = []
    for token in verb.doc[verb.i + 1 : verb.i + 1 + _FAR]:
        if token.text in _STOPS or token.tag_ in ("VBD", "VBZ", "VBP"):
            break
        if token.tag_ not in _PASSED and token.dep_ != "compound":
            clause.append(token)
    return clause


def _end(clause: list[Token], asked: tuple[frozenset[str], ...]) -> int | None:
    """Where the words that the phrase asks for end in the clause."""
    for first in range(len(clause) - len(asked) + 1):
        found = clause[first : first + len(asked)]
        if all(t.lower_ in words for t, words in zip(found, asked, strict=True)):
            return found[-1].i + 1
    return None
