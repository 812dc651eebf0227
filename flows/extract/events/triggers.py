"""Find the words of a sentence that name events."""

from collections.abc import Iterator

from flows.extract.events.phrases import forms
from flows.extract.events.reading import Reading
from flows.extract.events.taxonomy import triggers, words
from flows.extract.syntax import Span, Token
from schemas.reference.event_trigger import EventTrigger, TriggerKind
from schemas.reference.side_word import PEOPLE

# "Violence or weapon" for `needs`: any of these classes.
_VIOLENCE = ("@weapon", "@armed", "@state", "@military_site")
_NEAR = 4

Hit = tuple[Span, Token, EventTrigger]


def find_triggers(reading: Reading) -> list[Hit]:
    """The triggers of the sentence in order, each with the token that heads it, without overlaps."""
    found: list[Hit] = []
    free = 0
    for token in reading.doc:
        if token.i < free:
            continue
        hit = next(_fitting(reading, token), None)
        if hit is not None:
            found.append(hit)
            free = hit[0].end
    named = {head.i for _, head, _ in found}
    return [hit for hit in found if not _lends_itself(hit[1], named)]


def _lends_itself(head: Token, named: set[int]) -> bool:
    """'launched an offensive': the noun names the event, the verb only carries it."""
    if head.pos_ != "VERB" or words("does").isdisjoint(forms(head)):
        return False
    return any(child.dep_ in ("dobj", "nsubjpass") and child.i in named for child in head.children)


def _fitting(reading: Reading, token: Token) -> Iterator[Hit]:
    for span, row in triggers().at(token):
        head = span.root
        fits = _is_kind(span, head, row.pos) and _has_needed(reading, row)
        if fits and not _is_barred(reading, span, row) and not _takes_a_thing(reading, head, row):
            yield span, head, row


def _takes_a_thing(reading: Reading, head: Token, row: EventTrigger) -> bool:
    """'took the hill': only people are abducted, and 'take' alone is no abduction without them."""
    if row.event_type != "abduction" or row.phrase not in words("takes people"):
        return False
    taken = (c for c in head.children if c.dep_ in ("dobj", "nsubjpass"))
    return not any(reading.parties.get(t.i) in PEOPLE or t.lower_ in words("anyone") for t in taken)


def _is_kind(span: Span, head: Token, kind: TriggerKind) -> bool:
    if kind is TriggerKind.PREFIX:
        return span.start <= 1
    if kind is TriggerKind.NOTE:
        return False
    if head.ent_type_ in ("DATE", "TIME"):
        return False
    if kind is TriggerKind.VERB:
        return head.pos_ == "VERB" and not _qualifies(head) and not _is_name(head)
    nominal = head.pos_ in ("NOUN", "PROPN") and span[-1].pos_ != "VERB"
    return nominal and not _modifies(span, head)


def _qualifies(head: Token) -> bool:
    """'the attacked village'; not so 'a drone targeted forces', which the parser hangs on the object."""
    after_noun = head.i > 0 and head.nbor(-1).pos_ in ("NOUN", "PROPN") and head.head.i > head.i
    return head.dep_ in ("amod", "compound") and not after_noun


def _is_name(head: Token) -> bool:
    """'Just Stop Oil', 'the Freed Women's League': capitals inside a sentence are no verb."""
    return head.i > 0 and head.is_title and head.nbor(-1).is_title


def _modifies(span: Span, head: Token) -> bool:
    """'blast walls', 'strike force', but not 'the bombing campaign'."""
    outside = head.dep_ in ("compound", "amod", "nmod") and head.head.i >= span.end
    return outside and head.head.lemma_.lower() not in words("carries")


def _has_needed(reading: Reading, row: EventTrigger) -> bool:
    if not row.needs:
        return True
    needs = row.needs.split()
    if reading.of_crowd and not {"@demands", "@demonstration"}.isdisjoint(needs):
        return True
    if "@violence" in needs:
        needs.extend(_VIOLENCE)
    return not reading.words.isdisjoint(needs)


def _is_barred(reading: Reading, span: Span, row: EventTrigger) -> bool:
    if not row.unless:
        return False
    doc = reading.doc
    near = [*doc[max(0, span.start - _NEAR) : span.start], *doc[span.end : span.end + _NEAR]]
    barred = set(row.unless.split())
    return any(barred.intersection(forms(token)) for token in near)
