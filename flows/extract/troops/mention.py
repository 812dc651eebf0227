"""The counted forces of a sentence: "600 troops", "a 600-strong battalion", "a battalion of 600"."""

import re
from dataclasses import dataclass

from flows.extract.document import Sentence, plain
from flows.extract.quantities import Quantity, find_quantities
from flows.extract.syntax import Doc, Token
from flows.extract.troops.nouns import nouns, unit_of
from flows.extract.troops.phrase import INSIDE, LONGEST, phrase_at, unit_alone
from flows.extract.troops.sized import resized, sized
from schemas.reference.troop_noun import NounKind

_STRONG = re.compile(
    r"(?:\s?-\s?(?:strong|member|man|men|person|soldier|troop|fighter|officer)|\s+(?:strong|member|man))\b(?!\s*,?\s*\d)"
)
_OF_THEM = re.compile(r"\bof (?:whom|which|them|these|those)\b[\w\s]{0,20}$", re.IGNORECASE)
# What may follow a count whose noun stands earlier: "2,500 in Iraq", "15 are assigned", "about 400."
_MORE = frozenset(("more", "others", "extra"))
_HEDGES = ("about", "around", "over")
_NUMBERS = ("number", "total")
_REACH, _FAR = 6, 15
_THERE = re.compile(r"\s+already\b|\s+there\b")
_BARE_NEXT = frozenset(("ADP", "AUX", "VERB", "ADV", "SCONJ", "PUNCT", "CCONJ", "PART"))


@dataclass(frozen=True, slots=True, eq=False)
class Mention:
    """A counted force; offsets are the article's.

    `anchor` is the token whose governors say what the force does, `first` and `last` the tokens of its
    name (an earlier mention's, for a count without a noun).
    """

    sentence: Sentence
    quantity: Quantity
    anchor: Token
    first: Token
    last: Token
    unit: str
    strong: bool = False
    bare: bool = False

    @property
    def force(self) -> tuple[int, int]:
        """Start and end of the phrase that names the force."""
        start = self.sentence.start
        return start + self.first.idx, start + self.last.idx + len(self.last)

    @property
    def words(self) -> list[str]:
        """The phrase's words in lower case."""
        return [t.lower_ for t in self.first.doc[self.first.i : self.last.i + 1]]


def find_mentions(sentence: Sentence, taken: list[tuple[int, int]]) -> list[Mention]:
    """The counted forces of a parsed sentence; counts that overlap `taken` (article spans) are others'."""
    found: list[Mention] = []
    for quantity in find_quantities(plain(sentence.text)):
        moved = quantity.moved(sentence.start)
        if (quantity.low, quantity.best, quantity.high) == (None, None, None) or _overlaps(moved, taken):
            continue
        if mention := _mention(sentence, quantity, moved, found):
            found.append(mention)
    return found


def _overlaps(quantity: Quantity, taken: list[tuple[int, int]]) -> bool:
    return any(start < quantity.end and quantity.start < end for start, end in taken)


def _mention(sentence: Sentence, local: Quantity, moved: Quantity, before: list[Mention]) -> Mention | None:
    doc = sentence.parse
    number = doc.char_span(local.number_start, local.number_end, alignment_mode="expand") if doc else None
    if doc is None or number is None:
        return None
    if strong := _STRONG.match(doc.text, local.number_end):
        return _strong(sentence, moved, doc, strong.end())
    after = next((t.i for t in doc if t.idx >= local.end), len(doc))
    if phrase := phrase_at(doc, _part_of(doc, after)):
        return Mention(sentence, moved, *phrase)
    if after < len(doc) and doc[after].pos_ not in _BARE_NEXT and doc[after].lower_ not in _MORE:
        return None
    return _body_of(sentence, moved, number[0]) or _bare(sentence, moved, number[-1], before)


def _part_of(doc: Doc, start: int) -> int:
    """Where the noun of "400 of the 2,000 soldiers" may stand: behind the count of the whole."""
    if start + 2 >= len(doc) or doc[start].lower_ != "of" or doc[start + 1].pos_ not in ("DET", "PRON"):
        return start
    return start + 3 if doc[start + 2].like_num else start


def _strong(sentence: Sentence, quantity: Quantity, doc: Doc, end: int) -> Mention | None:
    """ "a 600-strong battalion": the noun is a body, or people."""
    start = next((t.i for t in doc if t.idx >= end), len(doc))
    last = start
    while last < len(doc) and last - start < LONGEST and doc[last].pos_ in INSIDE:
        last += 1
    for i in range(last - 1, start - 1, -1):
        words = [t.lower_ for t in doc[start : i + 1]]
        unit = nouns(NounKind.BODY).get(words[-1]) or unit_of(words)
        if unit:
            named = next((u for w in words if (u := nouns(NounKind.MODIFIER).get(w))), unit)
            return Mention(sentence, quantity, doc[i], doc[start], doc[i], named, strong=True)
    before = (t for t in doc if t.idx < quantity.number_start - sentence.start)
    body = next((t for t in before if t.lower_ in nouns(NounKind.BODY)), None)
    return _of_body(sentence, quantity, body, strong=True) if body is not None and start == last else None


def _body_of(sentence: Sentence, quantity: Quantity, number: Token) -> Mention | None:
    """ "a battalion of 600", "militia numbering 3,000": the noun stands before."""
    if (body := resized(number)) is not None and unit_alone(body):
        return _of_body(sentence, quantity, body)
    governor = number.head.head if number.head.lower_ in _HEDGES else number.head
    if governor.lower_ == "of" or (governor.lemma_ in _NUMBERS and not _numbered(governor)):
        governor = governor.head
    reach = _FAR if (counted := _numbered(governor)) else _REACH
    governor = counted or governor
    if governor.i >= number.i or number.i - governor.i > reach or not unit_alone(governor):
        return None
    return _of_body(sentence, quantity, governor)


def _numbered(verb: Token) -> Token | None:
    """The subject of "number": "the rebels, who number 400", "units totalling 900", "is to number 400"."""
    if verb.lemma_ not in _NUMBERS:
        return None
    if verb.dep_ in ("acl", "appos"):
        return verb.head
    verb = verb.head if verb.dep_ == "xcomp" else verb
    subject = next((t for t in verb.children if t.dep_ in ("nsubj", "nsubjpass")), None)
    return verb.head if subject is not None and subject.tag_ in ("WDT", "WP") else subject


def _of_body(sentence: Sentence, quantity: Quantity, governor: Token, strong: bool = False) -> Mention:
    named = [t for t in governor.lefts if t.dep_ in ("compound", "amod", "poss", "nmod")]
    first = named[0] if named else governor
    return Mention(sentence, quantity, governor, first, governor, unit_alone(governor) or "", strong=strong)


def _bare(sentence: Sentence, quantity: Quantity, number: Token, before: list[Mention]) -> Mention | None:
    """ "900 troops in Syria and 2,500 in Iraq", "troop levels … to 2,500": the noun stands before."""
    doc = number.doc
    if number.text.startswith("0"):  # "at 0100": an hour
        return None
    if before:
        earlier = before[-1]
        if _elsewhere(number, earlier):
            return None
        return Mention(sentence, quantity, number, earlier.first, earlier.last, earlier.unit, bare=True)
    for noun in doc[: number.i]:
        if noun.lower_ in nouns(NounKind.SIZE) and (phrase := sized(noun)):
            return Mention(sentence, quantity, *phrase)
    return None


def _elsewhere(number: Token, earlier: Mention) -> bool:
    """Whether the count stands in a clause about another noun: "miners, who numbered 10,000"."""
    text, end = number.doc.text, number.idx + len(number)
    if _OF_THEM.search(text[: number.idx]) or _THERE.match(text, end) or is_gapped(number):
        return False
    above = (t for t in number.ancestors if t.dep_ in ("relcl", "acl", "appos"))
    return any(
        t.head not in (earlier.anchor, earlier.last) and t.head.pos_ in ("NOUN", "PROPN") for t in above
    )


def is_gapped(number: Token) -> bool:
    """ "Chad has 1,400 soldiers in Mali, Niger 860": the verb and the noun are those of the count before."""
    return number.dep_ == "nummod" and number.head.pos_ == "PROPN" and number.head.i == number.i - 1
