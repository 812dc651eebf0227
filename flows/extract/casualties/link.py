"""Claims as records: their incident, the total that they are part of, the claim that they restate."""

from flows.extract.actors import actor_for
from flows.extract.casualties.claim import Claim
from flows.extract.casualties.compare import size
from flows.extract.casualties.structure import structure
from flows.extract.document import Document
from flows.extract.events.incident import Incident
from schemas import Actor, Casualty, DateMention, Location
from schemas.base import stable_id
from schemas.casualty import VictimClass


def link_claims(
    document: Document,
    claims: list[Claim],
    incidents: list[Incident],
    dates: list[DateMention],
    places: list[Location],
    actors: list[Actor],
) -> list[Casualty]:
    """The claims as records, with their incident, total (part_of) and restated claim (repeat_of)."""
    home = {id(claim): incident for incident in incidents for claim in incident.claims}
    links = _links(claims, home)
    return [
        _casualty(document, c, home.get(id(c)), links.get(id(c), (None, None)), victim_actor(c, actors))
        for c in claims
    ]


def victim_actor(claim: Claim, actors: list[Actor]) -> str | None:
    """The identity of the actor that the victim phrase names ("Hamas fighters"), None where it names none.

    A state's name before civilians says where they are from, so civilians have none.
    """
    if claim.victim is None or claim.victim_class is VictimClass.CIVILIAN:
        return None
    named = actor_for(*claim.victim, actors)
    return named.actor_id if named else None


def _links(claims: list[Claim], home: dict[int, Incident]) -> dict[int, tuple[Claim | None, Claim | None]]:
    """By claim: the claim that it is part of, and the one that it restates, each within one incident."""
    found: dict[int, tuple[Claim | None, Claim | None]] = {}
    for incident in {id(i): i for i in home.values()}.values():
        own = [c for c in claims if home.get(id(c)) is incident]
        for claim, link in zip(own, structure(own), strict=True):
            found[id(claim)] = (_at(own, link.part_of), _at(own, link.repeat_of))
    away = [c for c in claims if id(c) not in home]  # totals of a war: only what its sentences state
    for claim in away:
        whole = [c for c in away if c.outcome == claim.outcome and c.quantity.start == claim.subset_of]
        found[id(claim)] = (whole[0] if whole else None, _figure_for(claim, away))
    for claim in claims:
        if claim.some and found.get(id(claim), (None, None)) == (None, None):
            found[id(claim)] = (_counted_before(claim, claims), None)
    return found


def _figure_for(claim: Claim, away: list[Claim]) -> Claim | None:
    """The total of which a rival figure is given: "… have died; the government puts the figure at 47,000"."""
    if claim.victim is not None and claim.victim[0] != claim.quantity.start:
        return None
    before = [c for c in away if c.outcome == claim.outcome and c.quantity.start < claim.quantity.start]
    return before[-1] if before and claim.subset_of is None else None


def _counted_before(claim: Claim, claims: list[Claim]) -> Claim | None:
    """The greater count, anywhere before, of whom the claim counts some: "seven of the soldiers"."""
    noun = _noun(claim)
    wholes = [
        c
        for c in claims
        if c.outcome == claim.outcome
        and c.quantity.start < claim.quantity.start
        and size(c) > size(claim)
        and not c.war_total
        and (noun is None or noun == _noun(c))
    ]
    return wholes[-1] if wholes else None


def _noun(claim: Claim) -> str | None:
    """The last word of the victim phrase."""
    if claim.victim is None:
        return None
    base = claim.sentence.start
    return claim.sentence.text[claim.victim[0] - base : claim.victim[1] - base].split()[-1].lower()


def _at(claims: list[Claim], index: int | None) -> Claim | None:
    return None if index is None else claims[index]


def _id(document: Document, claim: Claim) -> str:
    quantity = claim.quantity
    return stable_id(
        document.article.article_id,
        "casualties",
        document.extractor,
        claim.outcome,
        quantity.start,
        quantity.end,
    )


def _casualty(
    document: Document,
    claim: Claim,
    incident: Incident | None,
    links: tuple[Claim | None, Claim | None],
    actor_id: str | None,
) -> Casualty:
    text, quantity = document.article.text, claim.quantity
    part_of, repeat_of = links
    return Casualty(
        **document.evidence(quantity.start, quantity.end, claim.confidence),
        casualty_id=_id(document, claim),
        event_id=incident.event.event_id if incident else None,
        outcome=claim.outcome,
        **quantity.bounds(),
        victim=text[slice(*claim.victim)] if claim.victim else None,
        victim_class=claim.victim_class,
        victim_actor_id=actor_id,
        injury=claim.injury,
        attributed_to=claim.attributed_to,
        part_of=_id(document, part_of) if part_of else None,
        repeat_of=_id(document, repeat_of) if repeat_of else None,
        status=claim.status,
        date_start=incident.event.date_start if incident else None,
        date_end=incident.event.date_end if incident else None,
        location_id=incident.event.location_id if incident else None,
    )
