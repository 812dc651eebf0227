"""An incident's record: type, status, sides, weapon, date and place."""

from collections.abc import Sequence
from typing import Any

from flows.extract.actors.lookup import actor_for
from flows.extract.dates.clip import event_interval
from flows.extract.document import Document
from flows.extract.events.cluster import REAL, Cluster
from flows.extract.events.evidence import gather, told_first
from flows.extract.events.incident import Incident
from flows.extract.events.kind import kind_of
from flows.extract.events.mention import Mention, Side
from flows.extract.events.taxonomy import event_types
from flows.extract.events.when import precision, width
from flows.extract.events.where import coarseness
from schemas import Actor, DateMention, Event, Location
from schemas.base import stable_id
from schemas.event import EventStatus

_SURE, _GUESSED = 0.9, 0.6


def incident_of(document: Document, cluster: Cluster, actors: Sequence[Actor], is_main: bool) -> Incident:
    """The incident of the cluster's mentions, its toll still to come."""
    mentions = cluster.mentions
    trigger = mentions[0]
    kind = event_types()[mentions[0].slug if trigger.prefix else kind_of(gather(mentions))]
    date = _date(mentions)
    place = _place(mentions)
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
        status=_status(mentions),
        **_sides(document, mentions, actors),
        weapon=_weapon(document, mentions),
        **_occurrences(mentions),
        **_when(document, date),
        **_where(place),
    )
    claims = [claim for m in mentions for claim in m.claims]
    return Incident(event, claims, date, place)


def _status(mentions: Sequence[Mention]) -> EventStatus:
    if any(m.status is EventStatus.ONGOING for m in mentions) and mentions[0].status in REAL:
        return EventStatus.ONGOING
    return mentions[0].status


def _date(mentions: Sequence[Mention]) -> DateMention | None:
    """The narrowest of the mentions' dates, the first of equals, else that of the sentence."""
    own = min((m.date for m in mentions if m.date), key=width, default=None)
    return own or (None if mentions[0].background else mentions[0].near_date)


def _place(mentions: Sequence[Mention]) -> Location | None:
    """The most specific of the mentions' places, the first of equals, else that of a sentence."""
    own = min((m.place for m in mentions if m.place), key=coarseness, default=None)
    return own or next((m.near_place for m in mentions if m.near_place and not m.background), None)


def _weapon(document: Document, mentions: Sequence[Mention]) -> str | None:
    found = next((stretch for m in mentions for stretch, _ in m.weapons), None)
    return None if found is None else document.article.text[slice(*found)]


def _sides(document: Document, mentions: Sequence[Mention], actors: Sequence[Actor]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name in ("attacker", "target"):
        parties: list[Side] = [side for m in told_first(mentions) if (side := getattr(m, name)) is not None]
        if parties:
            found[name] = document.article.text[parties[0].start : parties[0].end]
            found[f"{name}_actor_id"] = next((i for p in parties if (i := _actor_id(p, actors))), None)
    return found


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


def _where(place: Location | None) -> dict[str, Any]:
    if place is None:
        return {}
    return {
        "location_id": place.location_id,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "location_precision": place.precision,
        "country": place.country,
    }
