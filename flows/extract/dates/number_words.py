"""Numbers in words, as dates are told aloud: twenty-five years, the eleventh, nineteen ninety-one."""

import re

_COUNT_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_RANK_WORDS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_COUNT, _RANK = _COUNT_WORDS.split(), _RANK_WORDS.split()
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
DECADES = {f"{ten.removesuffix('y')}ies": 10 * n for n, ten in enumerate(_TENS, 2)}
"""The decades of a century: the sixties are 60."""
CARDINALS = {word: n for n, word in enumerate(_COUNT)} | {ten: 10 * n for n, ten in enumerate(_TENS, 2)}
CARDINALS |= {f"{ten}-{_COUNT[n]}": CARDINALS[ten] + n for ten in _TENS for n in range(1, 10)}
CARDINALS |= {"hundred": 100, "a": 1, "an": 1, "couple": 2, "dozen": 12, "half-a-dozen": 6, "half-dozen": 6}
ORDINALS = {word: n for n, word in enumerate(_RANK)} | {"twentieth": 20, "thirtieth": 30}
ORDINALS |= {f"{ten}-{_RANK[n]}": CARDINALS[ten] + n for ten in ("twenty", "thirty") for n in range(1, 10)}

_UNIT = rf"(?:{'|'.join(_COUNT[1:10])})"
_TEN = rf"(?:{'|'.join(_TENS)})"
_TEEN = rf"(?:{'|'.join(_COUNT[10:])})"
CARDINAL = (
    rf"(?:{_TEN}(?:[ -]{_UNIT})?|{_TEEN}|{_UNIT}|(?:a )?hundred|(?:a )?couple(?: of)?"
    r"|half a dozen|a half-dozen|a dozen|an?|\d{1,3})"
)
ORDINAL = r"(?:first|second|third|fourth|1st|2nd|3rd|4th)"
LATE_DAYS = tuple(word for word, n in ORDINALS.items() if n > 4)
"""The words for a day of the month that seldom count anything else."""
DAY_WORD = (
    rf"(?:(?:twenty|thirty)[ -](?:{'|'.join(_RANK[1:10])})|twentieth|thirtieth|{'|'.join(_RANK[:0:-1])})"
    r"(?![a-z-]| (?:quarter|half|week|day|time|anniversary|century))"
)
YEAR_WORDS = (
    rf"(?:(?:sixteen|seventeen|eighteen|nineteen)[ -](?:{_TEN}(?:[ -]{_UNIT})?|{_TEEN}|(?:oh|o)[ -]{_UNIT}"
    rf"|hundred)|two[ -]thousand(?: and)? {_UNIT})(?![a-z-])"
)


def number(word: str) -> int:
    """The number that a cardinal, an ordinal or digits stand for. Raises ValueError for anything else."""
    word = re.sub(r"[\s-]+", "-", word.strip()).removesuffix("-of").removeprefix("a-") or "a"
    known = CARDINALS.get(word, ORDINALS.get(word))
    return known if known is not None else int(word.rstrip("stndrh"))


def year_of_words(words: str) -> int:
    """The year that YEAR_WORDS name: "nineteen ninety-one", "eighteen hundred", "two thousand and one"."""
    first, *rest = re.split(r"[\s-]+", words)
    if first == "two":
        return 2000 + CARDINALS[rest[-1]]
    low = sum(CARDINALS[word] for word in rest if word in CARDINALS and word != "hundred")
    return 100 * CARDINALS[first] + low
