"""What looks like a date and is none: names of months that are people or verbs, numbers, streets, papers."""

import re

from flows.extract.dates.lexicon import WEEKDAY

# What, standing before four digits, makes them a number and no year.
_NUMBER_BEFORE = re.compile(
    r"(?:[$£€#№°/.+]|\b(?:resolution|resolutions|series|article|articles|law|decree|act|no\.?|nos\.?|number"
    r"|flight|room|section|page|unit|channel"
    r"|route|highway|boeing|windows|euro|agenda|vision|case|code|bus|km|rs\.?|us\$|some|nearly|almost"
    r"|approximately|more than|at least|up to"
    r"|fewer than|less than|over|killed|wounded|about)\s*|\bat (?:about |around |approximately |some )?)$"
)
_NUMBER_AFTER = re.compile(
    r"(?:hours|model|hrs|hour|gmt|utc|local|est|people|persons|troops|soldiers|fighters|men|women|children"
    r"|civilians|militants|rebels|police"
    r"|policemen|members|houses|families|refugees|dead|wounded|victims|prisoners|percent|per cent|%|km"
    r"|kms|miles|met(?:er|re)s|m\b|feet"
    r"|kg|pounds|tons|tonnes|dollars|pesos|yen\b|francs\b|euros|rupees|votes|rounds|tanks|barrels|yards|acres|hectares"
    r"|square|cc\b|pages|points|shares"
    r"|workers|jobs|students|residents|homes|vehicles|passengers|\$)"
)
# "In 1982 dollars" is at the prices of that year.
_PRICES = re.compile(r"\b(?:in|constant|of|into) $")
_NAME_AFTER = re.compile(
    r"\s(?:street|st\.|square|avenue|bridge|movement|brigades?|battalion|organi[sz]ation|neighbou?rhood"
    r"|stadium|school(?! year)|university|airport"
    r"|front|column|revolution(?:ary)?|revolutionary|park|hospital|road|agreement|accords?|boulevard"
    r"|guerrilla|group)\b"
)
_RECURRING = re.compile(r"\b(?:every|each|most|any)\s$")
# "The Monday after the plunge" is a day of the plunge's; "on a Sunday" is no day in particular.
_THE_WEEKDAY = re.compile(rf"\bthe {WEEKDAY}$")
_OF_EVENT = re.compile(r" (?:before|after) (?!dawn|dusk|midnight|noon|dark|sunrise|sunset|last\b|next\b)")
_ON_A = re.compile(rf"\bon an? (?:[a-z]+ )?{WEEKDAY}(?: [a-z]+)?$")
_CLAUSE_ENDS = re.compile(r"[.,;:]|$| (?:in|when|and|or)\b")
_PAPER_AFTER = re.compile(
    r"\s(?:Times|Mirror|Telegraph|Post|Mail|Express|Herald|Independent|Star|Business|Tribune|Live|Night Live"
    r"|Night Football)\b"
)
_NICKNAME = re.compile(
    r"\b(?:Black|Bloody|Ruby|Cyber|Super|Fat|Ash|Maundy|Spy|Freaky|Man|Good|Palm|Easter|Whit|Low|USA"
    r"|Russia|India|China|Turkey|Asia)\s$"
)
_MODEL_BEFORE = re.compile(r"\ban? $")
_MODEL_AFTER = re.compile(r"\s(?:model|suv|sedan|pickup)\b")
_MAKE_AFTER = re.compile(
    r"\s(?:toyota|ford|honda|nissan|chevrolet|chevy|buick|cadillac|oldsmobile|pontiac|plymouth|dodge|chrysler"
    r"|mazda|hyundai|kia|mitsubishi|peugeot|renault|mercedes|bmw|volkswagen|volvo|jeep|cherokee)\b"
)
_GOODS_AFTER = re.compile(
    r"\s(?:markets?|trees?|shopp|cards?|presents?|gifts?|carols?|season|eggs?|Island|bonus)", re.IGNORECASE
)
_SAYS_MONTH = re.compile(
    r"\b(?:in|since|until|till|by|of|from|between|and|through|during|before|after|early|late|mid|last"
    r"|on|next|this|past|coming|for|to|as|-)[\s-]$",
    re.IGNORECASE,
)
_SURELY_MONTH = re.compile(
    r"\b(?:in|since|until|till|last|next|this|early|late|mid|during)[\s-]$", re.IGNORECASE
)
_PERSON_AFTER = re.compile(r"\s[A-Z](?:[a-z]+|\.)")
_WORDS = frozenset(("may", "march"))
_PERSONS = frozenset(("april", "june", "august", "may"))


def is_number(low: str, start: int, end: int) -> bool:
    """Whether the four digits at `start` are a number, a clock time, a law or a model and no year."""
    before, after = low[max(0, start - 30) : start], low[end : end + 30]
    if _MAKE_AFTER.match(after) or (_MODEL_BEFORE.search(before) and _MODEL_AFTER.match(after)):
        return True
    if _PRICES.search(before) and after.startswith(" dollars"):
        return False
    return bool(
        _NUMBER_BEFORE.search(before) or _NUMBER_AFTER.match(after.lstrip()) or low[start - 1 : start] == "-"
    )


def is_name(text: str, low: str, start: int, end: int) -> bool:
    """Whether it is part of a name ("14 July Bridge", "the Sunday Times") or recurs ("every Friday")."""
    if _NAME_AFTER.match(low, end) or _RECURRING.search(low[max(0, start - 8) : start]):
        return True
    if _is_any_weekday(low, start, end):
        return True
    return bool(_PAPER_AFTER.match(text, end) or (text[start].isupper() and _NICKNAME.search(text[:start])))


def _is_any_weekday(low: str, start: int, end: int) -> bool:
    upto = low[max(0, start - 20) : end]
    if _THE_WEEKDAY.search(upto) and _OF_EVENT.match(low, end):
        return True
    return bool(_ON_A.search(upto) and _CLAUSE_ENDS.match(low, end))


def is_word(text: str, start: int, end: int) -> bool:
    """Whether a bare month is a verb or a person: "may", "the march", "April Jones", "Theresa May"."""
    word = text[start:end].lower()
    if not text[start].isupper():
        return True
    before = text[:start]
    if word in _WORDS and not _SAYS_MONTH.search(before):
        return True
    return bool(word in _PERSONS and _PERSON_AFTER.match(text, end)) and not _SURELY_MONTH.search(before)


def is_lower_name(text: str, start: int, end: int) -> bool:
    """Whether a named day is a common word ("a thanksgiving") or names goods ("Christmas tree")."""
    small = text[start].islower() and text[start:end].isalpha()
    return small or bool(_GOODS_AFTER.match(text, end))
