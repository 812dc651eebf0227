"""A sentence's parse as plain Python objects, under the names that spaCy gives them.

The rules look at every token hundreds of times, and spaCy builds its objects and strings anew at each look.
What is here is a copy of its reading: see https://spacy.io/api/token for what each attribute means.
"""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import Literal, NamedTuple, overload

from spacy.lang.en.lex_attrs import like_num
from spacy.lang.lex_attrs import is_punct


class Form(NamedTuple):
    """What the model says of one word, apart from its place in the tree."""

    text: str
    lower_: str
    lemma_: str
    lemma: str
    pos_: str
    tag_: str
    dep_: str


class Token:
    """A word or mark of a sentence. Two tokens are equal only where they are the same one.

    `lemma` is `lemma_` in small letters, as the tables spell it; `lefts` and `rights` are the children before
    and behind.
    """

    __slots__ = (
        "children",
        "dep_",
        "doc",
        "ent_type_",
        "head",
        "i",
        "idx",
        "lefts",
        "lemma",
        "lemma_",
        "lower_",
        "pos_",
        "rights",
        "tag_",
        "text",
    )
    head: "Token"
    children: tuple["Token", ...]
    lefts: tuple["Token", ...]
    rights: tuple["Token", ...]

    def __init__(self, doc: "Doc", i: int, idx: int, form: Form, ent_type: str) -> None:
        self.doc = doc
        self.i = i
        self.idx = idx
        self.text, self.lower_, self.lemma_, self.lemma, self.pos_, self.tag_, self.dep_ = form
        self.ent_type_ = ent_type
        self.head = self
        self.children = self.lefts = self.rights = ()

    def __repr__(self) -> str:
        return self.text

    def __len__(self) -> int:
        return len(self.text)

    @property
    def subtree(self) -> Iterator["Token"]:
        """The token and all below it."""
        for child in self.lefts:
            yield from child.subtree
        yield self
        for child in self.rights:
            yield from child.subtree

    @property
    def left_edge(self) -> "Token":
        """The first token of the subtree."""
        return min(self.subtree, key=lambda t: t.i)

    @property
    def right_edge(self) -> "Token":
        """The last token of the subtree."""
        return max(self.subtree, key=lambda t: t.i)

    @property
    def ancestors(self) -> Iterator["Token"]:
        """The heads above, the nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def is_ancestor(self, other: "Token") -> bool:
        """Whether the other token stands below this one."""
        return any(token is self for token in other.ancestors)

    @property
    def conjuncts(self) -> tuple["Token", ...]:
        """The tokens coordinated with this one."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        joined = [first]
        for token in joined:
            joined += [t for t in token.rights if t.dep_ == "conj"]
        return tuple(t for t in joined if t is not self)

    def nbor(self, step: int = 1) -> "Token":
        """The token so many places on; IndexError beyond the sentence."""
        if self.i + step < 0:
            raise IndexError(f"no token {step} places from '{self.text}', token {self.i} of the sentence")
        return self.doc[self.i + step]

    @property
    def is_digit(self) -> bool:
        """Whether the token is all digits."""
        return self.text.isdigit()

    @property
    def is_title(self) -> bool:
        """Whether the token is written with a capital and small letters."""
        return self.text.istitle()

    @property
    def is_upper(self) -> bool:
        """Whether the token is in capitals."""
        return self.text.isupper()

    @property
    def like_num(self) -> bool:
        """Whether the token is a number, in digits or words."""
        return bool(like_num(self.text))  # type: ignore[no-untyped-call]


class Span:
    """The tokens start to end (exclusive) of a sentence."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: "Doc", start: int, end: int, label: str = "") -> None:
        self.doc = doc
        self.start = start
        self.end = end
        self.label_ = label

    def __repr__(self) -> str:
        return self.text

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> "Span": ...
    def __getitem__(self, at: int | slice) -> "Token | Span":
        inside = range(self.start, self.end)[at]
        return self.doc[inside] if isinstance(inside, int) else self.doc[inside.start : inside.stop]

    @property
    def start_char(self) -> int:
        """The offset of the first character in the sentence."""
        return self.doc.tokens[self.start].idx

    @property
    def end_char(self) -> int:
        """The offset behind the last character in the sentence."""
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """The characters of the span."""
        return self.doc.text[self.start_char : self.end_char] if len(self) else ""

    @property
    def root(self) -> Token:
        """The token nearest the top of the tree, the first of several."""
        inside = range(self.start, self.end)
        tops = [t for t in self if t.head is t or t.head.i not in inside]
        return min(tops, key=_depth)


class Doc:
    """A sentence's tokens, and the names that the model finds in it."""

    def __init__(self, text: str, forms: list[Form], offsets: list[int], labels: list[str]) -> None:
        """`offsets` and `labels` are each token's first character and entity type ("" for none)."""
        self.text = text
        self.tokens = [
            Token(self, *row) for row in zip(range(len(forms)), offsets, forms, labels, strict=True)
        ]
        self.ents: tuple[Span, ...] = ()

    def attach(self, heads: list[int]) -> None:
        """Hang each token under the token at its place in `heads`; a root is its own head."""
        below: dict[int, list[Token]] = {}
        for token, head in zip(self.tokens, heads, strict=True):
            if token.i != head:
                token.head = self.tokens[head]
                below.setdefault(head, []).append(token)
        for i, children in below.items():
            above = self.tokens[i]
            above.children = tuple(children)
            above.lefts = tuple([child for child in children if child.i < i])
            above.rights = tuple([child for child in children if child.i > i])

    def __repr__(self) -> str:
        return self.text

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...
    def __getitem__(self, at: int | slice) -> Token | Span:
        if isinstance(at, int):
            return self.tokens[at]
        start, end, _ = at.indices(len(self.tokens))
        return Span(self, start, max(start, end))

    @cached_property
    def _offsets(self) -> list[int]:
        return [token.idx for token in self.tokens]

    def char_span(self, start: int, end: int, alignment_mode: Literal["expand", "contract"]) -> Span | None:
        """The tokens of the characters start to end (exclusive): those touched, or those wholly inside."""
        if not 0 <= start < len(self.text) or not 0 < end <= len(self.text):
            return None
        first, last = bisect_right(self._offsets, start) - 1, bisect_right(self._offsets, end - 1) - 1
        if alignment_mode == "contract":
            first += self.tokens[first].idx < start
            last -= end < self.tokens[last].idx + len(self.tokens[last])
        else:  # the blank behind a token is none of it
            first += start == self.tokens[first].idx + len(self.tokens[first])
        return None if last < first else Span(self, first, last + 1)


def _depth(token: Token) -> int:
    """Steps to the top of the tree; a mark or blank with nothing below it comes last."""
    bare = token.head is not token and not token.children
    if bare and (token.text.isspace() or is_punct(token.text)):
        return len(token.doc) - 1
    return sum(1 for _ in token.ancestors)
