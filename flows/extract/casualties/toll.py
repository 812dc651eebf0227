"""The toll of an event: one rule from its claims to low, best and high."""

from collections.abc import Sequence

from flows.extract.casualties.claim import Claim
from schemas import Casualty
from schemas.casualty import ClaimStatus, Outcome
from schemas.count import Qualifier

Toll = tuple[int | None, int | None, int | None]
_STATED = (ClaimStatus.REPORTED, ClaimStatus.CLAIMED)


def toll(casualties: Sequence[Casualty], outcome: Outcome) -> Toll:
    """Low, best and high of the people with that outcome among the claims of one event.

    Claims that are neither part of another (`part_of`) nor a restatement of another (`repeat_of`) are added
    up; perpetrators who died count (the convention of GTD and ACLED). Restatements with other numbers are
    rival accounts: they widen the range of what they restate and never add. A sum without a best takes its
    low as best, and where "dozens" or "5 to 15" is restated as a number, that number. An open bound of a
    summand opens the bound of the sum. Denied and hypothetical claims are left out; a stated zero counts as
    0. All None where no claim bears on the outcome.
    """
    stated = [c for c in casualties if c.outcome == outcome and c.status in _STATED and _known(c)]
    here = {c.casualty_id for c in stated}
    totals = [c for c in stated if c.part_of not in here and c.repeat_of not in here]
    if any(c.count_best != 0 for c in totals):
        totals = [c for c in totals if c.count_best != 0]
    if not totals:
        return None, None, None
    ranges = [_widened(c, [r for r in stated if r.repeat_of == c.casualty_id]) for c in totals]
    low = _sum([low for low, _, _ in ranges], least=True)
    high = _sum([high for _, _, high in ranges], least=False)
    best = sum(best for _, best, _ in ranges)
    return low, best, high


def counted(claim: Claim, casualty: Casualty) -> Casualty | None:
    """The claim as it counts in the toll of its event; None where it does not.

    Of a count that n attacks share an event takes an nth, rounded down, as best and all of it as high (GTD's
    codebook distributes a cumulative toll over the linked incidents). Deaths told only as the motive of
    something else are no toll: the text names them to say why.
    """
    if claim.motive:
        return None
    if claim.shared == 1:
        return casualty
    best = casualty.count_best if casualty.count_best is not None else casualty.count_low
    share = None if best is None else best // claim.shared
    return casualty.model_copy(update={"count_low": None, "count_best": share})


def _known(claim: Casualty) -> bool:
    return (claim.count_low, claim.count_best, claim.count_high) != (None, None, None)


def _widened(claim: Casualty, rivals: list[Casualty]) -> tuple[int | None, int, int | None]:
    """The claim's own range, opened far enough to hold what its restatements say.

    A number that restates a vague word stands in its place.
    """
    exact = [r for r in rivals if r.qualifier is not Qualifier.VAGUE and r.count_best]
    if claim.qualifier is Qualifier.VAGUE and exact:
        claim = exact[0]
    low, best, high = claim.count_low, claim.count_best, claim.count_high
    if best is None:
        best = exact[0].count_best if exact else None
    best = best if best is not None else low if low is not None else high or 0
    for rival in (r for r in rivals if r.part_of is None and r is not claim):
        low = _least(low, rival.count_low if rival.count_low is not None else rival.count_best)
        high = _greatest(high, rival.count_high if rival.count_high is not None else rival.count_best)
    return _least(low, None if low is None else best), best, _greatest(high, None if high is None else best)


def _least(a: int | None, b: int | None) -> int | None:
    return a if b is None else b if a is None else min(a, b)


def _greatest(a: int | None, b: int | None) -> int | None:
    return a if b is None else b if a is None else max(a, b)


def _sum(bounds: list[int | None], *, least: bool) -> int | None:
    """Sum of bounds: an unknown one opens the upper bound, and adds nothing known to the lower."""
    known = [b for b in bounds if b is not None]
    if not known or (not least and len(known) < len(bounds)):
        return None
    return sum(known)
