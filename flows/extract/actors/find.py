"""The order in which the actor rules read an article."""

from collections.abc import Iterator, Sequence

from flows.extract.actors.abbreviations import introduced, short_mentions
from flows.extract.actors.forces import find_forces
from flows.extract.actors.governments import find_governments
from flows.extract.actors.links import link
from flows.extract.actors.mention import Mention, without_overlaps
from flows.extract.actors.named import Setting, actor_of, mention_of, setting_of
from flows.extract.actors.organisations import find_organisations
from flows.extract.actors.persons import find_persons
from flows.extract.actors.vocabulary import Hit, find_hits
from flows.extract.document import Document, Sentence
from schemas import Actor, Location
from schemas.base import stable_id


def find_actors(document: Document, places: list[Location]) -> list[Actor]:
    """Every actor mention in text order, furniture's left out.

    Names of the reference tables first, then nouns with their owners, acting countries, introduced
    abbreviations, persons; of overlapping mentions the longest stays. At last short forms are linked.
    """
    hits = [find_hits(s.text) if s.furniture is None else [] for s in document.sentences]
    setting = setting_of(document, hits, places)
    found = [
        m for s, h in zip(document.sentences, hits, strict=True) for m in _in_sentence(s, h, places, setting)
    ]
    shorts = introduced(document, found)
    defined = [m for m in shorts.values() if m not in found]
    named = without_overlaps([*short_mentions(document, shorts), *defined, *found])
    unknown = [m for s in document.body for m in find_organisations(s) if _is_new(m, named, places)]
    mentions = without_overlaps([*named, *unknown])
    taken = [(m.start, m.end) for m in mentions] + [(p.char_start, p.char_end) for p in places]
    people = find_persons(document, taken)
    return [_record(document, m) for m in link(document, [*mentions, *people], places)]


def _in_sentence(
    sentence: Sentence, hits: Sequence[Hit], places: Sequence[Location], setting: Setting
) -> Iterator[Mention]:
    yield from find_forces(sentence, hits, places, setting)
    for hit in hits:
        start, end = sentence.start + hit.start, sentence.start + hit.end
        actor = actor_of(sentence.text[hit.start : hit.end], hit.actors, setting) if hit.actors else None
        if actor and not _inside_place(start, end, places):
            yield mention_of(actor, start, end)
    yield from find_governments(sentence, hits)


def _inside_place(start: int, end: int, places: Sequence[Location]) -> bool:
    """Whether a longer place name holds the span: the Sea of Azov is no brigade."""
    return any(
        p.char_start <= start and end <= p.char_end and p.char_end - p.char_start > end - start
        for p in places
    )


def _is_new(mention: Mention, known: Sequence[Mention], places: Sequence[Location]) -> bool:
    """Whether no known actor and no place lies at the mention's span, but for a nation's word inside it."""
    spans = [(m.start, m.end) for m in known if m.actor_id] + [(p.char_start, p.char_end) for p in places]
    return not any(a < mention.end and mention.start < b for a, b in spans)


def _record(document: Document, mention: Mention) -> Actor:
    start, end = mention.start, mention.end
    return Actor(
        **document.evidence(start, end, mention.confidence),
        actor_mention_id=stable_id(document.article.article_id, "actors", document.extractor, start, end),
        name=document.article.text[start:end],
        actor_id=mention.actor_id,
        canonical_name=mention.canonical_name,
        actor_type=mention.actor_type,
        country=mention.country,
    )
