"""A mention and its place as a row of locations."""

from dataclasses import replace

from flows.extract.document import Document
from flows.extract.places.mention import Mention
from flows.extract.places.relative import relative
from schemas import Location
from schemas.base import stable_id
from seeds.gazetteer import Place

_SURE, _CHOSEN, _UNKNOWN = 0.9, 0.7, 0.4


def location(document: Document, mention: Mention, place: Place | None) -> Location:
    """The row of a mention; a place that no gazetteer knows has its name and kind only."""
    if (told := relative(document.article.text, mention, place)) is not None:
        start, place = told
        mention = replace(mention, start=start, name=document.article.text[start : mention.end])
    confidence = (
        _UNKNOWN
        if place is None or place.latitude is None
        else _SURE
        if len(mention.candidates) == 1
        else _CHOSEN
    )
    evidence = document.evidence(mention.start, mention.end, confidence)
    row_id = stable_id(
        document.article.article_id, "locations", mention.start, mention.end, document.extractor
    )
    if place is None:
        return Location(**evidence, location_id=row_id, name=mention.name, kind=mention.kind)
    return Location(
        **evidence,
        location_id=row_id,
        name=mention.name,
        place_id=place.place_id,
        place_name=place.name,
        kind=place.kind,
        latitude=place.latitude,
        longitude=place.longitude,
        precision=place.precision if place.latitude is not None else None,
        geonames_id=place.geonames_id,
        admin1=place.admin1,
        country=place.country,
    )
