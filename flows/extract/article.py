"""Article → facts: the one place that knows the order in which the rules read."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from flows.extract.actors import find_actors
from flows.extract.casualties import find_claims, link_claims
from flows.extract.dates import dateline_date, find_dates
from flows.extract.document import Document
from flows.extract.events import build_events, find_incidents
from flows.extract.facts import Facts
from flows.extract.limits import bounded
from flows.extract.model import MODEL, parse_documents
from flows.extract.places import find_places
from flows.extract.scan import is_conflict, needs_parse
from flows.extract.segment import sentences
from flows.extract.troops import find_troop_counts
from flows.extract.version import ANYWAY, EXTRACTOR
from schemas import Article


def extract(
    articles: Sequence[Article], *, all_articles: bool = False, model: str = MODEL
) -> Iterator[Facts]:
    """The facts of each article, in order.

    Articles that report no conflict get `is_conflict` false and no facts, unless `all_articles`. The
    sentences of all the articles given share the model's batches, so hand over some dozens at a time.
    """
    documents = [_document(article, model) for article in articles]
    conflict = [is_conflict(document) for document in documents]
    wanted = [
        [(yes or all_articles) and needs_parse(s) for s in d.sentences]
        for d, yes in zip(documents, conflict, strict=True)
    ]
    for document, yes in zip(parse_documents(documents, wanted, model), conflict, strict=True):
        if all_articles and not yes:
            document = replace(document, extractor=document.extractor + ANYWAY)
        read = {"is_conflict": yes, "extractor": document.extractor}
        article = document.article.model_copy(update=read)
        yield _facts(document, article) if yes or all_articles else Facts(article)


def _document(article: Article, model: str) -> Document:
    if article.published_at is None and (day := dateline_date(article.text)):
        article = article.model_copy(update={"published_at": day, "published_at_basis": "dateline"})
    extractor = EXTRACTOR if model == MODEL else f"{EXTRACTOR}+{model}"
    return Document(article, tuple(sentences(article.text)), extractor)


def _facts(document: Document, article: Article) -> Facts:
    dates = find_dates(document)
    places = find_places(document)
    actors = find_actors(document, places)
    claims = bounded(find_claims(document), "casualty claims")
    incidents = find_incidents(document, claims, dates, places, actors)
    casualties = link_claims(document, claims, incidents, dates, places, actors)
    events = build_events(document, incidents, claims, casualties)
    troops = find_troop_counts(document, claims, dates, places, actors)
    return Facts(article, casualties, troops, dates, places, actors, events)
