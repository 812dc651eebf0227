"""Numbers in digits and words: their grammar and their value."""

import re
from itertools import count

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
          "nineteen")  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS = {
    "zero": 0,
    "a": 1,
    "an": 1,
    "couple": 2,
    "fourty": 40,
    "ninty": 90,
    **dict(zip(_ONES + _TEENS, count(1))),
    **dict(zip(_TENS, range(20, 100, 10), strict=True)),
}
_SCALES = {
    "dozen": 12,
    "score": 20,
    "hundred": 100,
    "thousand": 1000,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
}
_TENS_RE = "|".join((*_TENS, "fourty", "ninty"))
_SMALL = rf"(?:(?:{_TENS_RE})(?:[\s-](?:{'|'.join(_ONES)})\b)?|{'|'.join(_TEENS)}|{'|'.join(_ONES)}|zero)"
DIGITS = r"\d{1,3}(?:,\d{3})+(?!\d|,\d)|\d+(?:\.\d+)?"
_SCALE = rf"(?:{'|'.join(_SCALES)})"
_SCALED = rf"(?:{DIGITS}|{_SMALL}|an?(?:\s+couple(?:\s+of)?)?)(?:\s+and\s+a\s+half)?(?:[\s-]{_SCALE}\b)+"
_TAIL = rf"(?:(?:\s+and\s+|,?\s+)(?!and\b){_SMALL}\b(?:[\s-]{_SCALE}\b)*)*"

_HALF = rf"half[\s-](?:an?[\s-])?{_SCALE}\b|an?\s+half[\s-]{_SCALE}\b"
NUMBER = rf"(?:{_HALF}|{_SCALED}{_TAIL}|an?\s+couple(?:\s+of)?\b|{DIGITS}|{_SMALL}\b|dozen\b)"
"""Pattern of a number in digits or words, for use in a case-insensitive expression."""

_TOKEN = re.compile(rf"{DIGITS}|[a-z]+", re.IGNORECASE)


LARGEST = 10**15
"""What no report counts: digits of this length are an identifier, or rubbish."""


def value(text: str) -> int | None:
    """The whole number that the words or digits stand for, None where it is none or beyond LARGEST.

    >>> value("a hundred and twenty"), value("1.2 million"), value("half a dozen"), value("3.5")
    (120, 1200000, 6, None)
    """
    total, part, seen = 0.0, 0.0, False
    tokens = [t.lower() for t in _TOKEN.findall(text)]
    if "half" in tokens[:2]:
        return _SCALES[tokens[-1]] // 2
    for token in tokens:
        if token in _SCALES:
            part = (part if seen else 1) * _SCALES[token]
            if _SCALES[token] >= 1000:
                total, part = total + part, 0.0
        elif token == "half":
            part -= 0.5  # "two and a half million": the article before it counted as one
        elif token in _WORDS:
            part += _WORDS[token] if token != "couple" else 1
        elif token[0].isdigit():
            part += float(token.replace(",", ""))
        seen = True
    total += part
    return int(total) if total < LARGEST and total == int(total) else None


def scale(text: str) -> int:
    """The multiplier on which the number ends ("two dozen" → 12), 1 where there is none."""
    factor = 1
    for token in reversed(_TOKEN.findall(text.lower())):
        if token not in _SCALES:
            break
        factor *= _SCALES[token]
    return factor
