"""The cheap look before the model: is this article about conflict, and which sentences need parsing."""

import re

from flows.extract.document import Document, Sentence

_CONFLICT = re.compile(
    r"\b(?:kill|wound|injur|dead|death|die[sd]?\b|attack|bomb|blast|explo|shell|strike|airstrike|missile|rocket|drone|troop"
    r"|soldier|militant|rebel|insurgent|gunm[ae]n|fighter|militia|army|military|war\b|ceasefire|hostage|abduct|kidnap"
    r"|clash|assault|massacre|terroris|police|protest|riot|arrest|casualt|captur|displac|fled|flee)",
    re.IGNORECASE,
)


def is_conflict(document: Document) -> bool:
    """Whether the article reports conflict, violence or armed force."""
    return sum(len(_CONFLICT.findall(s.text)) for s in document.body) >= 2


def needs_parse(sentence: Sentence) -> bool:
    """Whether any rule that reads the parse can find something in this sentence."""
    return sentence.furniture is None
