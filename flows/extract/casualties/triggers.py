"""Outcome words of a sentence and the people that each is said of."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from flows.extract.casualties.groups import Group, Groups
from flows.extract.casualties.words import outcomes, role, words
from schemas.casualty import Outcome

_BE = words("be is are was were been being get got gets getting")
_SKIPPED_LEFT = _BE | words(
    "have has had reportedly also either allegedly later then all immediately instantly apparently subsequently"
    " confirmed believed feared reported critically seriously severely slightly lightly badly"
)
_SKIPPED_RIGHT = words("reportedly also either instantly")


@dataclass(frozen=True, slots=True)
class Hit:
    """An outcome, the word that states it, and a group of its victims."""

    outcome: Outcome
    trigger: Token
    group: Group


def find_hits(doc: Doc, groups: Groups) -> list[Hit]:
    """Every outcome with each group it is said of, in text order of the triggers."""
    taken: set[tuple[int, Outcome]] = set()
    hits: list[Hit] = []
    for token in doc:
        for outcome, found in _said_of(token, groups):
            if (found.start, outcome) not in taken:
                taken.add((found.start, outcome))
                hits.append(Hit(outcome, token, found))
    return hits


def _said_of(token: Token, groups: Groups) -> Iterator[tuple[Outcome, Group]]:
    if verb := outcomes(token, "transitive"):
        yield from ((o, g) for o in verb for g in _patients(token, groups))
    elif verb := outcomes(token, "intransitive"):
        yield from ((o, g) for o in verb for g in _subjects(token, groups))
    elif word := outcomes(token, "adjective"):
        yield from ((o, g) for o in word for g in _described(token, groups))
    if noun := outcomes(token, "noun"):
        yield from ((o, g) for o in noun for g in _counted_by(token, groups))


def _patients(verb: Token, groups: Groups) -> list[Group]:
    """Objects of the active verb, subjects of the passive, the noun that a participle describes."""
    if not _is_passive(verb):
        right = _chain_right(verb.i + 1, verb, groups)
        objects = [g for t in verb.children if t.dep_ in ("dobj", "obj") for g in _with_conjuncts(t, groups)]
        if right or objects or verb.tag_ in ("VBG", "VB", "VBP", "VBZ"):
            return _unique(right + objects)
    return _subjects(verb, groups)


def _is_passive(verb: Token) -> bool:
    if any(t.dep_ in ("auxpass", "nsubjpass") for t in verb.children):
        return True
    i = verb.i - 1
    while i >= 0 and verb.doc[i].tag_ == "RB":
        i -= 1
    return i >= 0 and verb.doc[i].lower_ in _BE and verb.tag_ != "VBG"


def _subjects(verb: Token, groups: Groups) -> list[Group]:
    """Who the verb is said of: the group just before it, or its subject in the parse."""
    left = _chain_left(verb.i, groups)
    subjects = [t for t in verb.children if t.dep_ in ("nsubj", "nsubjpass")]
    if not subjects and verb.dep_ in ("acl", "relcl", "amod"):
        subjects = [verb.head]
    if not subjects and verb.dep_ == "conj" and not left:
        subjects = [t for t in verb.head.children if t.dep_ in ("nsubj", "nsubjpass")]
    subjects = [_antecedent(t) for t in subjects]
    return _unique(left + [g for t in subjects for g in _with_conjuncts(t, groups)])


def _antecedent(token: Token) -> Token:
    """Whom a relative pronoun stands for."""
    if token.tag_ in ("WP", "WDT") and token.head.dep_ in ("relcl", "ccomp", "acl"):
        return token.head.head
    return token


def _described(word: Token, groups: Groups) -> list[Group]:
    """Whom an adjective is said of: "two dead", "left two dead", "two were dead"."""
    left = _chain_left(word.i, groups)
    subjects = (
        [t for t in word.head.children if t.dep_ in ("nsubj", "nsubjpass")]
        if word.dep_ in ("acomp", "oprd")
        else []
    )
    group = groups.at(word)
    inside = (
        [group] if group and group.head is not None and word.i < group.head and group.start < word.i else []
    )
    return _unique(left + inside + [g for t in subjects for g in _with_conjuncts(_antecedent(t), groups)])


def _counted_by(noun: Token, groups: Groups) -> list[Group]:
    """ "Two deaths": the noun itself is counted; "the death of two": who follows "of"."""
    group = groups.at(noun)
    if group in groups.counted and group.head == noun.i:
        return [group]
    of = next((t for t in noun.children if t.dep_ == "prep" and t.lower_ == "of"), None)
    if of is not None:
        return [g for t in of.children if t.dep_ == "pobj" for g in _with_conjuncts(t, groups)]
    return []


def _with_conjuncts(token: Token, groups: Groups) -> list[Group]:
    found = [g for t in (token, *token.conjuncts) if t.i >= token.i and (g := groups.at(t))]
    return [g for g in found if _is_people(g, groups.doc)]


def _chain_right(i: int, verb: Token, groups: Groups) -> list[Group]:
    """The groups from token `i` on, joined by commas and "and", up to one that has a predicate of its own."""
    doc = groups.doc
    found: list[Group] = []
    while i < len(doc):
        if not found:
            i = _object_start(i, doc)
        group = groups.starting_at(i)
        if group is None or not _is_people(group, doc) or (found and _has_predicate(group, doc)):
            break
        found.append(group)
        i = group.end
        while i < len(doc) and doc[i].lower_ in (",", "and", "as", "well", "plus", "along", "with"):
            i += 1
        if i == group.end:
            break
    return found


def _object_start(i: int, doc: Doc) -> int:
    """Where the object of a verb can begin, after "and wounded", "up" and the like."""
    joined = (
        2
        if doc[i : i + 1].text in ("and", "or") and i + 1 < len(doc) and outcomes(doc[i + 1], "transitive")
        else 0
    )
    i += joined
    while i < len(doc) and (doc[i].lower_ in _SKIPPED_RIGHT or doc[i].tag_ == "RB"):
        i += 1
    return i


def _has_predicate(group: Group, doc: Doc) -> bool:
    i = group.end
    return i < len(doc) and (
        doc[i].pos_ == "AUX" or bool(outcomes(doc[i], "transitive") or outcomes(doc[i], "adjective"))
    )


def _chain_left(i: int, groups: Groups) -> list[Group]:
    """The groups that end just before token `i`, auxiliaries and adverbs between."""
    doc = groups.doc
    while i > 0 and (doc[i - 1].lower_ in _SKIPPED_LEFT or doc[i - 1].tag_ == "RB"):
        i -= 1
    found: list[Group] = []
    while i > 0 and (group := groups.ending_at(i)) and _is_people(group, doc):
        found.insert(0, group)
        i = group.start
        while i > 0 and doc[i - 1].lower_ in (",", "and"):
            i -= 1
        if i == group.start:
            break
    return found


def _is_people(group: Group, doc: Doc) -> bool:
    return group.head is None or role(doc[group.head]) != "thing"


def _unique(groups: list[Group]) -> list[Group]:
    return sorted({g.start: g for g in groups}.values(), key=lambda g: g.start)
