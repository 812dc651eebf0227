"""The place of an event: the most specific of those that its clause names."""

import math
import re
from collections.abc import Sequence

from spacy.tokens import Token

from flows.extract.events.mention import Mention, Side
from flows.extract.events.nearness import head_at, nearest
from flows.extract.events.reading import Reading
from schemas import Location
from schemas.reference.side_word import PEOPLE

# A coder's note names the place that stands for the event.
_CODED = re.compile(r"\bcoded\s+(?:as|to|at)\s*$", re.IGNORECASE)
_UNPLACED = 9


def event_places(
    reading: Reading, mentions: Sequence[Mention], places: Sequence[Location]
) -> dict[int, Location]:
    """The place of each mention of the sentence by its index, where the sentence gives one.

    A place that names or describes a party ("U.S. strikes", "Russia shelled") says nothing of where.
    """
    found: dict[int, Location] = {}
    tokens = [m.token for m in mentions]
    parties = [m.attacker for m in mentions if m.attacker]
    for place in places:
        if not reading.sentence.start <= place.char_start < reading.sentence.end or place.latitude is None:
            continue
        head = head_at(reading.doc, reading.sentence, place.char_start, place.char_end)
        if (
            head is None
            or _describes(reading, head, tokens)
            or any(_within(place, party) for party in parties)
        ):
            continue
        k = nearest(head, tokens)
        if k not in found or _rank(reading, place) < _rank(reading, found[k]):
            found[k] = place
    return found


def _within(place: Location, party: Side) -> bool:
    return party.start <= place.char_start and place.char_end <= party.end


def _describes(reading: Reading, head: Token, tokens: Sequence[Token]) -> bool:
    """'U.S. strikes', 'British soldiers', 'a sailor of Norfolk': the place modifies an event or a party."""
    if head.dep_ == "pobj" and head.head.lower_ in ("of", "from"):
        return _is_party(reading, head.head.head)
    if head.dep_ not in ("compound", "amod", "nmod", "poss"):
        return False
    return head.head in tokens or head.ent_type_ == "NORP" or _is_party(reading, head.head)


def _is_party(reading: Reading, noun: Token) -> bool:
    return noun.ent_type_ in ("ORG", "PERSON") or reading.parties.get(noun.i) in PEOPLE


def _rank(reading: Reading, place: Location) -> tuple[bool, int, int]:
    before = reading.sentence.text[: place.char_start - reading.sentence.start]
    return not _CODED.search(before), place.precision or _UNPLACED, place.char_start


def point(place: Location) -> tuple[float, float]:
    """Latitude and longitude. Raises ValueError for an unresolved place."""
    if place.latitude is None or place.longitude is None:
        raise ValueError(f"{place.name!r} at {place.char_start} is unresolved: keep it out of events")
    return place.latitude, place.longitude


def distance(one: Location, other: Location) -> float:
    """Kilometres between two resolved places."""
    a, b, c, d = (math.radians(x) for place in (one, other) for x in point(place))
    h = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 12742 * math.asin(math.sqrt(min(1.0, h)))


def apart(one: Location, other: Location) -> bool:
    """Whether two places can't be of one incident: other countries, or points too far apart."""
    if one.country and other.country and one.country != other.country:
        return True
    exact = (one.precision or _UNPLACED) <= 3 and (other.precision or _UNPLACED) <= 3
    return exact and distance(one, other) > 50
