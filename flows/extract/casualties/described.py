"""Who some of those just counted were: "Twenty people were hurt. Five were children"."""

from dataclasses import replace

from flows.extract.attribution import attributed_to
from flows.extract.casualties.claim import Claim
from flows.extract.casualties.compare import size
from flows.extract.casualties.group import Group
from flows.extract.casualties.groups import Groups
from flows.extract.casualties.words import role, victim_class, words
from flows.extract.document import Document, Sentence
from schemas.casualty import Outcome, VictimClass

_TOLD = (Outcome.KILLED, Outcome.WOUNDED)
_OF = words("of them those whom the dead wounded injured victims")
_BE = words("was were is are")


def described(document: Document, sentence: Sentence, groups: Groups, before: list[Claim]) -> list[Claim]:
    """The claim of a sentence that opens with a bare count and says who they were; `before` are the claims of
    the sentence before it, of whom the last that has room for the count is the whole."""
    group = next((g for g in groups.counted if g.start == 0), None)
    wholes = [c for c in before if c.outcome in _TOLD and c.subset_of is None]
    if group is None or group.quantity.best in (None, 0) or not wholes:
        return []
    named = _named(group, groups)
    quantity = group.quantity.moved(sentence.start)
    whole = next((c for c in reversed(wholes) if size(c) > (group.quantity.best or 0)), None)
    if named is None or whole is None:
        return []
    (start, end), kind, verb = named
    part = replace(
        whole,
        sentence=sentence,
        quantity=quantity,
        trigger=sentence.span_of(groups.doc[verb]),
        victim=(sentence.start + start, sentence.start + end),
        victim_class=kind,
        attributed_to=attributed_to(document, quantity.start, quantity.end),
        additional=False,
        further=False,
        listed=True,
    )
    return [part]


def _named(group: Group, groups: Groups) -> tuple[tuple[int, int], VictimClass, int] | None:
    """The phrase that says who they were, its class, and the verb's index: "of them were children"."""
    doc, verb = groups.doc, group.end
    while verb < len(doc) and doc[verb].lower_ in _OF:
        verb += 1
    if verb >= len(doc) or doc[verb].lower_ not in _BE:
        return None
    head = groups.phrases.head_of(verb + 1, groups.phrases.chunk_end(verb + 1))
    if head is None or doc[head].tag_ != "NNS" or role(doc[head]) != "person":
        return None
    phrase = doc[verb + 1 : head + 1]
    return (phrase.start_char, phrase.end_char), victim_class(doc[head], list(phrase)), verb
