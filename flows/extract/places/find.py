"""Candidate mentions of a whole document, in text order."""

import re
from collections.abc import Iterator

from flows.extract.document import Document, Sentence
from flows.extract.places.judge import Surroundings, head_after, is_locative, is_place
from flows.extract.places.mention import Mention
from flows.extract.places.spot import Span, spot
from flows.extract.places.vocabulary import demonyms, words_with
from flows.extract.places.words import Word, words
from schemas.reference.name_word import NameWordRole as Role
from seeds.gazetteer import Gazetteer

# Between a place and the one it lies in: "X, Y", "X (Y", "X district of Y", "X village in Y".
_WITHIN = re.compile(
    r"\s*(?:[a-z-]+\s*)?(?:,|\()\s*(?:in |of |the |rural |northern |southern |eastern |western |central )*|(?:\s+[a-z-]+)? (?:of|in) (?:the )?"
)


def find_mentions(document: Document, gazetteer: Gazetteer) -> list[Mention]:
    """The place mentions of the report; furniture holds none."""
    pages = [(s, words(s.text, s.start)) for s in document.body]
    people = frozenset(name for sentence, page in pages for name in _surnames(sentence, page))
    return [m for sentence, page in pages for m in _mentions(document, sentence, page, people, gazetteer)]


def country_weights(document: Document) -> dict[str, float]:
    """How often the article's demonyms speak of each country, in halves of a mention of the country."""
    weights: dict[str, float] = {}
    for sentence in document.body:
        for word in words(sentence.text, sentence.start):
            if word.capital and (country := demonyms().get(word.key)):
                weights[country] = weights.get(country, 0) + 0.5
    return weights


def _surnames(sentence: Sentence, page: list[Word]) -> Iterator[str]:
    """Last words of persons named in full, and names that follow a title."""
    for entity in sentence.parse.ents if sentence.parse is not None else ():
        if entity.label_ == "PERSON" and len(named := words(entity.text, 0)) > 1:
            yield named[-1].key
    for before, word in zip(page, page[1:], strict=False):
        if (
            before.key in words_with(Role.TITLE)
            and before.capital
            and word.capital
            and word.gap in (" ", ". ")
        ):
            yield word.key


def _mentions(
    document: Document, sentence: Sentence, page: list[Word], people: frozenset[str], gazetteer: Gazetteer
) -> Iterator[Mention]:
    here = Surroundings(page, sentence.parse, sentence.start, people)
    spans = spot(page, gazetteer)
    text = document.article.text
    tied = [
        bool(_WITHIN.fullmatch(text[page[a[1] - 1].end : page[b[0]].start]))
        for a, b in zip(spans, spans[1:], strict=False)
    ]
    previous: Span | None = None
    for n, span in enumerate(spans):
        after_tie, before_tie = n > 0 and tied[n - 1], n < len(tied) and tied[n]
        if not is_place(here, span, listed=after_tie or before_tie):
            previous = None
            continue
        at, end, places = span
        start, stop = page[at].start, page[end - 1].end
        yield Mention(
            sentence.index, start, stop, text[start:stop], " ".join(w.key for w in page[at:end]), head_after(here, end),
            places, is_locative(here, at), previous is not None and after_tie,
        )  # fmt: skip
        previous = span
