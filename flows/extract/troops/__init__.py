"""Troop counts: stated sizes of forces."""

from flows.extract.casualties.claim import Claim
from flows.extract.document import Document
from schemas import Actor, DateMention, Location, TroopCount


def find_troop_counts(
    document: Document,
    claims: list[Claim],
    dates: list[DateMention],
    places: list[Location],
    actors: list[Actor],
) -> list[TroopCount]:
    """Every stated force size in text order; casualties and prisoners are none."""
    return []
