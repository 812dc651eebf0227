"""Totals of a whole war or period, which belong to no single event."""

import re

from flows.extract.casualties.triggers import Hit

_WAR = re.compile(
    r"\b(?:in|during|of|over|throughout|since)\s+(?:[\w'’-]+\s+){0,5}?"
    r"(?:war|wars|warfare|conflict|conflicts|insurgency|uprising|rebellion|presidency|years|decades|decade|era)\b"
    r"|\bsince\s+(?:(?:early|late|mid-?)\s*)?(?:\w+\s+)?(?:19|20)\d\d\b"
    r"|\b(?:so far|in total|already)\s+this\s+year\b|\bthis year\b|\bin (?:19|20)\d\d\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"\bin total, according\b|\bin total\b", re.IGNORECASE)
_PERFECT = re.compile(r"\b(?:has|have|had)\s+(?:\w+\s+)?(?:been\s+)?$", re.IGNORECASE)


def is_war_total(text: str, hit: Hit) -> bool:
    """Whether the claim sums up a war, a year or longer: "have died in the war", "killed since 2011".

    It takes the perfect tense or a period right after the outcome, so that "killed in the war's last battle"
    of one day stays with its event.
    """
    before, after = text[: hit.trigger.idx], text[hit.trigger.idx : hit.trigger.idx + 90]
    perfect = _PERFECT.search(before)
    return bool(
        (_WAR.search(after.split(",")[0]) and (perfect or _is_large(hit)))
        or (perfect and _TOTAL.search(after))
    )


def _is_large(hit: Hit) -> bool:
    """Whether a single incident could hardly have that many victims."""
    return (hit.group.quantity.best or hit.group.quantity.low or 0) >= 1000
