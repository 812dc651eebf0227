"""The edges of noun phrases, read from the tags alone: the parse is not trusted with them."""

from flows.extract.casualties.words import is_aged, outcomes, role, seems_person, words
from flows.extract.syntax import Doc, Token

_NOUN = ("NN", "NNS", "NNP", "NNPS")
MODIFIER = (*_NOUN, "JJ", "JJR", "JJS", "HYPH", "POS", "VBN", "VBG", "CD", "FW")
DAYS = words("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow")

_WITHIN = words("of the these those ' \"")
_ASIDE = 16
INCLUDING = words("including include includes included incl incl.")
_ASIDE_WORDS = words(
    "among possibly mostly mainly most all many some including both largely a an the believed apparently"
    " probably likely aged"
)
_MANY = words("crew family staff personnel team party crowd patrol unit")
_COLLECTIVE = words("staff police personnel crew")


class NounPhrases:
    """The noun phrases of a sentence; none runs into a count, whose tokens are `counts`."""

    def __init__(self, doc: Doc, counts: set[int]) -> None:
        self.doc = doc
        self._counts = counts

    def phrase_end(self, i: int) -> int:
        """Where the noun phrase that begins at token `i` ends, its determiner included."""
        first = i
        while first < len(self.doc) and self.doc[first].tag_ in ("DT", "PRP$", "``", "''"):
            first += 1
        end = self.chunk_end(first)
        while end > first and end < len(self.doc) and self.doc[end].tag_ in ("``", "''"):
            end += 1
        return end if end > first else i

    def before_aside(self, i: int) -> int:
        """Token `i`, or where the aside before it begins: "(…)", ", mostly boys,", "including …"."""
        last = self.doc[i - 1].lower_ if i > 0 else ""
        for j in range(i - 2, max(-1, i - 2 - _ASIDE), -1):
            opens = self.doc[j].lower_
            if last == ")" and opens == "(":
                return j
            if last in (",", "-", "--") and opens == last and self.doc[j + 1].lower_ in _ASIDE_WORDS:
                return j
            if opens in INCLUDING:
                before = j - 1 if self.doc[j - 1].lower_ == "," else j
                return (
                    before if self._is_people(before - 1) else i
                )  # "were killed, including two" is no aside
            if self.doc[j].tag_ in ("VBD", "VBZ", "VBP", "MD") and not self.doc[j].is_title:
                break
        return i

    def leads_in(self, i: int, end: int) -> bool:
        """Whether the word stands between a count that ends at `end` and its noun: "two of their"."""
        if i == end and self.doc[i].lower_ == "the" and self.doc[i - 1].lower_ != "both":
            return False  # "raising to 53 the number"
        return self.doc[i].tag_ == "PRP$" or self.doc[i].lower_ in _WITHIN

    def _is_people(self, i: int) -> bool:
        return i >= 0 and (self.doc[i].tag_ in (*_NOUN, "CD") or role(self.doc[i]) == "person")

    def before_of(self, i: int) -> int:
        """Token `i`, or the end of the head that "of …" before it belongs to: "the chief of police |"."""
        j = i
        while j > 0 and self.doc[j - 1].tag_ in (*MODIFIER, "DT", "PRP$"):
            j -= 1
        if 1 < j < i and self.doc[j - 1].lower_ == "of" and role(self.doc[j - 2]) == "person":
            return j - 1
        return i

    def chunk_end(self, i: int) -> int:
        """Where the noun phrase that goes on at token `i` ends."""
        while i < len(self.doc) and self._continues(i):
            i += 1
        return i

    def _continues(self, i: int) -> bool:
        token = self.doc[i]
        if i in self._counts or token.lower_ in DAYS | INCLUDING or token.ent_type_ in ("DATE", "TIME"):
            return False
        after = self.doc[i + 1] if i + 1 < len(self.doc) else None
        if token.lower_ == "old" and is_aged(token):
            return True
        if (outcomes(token, "transitive") or outcomes(token, "adjective")) and role(token) != "person":
            is_verb = i > 0 and self.doc[i - 1].tag_ in _NOUN
            return after is not None and after.tag_ in _NOUN and role(after) == "person" and not is_verb
        if token.tag_ in ("VBN", "VBG", "JJ", "HYPH") and not (after and after.tag_ in MODIFIER):
            return token.tag_ == "JJ" and role(token) == "person"
        return token.tag_ in MODIFIER or role(token) == "person"

    def head_of(self, first: int, end: int) -> int | None:
        for i in range(end - 1, first - 1, -1):
            if self.doc[i].tag_ in _NOUN or role(self.doc[i]) == "person":
                return i
        return None

    def with_conjuncts(self, head: int) -> int:
        """End of "women and children" under one count: bare plural people joined to the head."""
        end = head + 1
        while end + 1 < len(self.doc) and self.doc[end].lower_ in ("and", ",", "or", "&"):
            last = self.chunk_end(end + 1)
            found = self.head_of(end + 1, last)
            if found is None or role(self.doc[found]) != "person" or not self._is_plural(found):
                break
            if self.doc[end].lower_ == "," and self.doc[last : last + 1].text not in (",", "and"):
                break
            if self._predicated(found + 1) and not self._predicated(last):
                break
            end = found + 1
        return end

    def is_one(self, noun: Token) -> bool:
        """Whether the noun names one person, or one casualty ("a fatality")."""
        if noun.lower_ == "figure" and noun.i + 1 < len(self.doc) and noun.nbor().lower_ == "of":
            return False  # a number
        one = (
            role(noun) == "person"
            or seems_person(noun)
            or (noun.lower_ != "toll" and bool(outcomes(noun, "noun")))
        )
        return noun.tag_ != "NNS" and one and noun.lower_ not in _MANY

    def _is_plural(self, i: int) -> bool:
        return self.doc[i].tag_ == "NNS" or self.doc[i].lower_ in _COLLECTIVE

    def with_of(self, end: int) -> int:
        """End of "members of the armed forces"."""
        if end + 1 < len(self.doc) and self.doc[end].lower_ == "of":
            first = end + 1
            while first < len(self.doc) and self.doc[first].tag_ in ("DT", "PRP$"):
                first += 1
            last = self.chunk_end(first)
            if last > first and self.doc[first].tag_ != "CD":  # "a girl of 14"
                return last
        return end

    def _predicated(self, i: int) -> bool:
        """Whether a predicate follows at token `i`."""
        return i < len(self.doc) and (
            self.doc[i].pos_ == "AUX"
            or bool(outcomes(self.doc[i], "transitive") or outcomes(self.doc[i], "intransitive"))
        )
