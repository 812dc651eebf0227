"""Casualty claims: outcomes, victims, the structure of a toll."""

from flows.extract.casualties.claim import Claim
from flows.extract.document import Document
from flows.extract.events.incident import Incident
from schemas import Actor, Casualty, DateMention, Location


def find_claims(document: Document) -> list[Claim]:
    """Every casualty claim in text order."""
    return []


def link_claims(
    document: Document,
    claims: list[Claim],
    incidents: list[Incident],
    dates: list[DateMention],
    places: list[Location],
    actors: list[Actor],
) -> list[Casualty]:
    """The claims as records, with their incident, total (part_of) and restated claim (repeat_of)."""
    return []
