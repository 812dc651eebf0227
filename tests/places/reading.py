"""Read a text for its places, the model once for all the cases."""

from flows.extract.document import Document
from flows.extract.model import parse_documents
from flows.extract.places import find_places
from flows.extract.segment import sentences
from schemas import Article, Location


def documents(texts: list[str]) -> list[Document]:
    """The texts as parsed documents, in one batch."""
    made = [
        Document(
            Article(article_id=f"a{n}", source_uri="test", text=text, text_sha256="0" * 64),
            tuple(sentences(text)),
            "test/1",
        )
        for n, text in enumerate(texts)
    ]
    return parse_documents(made, [[s.furniture is None for s in d.sentences] for d in made])


def places(text: str) -> list[Location]:
    """The places of one text."""
    return find_places(documents([text])[0])
