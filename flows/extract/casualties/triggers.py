"""Outcome words of a sentence and the people that each is said of."""

from collections.abc import Iterable, Iterator

from flows.extract.casualties.chains import Reach
from flows.extract.casualties.gapped import GRAVE, gapped, likewise
from flows.extract.casualties.group import Group
from flows.extract.casualties.groups import Groups
from flows.extract.casualties.hit import Hit
from flows.extract.casualties.listed import listed
from flows.extract.casualties.nouns import counted_by, numbered, puts_number, raised, toll_of
from flows.extract.casualties.patients import described, patients, subjects
from flows.extract.casualties.phrases import idiom
from flows.extract.casualties.subsets import members
from flows.extract.casualties.verb_phrases import phrase_verbs, phrased
from flows.extract.casualties.words import outcomes, role, word_class, words
from flows.extract.syntax import Doc, Token
from schemas.casualty import Outcome, VictimClass

# Verbs that take things as readily as people: their object must be a word for people.
_NEEDS_PERSON = words(
    "capture seize eliminate neutralize neutralise poison burn displace evacuate flee vanish"
    " disappear drown hostage captive missing burning martyr lose loss drive force leave abandon take"
    " hang expire bury surrender obliterate cripple expel deport resettle relocate recapture intern"
    " mutilate snatch"
)
_DEAD_BEFORE = words("slain late")
_CROWD = 100  # a smaller bare number that flees may be gunmen
_FINITE = ("VBD", "VBZ", "VBP")
_FORCES = (VictimClass.MILITANT, VictimClass.MILITARY)


def find_hits(doc: Doc, groups: Groups) -> list[Hit]:
    """Every outcome with each group it is said of, in text order of the groups.

    A group that several words could claim goes to the nearest reading; it has two outcomes only where the
    words are joined ("killed and wounded dozens").
    """
    partitions = members(doc, groups)
    parts = {g.start: whole for g, whole in partitions}
    found = [h for token in doc for h in _hits(token, groups) if h.group.start not in parts]
    kept = [h for h in found if _is_best(h, found)]
    kept += _by_distance(doc, groups, kept)
    kept += _unclaimed(listed(groups), kept)
    kept += _unclaimed(gapped(groups, kept), kept)
    kept += _unclaimed(likewise(groups, kept), kept)
    kept += [
        Hit(h.outcome, h.trigger, group, h.reach, whole)
        for group, whole in partitions
        for h in kept
        if h.group.start == whole.start
    ]
    unique = {(h.group.start, h.outcome): h for h in reversed(kept)}
    return sorted(unique.values(), key=lambda h: (h.group.start, h.outcome))


def _unclaimed(more: Iterable[Hit], kept: list[Hit]) -> list[Hit]:
    """Those on groups that no word has claimed yet."""
    taken = {h.group.start for h in kept}
    return [h for h in more if h.group.start not in taken]


def _by_distance(doc: Doc, groups: Groups, kept: list[Hit]) -> list[Hit]:
    """For a passive or intransitive word without victims: the people counted before it."""
    found: list[Hit] = []
    used = {h.group.start for h in kept}
    for token in doc:
        said = outcomes(token, "intransitive") or (
            outcomes(token, "transitive") if token.tag_ == "VBN" else ()
        )
        if not said or any(h.trigger.i == token.i for h in kept):
            continue
        before = [
            g for g in groups.counted if g.end <= token.i and g.head is not None and g.quantity.best != 0
        ]
        if before and before[-1].start not in used and _reaches(before[-1], token):
            found += [
                Hit(o, token, before[-1], Reach.CHAINED) for o in said if _fits(token, o, before[-1], doc)
            ]
    return found


def _reaches(group: Group, trigger: Token) -> bool:
    """Whether the group is of people and no clause of its own lies between it and the word."""
    head = trigger.doc[group.start if group.head is None else group.head]
    between = trigger.doc[group.end : trigger.i]
    broken = any((t.tag_ in _FINITE and t.pos_ != "AUX") or t.lower_ in (";", ":", "but") for t in between)
    return not broken and (role(head) == "person" or head.tag_ == "NNPS")


def _is_best(hit: Hit, found: list[Hit]) -> bool:
    """Whether no other word has a better claim to the group."""
    rivals = [h for h in found if h.group.start == hit.group.start and h.trigger.i != hit.trigger.i]
    best = max((h.reach for h in rivals), default=hit.reach)
    if hit.reach > best:
        return True
    nearest = [h for h in rivals if h.reach == best]
    if hit.reach == best and all(_distance(hit) <= _distance(h) for h in nearest):
        return True
    return any(_joined(hit.trigger, h.trigger) for h in rivals)


def _distance(hit: Hit) -> int:
    return min(abs(hit.trigger.i - hit.group.start), abs(hit.trigger.i - hit.group.end + 1))


def _joined(a: Token, b: Token) -> bool:
    """Whether two outcome words share their victims: "killed and wounded", "killed or captured"."""
    first, last = sorted((a.i, b.i))
    between = [t.lower_ for t in a.doc[first + 1 : last]]
    return between in (["and"], ["or"], ["and", "/", "or"], ["/"], ["or", "otherwise"], ["and", "also"])


def _hits(token: Token, groups: Groups) -> Iterator[Hit]:
    for outcome, reach, group in _said_of(token, groups):
        if _fits(token, outcome, group, groups.doc):
            yield Hit(outcome, token, group, reach)


def _said_of(token: Token, groups: Groups) -> Iterator[tuple[Outcome, Reach, Group]]:
    if found := idiom(token):
        outcome, verb, construction = found
        reached = patients(verb, groups) if construction == "transitive" else subjects(verb, groups)
        yield from ((outcome, r, g) for r, g in reached)
    elif told := phrased(token, groups):
        yield from ((told[0], r, g) for r, g in told[1])
    elif not _is_noun(token) and (verbs := outcomes(token, "transitive")):
        yield from ((_fatal(token, o), r, g) for o in verbs for r, g in patients(token, groups))
    elif verbs := outcomes(token, "intransitive"):
        yield from ((o, r, g) for o in verbs for r, g in subjects(token, groups))
    elif adjectives := outcomes(token, "adjective"):
        yield from ((o, r, g) for o in adjectives for r, g in described(token, groups))
    yield from raised(token, groups)
    if puts_number(token):
        yield from ((Outcome.KILLED, r, g) for r, g in toll_of(token, groups))
    elif token.lower_ == "victims" and (group := groups.at(token)) and group.quantity.best == 0:
        yield from ((o, Reach.BESIDE, group) for o in (Outcome.KILLED, Outcome.WOUNDED))
    yield from numbered(token, groups)
    for outcome in outcomes(token, "noun") if token.tag_ != "VBZ" else ():
        yield from ((outcome, r, g) for r, g in counted_by(token, groups))


def _is_noun(token: Token) -> bool:
    """ "Gunshot wounds" wound nobody anew; but "blast kills six", where the tagger reads a plural."""
    return token.tag_ == "NNS" and token.lower_ in ("wounds", "burns", "bruises")


def _fatal(verb: Token, outcome: Outcome) -> Outcome:
    """ "Fatally wounded" is killed."""
    before = verb.nbor(-1).lower_ if verb.i > 0 else ""
    return Outcome.KILLED if before in ("fatally", "mortally") else outcome


def _is_moot(trigger: Token, outcome: Outcome, group: Group, doc: Doc) -> bool:
    """Whether the words make no claim: "none of them seriously", "50 families", "20 captured soldiers"."""
    if group.quantity.best == 0 and any(t.lower_ in GRAVE for t in doc[group.start : group.end + 3]):
        return True
    households = group.head is not None and doc[group.head].lemma in ("family", "household")
    if (
        households and group.quantity.number_start < doc[group.head or 0].idx
    ):  # "a family of six" counts people
        return True
    return outcome is Outcome.CAPTURED and group.head is not None and group.start < trigger.i < group.head


def _follows_people(group: Group, doc: Doc) -> bool:
    """ "Killed nine rebels and captured another four", "left a soldier dead and two missing"."""
    return any(role(t) == "person" for t in doc[: group.start])


def _fits(trigger: Token, outcome: Outcome, group: Group, doc: Doc) -> bool:
    """Whether the group can be people with that outcome."""
    if _is_moot(trigger, outcome, group, doc):
        return False
    if group.head is None:
        if outcome is Outcome.DISPLACED and (group.quantity.best or group.quantity.low or 0) >= _CROWD:
            return True
        if outcome in (Outcome.CAPTURED, Outcome.MISSING) and _follows_people(group, doc):
            return True
        if outcome in (Outcome.CAPTURED, Outcome.DISPLACED) and trigger.lemma in phrase_verbs():
            return False
        named = group.quantity.best == 0 or (
            group.victim is not None and group.victim[0] > group.quantity.start
        )
        return named or trigger.lemma not in _NEEDS_PERSON
    head = doc[group.head]
    if head.i == trigger.i:
        return True
    if any(t.lower_ in _DEAD_BEFORE for t in doc[max(0, group.start - 1) : head.i]):
        return False  # "the slain leader", "the late Ali Hasan" died before this report
    if outcome is not Outcome.KILLED and head.lemma in ("body", "corpse", "dead"):
        return False
    uprooted = trigger.lemma == "flee" or trigger.lemma in phrase_verbs()
    if outcome is Outcome.DISPLACED and uprooted and word_class(head) in _FORCES:
        return False
    needs_person = (
        outcome is Outcome.DISPLACED or trigger.lemma in _NEEDS_PERSON or trigger.lemma in phrase_verbs()
    )
    return role(head) == "person" if needs_person else role(head) != "thing"
