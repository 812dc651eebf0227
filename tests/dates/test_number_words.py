"""Numbers as dates are told aloud."""

import pytest

from flows.extract.dates import find_dates
from flows.extract.dates.number_words import number, year_of_words
from tests.dates.article import document

_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


def spoken(low: int) -> str:
    """The last two digits of a year in words."""
    if low < 10:
        return f"oh {_UNITS[low - 1]}"
    if low < 20:
        return _TEENS.split()[low - 10]
    ten, unit = divmod(low, 10)
    return _TENS[ten - 2] + (f"-{_UNITS[unit - 1]}" if unit else "")


@pytest.mark.parametrize(("century", "first"), [("seventeen", 1700), ("eighteen", 1800), ("nineteen", 1900)])
def test_every_year_of_a_century(century: str, first: int) -> None:
    for low in range(1, 100):
        assert year_of_words(f"{century} {spoken(low)}") == first + low
        (mention,) = find_dates(document(f"He died in {century} {spoken(low)}.", "1998-02-20"))
        assert mention.date_start is not None
        assert mention.date_start.year == first + low


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("a", 1),
        ("twenty-five", 25),
        ("ninety nine", 99),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("a couple of", 2),
        ("a hundred", 100),
        ("twenty-first", 21),
        ("thirty first", 31),
        ("14th", 14),
        ("7", 7),
    ],
)
def test_number(words: str, value: int) -> None:
    assert number(words) == value


@pytest.mark.parametrize("word", ["many", "first-rate"])
def test_no_number(word: str) -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        number(word)
