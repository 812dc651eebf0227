"""Make a document of a text, as the extraction does, without the language model."""

from flows.extract.document import Document
from flows.extract.segment import sentences
from schemas import Article


def document(text: str, published_at: str | None = None) -> Document:
    """The text as an article published that day, its sentences unparsed."""
    article = Article(
        article_id="a1", source_uri="test", text=text, text_sha256="0" * 64, published_at=published_at
    )
    return Document(article, tuple(sentences(text)), "test")
