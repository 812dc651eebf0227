"""What a counted force does: the words that govern it."""

import re
from collections.abc import Iterator

from flows.extract.syntax import Token
from flows.extract.troops.incident import attacks, is_handful
from flows.extract.troops.mention import Mention
from flows.extract.troops.nouns import change_words, nouns
from schemas.reference.change_word import ForceChange
from schemas.reference.troop_noun import NounKind
from schemas.troop_count import Change

_MODALS = frozenset(("will", "would", "could", "may", "might", "should", "can", "shall", "'ll", "wo"))
_ABLE = frozenset(("can", "could"))
_CARRYING = frozenset(("come", "bring", "fly", "send", "take", "ship", "go", "get", "head", "airlift"))
_SAYING = frozenset(("say", "tell", "report", "add", "warn", "note"))
_ROOM = ("hold", "house", "seat", "fit", "sleep", "carry", "conceal")
_SIZING = frozenset(("number", "total", "comprise", "consist", "include", "make", "form", "be", "try"))
# What is kept is there, also where it will be.
_KEEPS = frozenset(("keep", "retain", "maintain", "remain", "stay"))
_ENLISTED = re.compile(
    r"\s+(?:under arms|on (?:the|its|their) (?:[\w'’]+ )?(?:payroll|books|rolls?))\b", re.IGNORECASE
)
_THE = re.compile(r"(?:\b(?:the|its|their)|'s)\s+$", re.IGNORECASE)
_SHARE = re.compile(
    r"(?:\b(?:half|last|rest|thirds?|quarters?|most|all|part|majority|percent)|%|\d)\s+(?:of\s+)?(?:the|its|their)\s+$",
    re.I,
)
_LOCATIVE = frozenset(
    (
        "in",
        "at",
        "on",
        "along",
        "inside",
        "near",
        "around",
        "across",
        "throughout",
        "within",
        "south",
        "north",
        "east",
        "west",
        "outside",
        "there",
        "who",
        "that",
        "already",
        "stationed",
        "based",
        "deployed",
    )
)
_ENOUGH = re.compile(r"\b(?:enough|room|space|capacity|capable)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)


def change_of(mention: Mention) -> Change | None:
    """present, arriving, leaving, planned or strength; None where the count is no force size.

    The nearest governing word of the table decides; a modal or a word of planning above an arrival or a
    presence makes it planned, while a withdrawal stays one. Where nothing governs, the count is the force's
    strength.
    """
    governors = list(_governors(mention.anchor))
    known = [change for t in governors if (change := _says(t))]
    if (
        ForceChange.NONE in known[:1]
        or attacks(mention, governors[:2])
        or (is_handful(mention) and not _moves(known))
    ):
        return None
    if _ENOUGH.search(_before(mention)):
        return None
    if _ENLISTED.match(mention.last.doc.text, mention.last.idx + len(mention.last)):
        return Change.STRENGTH
    change = next((c for c in known if c != ForceChange.NONE), _unsaid(mention, governors))
    if mention.strong and mention.anchor.idx < mention.quantity.start - mention.sentence.start:
        return Change.STRENGTH  # "the force, now 19,000-strong, will leave"
    if change == ForceChange.LEAVING and not _share(mention):
        return Change.LEAVING
    if change == ForceChange.PLANNED or _planned(mention.anchor):
        return Change.PLANNED
    if change == ForceChange.STRENGTH and _acting(mention):
        return Change.PRESENT
    if _share(mention) or (change == ForceChange.PRESENT and (_whole(mention) or _owned(mention))):
        return Change.STRENGTH
    return Change(change)


def _says(governor: Token) -> ForceChange | None:
    """What a governing word says of the force: "are left" is no leaving, "came home" is."""
    lemma = governor.lemma_.lower()
    if governor.lower_ == "gone":
        return ForceChange.LEAVING
    if lemma in _ROOM and any(t.tag_ == "MD" for t in governor.children):
        return ForceChange.NONE
    if lemma == "leave" and governor.dep_ == "acl" and governor.tag_ == "VBN":
        return ForceChange.PRESENT
    if any(t.dep_ == "nsubjpass" and t.lower_ in nouns(NounKind.SIZE) for t in governor.children):
        return change_words().get(lemma) if lemma != "hold" else ForceChange.PRESENT
    if lemma in ("leave", "hold") and any(t.dep_ in ("nsubjpass", "auxpass") for t in governor.children):
        return ForceChange.PRESENT if lemma == "leave" else ForceChange.NONE
    if lemma in _CARRYING and any(t.lower_ in ("home", "back") for t in governor.children):
        return ForceChange.LEAVING
    if lemma == "put" and any(t.lower_ in ("into", "onto") for t in governor.children):
        return ForceChange.ARRIVING
    if lemma in ("deploy", "station", "post") and _stands(governor):
        return ForceChange.PRESENT
    if lemma in ("be", "serve") and any(
        t.lower_ in _LOCATIVE and t.dep_ == "prep" for t in governor.children
    ):
        return ForceChange.PRESENT
    return change_words().get(lemma)


def _stands(verb: Token) -> bool:
    """Whether it is said where they are: "are deployed in the north", but not "were deployed to"."""
    now = any(t.dep_ == "auxpass" and t.lower_ in ("is", "are", "'re") for t in verb.children)
    return now and any(t.lower_ in _LOCATIVE and t.dep_ == "prep" for t in verb.children)


def _unsaid(mention: Mention, governors: list[Token]) -> ForceChange:
    """The change where no word of the table governs: "there are 75 troops" are present."""
    exists = any(t.dep_ == "expl" for above in governors[:1] for t in above.children)
    first = next((t for t in mention.anchor.conjuncts if t.i < mention.anchor.i), mention.anchor)
    accompanies = first.dep_ == "pobj" and first.head.lower_ == "with"
    return ForceChange.PRESENT if exists or accompanies or _acting(mention) else ForceChange.STRENGTH


def _acting(mention: Mention) -> bool:
    """Whether the force is the subject of what it does: "300 soldiers are training recruits"."""
    return (
        not mention.strong
        and mention.anchor.dep_ == "nsubj"
        and mention.anchor.head.lemma_.lower() not in _SIZING
    )


def _governors(token: Token) -> Iterator[Token]:
    """What says something of the force, nearest first: the verbs and nouns above it, then its own clauses."""
    for above in _above(token):
        if above.pos_ in ("VERB", "AUX"):
            yield from (t for t in above.children if t.dep_ == "xcomp")
            yield from _standing(above)
        yield above
        if above.pos_ in ("VERB", "AUX"):
            yield from (t for child in above.children if child.dep_ == "xcomp" for t in _objects(child))
            yield from (
                t for t in above.conjuncts if t.i > above.i and t.pos_ == "VERB" and not _has_subject(t)
            )
    yield from (t for t in token.children if t.dep_ in ("acl", "relcl"))


def _above(token: Token) -> Iterator[Token]:
    """The verbs and nouns above the force, up to the verb of saying."""
    below = token
    for above in token.ancestors:
        if above.lemma_.lower() in _SAYING and below.dep_ in ("ccomp", "pobj"):
            return
        if below.dep_ == "conj" and below.pos_ in ("VERB", "AUX") and _has_subject(below):
            return
        below = above
        if above.pos_ in ("VERB", "NOUN", "AUX", "ADJ") and above.dep_ != "prep":  # no "including"
            yield above


def _objects(verb: Token) -> list[Token]:
    """ "put on standby": what a verb's prepositions lead to."""
    return [t for p in verb.children if p.dep_ == "prep" for t in p.children if t.dep_ == "pobj"]


def _standing(verb: Token) -> list[Token]:
    """ "were on duty", "put on heightened alert": what is said by "on"."""
    on = (p for p in verb.children if p.lower_ == "on" and p.dep_ == "prep")
    return [t for p in on for t in p.children if t.lemma_ in ("duty", "alert", "standby", "street", "patrol")]


def _has_subject(verb: Token) -> bool:
    return any(t.dep_ in ("nsubj", "nsubjpass") for t in verb.children)


def _whole(mention: Mention) -> bool:
    """Whether the phrase means all of the force: "the 70,000 guards", "a 600-strong unit"."""
    before = _before(mention)
    bare_members = mention.words == ["members"]
    return mention.strong or bare_members or (_THE.search(before) is not None and not mention.bare)


def _owned(mention: Mention) -> bool:
    """Whether it is only said that somebody has the force, or that it makes up a body, and not where."""
    above, anchor = mention.anchor.head, mention.anchor
    if above.lower_ == "of" and above.head.dep_ == "appos":
        return True
    placed = any(t.lower_ in _LOCATIVE for t in (*above.children, *anchor.children))
    return above.lemma_ == "have" and anchor.dep_ == "dobj" and not placed


def _share(mention: Mention) -> bool:
    """Whether the count is that of a whole of which a part is spoken: "half of its 10,000"."""
    return _SHARE.search(_before(mention)) is not None


def _before(mention: Mention) -> str:
    return str(mention.anchor.doc.text[: mention.quantity.start - mention.sentence.start])


def _planned(token: Token) -> bool:
    """Whether a modal or a word of planning stands over the force."""
    words = change_words()
    for above in _above(token):
        if words.get(above.lemma_.lower()) == ForceChange.PLANNED:
            return True
        if above.lemma_ in _KEEPS:
            return False
        if above.lower_ == "due" or (
            above.lemma_ == "call" and any(c.lower_ == "for" for c in above.children)
        ):
            return True
        able = words.get(above.lemma_.lower()) == ForceChange.STRENGTH or above.lemma_ == "call"
        if above.pos_ in ("VERB", "AUX") and any(
            c.lower_ in (_MODALS - _ABLE if able else _MODALS) for c in above.children if c.dep_ == "aux"
        ):
            return True
    return False


def _moves(known: list[ForceChange]) -> bool:
    """Whether the nearest word moves the force: a handful counts only where it is sent or withdrawn."""
    return bool(known) and known[0] in (ForceChange.ARRIVING, ForceChange.LEAVING)
