"""Outcomes that a verb states only with the words after it: "carried off", "put to death", "took refuge"."""

from functools import cache

from flows.extract.casualties.chains import Reached, chain_right
from flows.extract.casualties.group import Group
from flows.extract.casualties.groups import Groups
from flows.extract.casualties.patients import patients, subjects
from flows.extract.casualties.words import role, word_class, words
from flows.extract.syntax import Doc, Token
from schemas.casualty import Outcome, VictimClass
from schemas.reference.outcome_phrase import OutcomePhrase
from seeds import reference

_FAR = 14
_HOLD = words("keep have")
_CAPTIVES = words("hostage captive prisoner detainee")
_ARRIVE = words("arrive come enter reach live flow remain")
_HOST = words("register host house receive shelter take accommodate record count see")
_FALL_WITH = words(", . in on since at during near around this")
_FIGHTERS = (VictimClass.MILITARY, VictimClass.MILITANT, VictimClass.POLICE)
_REFUGEES = words("refugee arrival evacuee")
_STOPS = frozenset(".;:")
_PASSED = frozenset({"DT", "PRP$", "JJ", "JJR", "JJS", "POS", "``", "''"})


@cache
def phrase_verbs() -> dict[str, tuple[OutcomePhrase, ...]]:
    """The phrases by the lemma of their verb."""
    rows = reference("outcome_phrases", OutcomePhrase)
    return {row.verb: tuple(r for r in rows if r.verb == row.verb) for row in rows}


def phrased(verb: Token, groups: Groups) -> tuple[Outcome, Reached] | None:
    """The outcome that the verb's phrase states, and of whom; None where it is none of the table's."""
    if found := _held(verb, groups) or _received(verb, groups) or _fallen(verb, groups):
        return found
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


def _held(verb: Token, groups: Groups) -> tuple[Outcome, Reached] | None:
    """ "The rebels have nine prisoners": kept by the armed, or named as captives."""
    if verb.lemma not in _HOLD or verb.dep_ in ("aux", "auxpass"):
        return None
    held = [(r, g) for r, g in patients(verb, groups) if g.head is not None and g.start > verb.i]
    doc, holders = verb.doc, [t for t in verb.children if t.dep_ == "nsubj"]
    holders += [verb.head] if verb.dep_ in ("acl", "relcl") else []
    armed = verb.lemma != "have" and any(
        word_class(w) is VictimClass.MILITANT or w.lower_ == "armed" for t in holders for w in t.subtree
    )
    kept = [(r, g) for r, g in held if doc[g.head or 0].lemma in _CAPTIVES or (armed and _is_person(g, doc))]
    return (Outcome.CAPTURED, kept) if kept else None


def _received(verb: Token, groups: Groups) -> tuple[Outcome, Reached] | None:
    """ "4,000 refugees have arrived", "the town hosts 4,000 refugees", "registered 4,000 new arrivals"."""
    if verb.lemma in _ARRIVE:
        people = subjects(verb, groups)
    elif verb.lemma in _HOST:
        people = patients(verb, groups)
    else:
        return None
    kept = [(r, g) for r, g in people if g.head is not None and verb.doc[g.head].lemma in _REFUGEES]
    return (Outcome.DISPLACED, kept) if kept else None


def _fallen(verb: Token, groups: Groups) -> tuple[Outcome, Reached] | None:
    """ "Twelve soldiers have fallen since Tuesday": said of those who fight, and of nobody else."""
    after = verb.doc[verb.i + 1 : verb.i + 2].text
    if verb.lower_ != "fallen" or after not in _FALL_WITH:
        return None
    doc, people = verb.doc, subjects(verb, groups)
    kept = [(r, g) for r, g in people if g.head is not None and word_class(doc[g.head]) in _FIGHTERS]
    return (Outcome.KILLED, kept) if kept else None


def _is_person(group: Group, doc: Doc) -> bool:
    return group.head is not None and role(doc[group.head]) == "person"


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
