"""Find the words of a sentence that name events."""

from collections.abc import Iterator

from flows.extract.events.phrases import forms
from flows.extract.events.reading import Reading
from flows.extract.events.taxonomy import family, triggers, words
from flows.extract.syntax import Span, Token
from schemas.reference.event_trigger import EventTrigger, TriggerKind

# "Violence or weapon" for `needs`: any of these classes.
_VIOLENCE = ("@weapon", "@armed", "@state", "@military_site")
_NEAR = 4
# A strike that coders give a size is a demonstration.
_STRIKE = "labour_strike"


def find_triggers(reading: Reading) -> list[tuple[Span, Token, EventTrigger]]:
    """The triggers of the sentence in order, each with the token that heads it, without overlaps."""
    found: list[tuple[Span, Token, EventTrigger]] = []
    free = 0
    for token in reading.doc:
        if token.i < free:
            continue
        hit = next(_fitting(reading, token), None)
        if hit is not None:
            found.append(hit)
            free = hit[0].end
    named = {head.i for _, head, _ in found}
    return _stated([hit for hit in found if not _lends_itself(hit[1], named)])


def _stated(found: list[tuple[Span, Token, EventTrigger]]) -> list[tuple[Span, Token, EventTrigger]]:
    """A mark of coders ("[size=dozens]") counts only where no word names the event: its verb then does."""
    named = [hit for hit in found if hit[2].pos is not TriggerKind.NOTE]
    mark = next((row for _, _, row in found if row.pos is TriggerKind.NOTE), None)
    slugs = {row.event_type for _, _, row in named}
    if mark is None or any(family(slug) == "demonstration" for slug in slugs - {_STRIKE}):
        return named
    if _STRIKE in slugs:
        return [(span, head, mark if row.event_type == _STRIKE else row) for span, head, row in named]
    root = next(t for t in found[0][1].doc if t.head == t)
    free = not any(span.start <= root.i < span.end for span, _, _ in named)
    return [*named, (root.doc[root.i : root.i + 1], root, mark)] if free else named


def _lends_itself(head: Token, named: set[int]) -> bool:
    """'launched an offensive': the noun names the event, the verb only carries it."""
    if head.pos_ != "VERB" or words("does").isdisjoint(forms(head)):
        return False
    return any(child.dep_ in ("dobj", "nsubjpass") and child.i in named for child in head.children)


def _fitting(reading: Reading, token: Token) -> Iterator[tuple[Span, Token, EventTrigger]]:
    for span, row in triggers().at(token):
        head = span.root
        if _is_kind(span, head, row.pos) and _has_needed(reading, row) and not _is_barred(reading, span, row):
            yield span, head, row


def _is_kind(span: Span, head: Token, kind: TriggerKind) -> bool:
    if kind is TriggerKind.PREFIX:
        return span.start <= 1
    if kind is TriggerKind.NOTE:
        return True
    if head.ent_type_ in ("DATE", "TIME"):
        return False
    if kind is TriggerKind.VERB:
        return head.pos_ == "VERB" and head.dep_ not in ("amod", "compound")
    nominal = head.pos_ in ("NOUN", "PROPN") and span[-1].pos_ != "VERB"
    return nominal and not _modifies(span, head)


def _modifies(span: Span, head: Token) -> bool:
    """'blast walls', 'strike force', but not 'the bombing campaign'."""
    outside = head.dep_ in ("compound", "amod", "nmod") and head.head.i >= span.end
    return outside and head.head.lemma_.lower() not in words("carries")


def _has_needed(reading: Reading, row: EventTrigger) -> bool:
    if not row.needs:
        return True
    needs = row.needs.split()
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
