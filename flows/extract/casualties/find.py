"""Find the casualty claims of each sentence."""

import re
from dataclasses import replace

from flows.extract.attribution import attributed_to
from flows.extract.casualties.claim import Claim
from flows.extract.casualties.described import described
from flows.extract.casualties.group import Group
from flows.extract.casualties.groups import Groups
from flows.extract.casualties.hit import Hit
from flows.extract.casualties.phrases import injury
from flows.extract.casualties.shared import sharing
from flows.extract.casualties.status import is_additional, is_further, is_motive, status
from flows.extract.casualties.subsets import members
from flows.extract.casualties.totals import is_war_total, with_continued_totals
from flows.extract.casualties.triggers import find_hits
from flows.extract.casualties.words import outcomes, role
from flows.extract.document import Document, Sentence
from flows.extract.scene import place_of, scene_of
from flows.extract.syntax import Doc
from schemas.casualty import ClaimStatus, Outcome, VictimClass

_JOINED = re.compile(r"\s+(?:people\s+)?(?:dead|killed|injured|wounded|hurt|missing),?\s+and\s+")
_UPROOTED = (VictimClass.CIVILIAN, VictimClass.UNKNOWN)


def find_claims(document: Document) -> list[Claim]:
    """Every casualty claim in text order."""
    claims: list[Claim] = []
    last: list[Claim] = []
    for sentence in document.body:
        if sentence.parse is None:
            continue
        groups = Groups(sentence.parse)
        own = [_claim(document, sentence, hit, groups) for hit in find_hits(sentence.parse, groups)]
        before = [c for c in last if c.sentence.index == sentence.index - 1]
        last = own or described(document, sentence, groups, before)
        claims += last
    in_order = sorted(claims, key=lambda c: (c.quantity.start, c.quantity.end, c.outcome))
    return with_continued_totals(_with_shared_sources(in_order))


def _with_shared_sources(claims: list[Claim]) -> list[Claim]:
    """The claims, with the source of "eight dead" for "and 27 hurt" beside it and for its parts."""
    found: list[Claim] = []
    for claim in claims:
        mates = [c for c in found if c.sentence is claim.sentence and c.attributed_to]
        whole = next((c for c in mates if c.quantity.start == claim.subset_of), None)
        beside = mates[-1] if mates and _JOINED.fullmatch(_between(mates[-1], claim)) else None
        source = whole or beside
        if source is not None and not claim.attributed_to:
            claim = replace(claim, attributed_to=source.attributed_to)
        found.append(claim)
    return found


def _between(former: Claim, latter: Claim) -> str:
    base = former.sentence.start
    return former.sentence.text[former.quantity.end - base : latter.quantity.start - base]


def _claim(document: Document, sentence: Sentence, hit: Hit, groups: Groups) -> Claim:
    group = _named(hit.group, hit.outcome, groups)
    quantity = group.quantity.moved(sentence.start)
    return Claim(
        sentence=sentence,
        outcome=hit.outcome,
        quantity=quantity,
        trigger=sentence.span_of(hit.trigger),
        victim=(sentence.start + group.victim[0], sentence.start + group.victim[1]) if group.victim else None,
        victim_class=group.victim_class,
        injury=injury(hit.trigger),
        status=ClaimStatus.REPORTED if group.quantity.best == 0 else status(hit.trigger),
        attributed_to=attributed_to(document, quantity.start, quantity.end),
        war_total=is_war_total(sentence.text, hit, _before(document, sentence)),
        additional=is_additional(hit),
        further=is_further(hit),
        subset_of=sentence.start + hit.subset_of.quantity.start if hit.subset_of else None,
        listed=hit.listed,
        place=_place(hit, groups.doc),
        some=_is_some(hit, groups.doc),
        motive=is_motive(hit.trigger),
        shared=sharing(document, sentence, sentence.start + hit.trigger.idx),
        confidence=hit.confidence,
    )


def _place(hit: Hit, doc: Doc) -> str | None:
    """Where the victims were, as their phrase, the outcome's clause or the sentence's opening says."""
    head = doc[hit.group.start if hit.group.head is None else hit.group.head]
    killers = [t for t in hit.trigger.children if t.dep_ == "nsubj"]
    words = [head, hit.trigger, *killers, *(c for t in killers for c in t.conjuncts)]
    return next((place for word in words if (place := place_of(word))), None) or scene_of(doc)


def _is_some(hit: Hit, doc: Doc) -> bool:
    """ "Seven of the soldiers", "five of the injured": some of those whom the text has counted before."""
    first = doc.char_span(hit.group.quantity.end, len(doc.text), alignment_mode="contract")
    return first is not None and [t.lower_ for t in first[:2]] in (
        ["of", "the"],
        ["of", "those"],
        ["of", "them"],
    )


def _before(document: Document, sentence: Sentence) -> Doc | None:
    return document.sentences[sentence.index - 1].parse if sentence.index else None


def _named(group: Group, outcome: Outcome, groups: Groups) -> Group:
    """A bare count with the noun it leaves out ("killed nine people and wounded seven"), else itself."""
    if group.head is not None or group.quantity.best == 0 or group.victim is not None:
        return group
    parts = {part.start for part, _ in members(groups.doc, groups)}
    earlier = [
        g for g in groups.counted if g.end <= group.start and g.start not in parts and _are_people(g, groups)
    ]
    if not earlier or (outcome is Outcome.DISPLACED and earlier[-1].victim_class not in _UPROOTED):
        return replace(group, victim=(group.quantity.start, _told_end(group, groups.doc)))
    return replace(group, victim=earlier[-1].victim, victim_class=earlier[-1].victim_class)


def _told_end(group: Group, doc: Doc) -> int:
    """Where "eight dead" ends: the count with the adjective after it; not "(were killed and) two injured"."""
    after = doc[group.end : group.end + 1]
    told = after and outcomes(after[0], "adjective") and after[0].dep_ != "conj"
    return after.end_char if told else group.quantity.end


def _are_people(group: Group, groups: Groups) -> bool:
    return group.head is not None and group.quantity.best != 0 and role(groups.doc[group.head]) == "person"
