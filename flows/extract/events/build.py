"""An incident's record: type, status, sides, weapon, date and place."""

from collections.abc import Sequence
from typing import Any

from flows.extract.actors.lookup import actor_for
from flows.extract.dates.clip import event_interval
from flows.extract.document import Document
from flows.extract.events.cluster import REAL, Cluster
from flows.extract.events.context import context_place
from flows.extract.events.dated import incident_date
from flows.extract.events.evidence import gather
from flows.extract.events.incident import Incident
from flows.extract.events.kind import kind_of
from flows.extract.events.mention import Mention, Side
from flows.extract.events.parties import Sides, sides_told
from flows.extract.events.taxonomy import event_types
from flows.extract.events.when import precision
from flows.extract.events.where import coarseness
from schemas import Actor, DateMention, Event, Location
from schemas.base import stable_id
from schemas.event import EventStatus

_SURE, _GUESSED = 0.9, 0.6


def incident_of(
    document: Document,
    cluster: Cluster,
    places: Sequence[Location],
    actors: Sequence[Actor],
    note: DateMention | None,
    home: str | None,
    *,
    is_main: bool,
    claimant: Side | None,
) -> Incident:
    """The incident of the cluster's mentions, its toll still to come.

    `note` is the day of the whole text, `home` the country where it was if no place of its own is told.
    """
    mentions = cluster.mentions
    trigger = mentions[0]
    place = _place(mentions)
    if trigger.status in REAL and not trigger.background:
        place = context_place(document, places, trigger.reading.sentence.index, place)
    found = gather(mentions, of_crowd=cluster.of_crowd, foreign=_is_foreign(mentions, place, actors))
    kind = event_types()[trigger.slug if trigger.prefix else kind_of(found)]
    attackers, targets = sides_told(kind.slug, mentions)
    attackers = attackers or ([claimant] if claimant else [])
    date = incident_date(document, mentions, note)
    confidence = _SURE if len(mentions) > 1 or trigger.attacker else _GUESSED
    event = Event(
        **document.evidence(trigger.start, trigger.end, confidence),
        event_id=stable_id(
            document.article.article_id, "events", document.extractor, trigger.start, trigger.end
        ),
        is_main=is_main,
        event_type=kind.slug,
        acled_event_type=kind.acled_event_type,
        acled_sub_event_type=kind.acled_sub_event_type,
        status=EventStatus.OCCURRED if cluster.of_crowd else _status(mentions),
        **_side(document, "attacker", attackers, actors),
        **_side(document, "target", targets, actors),
        weapon=_weapon(document, mentions),
        **_occurrences(mentions),
        **_when(document, date),
        **_where(place, home),
    )
    claims = [claim for m in mentions for claim in m.claims]
    return Incident(event, claims, date, place)


def _is_foreign(mentions: Sequence[Mention], place: Location | None, actors: Sequence[Actor]) -> bool:
    """Whether the first to act is of another country than that in which it happened."""
    sides = (m.attacker for m in mentions if m.attacker is not None)
    acting = (actor_for(side.start, side.end, actors) for side in sides)
    country = next((actor.country for actor in acting if actor is not None and actor.country), None)
    return place is not None and None not in (country, place.country) and country != place.country


def _status(mentions: Sequence[Mention]) -> EventStatus:
    if any(m.status is EventStatus.ONGOING for m in mentions) and mentions[0].status in REAL:
        return EventStatus.ONGOING
    return mentions[0].status


def _place(mentions: Sequence[Mention]) -> Location | None:
    """The most specific of the mentions' places, the first of equals, else that of a sentence."""
    own = min((m.place for m in mentions if m.place), key=coarseness, default=None)
    return own or next((m.near_place for m in mentions if m.near_place and not m.background), None)


def _weapon(document: Document, mentions: Sequence[Mention]) -> str | None:
    found = next((stretch for m in mentions for stretch, _ in m.weapons), None)
    return None if found is None else document.article.text[slice(*found)]


def _side(document: Document, name: str, parties: Sides, actors: Sequence[Actor]) -> dict[str, Any]:
    if not parties:
        return {}
    known = next((i for p in parties if (i := _actor_id(p, actors))), None)
    return {name: document.article.text[parties[0].start : parties[0].end], f"{name}_actor_id": known}


def _actor_id(side: Side, actors: Sequence[Actor]) -> str | None:
    actor = actor_for(side.start, side.end, actors)
    return None if actor is None else actor.actor_id


def _occurrences(mentions: Sequence[Mention]) -> dict[str, Any]:
    quantity = next((m.quantity for m in mentions if m.quantity), None)
    names = ("occurrences_low", "occurrences_best", "occurrences_high")
    if quantity is not None:
        return dict(zip(names, (quantity.low, quantity.best, quantity.high), strict=True))
    vague = all(m.plural for m in mentions) and not any(m.date or m.claims for m in mentions)
    return dict.fromkeys(names, None) if vague else {}


def _when(document: Document, date: DateMention | None) -> dict[str, Any]:
    interval = None if date is None else event_interval(date, document)
    if interval is None:
        return {}
    start, end = interval
    return {"date_start": start, "date_end": end, "date_precision": precision(start, end)}


def _where(place: Location | None, home: str | None) -> dict[str, Any]:
    if place is None:
        return {"country": home}
    return {
        "location_id": place.location_id,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "location_precision": place.precision,
        "country": place.country,
    }
