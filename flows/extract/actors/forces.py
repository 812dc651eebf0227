"""The open class: forces and people named by a common noun, with whatever owner the phrase gives."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from flows.extract.actors.mention import Mention
from flows.extract.actors.named import Setting, actor_of, mention_of
from flows.extract.actors.owner import Left, left_of
from flows.extract.actors.states import state_actor
from flows.extract.actors.vocabulary import Hit, Nation
from flows.extract.document import Sentence
from schemas import Location
from schemas.actor import ActorType
from schemas.reference.demonym import DemonymKind
from schemas.reference.force_word import ForceWord

_OF = re.compile(
    r"\s+(?:of|from|belonging to|loyal to|affiliated (?:with|to)|linked (?:with|to)|with|in)\s+(?:the\s+)?"
)
_UNKNOWN = re.compile(r"\b(?:unidentified|unknown|unnamed|unspecified)\b", re.IGNORECASE)


def find_forces(
    sentence: Sentence, hits: Sequence[Hit], places: Sequence[Location], setting: Setting
) -> Iterator[Mention]:
    """Every force or person that a common noun of the sentence names."""
    before = {h.end: h for h in hits}
    after = {h.start: h for h in hits}
    for hit in hits:
        if (word := hit.force) and _is_head(sentence, hit, after) and not _in_place(sentence, hit, places):
            left = left_of(sentence.text, hit.start, before)
            left = left if left.owner else _by_parse(sentence, hit, left, hits)
            yield from _mentions(
                sentence, hit, word, left, _owner(sentence, hit, left, after, places), setting
            )


def _mentions(
    sentence: Sentence, hit: Hit, word: ForceWord, left: Left, owner: Hit | Nation | None, setting: Setting
) -> Iterator[Mention]:
    start, end = sentence.start + left.start, sentence.start + hit.end
    attribute = _is_attribute(sentence, hit)
    bare = Mention(start, end, ActorType(word.actor_type), body=word.body, confidence=0.8)
    if isinstance(owner, Hit) and owner.actors:
        name = sentence.text[owner.start : owner.end]
        if (actor := actor_of(name, owner.actors, setting)) and word.actor_type is not ActorType.CIVILIAN:
            if not attribute:
                yield replace(mention_of(actor, start, end), body=word.body)
            return
    nation = owner.nation if isinstance(owner, Hit) else owner
    if nation and not (_names_country(sentence, hit, owner) and not word.alone):
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


def _owner(
    sentence: Sentence, hit: Hit, left: Left, after: dict[int, Hit], places: Sequence[Location]
) -> Hit | Nation | None:
    """The owner before the noun, behind its "of", or the place that stands before it."""
    if left.owner:
        return left.owner
    if match := _OF.match(sentence.text, hit.end):
        right = after.get(match.end())
        if right and (right.actors or (right.nation and "in " not in match[0])):
            return right
    edge = sentence.start + len(sentence.text[: left.start].rstrip())
    place = next((p for p in places if p.char_end == edge and p.country), None)
    return (
        Nation(place.country)
        if place and place.country and hit.force and hit.force.body and hit.force.alone
        else None
    )


def _by_parse(sentence: Sentence, hit: Hit, left: Left, hits: Sequence[Hit]) -> Left:
    """The phrase with the nation or actor that the parse hangs on its noun, unknown words between them."""
    if (noun := _last_token(sentence, hit)) is None:
        return left
    for child in noun.lefts:
        owner = next((h for h in hits if h.start <= child.idx < h.end and (h.nation or h.actors)), None)
        if owner and child.dep_ in ("amod", "compound", "nmod", "poss") and owner.end < left.start:
            return Left(owner.start, owner)
    return left


def _names_country(sentence: Sentence, hit: Hit, owner: Hit | Nation | None) -> bool:
    """Whether a country's name, not its adjective, stands before a word that is a verb as easily."""
    if sentence.parse is not None or not isinstance(owner, Hit) or not owner.nation:
        return False
    return owner.nation.kind is not DemonymKind.ADJECTIVE and len(sentence.text[owner.start : owner.end]) > 4


def _is_head(sentence: Sentence, hit: Hit, after: dict[int, Hit]) -> bool:
    """Whether the words are a noun of their own: no verb, and no part of the next force's name."""
    following = after.get(hit.end + 1)
    if hit.actors or (following is not None and following.force is not None):
        return False
    return (last := _last_token(sentence, hit)) is None or last.pos_ not in ("VERB", "AUX", "ADV")


def _is_attribute(sentence: Sentence, hit: Hit) -> bool:
    """Whether the noun qualifies another: the militant source, the group's military spokesman."""
    last = _last_token(sentence, hit)
    return last is not None and last.dep_ in ("compound", "amod", "nmod") and last.head.i > last.i


def _is_adjective(sentence: Sentence, hit: Hit) -> bool:
    return (last := _last_token(sentence, hit)) is not None and last.pos_ == "ADJ"


def _last_token(sentence: Sentence, hit: Hit) -> Token | None:
    if sentence.parse is None:
        return None
    span = sentence.parse.char_span(hit.start, hit.end, alignment_mode="expand")
    return span[-1] if span is not None else None


def _in_place(sentence: Sentence, hit: Hit, places: Sequence[Location]) -> bool:
    """Whether the noun belongs to a place's name: Camp Taji military base."""
    start, end = sentence.start + hit.start, sentence.start + hit.end
    return any(p.char_start < end and start < p.char_end for p in places)
