"""Tell what stands in an article without being its report: captions, bylines, related headlines, tags."""

import re
from functools import cache

from flows.extract.document import Furniture
from schemas.reference.furniture_phrase import FurniturePhrase, PhrasePlace
from seeds import reference

_NAME = r"(?:[A-ZÀ-Þ][\w.'’-]*|de|del|van|der|von|al|el|bin|of|the)"
_NAMES = rf"{_NAME}(?:\s+{_NAME}){{0,4}}"
_NAMED = re.compile(
    rf"^(?:(?:By|BY|by)\s+{_NAMES}(?:\s*(?:,|&|\band\b|\bAND\b|\bin\b|\||/)\s*(?:and\s+)?{_NAMES}){{0,8}}[.,]?"
    rf"|[—–-]+\s?(?:By\s+)?{_NAMES}(?:,\s*{_NAMES})?)$"
)
_RULE = re.compile(r"^[\s–—*#_=~.-]+$")
# What has to stand before and behind a phrase, by its place.
_PLACES = {
    PhrasePlace.LABEL: r"^[\[(>»•*–—\s-]*(?:{})\s?(?::|\||-|–|—|>>|$)",
    PhrasePlace.OPENING: r"^[\[(>»•*–—\s-]*(?:{})(?!\w)",
    PhrasePlace.INSIDE: r"(?<!\w)(?:{})",
    PhrasePlace.CLOSING: r"(?<!\w)(?:{})[.\s]*$",
    PhrasePlace.DATED: r"^(?:{})\s+(?:at |on |[A-Z][a-z]+,? )?\d",
    PhrasePlace.ALL: r"^[\s(\[–—-]*(?:{})[\s)\].–—-]*$",
}
# The longest paragraph, in characters, that can be furniture of the kind.
_LONGEST = {Furniture.CAPTION: 700, Furniture.BYLINE: 400, Furniture.AGENCY_TAG: 200, Furniture.RELATED: 200}
# A line that only says whence and when is the report's: "COLOMBO 1996-08-29", "Lima, 23 Aug 88 (EFE) --".
_DATELINE = re.compile(
    r"^[A-ZÀ-Þ][^.!?]{1,60}(?:\b(?:19|20)\d\d\b|\b\d{1,2} [A-Z][a-z]{2}\b|\([A-Z][\w /]+\))"
)
# "KABUL, Afghanistan (Agency) —", "Lima, 23 Aug 88 (EFE) -- [Text]", "GAZA/CAIRO –": before the dash
# stand places, a day and who reports. In small letters the agency or the day has to be there.
_MONTH = r"[A-Z][A-Za-z]{2,8}\.?"
_DAY = rf"(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)(?:,? (?:19|20)?\d\d)?"
_WHO = r"\([A-Z][\w .,/&'’-]{1,40}\)"
_DASH = r"\s*(?:--+|[—–]|(?<=\s)-(?=\s))\s*(?:[\[(]\w[\w ]*[\])]\s*){0,3}+"
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]{3,}(?:[ /][A-ZÀ-Þ.'’-]{2,}){0,4}"
_TITLED = r"[A-ZÀ-Þ][\w.'’-]+(?:[ /][A-ZÀ-Þ][\w.'’-]+){0,3}"
_REGION = r"(?:, [A-ZÀ-Þ][\w. '’-]{1,30}?)?"
_REPORTS_FROM = re.compile(
    rf"(?:{_CAPITALS}{_REGION}(?:,? {_DAY})?(?:,? {_WHO})?"
    rf"|{_TITLED}{_REGION}(?:,? {_DAY} ?{_WHO}|,? {_WHO}|, {_DAY})|{_WHO}){_DASH}"
)
_SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’)\]]*$")
_WORD = re.compile(r"[A-Za-zÀ-ÿ][\w'’-]*")
# The words that a headline in title case leaves small.
_SMALL = re.compile(
    r"(?:a|an|the|and|or|but|nor|of|in|on|at|by|to|for|from|with|as|is|are|be|into|over|under|after|before|amid|off"
    r"|out|up|via|per|vs|than|its|their|his|her|it|that)$",
    re.IGNORECASE,
)


def furniture_of_paragraphs(paragraphs: list[str]) -> list[Furniture | None]:
    """The kind of furniture that each paragraph is, or None for the report itself."""
    kinds = [_furniture_of(paragraph) for paragraph in paragraphs]
    if None not in kinds:  # "ANALYSIS: …" alone is no pointer to another story, it is the story
        return [None if kind is Furniture.RELATED else kind for kind in kinds]
    report = [_is_full(p) for p, kind in zip(paragraphs, kinds, strict=True) if kind is None]
    # Only an article of full paragraphs has headings; a list of headlines is a report of its own.
    if sum(report) < 2 or sum(report) < 0.5 * len(report):
        return kinds
    return [
        Furniture.RELATED if kind is None and is_headline(paragraph) else kind
        for kind, paragraph in zip(kinds, paragraphs, strict=True)
    ]


def furniture_of_sentence(sentence: str) -> Furniture | None:
    """Credits that stand in the same paragraph as the report."""
    credit = _phrases()[Furniture.BYLINE, PhrasePlace.OPENING]
    return (
        Furniture.BYLINE if len(sentence) <= _LONGEST[Furniture.BYLINE] and credit.search(sentence) else None
    )


def dateline_end(paragraph: str) -> int:
    """The length of the dateline that opens the paragraph, 0 where none does."""
    found = _REPORTS_FROM.match(paragraph)
    return found.end() if found else 0


def is_headline(paragraph: str) -> bool:
    """Whether the paragraph is written as a headline: short, no full stop, in title case or a few words."""
    if len(paragraph) > 130 or _SENTENCE_END.search(paragraph) or _DATELINE.match(paragraph):
        return False
    words = _WORD.findall(paragraph)
    if not 1 <= len(words) <= 18:
        return False
    heavy = [word for word in words if not _SMALL.match(word)]
    capital = sum(word[0].isupper() for word in heavy)
    return len(words) <= 6 or capital >= 0.8 * len(heavy)


def _is_full(paragraph: str) -> bool:
    """A full paragraph: a sentence or more, with its stop."""
    return len(paragraph) > 60 and bool(_SENTENCE_END.search(paragraph))


def _furniture_of(paragraph: str) -> Furniture | None:
    if _RULE.match(paragraph):
        return Furniture.AGENCY_TAG
    if len(paragraph) <= _LONGEST[Furniture.BYLINE] and _NAMED.match(paragraph):
        return Furniture.BYLINE
    for (kind, _), phrase in _phrases().items():
        if len(paragraph) <= _LONGEST[kind] and phrase.search(paragraph):
            return kind
    return None


@cache
def _phrases() -> dict[tuple[Furniture, PhrasePlace], re.Pattern[str]]:
    """One expression for the phrases of each kind and place, captions first."""
    rows = reference("furniture_phrases", FurniturePhrase)
    patterns = {}
    for kind in _LONGEST:
        for place, frame in _PLACES.items():
            if phrases := [re.escape(r.phrase) for r in rows if r.kind == kind and r.place == place]:
                patterns[kind, place] = re.compile(
                    frame.format("|".join(sorted(phrases, key=len, reverse=True)))
                )
    return patterns
