"""Candidate mentions of a whole document, in text order."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from flows.extract.document import Document, Furniture, Sentence
from flows.extract.places.gaps import HELD, LISTED
from flows.extract.places.judge import is_place
from flows.extract.places.mention import Mention
from flows.extract.places.signs import head_after, is_locative, stands_in
from flows.extract.places.spot import Span, spot
from flows.extract.places.surroundings import Surroundings
from flows.extract.places.unlisted import sounding, unlisted
from flows.extract.places.vocabulary import demonyms, words_with
from flows.extract.places.words import Word, words
from schemas.reference.name_word import NameWordRole as Role
from seeds.gazetteer import Gazetteer

# A caption and a dateline say where; bylines, tags and other stories' headlines do not.
_READ = (None, Furniture.CAPTION, Furniture.DATELINE)
_DIVISIONS = frozenset({"province", "district"})
_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]")


def find_mentions(document: Document, gazetteer: Gazetteer) -> list[Mention]:
    """The place mentions of the report, its dateline and its captions."""
    pages = [(s, words(_whence(s), s.start)) for s in document.sentences if s.furniture in _READ]
    people = frozenset(name for sentence, page in pages for name in _surnames(sentence, page))
    here = [(s.index, Surroundings(page, s.parse, s.start, s.text, people)) for s, page in pages]
    spotted = [spot(sentence.words, gazetteer) for _, sentence in here]
    settled = frozenset(
        name for (_, sentence), spans in zip(here, spotted, strict=True) for name in _settled(sentence, spans)
    )
    return [
        mention
        for (index, sentence), spans in zip(here, spotted, strict=True)
        for mention in _mentions(index, replace(sentence, settled=settled), spans, gazetteer)
    ]


def _settled(here: Surroundings, spans: list[Span]) -> Iterator[str]:
    """Names that a preposition makes a place here: they are places in the rest of the article too."""
    for n, (at, end, _) in enumerate(spans):
        if stands_in(here, at) and _kept(here, spans, n):
            yield here.name(at, end)


def _whence(sentence: Sentence) -> str:
    """The sentence, of a dateline without its brackets: the agency is no place."""
    if sentence.furniture is not Furniture.DATELINE:
        return sentence.text
    return _BRACKETS.sub(lambda found: " " * len(found[0]), sentence.text)


def country_weights(document: Document) -> Counter[str]:
    """How often the article's demonyms speak of each country, in halves of a mention of the country."""
    weights: Counter[str] = Counter()
    for sentence in document.body:
        for word in words(sentence.text, sentence.start):
            if word.capital and (country := demonyms().get(word.key)):
                weights[country] += 0.5  # type: ignore[assignment]
    return weights


def _surnames(sentence: Sentence, page: Sequence[Word]) -> Iterator[str]:
    """Last words of persons named in full, and names that follow a title."""
    for entity in sentence.parse.ents if sentence.parse is not None else ():
        if entity.label_ == "PERSON" and len(named := words(entity.text, 0)) > 1:
            keys = [word.key for word in named]
            if not any(key in words_with(Role.OFFICE) or key in words_with(Role.TITLE) for key in keys):
                yield from keys
    for before, word in pairwise(page):
        if (
            before.key in words_with(Role.TITLE)
            and before.capital
            and word.capital
            and word.gap in (" ", ". ")
        ):
            yield word.key


def _mentions(
    sentence: int, here: Surroundings, known: list[Span], gazetteer: Gazetteer
) -> Iterator[Mention]:
    kept = [span for n, span in enumerate(known) if _kept(here, known, n)]
    previous: Span | None = None
    refused = {span[:2] for span in known} - {span[:2] for span in kept}
    more = unlisted(here, kept, refused, gazetteer)
    for span in sorted([*kept, *more], key=lambda span: span[0]):
        gap = _gap(here, previous, span)
        mention = _mention(
            sentence, here, span, holds=bool(HELD.fullmatch(gap)), listed=bool(LISTED.fullmatch(gap))
        )
        owned = mention.holds and _owns(gap, previous)
        mention = replace(
            mention, holds=mention.holds and not owned, owned=owned, enclosed=mention.holds and "(" in gap
        )
        yield replace(mention, heard=True) if span in more else _of_its_kind(here, span, mention, gazetteer)
        previous = span


def _owns(gap: str, previous: Span | None) -> bool:
    """Whether what stands before holds the name: "Giza's Haram district", "the Ecuador district of X"."""
    country = previous is not None and any(place.kind == "country" for place in previous[2])
    return gap.startswith(("'s", "’s")) or (country and gap.startswith(" ") and gap.endswith(" of "))


def _of_its_kind(here: Surroundings, span: Span, mention: Mention, gazetteer: Gazetteer) -> Mention:
    """ "Shabwa province": where no province is written so, the one that sounds so, and no town."""
    if mention.kind not in _DIVISIONS or any(p.kind == mention.kind for p in mention.candidates):
        return mention
    heard = [p for p in sounding(here, span[0], span[1], gazetteer) if p.kind == mention.kind]
    return replace(mention, candidates=(*mention.candidates, *heard))


def _kept(here: Surroundings, spans: list[Span], n: int) -> bool:
    if _is_first_half(here, spans, n):
        return False
    before = _gap(here, spans[n - 1], spans[n]) if n else ""
    after = _gap(here, spans[n], spans[n + 1]) if n + 1 < len(spans) else ""
    held = bool(HELD.fullmatch(before)) or _follows_comma(here, spans[n][0])
    return is_place(here, spans[n], tied=_is_tie(before) or _is_tie(after), held=held)


def _is_first_half(here: Surroundings, spans: list[Span], n: int) -> bool:
    """The Pont of Pont-Sondé: a hyphen joins it to a word that is neither a place nor a people."""
    end, following = spans[n][1], spans[n + 1][0] if n + 1 < len(spans) else None
    after = here.words[end] if end < len(here.words) else None
    if after is None or not (after.hyphened and after.capital) or following == end:
        return False
    return after.key not in demonyms() and all(place.kind == "town" for place in spans[n][2])


def _is_tie(gap: str) -> bool:
    """A comma or bracket that puts one in the other."""
    return bool(HELD.fullmatch(gap)) and ("," in gap or "(" in gap)


def _follows_comma(here: Surroundings, at: int) -> bool:
    before = here.words[at - 1]
    comma = at > 0 and here.words[at].gap.strip() == "," and before.capital
    return comma and here.label(before.start, before.end)[0] != "PERSON"


def _gap(here: Surroundings, one: Span | None, other: Span) -> str:
    """The text between two spans; a character that no pattern takes where there is no first."""
    if one is None:
        return "\0"
    return here.text[here.words[one[1] - 1].end - here.start : here.words[other[0]].start - here.start]


def _mention(sentence: int, here: Surroundings, span: Span, *, holds: bool, listed: bool) -> Mention:
    at, end, places = span
    start, stop = here.words[at].start, here.words[end - 1].end
    name, key = here.text[start - here.start : stop - here.start], here.name(at, end)
    kind = head_after(here, end) or _head_before(here, at)
    dateline = at == 0 and (name.isupper() or here.text[stop - here.start :].startswith(" ("))
    return Mention(
        sentence, start, stop, name, key, kind, places, is_locative(here, at), holds, listed, dateline
    )


def _head_before(here: Surroundings, at: int) -> str | None:
    """The kind in "the province of X"."""
    before = here.words[max(0, at - 2) : at]
    return words_with(Role.HEAD).get(before[0].key) if len(before) == 2 and before[1].key == "of" else None
