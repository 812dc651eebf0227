"""Groups joined in a row, to the left or to the right of a word."""

from enum import IntEnum

from flows.extract.casualties.group import Group, has_predicate, is_people
from flows.extract.casualties.groups import Groups
from flows.extract.casualties.words import outcomes, words
from flows.extract.syntax import Doc, Token
from schemas.count import Qualifier

BE = words("be is are was were been being get got gets getting")
_SKIPPED_LEFT = BE | words(
    "have has had reportedly also either allegedly later then all immediately instantly apparently"
    " subsequently both confirmed believed feared reported critically seriously severely slightly"
    " lightly badly found lay lying more presumed to left being still listed said"
)
_SKIPPED_RIGHT = words("reportedly also either instantly of dead")
_OF_OTHERS = words("by against from for after near")
_WHERE = words("in at near from outside inside")
_LINK = words(", and as well plus along with &")


class Reach(IntEnum):
    """How a word reaches a group, weakest first."""

    CHAINED = 1
    PARSED = 2
    BESIDE = 3


Reached = list[tuple[Reach, Group]]


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
    if i > 1 and doc[i - 1].lower_ in ("and", "or") and _tells(doc[i - 2]):
        return chain_left(i - 2, groups)
    if i > 1 and doc[i - 1].lower_ == "of" and (vague := groups.ending_at(i - 1)) and vague.head is None:
        return [(Reach.BESIDE, vague)] if vague.quantity.qualifier is Qualifier.VAGUE else []
    found: Reached = []
    i = groups.phrases.before_aside(i)
    while i > 0 and (group := groups.ending_at(i)) and is_people(group, doc):
        if found and (_is_object(group, found[0][1], doc) or _is_place(group, doc)):
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


def _is_place(group: Group, doc: Doc) -> bool:
    """ "In Tarin Province, nine died": what the sentence takes for a person is where it happened."""
    return group.start > 0 and doc[group.start - 1].lower_ in _WHERE


def _tells(word: Token) -> bool:
    return bool(outcomes(word, "transitive") or outcomes(word, "adjective"))
