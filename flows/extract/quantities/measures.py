"""Numbers that count no people and no incidents: ages, dates, units, money, models, scores."""

import re
from functools import cache

from schemas.reference.measure import Measure
from seeds import reference

# The number is glued to something: "F-16", "9/11", "60mm", "101st", "10-year-old", "3.5", "5:30".
_GLUED_BEFORE = re.compile(r"(?:[A-Za-z]-|[\w$£€#/:°.]|\d,)$")
_GLUED_AFTER = re.compile(
    r"(?:[/:°]?\w|[./:,]\d|-(?!plus\b|odd\b|strong\b|member\b|man\b)\w|\s?%|'s?\b(?! families)|\"\s?\w+-)"
)
# "of, in, since 2014" or a year without a noun after it.
_YEAR = re.compile(r"(?:19|20)\d\d$")
_YEAR_BEFORE = re.compile(
    r"\b(?:in|between|since|of|by|until|till|from|to|and|during|before|after|mid|early|late|year|spring|summer|autumn|fall|winter"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|the|on)[\s,-]*$"
    r"|\d(?:st|nd|rd|th)?,?\s*$|[-(/]\s*$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s+(?!(?:and|when|to|in|at|on|after|by|for|as|but|or|with|the|is|was|has|had)\b)[a-z]"
)
_PAIRED = re.compile(
    r"\b(?:ag(?:ed?|es)\s+(?:between\s+)?\w+(?:\s+(?:and|or|to)\s+|-|,\s*)|one in\s+)$", re.IGNORECASE
)
_AGE = re.compile(r"\w,\s*$")
_AGE_AFTER = re.compile(r"\s*(?:,(?!\s*\d)|\.$|\.\s+[A-Z]|\)\s*$)")
# "a girl of 14", "boys of 15 and 17"
_OF_AGE = re.compile(
    r"\b(?:girl|boy|man|woman|child|son|daughter|youth|teenager|infant|student|minor|brother|sister)s?\s+of\s+"
    r"(?:\w+\s+and\s+)?$",
    re.IGNORECASE,
)
_PARENT = re.compile(
    r"\b(?:father|mother|parent|grandfather|grandmother|widow|widower)\s+of\s+$",
    re.IGNORECASE,
)
# A number in words is an age only where it counts no noun: not "sons of two ministers".
_ENDS = re.compile(r"\s*(?:[,.;:)\"”’]|$|(?:and|or|who|was|were|had|died|from|in|on|at|when)\b)")
_PRONOUN = re.compile(r"(?:no|any|every|some|each)[\s-]$", re.IGNORECASE)
_PRONOUN_AFTER = re.compile(
    r"\s+(?:another|day|third|quarter|fifth|half|in\s+(?:two|three|four|five|six|seven|eight|nine|ten|\d+))\b",
    re.IGNORECASE,
)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What, directly before and directly after a number, makes it a measure."""
    rows = reference("measures", Measure)
    before = "|".join(row.pattern for row in rows if row.side == "before")
    after = "|".join(row.pattern for row in rows if row.side == "after")
    return (
        re.compile(rf"(?<![\w$])(?:{before})\s*$", re.IGNORECASE),
        re.compile(rf"[\s-]*(?:{after})(?!\w)", re.IGNORECASE),
    )


def is_measure(text: str, start: int, end: int) -> bool:
    """Whether the number at start–end is an age, a date, a unit, money, a model name or the like."""
    before, number, after = text[max(0, start - 24) : start], text[start:end], text[end : end + 24]
    unit_before, unit_after = _patterns()
    if _PAIRED.search(before) or _GLUED_BEFORE.search(before) or _GLUED_AFTER.match(after):
        return True
    if _OF_AGE.search(before) and (
        (number.isdigit() and len(number) < 3) or (number.isalpha() and _ENDS.match(after))
    ):
        return True
    if _PARENT.search(before) and not _COUNTED.match(after):
        return True  # "a father of six"
    if unit_before.search(before) or unit_after.match(after):
        return True
    if number.lower() == "one":
        return bool(_PRONOUN.search(before) or _PRONOUN_AFTER.match(after))
    if _YEAR.match(number):
        return bool(_YEAR_BEFORE.search(before)) or not _COUNTED.match(after)
    return bool(number.isdigit() and len(number) == 2 and _AGE.search(before) and _AGE_AFTER.match(after))
