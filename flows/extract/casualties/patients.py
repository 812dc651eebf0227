"""From an outcome word to its victims: by what stands beside it, and by the parse."""

from collections.abc import Iterable
from enum import IntEnum

from flows.extract.casualties.group import Group, has_predicate, is_people, renames
from flows.extract.casualties.groups import Groups
from flows.extract.casualties.words import outcomes, role, words
from flows.extract.syntax import Doc, Token

_BE = words("be is are was were been being get got gets getting")
_SKIPPED_LEFT = _BE | words(
    "have has had reportedly also either allegedly later then all immediately instantly apparently"
    " subsequently both confirmed believed feared reported critically seriously severely slightly"
    " lightly badly found lay lying more presumed to left being still listed said"
)
_SKIPPED_RIGHT = words("reportedly also either instantly of dead")
_OF_OTHERS = words("by against from for after near")
_LINK = words(", and as well plus along with &")


class Reach(IntEnum):
    """How a word reaches a group, weakest first."""

    CHAINED = 1
    PARSED = 2
    BESIDE = 3


Reached = list[tuple[Reach, Group]]


def patients(verb: Token, groups: Groups) -> Reached:
    """Objects of the active verb, subjects of the passive, the noun that a participle describes."""
    if not _is_passive(verb):
        right = chain_right(verb.i + 1, groups)
        owners = [verb, *(t for t in verb.children if t.dep_ == "conj" and t.i < verb.i + 3)]
        objects = _parsed((t for v in owners for t in v.children if t.dep_ in ("dobj", "obj")), groups)
        if (
            right
            or objects
            or any(t.dep_ in ("dobj", "obj") and not t.ent_type_ for t in verb.children)
            or (verb.tag_ in ("VBG", "VB", "VBP", "VBZ") and verb.lower_[-2:] != "ed")
        ):
            return _best(right + objects, groups.doc)
    return subjects(verb, groups)


def subjects(verb: Token, groups: Groups) -> Reached:
    """Who the verb is said of: the groups just before it, or its subject in the parse."""
    left = chain_left(verb.i, groups)
    company = _company(verb, groups)
    nominal = [t for t in verb.children if t.dep_ in ("nsubj", "nsubjpass")]
    if not nominal and verb.dep_ in ("acl", "relcl", "amod"):
        nominal = [verb.head]
    if not nominal and not left and verb.dep_ == "conj":
        nominal = [t for t in verb.head.children if t.dep_ in ("nsubj", "nsubjpass")]
    return _best(left + _parsed((_antecedent(t) for t in nominal), groups) + company, groups.doc)


def described(word: Token, groups: Groups) -> Reached:
    """Whom an adjective is said of: "two dead", "left two dead", "two were dead", "two dead men"."""
    left = chain_left(word.i, groups)
    owner = word.head if word.dep_ in ("acomp", "oprd", "ccomp", "xcomp") else None
    nominal = [t for t in owner.children if t.dep_ in ("nsubj", "nsubjpass")] if owner and not left else []
    group = groups.at(word)
    inside: Reached = (
        [(Reach.BESIDE, group)] if group and group.head is not None and word.i < group.head else []
    )
    return _best(left + inside + _parsed((_antecedent(t) for t in nominal), groups), groups.doc)


def _is_passive(verb: Token) -> bool:
    if any(t.dep_ == "auxpass" and not t.is_upper for t in verb.children):
        return True
    i = verb.i - 1
    while i >= 0 and verb.doc[i].tag_ == "RB":
        i -= 1
    return i >= 0 and verb.doc[i].lower_ in _BE and not verb.doc[i].is_upper and verb.tag_ != "VBG"


def _antecedent(token: Token) -> Token:
    """Whom a relative pronoun stands for."""
    if token.tag_ in ("WP", "WDT") and token.head.dep_ in ("relcl", "ccomp", "acl"):
        return token.head.head
    return token


def _parsed(tokens: Iterable[Token], groups: Groups) -> Reached:
    """The groups of the tokens, and of what is coordinated with them."""
    found: Reached = []
    for token in tokens:
        for other in (token, *token.conjuncts):
            group = groups.at(other) if other.i >= token.i else None
            if group and is_people(group, groups.doc):
                found.append((Reach.PARSED if other == token else Reach.CHAINED, group))
    return found


def chain_right(i: int, groups: Groups, *, listed: bool = False) -> Reached:
    """The groups from token `i` on, joined by commas and "and", up to one that has a predicate of its own."""
    doc, i = groups.doc, _object_start(i, groups.doc)
    found: Reached = []
    while group := groups.starting_at(i, listed=listed) or _after_uncounted(i, groups):
        if not is_people(group, doc) or (found and has_predicate(group, doc)):
            break
        found.append((Reach.CHAINED if found else Reach.BESIDE, group))
        i = group.end
        while i < len(doc) and (doc[i].lower_ in _LINK or _is_age(doc, i) or (listed and _is_origin(doc, i))):
            i += 1
        if i == group.end:
            break
    return found


def _is_age(doc: Doc, i: int) -> bool:
    """ "Omar Haddad, 31, and …"."""
    return doc[i].is_digit and doc[i - 1].text == "," and doc[i + 1 : i + 2].text == ","


def _is_origin(doc: Doc, i: int) -> bool:
    """ "Sgt. Paul Reyes, 29, of Ohio, and …"."""
    of = words("of from")
    return doc[i].lower_ in of or (doc[i].tag_ == "NNP" and doc[i - 1].lower_ in of)


def _after_uncounted(i: int, groups: Groups) -> Group | None:
    """The group joined to a noun phrase without a count: "killed rebels and two civilians"."""
    doc, end = groups.doc, groups.phrases.phrase_end(i)
    if end == i or doc[end : end + 1].text not in (",", "and"):
        return None
    end += 2 if doc[end : end + 2].text == ", and" else 1
    return groups.starting_at(end)


def _company(verb: Token, groups: Groups) -> Reached:
    """Those who share the fate of the subject: "was killed along with two others"."""
    for token in verb.doc[verb.i + 1 : verb.i + 16]:
        if outcomes(token, "transitive") or token.lower_ in (".", ";"):
            break
        if _accompanies(token) and (group := groups.starting_at(token.i + 1)):
            if group.head is None:
                return [(Reach.CHAINED, group)]
            if role(groups.doc[group.head]) == "person":
                more = _parsed([groups.doc[group.head]], groups)
                return [(Reach.CHAINED, g) for _, g in [*chain_right(token.i + 1, groups), *more]]
    return []


def _accompanies(token: Token) -> bool:
    return token.lower_ in ("with", "alongside", "besides") or (
        token.lower_ == "as" and token.nbor(-1).lower_ == "well"
    )


def _object_start(i: int, doc: Doc) -> int:
    """Where the object of a verb can begin, after "and wounded", "up" and the like."""
    if i + 1 < len(doc) and doc[i].lower_ in ("and", "or", "/") and outcomes(doc[i + 1], "transitive"):
        i += 2
    while i < len(doc) and (doc[i].lower_ in _SKIPPED_RIGHT or doc[i].tag_ in ("RB", "RP", "''")):
        i += 1
    return i


def chain_left(i: int, groups: Groups) -> Reached:
    """The groups that end just before token `i`, auxiliaries and adverbs between."""
    doc = groups.doc
    while i > 0 and (
        (doc[i - 1].lower_ in _SKIPPED_LEFT and not doc[i - 1].is_upper) or doc[i - 1].tag_ in ("RB", "MD")
    ):
        i -= 1
    if i > 1 and doc[i - 1].lower_ in ("and", "or") and outcomes(doc[i - 2], "transitive"):
        return chain_left(i - 2, groups)
    found: Reached = []
    i = groups.phrases.before_aside(i)
    while i > 0 and (group := groups.ending_at(i)) and is_people(group, doc):
        if found and _is_object(group, found[0][1], doc):
            break
        found.insert(0, (Reach.CHAINED if found else Reach.BESIDE, group))
        i = group.start
        while i > 0 and doc[i - 1].lower_ in _LINK:
            i -= 1
        if i == group.start:
            break
        i = groups.phrases.before_aside(i)
    return found


def _is_object(group: Group, after: Group, doc: Doc) -> bool:
    """Whether the group belongs to a preposition of its own: "… by a gunman, and two guards were hurt"."""
    if group.head is None or after.head is None or doc[group.head].dep_ != "pobj":
        return False
    if doc[group.head].head.lower_ not in _OF_OTHERS:
        return False  # "in addition to the bomber, three guards were killed"
    return doc[after.head] not in doc[group.head].conjuncts


def _best(reached: Reached, doc: Doc) -> Reached:
    """Each group once, by its strongest reach, in text order."""
    best: dict[int, tuple[Reach, Group]] = {}
    for reach, group in reached:
        if group.start not in best or reach > best[group.start][0]:
            best[group.start] = (reach, group)
    kept = sorted(best.values(), key=lambda pair: pair[1].start)
    return [(r, g) for i, (r, g) in enumerate(kept) if not any(renames(g, h, doc) for _, h in kept[:i])]
