"""Tell what stands in an article without being its report: captions, bylines, related headlines, tags."""

import re

from flows.extract.document import Furniture

_CAPTION = re.compile(
    r"^(?:FILE PHOTO|File photo|PHOTO|Photo|Image|IMAGE)\b|\b(?:REUTERS|AFP|AP Photo|Getty Images)/"
)
_BYLINE = re.compile(
    r"^(?:By|BY|Reporting by|Writing by|Editing by|Additional reporting)\b(?!.*\.\s*$.{200})"
)


def furniture_of(paragraph: str, number: int) -> Furniture | None:
    """The kind of furniture that a paragraph is, or None for the report itself."""
    if _CAPTION.search(paragraph):
        return Furniture.CAPTION
    if len(paragraph) < 200 and _BYLINE.match(paragraph):
        return Furniture.BYLINE
    return None
