"""A casualty claim as its sentence states it, before the article links it to its incident."""

from dataclasses import dataclass, field

from flows.extract.document import Sentence
from flows.extract.quantities import Quantity
from schemas.casualty import ClaimStatus, Outcome, VictimClass


@dataclass(frozen=True, slots=True, eq=False)
class Claim:
    """All offsets, the quantity's too, are in the article.

    `trigger` is the word that states the outcome ("killed"); `quantity` spans the count and its hedge;
    `victim` the victim phrase, None where the text names none; `place` where its clause says that it was.
    `some` says that they are some of people already counted ("seven of the soldiers"), `motive` that the
    text tells of them only as the reason for something else ("to avenge the death of X"); `shared` is the
    number of attacks that have the count together. Compared by identity.
    """

    sentence: Sentence
    outcome: Outcome
    quantity: Quantity
    trigger: tuple[int, int]
    victim: tuple[int, int] | None = None
    victim_class: VictimClass = VictimClass.UNKNOWN
    injury: str | None = None
    status: ClaimStatus = ClaimStatus.REPORTED
    attributed_to: list[str] = field(default_factory=list)
    war_total: bool = False
    additional: bool = False
    further: bool = False
    subset_of: int | None = None
    listed: bool = False
    place: str | None = None
    some: bool = False
    motive: bool = False
    shared: int = 1
    confidence: float = 0.8
