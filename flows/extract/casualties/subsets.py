"""Parts of a group: "five people, including two children"; "three of them"."""

from spacy.tokens import Doc

from flows.extract.casualties.groups import Group, Groups
from flows.extract.casualties.words import words

_INCLUDING = words("including include includes included")
_AMONG = words("them whom which these those")
_LINK = words(", and as well plus or")


def members(doc: Doc, groups: Groups) -> list[tuple[Group, Group]]:
    """Each part with the group that it is a part of, in text order."""
    found: list[tuple[Group, Group]] = []
    for token in doc:
        start = _part_start(doc, token.i)
        if start is None:
            continue
        whole = _whole(groups, token.i)
        while whole is not None and (part := groups.starting_at(start)):
            found.append((part, whole))
            start = part.end
            while start < len(doc) and doc[start].lower_ in _LINK:
                start += 1
            if start == part.end:
                break
    return found


def _part_start(doc: Doc, i: int) -> int | None:
    """Where the parts begin that the word at `i` announces."""
    word = doc[i].lower_
    if word in _INCLUDING:
        return i + 1
    if word in _AMONG and i > 0 and doc[i - 1].lower_ == "among":
        return i + 1
    return None


def _whole(groups: Groups, i: int) -> Group | None:
    """The last counted group before token `i`."""
    before = [g for g in groups.counted if g.end <= i]
    return before[-1] if before else None
