"""Stated zeros: "no", "nobody", "none of those on board", "not … any"."""

from flows.extract.casualties.words import words
from flows.extract.syntax import Doc, Token

_NONE = words("no nobody none neither nor without zero")
_ANY = words("any anyone anybody")
_NO_MORE = words("further other additional more immediate longer doubt")
_NOT = words("not n't without never no")
_UNKNOWN = words("if whether clear known confirm confirmed know")
_REACH = 8


def states_none(token: Token) -> bool:
    """Whether the word states that there were none: "no", "nobody", "any" after "not"."""
    doc = token.doc
    after = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
    if token.lower_ in _NONE:
        return after not in _NO_MORE
    if token.lower_ == "not":
        return doc[token.i + 1 : token.i + 3].text.lower() in ("a single", "one single")
    if token.lower_ not in _ANY:
        return False
    before = {t.lower_ for t in doc[max(0, token.i - 7) : token.i]}
    return bool(before & _NOT) and not before & _UNKNOWN


def whole_end(doc: Doc, i: int) -> int:
    """Where "those on board", after "none of", ends: before its verb; `i` where no verb follows soon."""
    ends = (t.i for t in doc[i : i + _REACH] if t.pos_ in ("AUX", "VERB") and t.tag_ != "VBN")
    return next(ends, i)
