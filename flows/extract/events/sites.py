"""The places of a sentence as it tells them: "X village (Y district, Z province)" is one site."""

from collections.abc import Iterator, Sequence

from flows.extract.casualties.words import words
from flows.extract.document import Sentence
from flows.extract.events.reading import Reading
from flows.extract.places.gaps import HELD
from flows.extract.places.vocabulary import words_with
from flows.extract.syntax import Token
from schemas import Location
from schemas.reference.name_word import NameWordRole as Role

_AT = words("in at near outside around inside within across throughout between along off on over into")
# What may stand between the preposition and the name, besides heads, directions and adjectives.
_BETWEEN = words("the a an of its their same city outskirts vicinity suburbs part parts side capital")


def sites(sentence: Sentence, places: Sequence[Location]) -> Iterator[list[Location]]:
    """The sentence's places with coordinates, those told as lying in one another together, in text order."""
    site: list[Location] = []
    for place in places:
        if not sentence.start <= place.char_start < sentence.end:
            continue
        if site and not _holds(sentence, site, place):
            yield [p for p in site if p.latitude is not None]
            site = []
        site.append(place)
    yield [p for p in site if p.latitude is not None]


def _holds(sentence: Sentence, site: list[Location], place: Location) -> bool:
    base = sentence.start
    gap = sentence.text[site[-1].char_end - base : place.char_start - base]
    return bool(HELD.fullmatch(gap)) and len({p.country for p in (*site, place)} - {None}) <= 1


def stands_at(reading: Reading, place: Location) -> bool:
    """Whether a preposition of place governs the name, whatever the parse: "in the village of X (Y), …"."""
    span = _tokens(reading, place)
    if not span or _runs_on(reading, span[-1]):
        return False
    at = span[0].i - 1
    while at >= 0 and _may_stand_between(reading.doc[at]):
        at -= 1
    return at >= 0 and reading.doc[at].lower_ in _AT


def _tokens(reading: Reading, place: Location) -> list[Token]:
    base = reading.sentence.start
    span = reading.doc.char_span(place.char_start - base, place.char_end - base, alignment_mode="expand")
    return list(span or ())


def _runs_on(reading: Reading, last: Token) -> bool:
    """'on Iraq bases', 'in US-led raids': the name describes what follows, unless that is a head."""
    if last.i + 1 >= len(reading.doc):
        return False
    after = reading.doc[last.i + 1]
    joined = after.text in ("-", "–", "'s", "’s") or after.pos_ in ("NOUN", "PROPN", "ADJ")
    return joined and after.lower_ not in words_with(Role.HEAD)


def _may_stand_between(token: Token) -> bool:
    word = token.lower_
    known = word in _BETWEEN or word in words_with(Role.HEAD) or word in words_with(Role.DIRECTION)
    return known or token.pos_ in ("ADJ", "DET") or token.ent_type_ == "NORP"
