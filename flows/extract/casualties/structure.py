"""The structure of a toll: which claim is part of which, which restates which."""

from dataclasses import dataclass

from flows.extract.casualties.claim import Claim
from flows.extract.casualties.compare import (
    are_bodies,
    are_perpetrators,
    covers,
    is_disputed,
    is_figure,
    is_generic,
    is_vague,
    other_class,
    rivals,
    size,
    sums_up,
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
    return _Structure(claims).links


class _Structure:
    """The claims, and the links found so far."""

    def __init__(self, claims: list[Claim]) -> None:
        self.claims = claims
        self.links = [Links() for _ in claims]
        self.restating: list[list[int]] = [[] for _ in claims]
        for i, claim in enumerate(claims):
            totals = [j for j in range(i) if claims[j].outcome == claim.outcome and self.links[j] == Links()]
            if claim.subset_of is not None:
                self.links[i] = Links(part_of=self._at(claim, claim.subset_of))
            elif claim.listed or claim.some:
                self.links[i] = Links(part_of=self._whole(i, totals))
            else:
                self._link(i, totals)

    def _at(self, part: Claim, start: int) -> int | None:
        """The claim on the group of its sentence that the part belongs to."""
        wholes = (
            k for k, c in enumerate(self.claims) if c.outcome == part.outcome and c.quantity.start == start
        )
        return next(wholes, None)

    def _account(self, j: int) -> list[Claim]:
        """The claim and those that restate it."""
        return [self.claims[k] for k in (j, *self.restating[j])]

    def _restate(self, i: int, j: int) -> None:
        self.links[i] = Links(repeat_of=j)
        self.restating[j].append(i)

    def _size(self, j: int) -> int:
        """The number of an account: "hundreds" is the 500 that restates it."""
        told = self._account(j)
        return size(next((c for c in told if not is_vague(c)), told[0]))

    def _whole(self, i: int, totals: list[int]) -> int | None:
        """The total that a listed claim is part of: that of its neighbour in the list, else the nearest."""
        claim = self.claims[i]
        mates = [j for j in range(i) if self.claims[j].sentence is claim.sentence and self.claims[j].listed]
        beside = [self.links[j].part_of for j in mates]
        wholes = [j for j in totals if self._size(j) > size(claim) and not self._others(j, claim)]
        return next((j for j in beside if j is not None), wholes[-1] if wholes else None)

    def _link(self, i: int, totals: list[int]) -> None:
        claim = self.claims[i]
        mates = [j for j in range(i) if self.claims[j].sentence is claim.sentence]
        restated = {self.links[j].repeat_of for j in mates if not rivals(self.claims[j], claim)}
        others = [j for j in totals if not self._adds(j, claim) and j not in restated]
        additional = self._is_additional(i, totals)
        part_of = self._covering(others, claim) if not (claim.further and additional) else None
        part_of = self._beside(i) if part_of is None else part_of
        same = [j for j in others if self._size(j) == size(claim)]
        if part_of is not None:
            self.links[i] = Links(part_of=part_of)
        elif same and not (claim.further and additional):
            self._restate(i, same[0])
        elif others and not additional and size(claim):
            self._compare(i, others)

    def _covering(self, others: list[int], claim: Claim) -> int | None:
        """The total of many places that holds the claim, or which the claims of its sentence add up to."""
        mates = [c for c in self.claims if c.sentence is claim.sentence and c.outcome is claim.outcome]
        mates = [c for c in mates if c.subset_of is None]
        told = sum(map(size, mates)) if len(mates) > 1 else None
        return next((j for j in others if covers(self.claims[j], claim) or self._size(j) == told), None)

    def _adds(self, j: int, claim: Claim) -> bool:
        """Whether two claims are surely on different people: of one sentence, or of different classes."""
        if self.claims[j].sentence is claim.sentence:
            return not rivals(self.claims[j], claim)
        return self._others(j, claim)

    def _others(self, j: int, claim: Claim) -> bool:
        """Whether the claim is on people of another kind: soldiers or civilians, attackers or victims."""
        apart = are_perpetrators(claim) and not are_perpetrators(self.claims[j])
        return apart or other_class(self._account(j), claim)

    def _beside(self, i: int) -> int | None:
        """The whole of "two bodies", where "and several others" of the same sentence go on with them."""
        before = self.claims[i - 1] if i else None
        claim = self.claims[i]
        if before is None or before.sentence is not claim.sentence or before.outcome is not claim.outcome:
            return None
        whole = self.links[i - 1].part_of if claim.additional and before.subset_of is None else None
        return whole if whole is not None and size(claim) < self._size(whole) else None

    def _is_additional(self, i: int, totals: list[int]) -> bool:
        """Whether the claim adds to the earlier ones: "two others died".

        "Killed nine and wounded 30 more" sets the wounded apart from the dead of its own sentence, so they
        add to those of earlier sentences only if the dead do.
        """
        claim = self.claims[i]
        mates = [j for j in range(i) if self.claims[j].sentence is claim.sentence]
        if not claim.additional or not mates or set(mates) & set(totals):
            return claim.additional
        dead = mates[-1]
        earlier = any(c.outcome == self.claims[dead].outcome for c in self.claims[: mates[0]])
        return earlier and self.links[dead] == Links()

    def _compare(self, i: int, others: list[int]) -> None:
        """Links of a claim whose number differs from those of the earlier ones."""
        claim = self.claims[i]
        wholes = [j for j in others if self._size(j) > size(claim) and is_generic(self.claims[j])]
        generic = is_generic(claim)
        if wholes and (not generic or are_bodies(claim)):
            self.links[i] = Links(part_of=wholes[0])
        elif parts := self._summed(claim, others):
            for j in parts:
                self.links[j] = Links(part_of=i)
        elif generic or not is_generic(self.claims[others[0]]) or wholes:
            self._restate(i, others[0])

    def _summed(self, claim: Claim, others: list[int]) -> list[int]:
        """The earlier claims that a later total adds up; none where it is a rival of the first total."""
        parts = [j for j in others if self._size(j) < size(claim) and not is_vague(self.claims[j])]
        told = sum(self._size(j) for j in parts)
        if not parts or told > size(claim) or are_bodies(claim):
            return []
        rival = is_disputed(claim) or (is_figure(claim) and any(is_generic(self.claims[j]) for j in others))
        exact = len(parts) > 1 and told == size(claim)
        first = is_generic(self.claims[others[0]])
        if sums_up(claim) or exact or (is_generic(claim) and not first and not rival):
            return parts
        return []
