"""The grammar whole: trigger words found in one pass, the rules of their kind tried around each of them."""

import re
from collections.abc import Iterator
from re import Match, Pattern

from flows.extract.dates import anchored, days, named, periods, relative, spans, weekdays
from flows.extract.dates.context import Rule

# Longer expressions come before those that they contain.
RULES: tuple[Rule, ...] = (
    *named.RULES,
    *spans.RULES,
    *days.RULES,
    *weekdays.RULES,
    *periods.RULES,
    *relative.RULES,
    *anchored.RULES,
)
TRIGGER = re.compile(
    rf"(?<![a-z0-9])(?:(?P<named>{named.NAMES}|{named.WARS}|{named.INCIDENTS})(?![a-z])"
    r"|(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day(?![a-z]))"
    r"|(?P<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[a-z]{1,6})?(?![a-z]))"
    r"|(?P<digits>\d{4}(?:s|(?![\d,]))|\d\d?[/.-]\d\d?[/.-]\d\d|\d\d/\d\d|'?\d0'?s|\d\d?(?:st|nd|rd|th)|q[1-4](?!\d))"
    r"|(?P<unit>(?:to|yester)day|tomorrow|tonight|overnight|(?:days?|hours|weeks?|weekend|months?|quarter|half|years?|year's|decades?"
    r"|centur(?:y|ies)|spring|summer|autumn|fall|winter|morning|afternoon|evening|night|noon|midnight|dawn|dusk|nightfall|daybreak|times"
    r"|mid-?year|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)(?![a-z])))"
)
REACH = 45
"""How many characters to the left of its trigger an expression can begin."""
_WORD = re.compile(r"(?<![a-z0-9'])['a-z0-9]")


def _compiled(rule: Rule) -> Pattern[str]:
    body = rule.pattern.replace(" ?", r"\s*").replace(" ", r"\s+")
    return re.compile(rf"(?<![a-z0-9]){body}(?![a-z0-9])")


def _of_kind(kind: str) -> tuple[tuple[Rule, Pattern[str]], ...]:
    return tuple((r, _compiled(r)) for r in RULES if kind in r.trigger.split())


_RULES_BY_KIND = {kind: _of_kind(kind) for kind in TRIGGER.groupindex}


def triggers(low: str) -> Iterator[Match[str]]:
    """The words around which a date can stand, in lower-case text."""
    return TRIGGER.finditer(low)


def candidates(low: str, trigger: Match[str], floor: int) -> Iterator[tuple[Rule, Match[str]]]:
    """Every reading of the text around a trigger that begins at or after `floor`, the leftmost first."""
    rules = _RULES_BY_KIND[trigger.lastgroup or ""]
    left = max(floor, trigger.start() - REACH)
    for word in _WORD.finditer(low, left, trigger.end()):
        for rule, pattern in rules:
            match = pattern.match(low, word.start())
            if match and match.end() > trigger.start():
                yield rule, match
