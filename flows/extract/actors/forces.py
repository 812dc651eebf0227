"""The open class: forces and people named by a common noun, with whatever owner the phrase gives."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from flows.extract.actors.mention import Mention
from flows.extract.actors.named import Setting, actor_of, mention_of
from flows.extract.actors.owner import Left
from flows.extract.actors.phrase import last_token, phrase_of
from flows.extract.actors.states import state_actor
from flows.extract.actors.vocabulary import Hit
from flows.extract.document import Sentence
from schemas import Location
from schemas.actor import ActorType
from schemas.reference.demonym import DemonymKind
from schemas.reference.force_word import Body, ForceWord

_ARMED = (ActorType.REBEL_GROUP, ActorType.MILITIA)
_NAME = re.compile(r"\s+[A-ZÀ-Þ][a-zà-ÿ]")
_UNKNOWN = re.compile(r"\b(?:unidentified|unknown|unnamed|unspecified)\b", re.IGNORECASE)


def find_forces(
    sentence: Sentence, hits: Sequence[Hit], places: Sequence[Location], setting: Setting
) -> Iterator[Mention]:
    """Every force or person that a common noun of the sentence names."""
    after = {h.start: h for h in hits}
    for hit in hits:
        if hit.force and _is_head(sentence, hit, after) and not _in_place(sentence, hit, places):
            left = phrase_of(sentence, hit, hits, places)
            yield from _mentions(sentence, hit, _kind(hit.force, left), left, setting)


def _kind(word: ForceWord, left: Left) -> ForceWord:
    """The word that says what force it is: police troops are police, militia commanders a militia."""
    kind = left.kind
    general = word.actor_type in (ActorType.STATE_FORCES, ActorType.REBEL_GROUP)
    if kind is None or not kind.alone or not general or word.body not in (None, Body.ARMED_FORCES):
        return word
    return kind if kind.body or kind.actor_type in _ARMED else word


def _mentions(
    sentence: Sentence, hit: Hit, word: ForceWord, left: Left, setting: Setting
) -> Iterator[Mention]:
    start, end = sentence.start + left.start, sentence.start + hit.end
    attribute = _is_attribute(sentence, hit)
    bare = Mention(start, end, ActorType(word.actor_type), body=word.body, confidence=0.8)
    owner = left.owner
    if owner and owner.actors:
        name = sentence.text[owner.start : owner.end]
        actor = actor_of(name, owner.actors, setting)
        if actor is None and len(owner.actors) == 1 and word.actor_type in _ARMED:
            # The armed noun behind it says that the abbreviation is a group's.
            actor = owner.actors[0]
        if actor and word.actor_type is not ActorType.CIVILIAN:
            if not attribute:
                yield replace(mention_of(actor, start, end), body=word.body)
            return
    nation = owner.nation if owner else None
    if owner and nation and (word.alone or not _names_country(sentence, owner)):
        yield of_country(bare, nation.country)
        for other in left.joined:
            span = replace(bare, start=sentence.start + other.start, end=sentence.start + other.end)
            yield of_country(span, other.nation.country if other.nation else nation.country)
    elif word.alone and not (attribute and (word.body is None or _is_adjective(sentence, hit))):
        yield replace(bare, bare=not _UNKNOWN.search(sentence.text, left.start, hit.end), confidence=0.7)


def of_country(mention: Mention, country: str) -> Mention:
    """The mention as that country's: its state body where the noun means one."""
    actor = state_actor(country, mention.body) if mention.body else None
    if actor is None:
        return replace(mention, country=country)
    name, type_ = actor.canonical_name, ActorType(actor.actor_type)
    return replace(mention, country=country, actor_id=actor.actor_id, canonical_name=name, actor_type=type_)


def _names_country(sentence: Sentence, owner: Hit) -> bool:
    """Whether, without a parse to tell, a country's full name stands before what may be a verb."""
    if sentence.parse is not None or owner.nation is None:
        return False
    return owner.nation.kind is not DemonymKind.ADJECTIVE and owner.end - owner.start > 4


def _is_head(sentence: Sentence, hit: Hit, after: dict[int, Hit]) -> bool:
    """Whether the words are a noun of their own: no verb, and no part of the next force's name."""
    following = after.get(hit.end + 1)
    if hit.actors or (following is not None and following.force is not None) or _is_title(sentence, hit):
        return False
    return (last := last_token(sentence, hit)) is None or last.pos_ not in ("VERB", "AUX", "ADV")


def _is_title(sentence: Sentence, hit: Hit) -> bool:
    """Whether the noun only stands before a person's name: Detective Ann Poe."""
    one = hit.force is not None and sentence.text[hit.start : hit.end].lower() == hit.force.singular
    return one and sentence.text[hit.start].isupper() and bool(_NAME.match(sentence.text, hit.end))


def _is_attribute(sentence: Sentence, hit: Hit) -> bool:
    """Whether the noun qualifies another: the militant source, the group's military spokesman."""
    last = last_token(sentence, hit)
    return last is not None and last.dep_ in ("compound", "amod", "nmod") and last.head.i > last.i


def _is_adjective(sentence: Sentence, hit: Hit) -> bool:
    return (last := last_token(sentence, hit)) is not None and last.pos_ == "ADJ"


def _in_place(sentence: Sentence, hit: Hit, places: Sequence[Location]) -> bool:
    """Whether the noun belongs to a place's name: Camp Taji military base."""
    start, end = sentence.start + hit.start, sentence.start + hit.end
    return any(p.char_start < end and start < p.char_end for p in places)
