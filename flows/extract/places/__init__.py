"""Places: every mention of a place, resolved against offline gazetteers and the article as a whole."""

from flows.extract.document import Document
from schemas import Location


def find_places(document: Document) -> list[Location]:
    """Every place mention in text order, furniture's left out."""
    return []
