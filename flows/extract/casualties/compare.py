"""What two claims of one incident have to do with each other, by number, class, place and wording."""

import re

from flows.extract.casualties.claim import Claim
from schemas.casualty import VictimClass
from schemas.count import Qualifier

_JUST_PEOPLE = re.compile(
    r"\b(?:people|persons?|others?|individuals?|fatalit\w+|deaths?|casualt\w+|injur\w+|bod(?:y|ies)|corpses?|remains"
    r"|lives|dead|wounded|victims?)\b",
    re.IGNORECASE,
)
# Attacks on many places at once.
_WIDE = re.compile(
    r"\b(?:cities|towns|villages|provinces|regions|districts|areas|locations|across|nationwide|countrywide|multiple)\b",
    re.IGNORECASE,
)
_FIGURES = frozenset(("toll", "number", "figure", "tally", "count"))
_PRONOUNS = frozenset(("he", "she", "him", "her"))
_PERPETRATORS = re.compile(
    r"\b(?:attackers?|assailants?|gunm[ae]n|bombers?|raiders?|shooters?|hijackers?|hostage-takers?|perpetrators?)$",
    re.IGNORECASE,
)
_BODIES = re.compile(r"\b(?:bod(?:y|ies)|corpses?)$", re.IGNORECASE)
# A number set against the one told before.
_DISPUTED = re.compile(
    r"\b(?:puts?|putting|placed) (?:the|its|that) (?:\w+ )?(?:figure|number|toll|count|tally)\b"
    r"|\bsp(?:oke|eak) of\b|\b(?:much|far) higher\b|\bdisputed?\b|\bcontested\b"
    r"|\bwithdrew\b|\bretracted\b|\bblamed\b.{0,40}\band said\b",
    re.IGNORECASE,
)
_IN_ALL = re.compile(r"\b(?:in total|in all|altogether|all told|a total of)\b", re.IGNORECASE)
_OPEN = (VictimClass.UNKNOWN, VictimClass.MIXED)


def size(claim: Claim) -> int:
    """The number by which claims are compared: the best, else the low, else the high."""
    quantity = claim.quantity
    known = [n for n in (quantity.best, quantity.low, quantity.high) if n is not None]
    return known[0] if known else 0


def is_vague(claim: Claim) -> bool:
    """Whether the count is a word such as "dozens"."""
    return claim.quantity.qualifier is Qualifier.VAGUE


def is_generic(claim: Claim) -> bool:
    """Whether the victims are just people: "12 dead", "12 people"; "12 Americans" may be some of them."""
    if claim.victim_class is not VictimClass.UNKNOWN or is_pronoun(claim):
        return False
    start, _ = claim.victim or (claim.quantity.start, claim.quantity.end)
    return start == claim.quantity.start or bool(_JUST_PEOPLE.search(_victim(claim)))


def are_bodies(claim: Claim) -> bool:
    """Whether somebody counts bodies: those that a witness sees are some of the dead."""
    return bool(_BODIES.search(_victim(claim)))


def is_disputed(claim: Claim) -> bool:
    """Whether somebody sets the number against an earlier one: "the rebels put the figure at 70 dead"."""
    return bool(_DISPUTED.search(claim.sentence.text))


def is_figure(claim: Claim) -> bool:
    """Whether the number is said of the toll itself: "the death toll is 14", "put the number at 14"."""
    start, end = (x - claim.sentence.start for x in claim.trigger)
    return claim.sentence.text[start:end].lower() in _FIGURES


def is_pronoun(claim: Claim) -> bool:
    """Whether the victim is a "he" or "she", of whom the text has spoken before."""
    return _victim(claim).lower() in _PRONOUNS


def are_perpetrators(claim: Claim) -> bool:
    """Whether the victims are those who attacked: a report counts them apart from whom they killed."""
    return bool(_PERPETRATORS.search(_victim(claim)))


def sums_up(claim: Claim) -> bool:
    """Whether the sentence says that the count is of all: "in total, 12 soldiers were killed"."""
    return bool(_IN_ALL.search(claim.sentence.text))


def other_class(earlier: list[Claim], claim: Claim) -> bool:
    """Whether the claim is on another class of victims than an account, a claim and its restatements."""
    known = {c.victim_class for c in earlier} - set(_OPEN)
    return claim.victim_class not in _OPEN and bool(known) and claim.victim_class not in known


def covers(whole: Claim, claim: Claim) -> bool:
    """Whether a total of many towns holds the claim of one: "31 killed in cities"; "six died in Dnipro"."""
    if claim.place is None or size(whole) <= size(claim) or whole.sentence is claim.sentence:
        return False
    name = re.escape(claim.place)
    joined = rf"\b{name} and (?-i:[A-Z])|\b(?-i:[A-Z])[\w'-]+,? and {name}\b"
    if re.search(joined, whole.sentence.text, re.IGNORECASE):
        return True
    return claim.place != whole.place and bool(_WIDE.search(whole.sentence.text))


def rivals(earlier: Claim, claim: Claim) -> bool:
    """Whether two claims of one sentence are accounts of the same: of two sources, or one in brackets."""
    base = claim.sentence.start
    between = claim.sentence.text[earlier.trigger[1] - base : max(0, claim.quantity.start - base)]
    if "(" in between and ")" not in between[between.rindex("(") :]:
        return is_generic(claim)
    sources = set(earlier.attributed_to), set(claim.attributed_to)
    return is_generic(claim) and any(sources) and sources[0] != sources[1]


def _victim(claim: Claim) -> str:
    """The victim phrase, empty where the text has none."""
    start, end = claim.victim or (claim.sentence.start, claim.sentence.start)
    return claim.sentence.text[start - claim.sentence.start : end - claim.sentence.start]
