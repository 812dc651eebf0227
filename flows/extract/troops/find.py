"""The counted forces of an article as records."""

from flows.extract.attribution import attributed_to
from flows.extract.casualties.claim import Claim
from flows.extract.document import Document
from flows.extract.troops.change import change_of
from flows.extract.troops.mention import Mention, find_mentions
from flows.extract.troops.owner import Owners
from flows.extract.troops.where import place_of
from schemas import Actor, DateMention, Location, TroopCount
from schemas.base import stable_id
from schemas.troop_count import Change


def find_troop_counts(
    document: Document,
    claims: list[Claim],
    dates: list[DateMention],
    places: list[Location],
    actors: list[Actor],
) -> list[TroopCount]:
    """Every stated force size in text order; casualties, prisoners and attackers in one incident are none."""
    taken = [(claim.quantity.start, claim.quantity.end) for claim in claims]
    owners = Owners(places, actors)
    found = []
    for sentence in document.body:
        if sentence.parse is None:
            continue
        for mention in find_mentions(sentence, taken):
            if record := _record(document, mention, dates, places, actors, owners):
                found.append(record)
    return found


def _record(
    document: Document,
    mention: Mention,
    dates: list[DateMention],
    places: list[Location],
    actors: list[Actor],
    owners: Owners,
) -> TroopCount | None:
    change = change_of(mention)
    if change is None:
        return None
    place = place_of(document, mention, change, places)
    start, end = mention.force
    quantity = mention.quantity
    day = _date_of(mention, dates)
    return TroopCount(
        **document.evidence(quantity.start, quantity.end, 0.6 if mention.bare else 0.8),
        **quantity.bounds(),
        troop_count_id=stable_id(
            document.article.article_id, "troop_counts", document.extractor, quantity.start, quantity.end
        ),
        force=document.article.text[start:end],
        force_actor_id=next(
            (a.actor_id for a in actors if a.actor_id and a.char_start < end and start < a.char_end), None
        ),
        force_country=owners.country(document, mention, place),
        unit=mention.unit,
        change=change,
        location_id=place.location_id if place else None,
        location_name=place.name if place else None,
        location_country=place.country if place else None,
        attributed_to=attributed_to(document, quantity.start, quantity.end),
        date_start=day.date_start if day else None,
        date_end=day.date_end if day else None,
    )


def _date_of(mention: Mention, dates: list[DateMention]) -> DateMention | None:
    """The resolved date of the same sentence that stands nearest to the count."""
    sentence = mention.sentence
    inside = [d for d in dates if d.date_start and sentence.start <= d.char_start < sentence.end]
    return min(inside, key=lambda d: abs(d.char_start - mention.quantity.start), default=None)
