"""Who says so."""

from flows.extract.document import Document


def attributed_to(document: Document, start: int, end: int) -> list[str]:
    """The sources, verbatim, to which the text attributes the statement at start–end (article offsets)."""
    return []
