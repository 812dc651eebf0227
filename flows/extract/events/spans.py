"""Noun phrases as a reader would quote them: without relative clauses, appositions and loose tails."""

from flows.extract.events.mention import Side
from flows.extract.events.reading import Reading
from flows.extract.events.taxonomy import words
from flows.extract.syntax import Doc, Token
from schemas.reference.side_word import SideClass

_CUT = frozenset(
    ("relcl", "acl", "appos", "advcl", "punct", "cc", "conj", "dep", "parataxis", "ccomp", "mark")
)
_LOOSE = frozenset(("punct", "mark", "cc", "advmod", "predet", "relcl", "acl"))
_KEPT = frozenset(("of", "for"))


def phrase_of(head: Token) -> tuple[int, int]:
    """First and last token (inclusive) of the noun phrase that the token heads."""
    lefts = (t for t in head.lefts if t.dep_ not in _LOOSE and t.ent_type_ not in ("DATE", "TIME"))
    first = min((t.left_edge.i for t in lefts), default=head.i)
    last = head.i
    for right in head.rights:
        if right.dep_ in _CUT or (right.dep_ == "prep" and right.lower_ not in _KEPT):
            break
        last = phrase_of(right)[1] if right.dep_ != "prep" else _last_of(right)
    return first, last


def _last_of(prep: Token) -> int:
    objects = [child for child in prep.rights if child.dep_ == "pobj"]
    return phrase_of(objects[0])[1] if objects else prep.right_edge.i


def side_of(reading: Reading, head: Token) -> Side:
    """The party that the token heads."""
    first, last = phrase_of(head)
    doc, base = reading.doc, reading.sentence.start
    last = _joined(doc, last)
    start, end = doc[first].idx, doc[last].idx + len(doc[last])
    return Side(base + start, base + end, class_of(reading, head, first, last), head.pos_ == "PRON")


def _joined(doc: Doc, last: int) -> int:
    """The last token of the hyphened word: 'ex-employees', 'the Jamaat-e-Islami'."""
    while (
        last + 2 < len(doc)
        and doc[last + 1].text == "-"
        and doc[last + 2].idx == doc[last].idx + len(doc[last]) + 1
    ):
        last += 2
    return last


def class_of(reading: Reading, head: Token, first: int, last: int) -> SideClass | None:
    """The class of the head, else of the nearest word of its phrase.

    'Houthi forces' are no state's, 'armed villagers' no civilians, 'a former rebel' is one.
    """
    printed = {reading.doc[i].lower_ for i in range(first, head.i)}
    if not printed.isdisjoint(words("no longer")):
        return SideClass.CIVILIAN
    inside = [i for i in range(first, last + 1) if i in reading.parties]
    nearest = min(inside, key=lambda i: (abs(i - head.i), i), default=None)
    kind = None if nearest is None else reading.parties[nearest]
    rebels = any(reading.parties[i] is SideClass.ARMED for i in inside)
    general = kind is SideClass.STATE or (kind is SideClass.CIVILIAN and head.lower_ in words("anyone"))
    armed = kind is SideClass.CIVILIAN and "armed" in printed
    return SideClass.ARMED if armed or (general and rebels) else kind
