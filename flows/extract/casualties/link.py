"""Claims as records: their incident, the total that they are part of, the claim that they restate."""

from flows.extract.casualties.claim import Claim
from flows.extract.document import Document
from flows.extract.events.incident import Incident
from schemas import Actor, Casualty, DateMention, Location
from schemas.base import stable_id


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
    return [_casualty(document, claim, home.get(id(claim))) for claim in claims]


def _casualty(document: Document, claim: Claim, incident: Incident | None) -> Casualty:
    text = document.article.text
    quantity = claim.quantity
    return Casualty(
        **document.evidence(quantity.start, quantity.end, 0.8),
        casualty_id=stable_id(
            document.article.article_id,
            "casualties",
            document.extractor,
            claim.outcome,
            quantity.start,
            quantity.end,
        ),
        event_id=incident.event.event_id if incident else None,
        outcome=claim.outcome,
        **quantity.bounds(),
        victim=text[slice(*claim.victim)] if claim.victim else None,
        victim_class=claim.victim_class,
        injury=claim.injury,
        attributed_to=claim.attributed_to,
        status=claim.status,
    )
