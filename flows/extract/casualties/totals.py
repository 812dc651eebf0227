"""Totals of a whole war or period, which belong to no single event."""

import re

from flows.extract.casualties.hit import Hit
from flows.extract.casualties.words import words

_WAR = re.compile(
    r"\b(?:in|during|of|over|throughout|since)\s+(?:[\w'’-]+\s+){0,5}?"
    r"(?:war|wars|warfare|conflict|conflicts|insurgency|uprising|rebellion|presidency|years|decades|decade|era)\b"
    r"|\bsince\s+(?:(?:early|late|mid-?)\s*)?(?:\w+\s+)?(?:19|20)\d\d\b"
    r"|\bsince\s+(?:the\s+)?(?:[\w'’-]+\s+){0,5}?(?:invasion|offensive|coup|revolution|fighting|year)\b"
    r"|\bsince\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|\b(?:so far|in total|already)\s+this\s+year\b|\bthis year\b|\bin (?:19|20)\d\d\b",
    re.IGNORECASE,
)
_LASTING = words("war conflict insurgency uprising rebellion violence")
_TOTAL = re.compile(r"\bin total, according\b|\bin total\b", re.IGNORECASE)
_PERFECT = re.compile(r"\b(?:has|have|had)\s+(?:\w+\s+)?(?:been\s+)?$", re.IGNORECASE)


def is_war_total(text: str, hit: Hit) -> bool:
    """Whether the claim sums up a war, a year or longer: "have died in the war", "killed since 2011".

    It takes the perfect tense or a period right after the outcome, so that "killed in the war's last battle"
    of one day stays with its event.
    """
    if _is_long(hit):
        return True
    before, after = text[: hit.trigger.idx], text[hit.trigger.idx : hit.trigger.idx + 90]
    perfect = _PERFECT.search(before)
    return bool(
        (_WAR.search(after.split(",")[0]) and (perfect or _is_large(hit)))
        or (perfect and _TOTAL.search(after))
    )


def _is_long(hit: Hit) -> bool:
    """ "The war has killed", "a three-year war that killed": the subject lasts longer than an incident."""
    verb = hit.trigger
    subjects = [t for t in verb.children if t.dep_ == "nsubj"]
    lasting = [verb.head if t.tag_ in ("WDT", "WP") and verb.dep_ == "relcl" else t for t in subjects]
    return any(t.lemma_.lower() in _LASTING for t in lasting)


def _is_large(hit: Hit) -> bool:
    """Whether a single incident could hardly have that many victims."""
    return (hit.group.quantity.best or hit.group.quantity.low or 0) >= 1000
