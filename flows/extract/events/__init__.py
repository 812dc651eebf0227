"""Events: triggers, types, sides, status; mentions of one incident merged; tolls summed."""

from collections.abc import Sequence

from flows.extract.casualties.claim import Claim
from flows.extract.casualties.toll import counted, toll
from flows.extract.document import Document
from flows.extract.events.build import incident_of
from flows.extract.events.claimants import claimant_of, claimants
from flows.extract.events.crowds import is_crowd_note, one_incident
from flows.extract.events.dated import note_date
from flows.extract.events.find import find_mentions
from flows.extract.events.incident import Incident
from flows.extract.events.leading import main_incident
from flows.extract.events.merge import merge
from flows.extract.events.where import leading_country
from flows.extract.limits import bounded
from flows.extract.scene import scenes
from schemas import Actor, Casualty, DateMention, Event, Location
from schemas.casualty import Outcome


def find_incidents(
    document: Document,
    claims: list[Claim],
    dates: list[DateMention],
    places: list[Location],
    actors: list[Actor],
) -> list[Incident]:
    """The incidents and aggregates of the article, each claim given to at most one of them."""
    found = find_mentions(document, claims, dates, places, actors)
    mentions = bounded(found, "mentions of incidents")
    clusters = merge(mentions, len(document.body), scenes(document))
    of_crowd = is_crowd_note(document)
    if of_crowd or any(m.prefix for m in mentions):
        clusters = one_incident(clusters, of_crowd)
    main = main_incident(document, clusters)
    said, note = claimants(document), note_date(document, dates)
    home = leading_country(document, places)
    return [
        incident_of(
            document,
            c,
            places,
            actors,
            note,
            home if c is main else None,
            is_main=c is main,
            claimant=claimant_of(c, clusters, said),
        )
        for c in clusters
    ]


def build_events(
    document: Document, incidents: list[Incident], claims: list[Claim], casualties: list[Casualty]
) -> list[Event]:
    """The events with their tolls, in text order; `casualties` are the records of the `claims`."""
    counting = [as_ for c, record in zip(claims, casualties, strict=True) if (as_ := counted(c, record))]
    events = [_with_toll(incident.event, counting) for incident in incidents]
    return sorted(events, key=lambda event: (event.char_start, event.char_end))


def _with_toll(event: Event, casualties: Sequence[Casualty]) -> Event:
    own = [c for c in casualties if c.event_id == event.event_id]
    tolls = {
        f"{outcome.value}_{bound}": count
        for outcome in (Outcome.KILLED, Outcome.WOUNDED)
        for bound, count in zip(("low", "best", "high"), toll(own, outcome), strict=True)
    }
    return event.model_copy(update=tolls)
