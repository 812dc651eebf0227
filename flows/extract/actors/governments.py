"""Countries that act: "Israel said", "strikes carried out by the United States"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from flows.extract.actors.forces import of_country
from flows.extract.actors.mention import Mention
from flows.extract.actors.vocabulary import Hit
from flows.extract.document import Sentence
from flows.extract.syntax import Span
from schemas.actor import ActorType
from schemas.reference.demonym import DemonymKind
from schemas.reference.force_word import Body

_NOT_ACTING = {"be", "border", "lie", "remain", "become"}


def find_governments(sentence: Sentence, hits: Sequence[Hit]) -> Iterator[Mention]:
    """The countries and capitals that the sentence's grammar makes agents."""
    if sentence.parse is None:
        return
    for hit in hits:
        nation = hit.nation
        if nation is None or nation.kind in (DemonymKind.ADJECTIVE, DemonymKind.PEOPLE):
            continue
        span = sentence.parse.char_span(hit.start, hit.end, alignment_mode="expand")
        if span is not None and _acts(span):
            start, end = sentence.start + hit.start, sentence.start + hit.end
            mention = Mention(start, end, ActorType.GOVERNMENT, body=Body.GOVERNMENT, confidence=0.7)
            # A country that acts is no antecedent of "the government", so the mention keeps no body.
            yield replace(of_country(mention, nation.country), body=None)


def _acts(span: Span) -> bool:
    root = span.root
    if root.dep_ == "pobj" and root.head.dep_ == "agent":
        return True
    return root.dep_ == "nsubj" and root.head.pos_ == "VERB" and root.head.lemma_ not in _NOT_ACTING
