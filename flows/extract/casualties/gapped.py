"""Counts that leave their verb out: "killed two in Tarin and three in Sarda", "four critically"."""

from collections.abc import Iterator
from dataclasses import replace

from flows.extract.casualties.chains import Reach
from flows.extract.casualties.group import Group
from flows.extract.casualties.groups import Groups
from flows.extract.casualties.hit import Hit
from flows.extract.casualties.words import words
from flows.extract.syntax import Doc
from schemas.casualty import Outcome

_PREPOSITION = words("in at on by near from during outside inside when")
_JOIN = words(", and : ; - --")
_DID = words("did was were had has have")
GRAVE = words("critically seriously badly gravely severely slightly lightly")
_CONDITION = words("critical serious grave condition intensive")
_SHARED = words("another further")


def gapped(groups: Groups, hits: list[Hit]) -> Iterator[Hit]:
    """Bare counts after a claim that repeat its outcome unsaid; after a colon they part its total."""
    doc, whole, last = groups.doc, None, None
    for group in groups.counted:
        own = [h for h in hits if h.group.start == group.start]
        if own:
            last = own[-1]
            whole = None
        elif last is not None and _is_bare(group, doc):
            before, after = doc[group.start - 1].lower_, doc[group.end].lower_
            if _is_grave(group, doc) and last.outcome is Outcome.WOUNDED and before == ",":
                yield replace(last, group=group, reach=Reach.CHAINED, subset_of=last.group)
            elif after in _PREPOSITION and _same_clause(last, group, doc):
                if before == ":":
                    whole = last.group
                yield replace(last, group=group, reach=Reach.CHAINED, subset_of=whole)


def _is_grave(group: Group, doc: Doc) -> bool:
    """ "Four critically", "five in a serious condition"."""
    after = [t.lower_ for t in doc[group.end : group.end + 4]]
    return after[0] in GRAVE or (after[0] == "in" and not _CONDITION.isdisjoint(after))


def likewise(groups: Groups, hits: list[Hit]) -> Iterator[Hit]:
    """Those of whom a clause says the same: "two soldiers died, as did three rebels"."""
    for token in groups.doc[:-2]:
        if token.lower_ not in ("as", "so") or token.nbor(1).lower_ not in _DID:
            continue
        group = groups.starting_at(token.i + 2)
        last = next((h for h in reversed(hits) if h.trigger.i < token.i), None)
        if group is not None and last is not None:
            yield replace(last, group=group, reach=Reach.CHAINED)


def _is_bare(group: Group, doc: Doc) -> bool:
    """Whether the count stands alone, joined to what went before and followed by more."""
    before = group.start - (2 if group.start > 1 and doc[group.start - 1].lower_ in _SHARED else 1)
    joined = before >= 0 and doc[before].lower_ in _JOIN
    return group.head is None and joined and group.end < len(doc) and group.quantity.best != 0


def _same_clause(last: Hit, group: Group, doc: Doc) -> bool:
    """Whether no verb with a subject of its own parts the count from the claim."""
    between = doc[max(last.trigger.i + 1, last.group.end) : group.start]
    return not any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") and t.pos_ != "AUX" for t in between)
