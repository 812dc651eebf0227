"""The structure of a toll: which claim is part of which, which restates which."""

import re
from dataclasses import dataclass

from flows.extract.casualties.claim import Claim
from schemas.casualty import VictimClass
from schemas.count import Qualifier

_JUST_PEOPLE = re.compile(
    r"\b(?:people|persons?|others?|individuals?|fatalit\w+|deaths?|casualt\w+|injur\w+|bod(?:y|ies)|lives|dead|wounded|victims?)\b",
    re.IGNORECASE,
)
# Attacks on many places at once.
_WIDE = re.compile(
    r"\b(?:cities|towns|villages|provinces|regions|districts|areas|locations|across|nationwide|countrywide|multiple)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Links:
    """Indices into the claims: the total that a claim is part of, the earlier claim that it restates."""

    part_of: int | None = None
    repeat_of: int | None = None


def structure(claims: list[Claim]) -> list[Links]:
    """The links of each claim among the claims of one incident, in text order.

    A claim is read against the earlier ones of its outcome. Stated subsets belong to their whole, those
    listed among the dead or wounded to the total that has room for them, and those of one town to the total
    of many. A claim said to be additional or of another class of victims adds. What is left restates the
    earlier claim on the same victims if its number could be theirs, or belongs to it if it is smaller and
    more specific; a later total that is greater takes the earlier ones as its parts.
    """
    links = [Links() for _ in claims]
    for i, claim in enumerate(claims):
        if claim.subset_of is not None:
            links[i] = Links(part_of=_index(claims, claim, claim.subset_of))
            continue
        earlier = [j for j in range(i) if claims[j].outcome == claim.outcome]
        totals = [j for j in earlier if links[j] == Links()]
        if claim.listed or claim.some:
            links[i] = Links(part_of=_whole(claims, links, i, totals))
            continue
        _link(claims, links, i, totals)
    return links


def _index(claims: list[Claim], part: Claim, start: int) -> int | None:
    for i, claim in enumerate(claims):
        if claim.outcome == part.outcome and claim.quantity.start == start:
            return i
    return None


def _whole(claims: list[Claim], links: list[Links], i: int, totals: list[int]) -> int | None:
    """The total of which a listed claim is a part: that of its neighbour in the list, else the nearest."""
    claim = claims[i]
    beside = [links[j].part_of for j in range(i) if claims[j].sentence is claim.sentence and claims[j].listed]
    wholes = [j for j in totals if size(claims[j]) > size(claim) and not _other_class(claims[j], claim)]
    return next((j for j in beside if j is not None), wholes[-1] if wholes else None)


def _link(claims: list[Claim], links: list[Links], i: int, totals: list[int]) -> None:
    claim = claims[i]
    restated = {links[j].repeat_of for j in range(i) if claims[j].sentence is claim.sentence}
    others = [j for j in totals if not _adds(claims[j], claim) and j not in restated]
    wide = [j for j in others if _covers(claims[j], claim)]
    if wide and not claim.further:
        links[i] = Links(part_of=wide[0])
        return
    same = [j for j in others if size(claims[j]) == size(claim)]
    if same and not claim.further:
        links[i] = Links(repeat_of=same[0])
    elif others and not claim.additional:
        _compare(claims, links, i, others)


def _compare(claims: list[Claim], links: list[Links], i: int, others: list[int]) -> None:
    """Links of a claim whose number differs from those of the earlier ones."""
    claim = claims[i]
    wholes = [j for j in others if size(claims[j]) > size(claim) and is_generic(claims[j])]
    parts = [j for j in others if size(claims[j]) < size(claim) and not _is_vague(claims[j])]
    covers = len(parts) > 1 or (parts and not is_generic(claims[parts[0]]))
    if wholes and not is_generic(claim):
        links[i] = Links(part_of=wholes[0])
    elif is_generic(claim) and covers and size(claim) >= sum(size(claims[j]) for j in parts):
        for j in parts:
            links[j] = Links(part_of=i)
    elif is_generic(claim) or not is_generic(claims[others[0]]) or wholes:
        links[i] = Links(repeat_of=others[0])


def _covers(whole: Claim, claim: Claim) -> bool:
    """Whether a total of many towns holds the claim of one: "31 killed in cities"; "six died in Dnipro"."""
    if claim.place is None or claim.place == whole.place or size(whole) <= size(claim):
        return False
    return whole.sentence is not claim.sentence and bool(_WIDE.search(whole.sentence.text))


def _adds(earlier: Claim, claim: Claim) -> bool:
    """Whether two claims are about different people for certain: of one sentence, or of different classes."""
    if earlier.sentence is claim.sentence:
        return not _rival(earlier, claim)
    return _other_class(earlier, claim)


def _other_class(earlier: Claim, claim: Claim) -> bool:
    classes = {earlier.victim_class, claim.victim_class}
    return len(classes - {VictimClass.UNKNOWN, VictimClass.MIXED}) > 1


def _is_vague(claim: Claim) -> bool:
    return claim.quantity.qualifier is Qualifier.VAGUE


def _rival(earlier: Claim, claim: Claim) -> bool:
    """Whether two sources of one sentence give their own totals."""
    sources = set(earlier.attributed_to), set(claim.attributed_to)
    return is_generic(claim) and any(sources) and sources[0] != sources[1]


def is_generic(claim: Claim) -> bool:
    """Whether the victims are just people: "12 dead", "12 people"; "12 Americans" may be some of them."""
    if claim.victim_class is not VictimClass.UNKNOWN:
        return False
    start, end = claim.victim or (claim.quantity.start, claim.quantity.end)
    if start == claim.quantity.start:
        return True
    phrase = claim.sentence.text[start - claim.sentence.start : end - claim.sentence.start]
    return bool(_JUST_PEOPLE.search(phrase))


def size(claim: Claim) -> int:
    """The number by which claims are compared: the best, else the low, else the high."""
    quantity = claim.quantity
    known = [n for n in (quantity.best, quantity.low, quantity.high) if n is not None]
    return known[0] if known else 0
