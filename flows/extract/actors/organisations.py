"""Armed organisations that no table knows: capitalised names headed by a noun such as Brigade or Front."""

import re
from collections.abc import Iterator
from functools import cache

from flows.extract.actors.abbreviations import SMALL_WORDS, organisation_types, slug
from flows.extract.actors.mention import Mention
from flows.extract.document import Sentence
from schemas.actor import ActorType

_ARMED = (ActorType.REBEL_GROUP, ActorType.MILITIA, ActorType.STATE_FORCES)
_CAPITAL = r"[A-ZÀ-Þ][\w'’-]*\w"
# Words that are capitalised because a sentence starts with them.
_OPENING = re.compile(r"^(?:The|A|An|In|On|At|Two|Three|Four|Five|Several|Some|Local|Its|And|But)\s+")


@cache
def _pattern() -> re.Pattern[str]:
    heads = "|".join(word for word, type_ in organisation_types().items() if type_ in _ARMED)
    # From a word's first letter: tried from each of them, a blob of 100,000 would take seconds.
    return re.compile(
        rf"(?<!\w){_CAPITAL}(?:\s+(?:(?:{SMALL_WORDS})\s+){{0,2}}{_CAPITAL}){{0,6}}?\s+({heads})\b"
    )


def find_organisations(sentence: Sentence) -> Iterator[Mention]:
    """The unknown armed organisations that the sentence names, with an id made of the name."""
    for match in _pattern().finditer(sentence.text):
        opening = _OPENING.match(match[0])
        skipped = opening.end() if opening else 0
        name = " ".join(match[0][skipped:].split())
        if " " in name:
            start, end = sentence.start + match.start() + skipped, sentence.start + match.end()
            type_ = organisation_types()[match[1]]
            yield Mention(start, end, type_, slug(name), name, confidence=0.6)
