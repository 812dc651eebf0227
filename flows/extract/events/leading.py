"""Which incident the article is about."""

from collections.abc import Sequence

from flows.extract.document import Document
from flows.extract.events.cluster import REAL, Cluster
from flows.extract.events.mention import is_many
from flows.extract.events.phrases import forms

_TITLE, _LEAD, _MENTION, _CLAIM, _PLACED = 0.5, 5.0, 0.5, 0.7, 0.5
_ASIDE, _MANY = 1.5, 6
# "A vigil for a man murdered last week": what only describes someone is not the news.
_APART = 1.5


def main_incident(document: Document, clusters: Sequence[Cluster]) -> Cluster | None:
    """The incident of the lead, of the title and of most mentions; None where there is none.

    Incidents that have not happened come after those that have.

    Title words, the first sentences, the number of mentions and a toll speak for an incident; standing in
    the background alone ("in response to an earlier strike") or being a sum of many speaks against it.
    """
    real = [c for c in clusters if c.mentions[0].status in REAL] or list(clusters)
    scores = [(_prominence(document, c), -k) for k, c in enumerate(real)]
    return real[-max(scores)[1]] if scores else None


def _prominence(document: Document, cluster: Cluster) -> float:
    first = cluster.mentions[0]
    lead = first.reading.sentence.index - document.body[0].index
    score = max(0.0, _LEAD - lead)
    score += _MENTION * min(len(cluster.mentions), _MANY)
    score += _CLAIM * min(sum(len(m.claims) for m in cluster.mentions), _MANY // 2)
    score += _TITLE * len(_title_words(document) & _words(cluster))
    score += _PLACED * any(m.place for m in cluster.mentions)
    if first.token.dep_ in ("acl", "relcl"):
        score -= _APART
    if first.background:
        score -= _ASIDE
    if any(is_many(m) for m in cluster.mentions):
        score -= _LEAD
    return score


def _title_words(document: Document) -> set[str]:
    return {word for word in (document.article.title or "").lower().split() if len(word) > 3}


def _words(cluster: Cluster) -> set[str]:
    return {
        form
        for m in cluster.mentions
        for t in m.reading.doc
        if t.i in (m.token.i, m.token.head.i)
        for form in forms(t)
    }
