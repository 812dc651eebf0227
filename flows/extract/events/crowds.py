"""Coder's notes: each is one event. ACLED closes that of a demonstration with the size of the crowd."""

from collections.abc import Sequence

from flows.extract.document import Document
from flows.extract.events.cluster import Cluster
from flows.extract.events.reading import Reading
from flows.extract.events.steps import agent, child_by
from flows.extract.events.taxonomy import crowd_mark, family, words
from flows.extract.events.triggers import Hit
from flows.extract.syntax import Token
from schemas.event import EventStatus
from schemas.reference.event_trigger import EventTrigger
from schemas.reference.side_word import SideClass

# A strike that coders give a size is a demonstration.
_STRIKE = "labour_strike"
_PEOPLE = (SideClass.CIVILIAN, SideClass.PROTESTER, SideClass.RIOTER)
_MISHAPS = frozenset(("accident", "disaster", "disease", "trial", "sanction"))


def is_crowd_note(document: Document) -> bool:
    """Whether the article is a note with the mark "[size=dozens]"."""
    return crowd_mark().phrase.replace(" ", "") in document.article.text


def interventions(reading: Reading, found: list[Hit]) -> list[Hit]:
    """The triggers of a sentence of such a note, with what forces did to people, whatever the verb."""
    taken = {t.i for span, _, _ in found for t in span}
    row = crowd_mark().model_copy(update={"event_type": "protest_with_intervention"})
    met = (t for t in reading.doc if t.pos_ == "VERB" and t.i not in taken and _meets_crowd(reading, t))
    added = [(reading.doc[verb.i : verb.i + 1], verb, row) for verb in met]
    return sorted([*found, *added], key=lambda hit: hit[0].start)


def _meets_crowd(reading: Reading, verb: Token) -> bool:
    """'police shoved them onto buses', 'they were led off by officers', but not 'police watched them'."""
    if verb.lemma_.lower() in words("looks on"):
        return False
    who = agent(verb) or child_by(verb, ("nsubj",))
    whom = child_by(verb, ("nsubjpass", "dobj"))
    if who is None or whom is None or reading.parties.get(who.i) is not SideClass.STATE:
        return False
    return whom.lower_ in ("them", "they") or reading.parties.get(whom.i) in _PEOPLE


def named_crowd(reading: Reading, found: list[Hit]) -> list[Hit]:
    """The triggers of the note's first sentence: where no word names a demonstration, its verb does."""
    mark = crowd_mark()
    found = [(span, head, mark if _is_strike(head, row) else row) for span, head, row in found]
    if any(family(row.event_type) == "demonstration" for _, _, row in found):
        return found
    taken = {t.i for span, _, _ in found for t in span}
    main = next((t for t in reading.doc if t.pos_ == "VERB" and child_by(t, ("nsubj", "nsubjpass"))), None)
    main = main or next(t for t in reading.doc if t.head == t)
    if main.i in taken:
        return found
    return sorted([*found, (reading.doc[main.i : main.i + 1], main, mark)], key=lambda hit: hit[0].start)


def _is_strike(head: Token, row: EventTrigger) -> bool:
    return row.event_type == _STRIKE or (head.pos_ == "NOUN" and head.lemma_ == "strike")


def one_incident(clusters: Sequence[Cluster], of_crowd: bool) -> list[Cluster]:
    """The note's incidents as one, without what stands in its background."""
    own = [c for c in clusters if _in_foreground(c)] or list(clusters[:1])
    told = [m for c in own for m in c.mentions]
    mentions = sorted((m for m in told if m.status is not EventStatus.DENIED), key=lambda m: m.order) or told
    rest = [c for c in clusters if c not in own]
    return [Cluster(mentions, since=own[0].since, of_crowd=of_crowd), *rest] if own else rest


def _in_foreground(cluster: Cluster) -> bool:
    first = cluster.mentions[0]
    return not (first.background or first.distinct or cluster.families & _MISHAPS)
