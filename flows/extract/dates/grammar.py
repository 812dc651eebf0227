"""The grammar whole: the rules of a trigger's kind, tried at each word around it that can open a date."""

import re
from collections.abc import Iterator
from re import Match, Pattern

from flows.extract.dates import (
    anchored,
    comparisons,
    days,
    days_of_month,
    named,
    offsets,
    parts_of_year,
    periods,
    relative,
    spans,
    wars,
    weekdays,
)
from flows.extract.dates.context import Rule
from flows.extract.dates.lexicon import MONTHS, WEEKDAYS
from flows.extract.dates.number_words import CARDINALS, ORDINALS
from flows.extract.dates.triggers import Trigger

# Longer expressions come before those that they contain.
RULES: tuple[Rule, ...] = (
    *wars.RULES,
    *named.RULES,
    *spans.RULES,
    *days_of_month.RULES,
    *days.RULES,
    *weekdays.RULES,
    *comparisons.RULES,
    *parts_of_year.RULES,
    *periods.RULES,
    *offsets.RULES,
    *relative.RULES,
    *anchored.RULES,
)
REACH = 45
"""How many characters to the left of its trigger an expression can begin."""
_OPENERS = (
    "the this that these his her its their last next past coming upcoming previous following preceding "
    "prior same early "
    "late earlier later very start beginning end middle close course rest remainder latter final "
    "sometime some previously "
    "between from since about around nearly almost roughly more over just only less at exactly few "
    "several many during "
    "overnight recent most fiscal calendar fy year eve short morning afternoon evening night noon "
    "midnight dawn dusk in half quarter one week weekend"
)
OPENERS = frozenset(_OPENERS.split())
"""Words with which an expression begins that are not in it for themselves."""
_WORD = re.compile(r"(?<![a-z0-9'])'?[a-z0-9]+")
_STEMS = frozenset((*MONTHS, *WEEKDAYS, "mid"))


def _compiled(rule: Rule) -> Pattern[str]:
    body = rule.pattern.replace(" ?", r"\s*").replace(" ", r"\s+")
    return re.compile(rf"(?<![a-z0-9])(?<!\d:){body}(?![a-z0-9])")


def _of_kind(kind: str) -> tuple[tuple[Rule, Pattern[str]], ...]:
    return tuple((r, _compiled(r)) for r in RULES if kind in r.trigger.split())


_RULES_BY_KIND = {kind: _of_kind(kind) for kind in ("named", "month", "weekday", "digits", "unit")}


def candidates(low: str, trigger: Trigger, floor: int) -> Iterator[tuple[Rule, Match[str]]]:
    """Every reading of the text around a trigger that begins at or after `floor`, the leftmost first."""
    rules = _RULES_BY_KIND[trigger.kind]
    for start in _openings(low, trigger, floor):
        for rule, pattern in rules:
            match = pattern.match(low, start)
            if match and match.end() >= trigger.end:
                yield rule, match


def _openings(low: str, trigger: Trigger, floor: int) -> Iterator[int]:
    for word in _WORD.finditer(low, max(floor, trigger.start - REACH), trigger.start):
        text = word.group()
        if (
            text in OPENERS
            or text in CARDINALS
            or text in ORDINALS
            or text[0] in "0123456789'"
            or text[:3] in _STEMS
        ):
            yield word.start()
    yield trigger.start
