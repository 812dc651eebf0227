"""Groups of people in a sentence: a count and the noun phrase that it counts."""

from flows.extract.casualties.group import Group
from flows.extract.casualties.noun_phrases import DAYS, MODIFIER, NounPhrases
from flows.extract.casualties.partitives import band_start, of_the_dead, partitives, sized
from flows.extract.casualties.words import outcomes, role, victim_class, words
from flows.extract.casualties.zeros import states_none, whole_end
from flows.extract.quantities import Quantity, find_quantities
from flows.extract.syntax import Doc, Span, Token
from schemas.casualty import VictimClass
from schemas.count import Qualifier

_NOUN = ("NN", "NNS", "NNP", "NNPS")
_ONE = words("a an another")
_DEFINITE = words("the this that his her its their whose our my")

_PRONOUN = words("he she him himself herself")
# What a name is where it is no person's, by the labels of OntoNotes.
_COLLECTIVE = words("dead wounded injured missing")
_NO_PERSON = words(
    "NORP FAC ORG GPE LOC PRODUCT EVENT WORK_OF_ART LAW LANGUAGE DATE TIME PERCENT MONEY QUANTITY ORDINAL"
    " CARDINAL"
)
_ORDINAL = words("second third fourth fifth sixth seventh")
_PAIR = words("couple pair duo")


class Groups:
    """The counted groups of a parsed sentence, and those that a patient token may yet name."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        quantities = find_quantities(doc.text)
        self.phrases = NounPhrases(doc, {t.i for q in quantities for t in _tokens(doc, q)})
        zeros = [self._zero(t) for t in doc if states_none(t)]
        counted = [self._counted(q) for q in quantities if not _is_asked(doc, q)]
        self.counted = partitives(doc, sorted([*counted, *zeros], key=lambda g: g.start))

    def at(self, token: Token) -> Group | None:
        """The group that the token belongs to: a counted one, a single person, or None."""
        for group in self.counted:
            if group.start <= token.i < group.end:
                return group
        return self._before(token) if token.lower_ == "them" else self._single(token)

    def _before(self, token: Token) -> Group | None:
        """The people counted last before "them": "dragged five men off a bus and shot them dead"."""
        people = [g for g in self.counted if g.end <= token.i and g.head is not None]
        told = [g for g in people if role(self.doc[g.head or 0]) == "person" and g.quantity.best != 0]
        return told[-1] if told else None

    def starting_at(self, i: int, *, listed: bool = False) -> Group | None:
        """The group that begins with token `i`; any name of a list of people (`listed`) is a person's."""
        own = i + 1 if i < len(self.doc) and self.doc[i].tag_ == "PRP$" else i  # "her two sons"
        if counted := next((g for g in self.counted if g.start in (i, own)), None):
            return counted
        first = i
        while first < len(self.doc) and self.doc[first].tag_ in ("DT", "PRP$"):
            first += 1
        head = self.phrases.head_of(first, self.phrases.chunk_end(first))
        token = self.doc[i if head is None else head] if i < len(self.doc) else None
        group = self._single(token, listed=listed) if token is not None else None
        return group if group and i <= group.start < group.end else None

    def ending_at(self, i: int) -> Group | None:
        """The group that ends before token `i`."""
        for group in self.counted:
            if group.end == i:
                return group
        owner = self.phrases.before_of(i)
        single = self._single(self.doc[owner - 1]) if owner > 0 else None
        counted = single and any(g.start < single.end and single.start < g.end for g in self.counted)
        return None if counted else single

    def _counted(self, quantity: Quantity) -> Group:
        span = _tokens(self.doc, quantity)
        first = span.end
        while first < len(self.doc) and self.phrases.leads_in(first, span.end):
            first += 1
        end = self.phrases.chunk_end(first)
        head = self.phrases.head_of(first, end)
        if head is None:
            return sized(self.doc, span.start, span.end, quantity) or Group(
                span.start, span.end, None, quantity, *self._who(span.end, first)
            )
        end = self.phrases.with_conjuncts(head)
        people = [
            i for i in range(first, head) if self.doc[i].tag_ == "NNS" and role(self.doc[i]) == "person"
        ]
        if role(self.doc[head]) == "thing" and people:  # "two people planting mines"
            head, end = people[-1], people[-1] + 1
        of = next((i for i in range(span.end, first) if self.doc[i].lower_ == "of"), first - 1)
        return self._group(band_start(self.doc, span.start), of + 1, end, head, quantity)

    def _who(self, end: int, first: int) -> tuple[tuple[int, int] | None, VictimClass]:
        """Whom a bare count counts, and their class: "nine of the wounded", "nine of them were guards"."""
        dead = of_the_dead(self.doc, first)
        start = (first + 1 if dead else end) + 1
        be = self.doc[start - 1 : start]
        head = self.phrases.head_of(start, self.phrases.chunk_end(start))
        if be and be[0].lower_ in ("was", "were") and head is not None and role(self.doc[head]) == "person":
            phrase = self.doc[start : head + 1]
            return (phrase.start_char, phrase.end_char), victim_class(self.doc[head], list(phrase))
        return dead, VictimClass.UNKNOWN

    def _zero(self, token: Token) -> Group:
        two = self.doc[token.i : token.i + 2].text.lower() == "no one"
        end = token.i + (3 if token.lower_ == "not" else 2 if two else 1)
        first, last = end, self.phrases.chunk_end(end)
        stop = self.doc[end - 1].idx + len(self.doc[end - 1])
        quantity = Quantity(token.idx, stop, token.idx, stop, 0, 0, 0, Qualifier.EXACT)
        head = self.phrases.head_of(first, last)
        if (
            head is None
            and self.doc[end : end + 1].text == "of"
            and (whole := whole_end(self.doc, end + 1)) > end + 1
        ):
            phrase = self.doc[end + 1 : whole]
            return Group(
                token.i, whole, None, quantity, (phrase.start_char, phrase.end_char), VictimClass.UNKNOWN
            )
        if head is None:
            pronoun = (
                (token.idx, stop)
                if end > token.i + 1 or token.lower_ in ("nobody", "anyone", "anybody")
                else None
            )
            return Group(token.i, end, None, quantity, pronoun, VictimClass.UNKNOWN)
        return self._group(token.i, first, last, head, quantity)

    def _group(self, start: int, first: int, end: int, head: int, quantity: Quantity) -> Group:
        stop = self.phrases.with_of(end)
        phrase = self.doc[first:stop]
        return Group(
            start,
            stop,
            head,
            quantity,
            (phrase.start_char, phrase.end_char),
            victim_class(self.doc[head], list(phrase)),
        )

    def _single(self, token: Token, *, listed: bool = False) -> Group | None:
        """One person: "a soldier", "the bomber", "Nek Mohammad"; None for plurals and for things."""
        if token.lower_ == "another" and not (token.i + 1 < len(self.doc) and self.doc[token.i + 1].like_num):
            return Group(
                token.i, token.i + 1, None, _exact(token.idx, token.idx + 7), None, VictimClass.UNKNOWN
            )
        if token.lower_ in _ORDINAL and self._is_fellow(token.i):
            fellow = self.doc[token.i - 1 : token.i + 1]
            quantity = _exact(fellow.start_char, fellow.end_char)
            return Group(
                fellow.start, fellow.end, None, quantity, (quantity.start, quantity.end), VictimClass.UNKNOWN
            )
        if token.lower_ in _PRONOUN:
            quantity = _exact(token.idx, token.idx + len(token))
            span = quantity.start, quantity.end
            return Group(token.i, token.i + 1, None, quantity, span, VictimClass.UNKNOWN)
        if token.tag_ not in ("NN", "NNP", "JJ", "NNPS"):
            return None
        start = token.i
        while start > 0 and _modifies(self.doc[start - 1]):
            start -= 1
        end = self.phrases.chunk_end(start) if self.phrases.chunk_end(start) > token.i else token.i + 1
        head = self.phrases.head_of(start, end)
        if head is None:
            return None
        determiner = self.doc[start - 1] if start > 0 else None
        named = self.doc[head].tag_ in ("NNP", "NNPS")
        unlike = ("DATE", "TIME") if listed else _NO_PERSON
        person = self.doc[head].ent_type_ not in unlike or role(self.doc[head]) == "person"
        if named and not person and not self._is_member(head, determiner):
            return None
        if not named and not self.phrases.is_one(self.doc[head]):
            return None
        phrase = self.doc[start : head + 1]
        if phrase.text.lower() in _COLLECTIVE:
            return None
        persons = 2 if self.doc[head].lower_ in _PAIR else 1
        if determiner is not None and determiner.lower_ in _ONE:
            count = _exact(determiner.idx, determiner.idx + len(determiner), persons)
            return self._group(start - 1, start, head + 1, head, count)
        if determiner is not None and determiner.lower_ in _DEFINITE and not named:
            phrase = self.doc[start - 1 : head + 1]
        return self._group(
            phrase.start, phrase.start, head + 1, head, _exact(phrase.start_char, phrase.end_char, persons)
        )

    def _is_member(self, head: int, determiner: Token | None) -> bool:
        """Whether a force's initials stand for one of its people: "four rebels and a VDP"."""
        one = determiner is not None and determiner.lower_ in ("a", "an")
        return one and self.doc[head].text.isupper() and self.doc[head].ent_type_ not in ("GPE", "LOC")

    def _is_fellow(self, i: int) -> bool:
        """Whether the ordinal stands for a person: "a fourth blew himself up"."""
        follows = i > 0 and self.doc[i - 1].lower_ == "a" and i + 1 < len(self.doc)
        return follows and (self.doc[i + 1].pos_ in ("VERB", "AUX") or self.doc[i + 1].tag_ == "RB")


def _modifies(token: Token) -> bool:
    if token.lower_ in DAYS or token.tag_ == "VBG":
        return False
    return token.tag_ in MODIFIER and not outcomes(token, "transitive")


def _exact(start: int, end: int, n: int = 1) -> Quantity:
    return Quantity(start, end, start, end, n, n, n, Qualifier.EXACT)


def _is_asked(doc: Doc, quantity: Quantity) -> bool:
    """ "How many people" is no count."""
    return doc.text[: quantity.start].rstrip().lower().endswith("how")


def _tokens(doc: Doc, quantity: Quantity) -> Span:
    """The tokens that the quantity touches."""
    span = doc.char_span(quantity.start, quantity.end, alignment_mode="expand")
    assert span is not None, f"no tokens at {quantity}"
    return span
