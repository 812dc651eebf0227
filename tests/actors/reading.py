"""Texts read for actors alone: no other area's rules take part."""

from collections.abc import Mapping

from flows.extract.actors import find_actors
from flows.extract.document import Document
from flows.extract.model import MODEL, parse_documents
from flows.extract.segment import sentences
from schemas import Actor, Article, Location


def document(text: str, *, parsed: bool = True) -> Document:
    """The text as a document of its own."""
    article = Article(article_id="a" * 16, source_uri="test", text=text, text_sha256="0" * 64)
    read = Document(article, tuple(sentences(text)), "test")
    wanted = [[s.furniture is None for s in read.sentences]]
    return parse_documents([read], wanted, MODEL)[0] if parsed else read


def places(read: Document, countries: Mapping[str, str]) -> list[Location]:
    """Place mentions of the given names; one that the text lacks is set on its first letter."""
    found = []
    for name, country in countries.items():
        start = max(0, read.article.text.find(name))
        end = start + (len(name) if name in read.article.text else 1)
        evidence = read.evidence(start, end, 1.0)
        found.append(Location(**evidence, location_id=name, name=name, country=country))
    return found


def actors(text: str, countries: Mapping[str, str] | None = None, *, parsed: bool = True) -> list[Actor]:
    """The actors of the text, whose places lie in the given countries."""
    read = document(text, parsed=parsed)
    return find_actors(read, places(read, countries or {}))
