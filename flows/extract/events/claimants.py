"""Who says that he did it: 'X claimed responsibility', 'the blast was claimed by X'. Blame is not a claim."""

from collections.abc import Iterator, Sequence

from flows.extract.document import Document
from flows.extract.events.cluster import Cluster
from flows.extract.events.mention import Side
from flows.extract.events.reading import Reading, read
from flows.extract.events.spans import side_of
from flows.extract.events.steps import agent, child_by, subject
from flows.extract.events.taxonomy import words
from flows.extract.syntax import Token


def claimants(document: Document) -> list[tuple[int, Side]]:
    """Each claimant with the index of the sentence that names him."""
    spoken = (s for s in document.body if "claim" in s.text)
    readings = [reading for s in spoken if (reading := read(s)) is not None]
    return [(r.sentence.index, side_of(r, head)) for r in readings for head in _in_sentence(r)]


def claimant_of(
    cluster: Cluster, clusters: Sequence[Cluster], said: Sequence[tuple[int, Side]]
) -> Side | None:
    """Who claims the incident: a claim is about the last incident told before it."""
    for index, side in said:
        before = [c for c in clusters if c.mentions[0].reading.sentence.index <= index]
        if before and before[-1] is cluster:
            return side
    return None


def _in_sentence(reading: Reading) -> Iterator[Token]:
    for verb in reading.doc:
        if verb.pos_ != "VERB" or verb.lemma_.lower() not in words("claims"):
            continue
        thing = child_by(verb, ("dobj", "nsubjpass"))
        if (
            thing is None
            or thing.lower_ not in words("claimed")
            or any(c.dep_ == "neg" for c in verb.children)
        ):
            continue
        who = agent(verb) if thing.dep_ == "nsubjpass" else subject(verb)
        if who is not None and who.pos_ != "PRON" and not _is_nobody(who):
            yield who


def _is_nobody(head: Token) -> bool:
    return any(child.lower_ in ("no", "any") for child in head.lefts)
