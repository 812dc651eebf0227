"""A count that several attacks share: "five were injured across the three events"."""

import re

from flows.extract.document import Document, Sentence
from flows.extract.quantities.number import NUMBER, value

_INCIDENTS = (
    r"(?:attacks|assaults|incidents|strikes|raids|blasts|explosions|bombings|events|shootings|ambushes"
    r"|clashes|locations|airstrikes|detonations)"
)
_ONE_OF = re.compile(
    rf"\bone of (?:at least )?(?P<n>{NUMBER})\s+(?:[\w-]+\s+){{0,3}}?{_INCIDENTS}\b", re.IGNORECASE
)
_OVER = re.compile(
    rf"\b(?:across|over|between|among|in|from|during)\s+(?:(?P<two>both)(?: of)?|all(?: of)?)?\s*"
    rf"(?:(?P<some>{NUMBER}) of )?(?:the |these |those )?(?:(?P<n>{NUMBER})\s+)?"
    rf"(?:[\w-]+\s+)??{_INCIDENTS}\b",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\b(?:split|divided|distributed)\b", re.IGNORECASE)


def sharing(document: Document, sentence: Sentence, trigger: int) -> int:
    """How many attacks share the count that the outcome at `trigger` (article offset) states; 1 for its own.

    So many as the clause says ("across both blasts", "in three of the assaults"), else as many as the text
    says that its incident is one of; a report of several attacks that tells no single one of them counts
    them all. A count may also be said to be split over locations.
    """
    clause = sentence.text[trigger - sentence.start :].split(";")[0]
    over = _OVER.search(clause)
    if over is None:
        return 1
    siblings = _ONE_OF.search(document.article.text)
    if siblings is None and not _SPLIT.search(clause[: over.start()]):
        return 1
    if over["two"]:
        return 2
    number = over["some"] or over["n"] or (siblings["n"] if siblings else "")
    return max(1, value(number) or 1)
