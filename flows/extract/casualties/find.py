"""Find the casualty claims of each sentence."""

from flows.extract.attribution import attributed_to
from flows.extract.casualties.claim import Claim
from flows.extract.casualties.groups import Groups
from flows.extract.casualties.status import is_additional, status
from flows.extract.casualties.triggers import Hit, find_hits
from flows.extract.document import Document, Sentence


def find_claims(document: Document) -> list[Claim]:
    """Every casualty claim in text order."""
    claims = [
        _claim(document, sentence, hit)
        for sentence in document.body
        if sentence.parse is not None
        for hit in find_hits(sentence.parse, Groups(sentence.parse))
    ]
    return sorted(claims, key=lambda c: (c.quantity.start, c.quantity.end, c.outcome))


def _claim(document: Document, sentence: Sentence, hit: Hit) -> Claim:
    group = hit.group
    quantity = group.quantity.moved(sentence.start)
    victim = group.victim or (group.quantity.start, group.quantity.end)
    return Claim(
        sentence=sentence,
        outcome=hit.outcome,
        quantity=quantity,
        trigger=sentence.span_of(hit.trigger),
        victim=(sentence.start + victim[0], sentence.start + victim[1]),
        victim_class=group.victim_class,
        status=status(hit.trigger),
        attributed_to=attributed_to(document, quantity.start, quantity.end),
        additional=is_additional(hit),
        subset_of=sentence.start + hit.subset_of.quantity.start if hit.subset_of else None,
    )
