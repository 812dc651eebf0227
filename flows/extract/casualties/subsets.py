"""Parts of a group: "five people, including two children"; "three of them"."""

from dataclasses import replace

from flows.extract.casualties.group import Group, has_predicate
from flows.extract.casualties.groups import Groups
from flows.extract.casualties.noun_phrases import INCLUDING
from flows.extract.casualties.words import role, victim_class, words
from flows.extract.syntax import Doc
from schemas.casualty import VictimClass

_AMONG = words("them whom which these those")
_FINITE = ("VBD", "VBZ", "VBP")
_LINK = words(", and as well plus or")
_OPENERS = words(", : ( - -- – —")


def members(doc: Doc, groups: Groups) -> list[tuple[Group, Group]]:
    """Each part with the group that it is a part of, in text order."""
    found: list[tuple[Group, Group]] = []
    for token in doc:
        found += _itemised(groups, token.i)
        start = _part_start(groups, token.i)
        if start is None:
            continue
        whole = _whole(groups, min(start, token.i))
        if whole is not None:
            told = any(t.tag_ in _FINITE or t.tag_ == "VBN" for t in doc[whole.end : token.i])
            found += [(_named(part, whole, groups), whole) for part in _parts(groups, start, told=told)]
    return found


def _itemised(groups: Groups, i: int) -> list[tuple[Group, Group]]:
    """The parts after a dash, colon, bracket or comma at token `i` that add up to the whole before it."""
    mark = groups.doc[i].text
    if mark not in _OPENERS:
        return []
    whole = _whole(groups, i)
    if whole is None or (mark == "," and whole.end != i):
        return []
    parts = _parts(groups, i + 1, told=False)
    named = any(p.head is not None and groups.doc[p.head].tag_ == "NNP" for p in parts)  # names add nobody
    sums = len(parts) > 1 and sum(p.quantity.best or 0 for p in parts) == whole.quantity.best
    return [(part, whole) for part in parts] if sums and not named else []


def _named(part: Group, whole: Group, groups: Groups) -> Group:
    """The part with the noun that says who they were: "two of them gang members", "12 of whom were boys"."""
    doc, first = groups.doc, part.end + 2
    if part.head is not None or [t.lower_ in ("of", *_AMONG) for t in doc[part.end : first]] != [True, True]:
        return part
    while first < len(doc) and (doc[first].pos_ in ("AUX", "DET") or doc[first].tag_ == "RB"):
        first += 1
    head = groups.phrases.head_of(first, groups.phrases.chunk_end(first))
    if head is None or role(doc[head]) != "person":
        return part
    phrase = doc[first : head + 1]
    kind = victim_class(doc[head], list(phrase))
    kind = whole.victim_class if kind is VictimClass.UNKNOWN else kind
    return replace(part, victim=(phrase.start_char, phrase.end_char), victim_class=kind)


def _part_start(groups: Groups, i: int) -> int | None:
    """Where the parts begin that the word at `i` announces."""
    doc, word = groups.doc, groups.doc[i].lower_
    if word in INCLUDING:
        return i + 3 if doc[i + 1 : i + 3].text.lower() in ("those of", "that of") else i + 1
    if word in _AMONG and i > 0 and doc[i - 1].lower_ == "among":
        before = groups.ending_at(i - 1)  # "a child among them"
        return before.start if before and groups.starting_at(i + 1) is None else i + 1
    if word in _AMONG and i > 1 and doc[i - 1].lower_ == "of" and (last := groups.ending_at(i - 1)):
        return last.start
    if word == "whom" and doc[i - 1].lower_ == "of":
        return next((g.start for g in groups.counted if g.start == i + 1), None)
    return None


def _parts(groups: Groups, i: int, *, told: bool) -> list[Group]:
    """The groups listed from token `i` on, phrases without a count between them left out.

    `told` says that the verb of the whole came before, so that a later group with a verb is no part.
    """
    doc, start = groups.doc, i
    found: list[Group] = []
    while i < len(doc):
        part = groups.starting_at(i)
        end = part.end if part else groups.phrases.phrase_end(i)
        if end == i or (part and told and i > start and has_predicate(part, doc)):
            break
        found += [part] if part else []
        i = end
        while i < len(doc) and doc[i].lower_ in _LINK:
            i += 1
        if i == end:
            break
    return found


def _whole(groups: Groups, i: int) -> Group | None:
    """The last counted group before token `i`."""
    before = [g for g in groups.counted if g.end <= i]
    return before[-1] if before else None
