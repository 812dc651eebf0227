"""Read texts of a test as the pipeline does, up to the claims."""

from functools import cache

from flows.extract.casualties import Claim, find_claims
from flows.extract.document import Document
from flows.extract.model import parse_documents
from flows.extract.segment import sentences
from schemas import Article


@cache
def read(text: str) -> Document:
    """The text as an article, every sentence parsed."""
    article = Article(article_id="t", source_uri="test", text=text, text_sha256="0" * 64)
    document = Document(article, tuple(sentences(text)), "test")
    return parse_documents([document], [[True] * len(document.sentences)])[0]


def row(document: Document, claim: Claim) -> list[object]:
    """What a case states of a claim."""
    text, q = document.article.text, claim.quantity
    victim = text[slice(*claim.victim)] if claim.victim else None
    part = claim.subset_of is not None
    return [
        *(claim.outcome, text[q.start : q.end], q.low, q.best, q.high),
        *(victim, claim.victim_class, claim.status, part),
    ]


def claims(text: str) -> list[list[object]]:
    """The claims of the text, as the cases state them."""
    document = read(text)
    return [row(document, claim) for claim in find_claims(document)]
