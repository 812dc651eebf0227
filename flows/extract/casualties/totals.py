"""Totals of a whole war or period, which belong to no single event."""

import re
from dataclasses import replace

from flows.extract.casualties.claim import Claim
from flows.extract.casualties.hit import Hit
from flows.extract.casualties.words import words
from flows.extract.syntax import Doc, Token

_WAR = re.compile(
    r"\b(?:in|during|of|over|throughout|since)\s+(?:[\w'’-]+\s+){0,5}?"
    r"(?:war|wars|warfare|conflict|conflicts|insurgency|uprising|rebellion|presidency|years|decades|decade|era)\b"
    r"|\bsince\s+(?:(?:early|late|mid-?)\s*)?(?:\w+\s+)?(?:19|20)\d\d\b"
    r"|\bsince\s+(?:the\s+)?(?:[\w'’.-]+\s+){0,5}?(?:invasion|offensive|coup|revolution|fighting|year)\b"
    r"|\bsince\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|\b(?:so far|in total|already)\s+this\s+year\b|\bthis year\b|\bin (?:19|20)\d\d\b",
    re.IGNORECASE,
)
# "since militants laid siege on May 23", but not "since Monday".
_SINCE = re.compile(
    r"\bsince\b(?!\s+(?:early |late |last |the )?"
    r"(?:\w+day|midnight|dawn|noon|then|night|morning|attack|blast)\b)",
    re.IGNORECASE,
)
# "brought to 425 the number killed since July 8".
_BROUGHT = re.compile(
    r"\b(?:br(?:ings?|ought|inging)|rais(?:es?|ed|ing)|tak(?:es?|ing)|took|push(?:es|ed|ing))\b.*\b(?:number|toll|total|tally)\b"
    r".*\b(?:since|so far this|this year)\b",
    re.IGNORECASE,
)
# What kills thousands does so over months: "have been killed in the assault on the enclave".
_CAMPAIGN = re.compile(
    r"\b(?:in|by|during)\s+(?:[\w'’-]+\s+){0,4}?"
    r"(?:assault|offensive|campaign|operations?|bombardment|onslaught|crackdown|violence|fighting|siege)\b",
    re.IGNORECASE,
)
_PRONOUN = words("it this which")
_FIGURE = words("figure number toll total tally count")
_LASTING = words("war conflict insurgency uprising rebellion violence")
_TOTAL = re.compile(r"\bin total, according\b|\bin total\b", re.IGNORECASE)
_PERFECT = re.compile(r"\b(?:has|have|had)\s+(?:\w+\s+)?(?:been\s+)?$", re.IGNORECASE)


def is_war_total(text: str, hit: Hit, previous: Doc | None) -> bool:
    """Whether the claim sums up a war, a year or longer: "have died in the war", "killed since 2011".

    It takes the perfect tense or a period right after the outcome, so that "killed in the war's last battle"
    of one day stays with its event. `previous` is the sentence before, for "It has killed thousands".
    """
    if _is_long(hit.trigger, previous) or _BROUGHT.search(text):
        return True
    before, after = text[: hit.trigger.idx], text[hit.trigger.idx : hit.trigger.idx + 90]
    perfect = _PERFECT.search(before)
    return bool(
        (_WAR.search(after.split(",")[0]) and (perfect or _is_large(hit)))
        or (perfect and (_TOTAL.search(after) or _SINCE.search(after) or _SINCE.match(text)))
        or (perfect and _is_large(hit) and _CAMPAIGN.search(after.split(",")[0]))
    )


def with_continued_totals(claims: list[Claim]) -> list[Claim]:
    """The claims with those marked that go on with a war's total: "18 soldiers have also been killed"."""
    found: list[Claim] = []
    for claim in claims:
        last = found[-1] if found else None
        if last is not None and last.war_total and _goes_on(last, claim):
            claim = replace(claim, war_total=True)
        found.append(claim)
    return found


def _goes_on(last: Claim, claim: Claim) -> bool:
    text, start = claim.sentence.text, claim.trigger[0] - claim.sentence.start
    rest = bool(_PERFECT.search(text[:start])) or text[start:].split(" ")[0].lower() in _FIGURE
    return rest and claim.sentence.index - last.sentence.index <= 1


def _is_long(trigger: Token, previous: Doc | None) -> bool:
    """ "The war has killed", "a war that claimed lives": the subject lasts longer than an incident."""
    carried = trigger.pos_ != "VERB" and trigger.dep_ in ("dobj", "oprd", "ccomp")
    verb = trigger.head if carried else trigger
    subjects = [t for t in verb.children if t.dep_ == "nsubj"]
    if not subjects and verb.dep_ == "conj":  # "has killed 3,000 people and wounded more"
        verb = verb.head
        subjects = [t for t in verb.children if t.dep_ == "nsubj"]
    lasting = [verb.head if t.tag_ in ("WDT", "WP") and verb.dep_ == "relcl" else t for t in subjects]
    if any(t.lower_ in _PRONOUN for t in subjects) and previous is not None:
        lasting += [t for t in previous if t.dep_ in ("nsubj", "nsubjpass") and t.head.dep_ == "ROOT"]
    return any(t.lemma_.lower() in _LASTING for t in lasting)


def _is_large(hit: Hit) -> bool:
    """Whether a single incident could hardly have that many victims."""
    return (hit.group.quantity.best or hit.group.quantity.low or 0) >= 1000
