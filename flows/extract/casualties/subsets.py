"""Parts of a group: "five people, including two children"; "three of them"."""

from flows.extract.casualties.group import Group, has_predicate
from flows.extract.casualties.groups import Groups
from flows.extract.casualties.noun_phrases import INCLUDING
from flows.extract.casualties.words import words
from flows.extract.syntax import Doc

_AMONG = words("them whom which these those")
_LINK = words(", and as well plus or")


def members(doc: Doc, groups: Groups) -> list[tuple[Group, Group]]:
    """Each part with the group that it is a part of, in text order."""
    found: list[tuple[Group, Group]] = []
    for token in doc:
        start = _part_start(groups, token.i)
        if start is None:
            continue
        whole = _whole(groups, min(start, token.i))
        if whole is not None:
            found += [(part, whole) for part in _parts(groups, start)]
    return found


def _part_start(groups: Groups, i: int) -> int | None:
    """Where the parts begin that the word at `i` announces."""
    doc, word = groups.doc, groups.doc[i].lower_
    if word in INCLUDING:
        return i + 1
    if word in _AMONG and i > 0 and doc[i - 1].lower_ == "among":
        return i + 1
    if word in _AMONG and i > 1 and doc[i - 1].lower_ == "of" and (last := groups.ending_at(i - 1)):
        return last.start
    return None


def _parts(groups: Groups, i: int) -> list[Group]:
    """The groups listed from token `i` on, phrases without a count between them left out."""
    doc = groups.doc
    found: list[Group] = []
    while i < len(doc):
        part = groups.starting_at(i)
        end = part.end if part else groups.phrases.phrase_end(i)
        if end == i or (part and found and has_predicate(part, doc)):
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
