"""The place of an event: the most specific of those that its clause names."""

import math
import re
from collections import Counter
from collections.abc import Sequence

from flows.extract.dates.dateline import is_in_dateline
from flows.extract.document import Document
from flows.extract.events.mention import Mention, Side
from flows.extract.events.nearness import head_at, holder, of_a_source, steps
from flows.extract.events.nouns import is_scene
from flows.extract.events.reading import Reading
from flows.extract.events.sites import sites, stands_at
from flows.extract.events.taxonomy import words
from flows.extract.places.vocabulary import words_with
from flows.extract.syntax import Token
from schemas import Location
from schemas.reference.name_word import NameWordRole as Role
from schemas.reference.side_word import PEOPLE

# A coder's note names the place that stands for the event.
_CODED = re.compile(r"\bcoded\s+(?:as|to|at)\s*$", re.IGNORECASE)
# Edges of the parse within which a place of the sentence still says where.
_NEAR = 5
_UNPLACED, _WATERS, _COUNTRY, _DISTRICT = 9, 7, 6, 3
# Kilometres from the middle of a sea to its far shores.
_OFFSHORE = 1000
# A country named otherwise acts, or is spoken of.
_OBJECTS = frozenset(("dobj", "nsubjpass", "pobj"))
_TWICE, _LEADING = 2, 0.6
_ROUTE = frozenset(("from", "to", "toward", "towards"))
# Where the wounded and the dead are taken.
_WARDS = frozenset(("hospital", "clinic", "morgue", "mortuary"))
_BESIDE = frozenset(("near", "outside", "around", "of", "behind", "opposite"))
# "The war in Gaza", "its siege of the town": these have places of their own.
_WARS = frozenset(("war", "conflict", "siege", "genocide", "occupation", "government"))


def event_places(
    reading: Reading, mentions: Sequence[Mention], places: Sequence[Location]
) -> list[tuple[Location | None, Location | None]]:
    """For each mention of the sentence the place of its clause, and that of its surroundings.

    A place goes to the mention nearest in the parse. One that names or describes a party ("U.S. strikes",
    "Russia shelled") says nothing of where.
    """
    tokens = [m.token for m in mentions]
    parties = [m.attacker for m in mentions if m.attacker]
    given: list[tuple[int, Token, Location]] = []
    for site in sites(reading.sentence, places):
        finest = min(site, key=coarseness, default=None)
        if finest and _says_where(reading, finest, tokens, parties):
            head = _head(reading, finest)
            given.append((holder(head, tokens), head, finest))
    country, alone = _country(places), len(given) == 1
    return [
        (
            best_place(reading, [place for j, _, place in given if j == k], country),
            best_place(
                reading, [place for _, head, place in given if alone or steps(head, token) <= _NEAR], country
            ),
        )
        for k, token in enumerate(tokens)
    ]


def _says_where(reading: Reading, place: Location, tokens: Sequence[Token], parties: Sequence[Side]) -> bool:
    """Whether the name says where something was, and not whose it was."""
    if any(_within(place, party) for party in parties) and not stands_at(reading, place):
        return False
    return not _describes(reading, place, _head(reading, place), tokens)


def _head(reading: Reading, place: Location) -> Token:
    head = head_at(reading.doc, reading.sentence, place.char_start, place.char_end)
    return reading.doc[0] if head is None else head


def _country(places: Sequence[Location]) -> str | None:
    """The country of most places of the article."""
    counts = Counter(place.country for place in places if place.country)
    return counts.most_common(1)[0][0] if counts else None


def leading_country(document: Document, places: Sequence[Location]) -> str | None:
    """The country of at least three in five of the report's places, datelines apart; None where none leads.

    It is where the main incident was if the text does not say otherwise; of the place itself it says nothing.
    """
    text = document.article.text
    told = [p.country for p in places if p.country and not is_in_dateline(text, p.char_start, p.char_end)]
    country, count = Counter(told).most_common(1)[0] if told else (None, 0)
    return country if count >= max(_TWICE, _LEADING * len(told)) else None


def best_place(reading: Reading, places: Sequence[Location], country: str | None) -> Location | None:
    """The place that stands for the event: a coder's own choice, else the first of the most specific kind.

    Places are told from the smallest up ("X village, Y district, Z province"), so of towns and districts the
    first counts, and a namesake abroad comes after those of the article's country.
    """

    def rank(place: Location) -> tuple[bool, bool, bool, int, int]:
        before = reading.sentence.text[: place.char_start - reading.sentence.start]
        abroad = place.country is not None and place.country != country
        origin = before.rstrip().endswith(" from")
        return not _CODED.search(before), abroad, origin, coarseness(place), place.char_start

    return min(places, key=rank, default=None)


def coarseness(place: Location) -> int:
    """0 for a point, town or district; above, UCDP's where_prec; regions of no country come last."""
    exact = place.precision or _UNPLACED
    if exact > _DISTRICT and place.country is None:
        return _UNPLACED
    return 0 if exact <= _DISTRICT else exact


def _within(place: Location, party: Side) -> bool:
    return party.start <= place.char_start and place.char_end <= party.end


def _describes(reading: Reading, place: Location, head: Token, tokens: Sequence[Token]) -> bool:
    """'U.S. strikes', 'British soldiers', 'a sailor of Norfolk': the place modifies an event or a party."""
    if head.dep_ == "pobj" and head.head.lower_ in _ROUTE and _is_carried(reading, head.head.head, tokens):
        return True
    within = head.head.head if head.dep_ == "pobj" else head
    if any(_is_ward(token, tokens) for token in (head, head.head, within)) or of_a_source(head, tokens):
        return True
    if head.dep_ == "pobj" and _belongs_elsewhere(place, head.head, tokens):
        return True
    if head.dep_ == "pobj" and head.head.lower_ in ("of", "from"):
        return _is_party(reading, head.head.head)
    if head.head.lemma_.lower() in _WARS and head.head not in tokens:
        return True
    if stands_at(reading, place) or (is_scene(head) and head.head in tokens):
        return False
    nation = (place.precision or _UNPLACED) >= _COUNTRY
    if not nation and head.head.lower_ in words_with(Role.HEAD):
        return False
    if head.dep_ not in ("compound", "amod", "nmod", "poss"):
        while head.dep_ == "conj":
            head = head.head
        return nation and head.dep_ not in _OBJECTS
    return nation or head.head in tokens or head.ent_type_ == "NORP" or _is_party(reading, head.head)


def _is_ward(token: Token, tokens: Sequence[Token]) -> bool:
    """'died in hospital in X', 'taken to X hospital': unless it was struck, or something near it."""
    if token.lemma_.lower() not in _WARDS or token.head in tokens:
        return False
    return token.head.lower_ not in _BESIDE


def _is_carried(reading: Reading, verb: Token, tokens: Sequence[Token]) -> bool:
    """'was carrying troops from Jammu to Srinagar when …': the ends of a way, unless the event is the way.

    A weapon's way ends where it strikes: 'drones heading towards Khamis'.
    """
    if verb.dep_ == "acl" and any(verb.head in span for span, _ in reading.weapons):
        return False
    return verb.pos_ == "VERB" and verb not in tokens and verb.lemma_.lower() in words("carries people")


def _belongs_elsewhere(place: Location, prep: Token, tokens: Sequence[Token]) -> bool:
    """'attacks against the United States': whom they meant; 'the war in Gaza': where that one is."""
    if prep.lower_ == "against":
        return (place.precision or _UNPLACED) >= _COUNTRY
    return prep.head.lemma_.lower() in _WARS and prep.head not in tokens


def _is_party(reading: Reading, noun: Token) -> bool:
    return noun.ent_type_ in ("ORG", "PERSON") or reading.parties.get(noun.i) in PEOPLE


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
    if _WATERS in (one.precision, other.precision):
        return distance(one, other) > _OFFSHORE
    exact = (one.precision or _UNPLACED) <= 3 and (other.precision or _UNPLACED) <= 3
    return exact and distance(one, other) > 50
