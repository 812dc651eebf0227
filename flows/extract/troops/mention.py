"""The counted forces of a sentence: "600 troops", "a 600-strong battalion", "a battalion of 600"."""

import re
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from flows.extract.document import Sentence, plain
from flows.extract.quantities import Quantity, find_quantities
from flows.extract.troops.nouns import nouns, unit_of
from schemas.reference.troop_noun import NounKind

_STRONG = re.compile(
    r"[\s-]{1,3}(?:strong|member|man|men|person|soldier|troop|fighter|officer)\b(?!\s*,?\s*\d)"
)
_SKIPPED = re.compile(
    r"(?:more|additional|extra|other|further|new|fresh|of|the|its|their|his|her|our|or|so|those|these|['\"])$"
)
_OF_THEM = re.compile(r"\bof (?:whom|which|them|these|those)\b[\w\s]{0,20}$", re.IGNORECASE)
_INSIDE = frozenset(("ADJ", "NOUN", "PROPN", "ADV"))
_JOINED = frozenset(("and", "or", "-", "'s", "&", "/"))
_LONGEST = 12
# What may follow a count whose noun stands earlier: "2,500 in Iraq", "15 are assigned", "about 400."
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
    if phrase := _phrase(doc, after):
        return Mention(sentence, moved, *phrase)
    if after < len(doc) and doc[after].pos_ not in _BARE_NEXT:
        return None
    return _body_of(sentence, moved, number[0]) or _bare(sentence, moved, number[-1], before)


def _strong(sentence: Sentence, quantity: Quantity, doc: Doc, end: int) -> Mention | None:
    """ "a 600-strong battalion": the noun is a body, or people."""
    start = next((t.i for t in doc if t.idx >= end), len(doc))
    last = start
    while last < len(doc) and last - start < _LONGEST and doc[last].pos_ in _INSIDE:
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


def _phrase(doc: Doc, start: int) -> tuple[Token, Token, Token, str] | None:
    """The noun phrase at `start` that names a force: its head, its first and last token, its unit."""
    while start < len(doc) and _SKIPPED.match(doc[start].lower_):
        start += 1
    last, unit, i = None, None, start
    while i < len(doc) and i - start < _LONGEST and _goes_on(doc, i, last):
        if named := unit_of([t.lower_ for t in doc[start : i + 1]]) or _unit_above(doc[i]):
            last, unit = i, named
        i += 1
    if last is None or unit is None or _is_modifier(doc, last):
        return None
    return doc[last], doc[start], doc[_joined(doc, last)], unit


def _unit_above(token: Token) -> str | None:
    """The unit of "armed groups including 100 members", "members (1,300 soldiers)"."""
    if token.lower_ not in nouns(NounKind.WEAK):
        return None
    near = [*list(token.ancestors)[:3], *(t for t in token.children if t.dep_ == "appos")]
    near += [t for t in token.head.children if t.dep_ == "nsubj" and token.dep_ == "dobj"]
    if token.lower_ == "personnel":
        near += list(token.doc)
    return next((unit for other in near if (unit := _unit_near(other))), None)


def _unit_near(other: Token) -> str | None:
    modifiers = (nouns(NounKind.MODIFIER).get(t.lower_) for t in other.lefts)
    return _unit(other) or next((unit for unit in modifiers if unit), None)


def _goes_on(doc: Doc, i: int, last: int | None) -> bool:
    token = doc[i]
    if last is not None and i == last + 1:
        return token.pos_ in ("NOUN", "PROPN")
    return token.pos_ in _INSIDE or token.lower_ in _JOINED or token.tag_ in ("VBN", "VBG", "HYPH")


def _is_modifier(doc: Doc, i: int) -> bool:
    """Whether the noun only qualifies the next one: troop carriers, police stations."""
    following = doc[i + 1] if i + 1 < len(doc) else None
    return following is not None and following.pos_ == "NOUN" and doc[i].head.i == following.i


def _joined(doc: Doc, last: int) -> int:
    """The last token of "soldiers and police": conjuncts without a count of their own."""
    joined = [
        t.i
        for t in doc[last].conjuncts
        if t.i > last and unit_of([w.lower_ for w in doc[last + 1 : t.i + 1]]) and not _counted(t)
    ]
    if joined and all(_may_join(t) for t in doc[last + 1 : max(joined) + 1]):
        return max(joined)
    return last


def _may_join(token: Token) -> bool:
    return token.pos_ in _INSIDE or token.lower_ in _JOINED or token.text == ","


def _counted(token: Token) -> bool:
    return any(child.dep_ == "nummod" for child in token.children)


def _body_of(sentence: Sentence, quantity: Quantity, number: Token) -> Mention | None:
    """ "a battalion of 600", "militia numbering 3,000": the noun stands before."""
    governor = number.head
    if governor.lower_ == "of" or governor.lemma_ == "number":
        governor = governor.head
    if governor.i >= number.i or number.i - governor.i > 6 or not _unit(governor):
        return None
    return _of_body(sentence, quantity, governor)


def _of_body(sentence: Sentence, quantity: Quantity, governor: Token, strong: bool = False) -> Mention:
    named = [t for t in governor.lefts if t.dep_ in ("compound", "amod", "poss", "nmod")]
    first = named[0] if named else governor
    return Mention(sentence, quantity, governor, first, governor, _unit(governor) or "", strong=strong)


def _unit(token: Token) -> str | None:
    """The unit of a body or of people: "militia", "vigilantes"."""
    return nouns(NounKind.BODY).get(token.lower_) or nouns(NounKind.PEOPLE).get(token.lower_)


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
        if noun.lower_ in nouns(NounKind.SIZE) and (phrase := _sized(noun)):
            return Mention(sentence, quantity, *phrase)
    return None


def _elsewhere(number: Token, earlier: Mention) -> bool:
    """Whether the count stands in a clause about another noun: "miners, who numbered 10,000"."""
    if _OF_THEM.search(number.doc.text[: number.idx]):
        return False
    above = (t for t in number.ancestors if t.dep_ in ("relcl", "acl", "appos"))
    return any(
        t.head not in (earlier.anchor, earlier.last) and t.head.pos_ in ("NOUN", "PROPN") for t in above
    )


def _sized(noun: Token) -> tuple[Token, Token, Token, str] | None:
    """The force of "troop levels", "number of soldiers"."""
    previous = noun.nbor(-1) if noun.i else noun
    if previous.lower_ in nouns(NounKind.MODIFIER):
        return noun, previous, previous, nouns(NounKind.MODIFIER)[previous.lower_]
    if noun.i + 2 < len(noun.doc) and noun.nbor(1).lower_ == "of":
        return _phrase(noun.doc, noun.i + 2)
    return None
