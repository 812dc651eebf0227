"""The structure of a toll: which claim is part of which, which restates which."""

from dataclasses import dataclass

from flows.extract.casualties.claim import Claim
from schemas.casualty import VictimClass


@dataclass(frozen=True, slots=True)
class Links:
    """Indices into the claims: the total that a claim is part of, the earlier claim that it restates."""

    part_of: int | None = None
    repeat_of: int | None = None


def structure(claims: list[Claim]) -> list[Links]:
    """The links of each claim among the claims of one incident, in text order.

    A claim is read against the earlier ones of its outcome. Stated subsets belong to their whole. A claim
    said to be additional, or of another class of victims, adds. What is left restates the earlier claim on
    the same victims if its number could be theirs, or belongs to it if it is smaller and more specific; a
    later total that is greater takes the earlier ones as its parts.
    """
    links = [Links() for _ in claims]
    for i, claim in enumerate(claims):
        if claim.subset_of is not None:
            links[i] = Links(part_of=_index(claims, claim, claim.subset_of))
            continue
        earlier = [j for j in range(i) if claims[j].outcome == claim.outcome]
        totals = [j for j in earlier if links[j] == Links()]
        _link(claims, links, i, totals)
    return links


def _index(claims: list[Claim], part: Claim, start: int) -> int | None:
    for i, claim in enumerate(claims):
        if claim.outcome == part.outcome and claim.quantity.start == start:
            return i
    return None


def _link(claims: list[Claim], links: list[Links], i: int, totals: list[int]) -> None:
    claim = claims[i]
    others = [j for j in totals if not _adds(claims[j], claim)]
    if not others or claim.additional:
        return
    same = [j for j in others if size(claims[j]) == size(claim)]
    if same:
        links[i] = Links(repeat_of=same[0])
        return
    compatible = [j for j in others if _compatible(claims[j], claim)]
    if _is_total(claim) and size(claim) >= sum(size(claims[j]) for j in others):
        for j in others:
            links[j] = Links(part_of=i)
    elif compatible:
        first = compatible[0]
        smaller = size(claim) < size(claims[first])
        specific = _specificity(claim) > _specificity(claims[first])
        links[i] = Links(part_of=first) if smaller and specific else Links(repeat_of=first)


def _adds(earlier: Claim, claim: Claim) -> bool:
    """Whether two claims are about different people for certain: of one sentence, or of different classes."""
    if earlier.sentence is claim.sentence:
        return True
    classes = {earlier.victim_class, claim.victim_class}
    return len(classes - {VictimClass.UNKNOWN, VictimClass.MIXED}) > 1


def _compatible(earlier: Claim, claim: Claim) -> bool:
    """Whether the later claim can be on the same victims or on some of them."""
    return size(claim) < size(earlier) or _specificity(claim) <= _specificity(earlier)


def _is_total(claim: Claim) -> bool:
    return _specificity(claim) == 0


def _specificity(claim: Claim) -> int:
    return 0 if claim.victim_class is VictimClass.UNKNOWN else 1


def size(claim: Claim) -> int:
    """The number by which claims are compared: the best, else the low, else the high."""
    quantity = claim.quantity
    known = [n for n in (quantity.best, quantity.low, quantity.high) if n is not None]
    return known[0] if known else 0
