"""The place of an event whose own sentence names none: told in a line of its own, or just before."""

import re
from collections.abc import Sequence

from flows.extract.document import Document, Sentence
from flows.extract.events.reading import read
from flows.extract.events.sites import sites, stands_at
from flows.extract.events.where import coarseness
from schemas import Location

# Sentences back within which the scene has not changed.
_BACK = 2
_COUNTRY = 6
# Words besides the names that a line has which only says where: "X area of Y."
_FEW = 3
_WORD = re.compile(r"\w+")


def context_place(
    document: Document, places: Sequence[Location], sentence: int, own: Location | None
) -> Location | None:
    """The place told right after the event's sentence or before it; `own` where they tell nothing finer."""
    if own is not None and (own.precision or 0) < _COUNTRY:
        return own
    at = next(n for n, s in enumerate(document.body) if s.index == sentence)
    after = _bare_place(document.body[at + 1], places) if at + 1 < len(document.body) else None
    if after is not None and (own is None or own.country == after.country):
        return after
    if own is not None:
        return own
    earlier = (_scene(s, places) for s in reversed(document.body[max(0, at - _BACK) : at]))
    return next((place for place in earlier if place is not None), None)


def _bare_place(sentence: Sentence, places: Sequence[Location]) -> Location | None:
    """The place of a line that says nothing else: "Wana, South Waziristan."."""
    found = list(sites(sentence, places))
    named = sum(len(_WORD.findall(place.quote)) for site in found for place in site)
    if len(found) != 1 or len(_WORD.findall(sentence.text)) - named > _FEW:
        return None
    return min(found[0], key=coarseness, default=None)


def _scene(sentence: Sentence, places: Sequence[Location]) -> Location | None:
    """The finest place at which the sentence says that something was."""
    reading = read(sentence)
    if reading is None:
        return None
    found = [
        min(site, key=coarseness) for site in sites(sentence, places) if site and stands_at(reading, site[0])
    ]
    return min(found, key=coarseness, default=None)
