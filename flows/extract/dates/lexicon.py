"""The words that dates are made of, as pieces of patterns over lower-case text."""

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

MONTH_FULL = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)(?![a-z])"
)
MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|jun(?:e|\.)?|jul(?:y|\.)?|aug"
    r"(?:ust|\.)?"
    r"|sep(?:t(?:ember|\.)?|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)(?![a-z])"
)
# As they stand without a day or a year: in full, or with the point that tells them from a name.
MONTH_ALONE = rf"(?:{MONTH_FULL}|(?:jan|feb|apr|aug|sept?|oct|nov|dec)\.|sept(?![a-z]))"
WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?![a-z])"
WEEKDAY_ANY = rf"(?:{WEEKDAY}|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b\.?)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[.,:/-]\d)"
YEAR = r"(?:1[5-9]|20)\d\d(?!\d|[.,/]\d)"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
PART_OF_DAY = (
    r"(?:morning|afternoon|evening|night|noon|midday|midnight|dawn|dusk|daybreak|nightfall|sunrise|sunset)"
)
VAGUE = r"(?:(?:a )?few|several|some|many|recent)"
HEDGE = (
    r"(?:about |around |nearly |almost |some |roughly |more than |over |just |only |less than |at least "
    r"|exactly )"
)
EDGE = (
    r"(?:(?:very )?(?:early|late|mid)(?:[ -]| in | on )"
    r"|(?:the )?(?:start|beginning|end|middle|close|course|rest|remainder|(?:latter|early|first"
    r"|last) part|(?:first|second|latter) half) of )"
)
"""Where in its unit an expression points ("late 1989"): in the span, not in the interval."""


def month_number(name: str) -> int:
    """1 to 12 for a month's name or abbreviation in lower case."""
    return MONTHS.index(name[:3]) + 1


def weekday_number(name: str) -> int:
    """0 for Monday to 6 for Sunday."""
    return WEEKDAYS.index(name[:3])


def full_year(digits: str) -> int:
    """A year of two or four digits; two digits are those of 1950 to 2049."""
    value = int(digits.lstrip("'"))
    return value if value > 99 else value + (1900 if value >= 50 else 2000)
