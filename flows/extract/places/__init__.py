"""Places: every mention of a place, resolved against offline gazetteers and the article as a whole."""

from flows.extract.document import Document
from flows.extract.places.find import country_weights, find_mentions
from flows.extract.places.record import location
from flows.extract.places.resolve import resolve
from schemas import Location
from seeds.gazetteer import gazetteer


def find_places(document: Document) -> list[Location]:
    """Every place mention in text order; those of bylines, tags and other stories' headlines left out."""
    mentions = find_mentions(document, gazetteer())
    places = resolve(mentions, country_weights(document))
    return [location(document, m, place) for m, place in zip(mentions, places, strict=True)]
