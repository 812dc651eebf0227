"""Events: triggers, types, sides, status; mentions of one incident merged; tolls summed."""

from typing import TYPE_CHECKING

from flows.extract.document import Document
from flows.extract.events.incident import Incident
from schemas import Actor, Casualty, DateMention, Event, Location

if TYPE_CHECKING:
    from flows.extract.casualties.claim import Claim


def find_incidents(
    document: Document,
    claims: list["Claim"],
    dates: list[DateMention],
    places: list[Location],
    actors: list[Actor],
) -> list[Incident]:
    """The incidents and aggregates of the article, each claim given to at most one of them."""
    return []


def build_events(document: Document, incidents: list[Incident], casualties: list[Casualty]) -> list[Event]:
    """The events with their tolls."""
    return [incident.event for incident in incidents]
