"""The dead and the wounded listed: "among the dead were two nuns", "nineteen of the wounded"."""

from collections.abc import Iterator
from dataclasses import replace

from flows.extract.casualties.chains import Reach, Reached, chain_left, chain_right
from flows.extract.casualties.group import Group, is_people, renames
from flows.extract.casualties.groups import Groups
from flows.extract.casualties.hit import Hit
from flows.extract.casualties.words import outcomes, word_class, words
from flows.extract.syntax import Token
from schemas.casualty import Outcome, VictimClass

_FAR = 12
_DETERMINER = words("the those its his their all")
_BE = words("is are was were")
_INCLUDE = words("include includes included including comprise comprised")
_IDENTIFIED = words("identified named listed known")


def listed(groups: Groups) -> Iterator[Hit]:
    """The people whom the sentence lists among the dead, wounded, missing: some or all of them."""
    yield from _parted(groups)
    for token in groups.doc:
        for outcome in _collective(token):
            for reach, group in _members(token, groups):
                yield Hit(outcome, token, _classed(group, token), reach, listed=True)


def _parted(groups: Groups) -> Iterator[Hit]:
    """ "Of the 12 people killed, nine were guards and three clerks": the parts after the comma."""
    doc = groups.doc
    comma = next((t.i for t in doc if t.text == ","), 0)
    if doc[0].lower_ != "of" or not 1 < comma < _FAR:
        return
    told = next(((t, o) for t in doc[1:comma] for o in _befell(t)), None)
    if told is None:
        return
    whole = next((g for g in groups.counted if g.end <= comma), None)
    end = next((t.i for t in doc[comma:] if t.text in (";", ":") or _acts(t)), len(doc))
    for group in groups.counted:
        if comma < group.start < end and is_people(group, doc):
            yield Hit(told[1], told[0], group, Reach.CHAINED, whole, listed=whole is None)


def _befell(token: Token) -> tuple[Outcome, ...]:
    if token.lower_ in ("victims", "fatalities"):
        return (Outcome.KILLED,)
    return outcomes(token, "transitive") or outcomes(token, "adjective")


def _acts(token: Token) -> bool:
    """Whether the verb says what somebody did or suffered, and not who they were."""
    return token.tag_ in ("VBD", "VBN", "VBP", "VBZ") and token.pos_ != "AUX"


def _classed(group: Group, word: Token) -> Group:
    """The member of "the dead gunmen" with their class, where its own name has none."""
    noun = word.doc[word.i + 1] if word.i + 1 < len(word.doc) else word
    kind = word_class(noun, ("person",)) or VictimClass.UNKNOWN
    return replace(group, victim_class=kind) if group.victim_class is VictimClass.UNKNOWN else group


def _collective(token: Token) -> tuple[Outcome, ...]:
    """What befell "the dead", "those killed", "the victims"; empty for any other word."""
    if token.i == 0:
        return outcomes(token, "transitive") if token.is_title and token.nbor(1).lower_ in _BE else ()
    before = token.nbor(-1).lower_
    if before not in _DETERMINER:
        return ()
    if token.lower_ in ("victims", "fatalities", "fallen"):
        return (Outcome.KILLED,)
    if token.lower_ not in ("casualties", "toll", "bodies", "deaths"):
        said = outcomes(token, "transitive") if before == "those" else ()
        return said or outcomes(token, "adjective") or outcomes(token, "noun")
    return ()


def _members(word: Token, groups: Groups) -> Reached:
    """The groups listed as members of what the word names, before or after it."""
    doc, start = groups.doc, word.i
    if word.i > 0:
        start = word.i - 1
    opener = doc[start - 1].lower_ if start > 0 else ""
    if opener == "among" and start > 1 and doc[start - 2].lower_ in _BE:
        return chain_left(start - 2, groups)
    if opener == "of" and doc[word.i + 1 : word.i + 2].text == "as":  # "the names of the dead as A and B"
        return _enumerated(word.i + 2, groups)
    if opener == "of":
        return [(Reach.CHAINED, g) for g in groups.counted if g.end == start - 1 and g.quantity.best != 0]
    after = word.i + 1
    noun = groups.phrases.chunk_end(after)  # "the dead gunmen"
    told = [t.lower_ for t in doc[noun : noun + 2]]
    if opener == "among" or _INCLUDE & set(told[:1]) or (len(told) > 1 and told[1] in _IDENTIFIED):
        after = noun
    if after >= len(doc):
        return []
    if doc[after].text == "," and word.lower_ in ("victims", "dead") and opener != "among":
        people = chain_right(after + 1, groups)  # "the victims, a nurse and two boys, …"
        return people if people and doc[people[-1][1].end : people[-1][1].end + 1].text == "," else []
    if doc[after].lower_ in _INCLUDE or (
        doc[after].lower_ in _BE and _opens_list(doc[after], opener, groups)
    ):
        return _enumerated(_skip_identified(doc[after]), groups)
    return []


def _enumerated(i: int, groups: Groups) -> Reached:
    """The groups of a list from token `i` on; semicolons part its items from what is said of each."""
    doc = groups.doc
    cuts = [t.i for t in doc[i:] if t.text == ";"]
    starts = [i, *(cut + 2 if doc[cut : cut + 2].text == "; and" else cut + 1 for cut in cuts)]
    ends = [*cuts, len(doc)]
    found = [
        pair
        for start, end in zip(starts, ends, strict=False)
        for pair in chain_right(start, groups, listed=True)
        if pair[1].end <= end
    ]
    return [p for k, p in enumerate(found) if not any(renames(p[1], q[1], doc) for q in found[:k])]


def _opens_list(be: Token, opener: str, groups: Groups) -> bool:
    """Whether "were" lists who they were, and says nothing else of them ("the dead were buried")."""
    return opener == "among" or groups.starting_at(_skip_identified(be), listed=True) is not None


def _skip_identified(word: Token) -> int:
    """Token after "include", "were", "were identified as"."""
    after = word.i + 1
    if word.lower_ in _BE and after + 1 < len(word.doc) and word.doc[after].lower_ in _IDENTIFIED:
        return after + 2 if word.doc[after + 1].lower_ == "as" else after
    return after
