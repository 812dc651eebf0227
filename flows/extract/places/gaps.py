"""What stands between two place names: one lies in the other, or they are listed side by side."""

import re

from flows.extract.places.vocabulary import words_with
from schemas.reference.name_word import NameWordRole as Role

_HEADS = "|".join(sorted(words_with(Role.HEAD)))
_SIDES = "|".join(sorted(map(re.escape, words_with(Role.DIRECTION))))
# Between a place and one that it lies in: "X, Y", "X (Y", "X district of Y", "X village in rural Y"; "Y's Z".
HELD = re.compile(
    rf"(?:\s+(?:{_HEADS})){{0,2}}(?:\s*,\s*|\s*\(\s*|\s+(?:of|in)\s+|['’]s\s+)"
    rf"(?:(?:in|of|the|countryside|{_SIDES}|{_HEADS})\s+)*",
    re.IGNORECASE,
)
LISTED = re.compile(r"\s*(?:,|;|/|,?\s+(?:and|or|&))\s*(?:in\s+)?(?:the\s+)?")
