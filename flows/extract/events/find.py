"""Read every sentence of the article for mentions of events."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from flows.extract.casualties.claim import Claim
from flows.extract.document import Document
from flows.extract.events.aggregate import occurrences
from flows.extract.events.crowds import interventions, is_crowd_note, named_crowd
from flows.extract.events.mention import Mention, Stretch
from flows.extract.events.nearness import head_at, nearest
from flows.extract.events.reading import Reading, read
from flows.extract.events.recast import recast
from flows.extract.events.sides import attacker_and_target
from flows.extract.events.standing import (
    comes_after,
    is_background,
    is_definite,
    is_distinct,
    is_issue,
    is_pointing,
    is_suffered,
)
from flows.extract.events.status import status_of
from flows.extract.events.taxonomy import CROWDED, KILLING, family, words
from flows.extract.events.triggers import Hit, find_triggers
from flows.extract.events.when import event_dates
from flows.extract.events.where import event_places
from flows.extract.syntax import Span, Token
from schemas import Actor, DateMention, Location
from schemas.casualty import ClaimStatus, Outcome
from schemas.event import EventStatus
from schemas.reference.event_trigger import TriggerKind
from schemas.reference.weapon import Weapon

# What other events lead to: "wounded after", "retook the town after".
_OUTCOMES = (KILLING, "non_state_overtakes_territory")
_DEADLY = (Outcome.KILLED, Outcome.WOUNDED)
_CROWD = "demonstration"
# Types that an attempt is enough for: a failed assassination is an attack.
_ATTEMPTS = frozenset(("assassination", "coup", "suicide_bombing", "bombing"))


def find_mentions(
    document: Document,
    claims: Sequence[Claim],
    dates: Sequence[DateMention],
    places: Sequence[Location],
    actors: Sequence[Actor],
) -> list[Mention]:
    """The mentions in text order, each claim that no trigger covers a mention of its own."""
    found: list[Mention] = []
    of_crowd = is_crowd_note(document)
    for sentence in document.body:
        reading = read(sentence, of_crowd=of_crowd)
        if reading is None:
            continue
        triggers = find_triggers(reading)
        if of_crowd:
            triggers = interventions(reading, triggers)
        if of_crowd and sentence is document.body[0]:
            triggers = named_crowd(reading, triggers)
        said = [c for c in claims if c.sentence.index == sentence.index]
        own = [c for c in said if not c.war_total]
        of_a_war = {c.trigger for c in said} - {c.trigger for c in own}
        mentions = sorted(_mentions(reading, triggers, own, actors), key=lambda m: m.order)
        mentions = [m for m in mentions if m.slug != KILLING or (m.start, m.end) not in of_a_war]
        if mentions:
            placed = _placed(document, reading, mentions, dates, places)
            found.extend(_counted(list(placed), own))
    return found


def _counted(mentions: list[Mention], claims: list[Claim]) -> Iterator[Mention]:
    """The mentions with their claims: a claim goes to the mention of its own trigger, else to the nearest."""
    tokens = [m.token for m in mentions]
    given: dict[int, list[Claim]] = {}
    for claim in claims:
        reading = mentions[0].reading
        head = head_at(reading.doc, reading.sentence, *claim.trigger)
        k = 0 if head is None else nearest(head, tokens)
        given.setdefault(k, []).append(claim)
    return (replace(m, claims=tuple(given.get(k, ()))) for k, m in enumerate(mentions))


def _mentions(
    reading: Reading, triggers: list[Hit], claims: list[Claim], actors: Sequence[Actor]
) -> Iterator[Mention]:
    strong = [head for _, head, row in triggers if row.event_type not in _OUTCOMES]
    crowds = {head.i for _, head, row in triggers if family(row.event_type) == _CROWD}
    base = reading.sentence.start
    for span, head, row in triggers:
        start, end = base + span.start_char, base + span.end_char
        attacker, target = attacker_and_target(reading, span, actors, crowd=row.event_type in CROWDED)
        quantity = occurrences(reading, head)
        yield Mention(
            reading=reading,
            token=head,
            start=start,
            end=end,
            slug=recast(reading, row.event_type, head, attacker, target),
            status=_status(head, row.event_type),
            attacker=attacker,
            target=target,
            quantity=quantity,
            definite=is_definite(reading, head),
            plural=head.tag_ in ("NNS", "NNPS"),
            pointing=is_pointing(head),
            distinct=is_distinct(head),
            background=is_background(head)
            or (head.i not in crowds and is_issue(head, crowds))
            or (reading.of_crowd and row.event_type not in CROWDED and is_suffered(head))
            or any(comes_after(head, other) for other in strong),
            prefix=row.pos is TriggerKind.PREFIX,
        )
    yield from _tolls(reading, claims, [span for span, _, _ in triggers])


def _status(head: Token, slug: str) -> EventStatus:
    """The status of the trigger; what people did 'to protest' was the protest."""
    aimed = head.dep_ == "advcl" and head.tag_ == "VB" and head.head.tag_ in ("VBD", "VBN")
    if slug in CROWDED and aimed:
        head = head.head
    if slug != KILLING and _by_nobody(head):
        return EventStatus.DENIED
    return status_of(head, attempt=slug in _ATTEMPTS)


def _by_nobody(head: Token) -> bool:
    """'No militants attacked the town'; 'no one was killed' is a toll of none."""
    acting = (c for c in head.children if c.dep_ == "nsubj" and head.pos_ == "VERB")
    return any(noun.lower_ == "nobody" or any(left.lower_ == "no" for left in noun.lefts) for noun in acting)


def _tolls(reading: Reading, claims: list[Claim], triggers: list[Span]) -> Iterator[Mention]:
    """A mention for each toll that is stated without a trigger: 'the death toll', 'five died'."""
    base = reading.sentence.start
    taken = {t.i for span in triggers for t in span}
    for claim in claims:
        start, end = claim.trigger
        head = head_at(reading.doc, reading.sentence, start, end)
        if head is None or head.i in taken or claim.outcome not in _DEADLY:
            continue
        taken.add(head.i)
        word = base + head.idx, base + head.idx + len(head)
        status = (
            EventStatus.HYPOTHETICAL if claim.status is ClaimStatus.HYPOTHETICAL else EventStatus.OCCURRED
        )
        yield Mention(reading, head, *word, KILLING, status, definite=True, background=is_background(head))


def _placed(
    document: Document,
    reading: Reading,
    mentions: list[Mention],
    dates: Sequence[DateMention],
    places: Sequence[Location],
) -> Iterator[Mention]:
    """The mentions of one sentence with the date, the place and the weapon nearest to each."""
    when = event_dates(document, reading, mentions, dates)
    where = event_places(reading, mentions, places)
    armed = _weapons(reading, mentions)
    for k, mention in enumerate(mentions):
        (date, near_date), (place, near_place) = when[k], where[k]
        yield replace(
            mention,
            date=date,
            near_date=near_date,
            place=place,
            near_place=near_place,
            weapons=tuple(armed.get(k, ())),
        )


def _weapons(reading: Reading, mentions: list[Mention]) -> dict[int, list[tuple[Stretch, Weapon]]]:
    """The weapons by the mention nearest to each; those that its target keeps did not strike it."""
    tokens = [m.token for m in mentions]
    found: dict[int, list[tuple[Stretch, Weapon]]] = {}
    base = reading.sentence.start
    for span, row in reading.weapons:
        stretch = base + span.start_char, base + span.end_char
        if not _is_kept(span.root):
            found.setdefault(nearest(span.root, tokens), []).append((stretch, row))
    return found


def _is_kept(weapon: Token) -> bool:
    """'a rocket depot', 'locations for missiles', 'drone capabilities': weapons that lie somewhere."""
    return any(t.lemma_.lower() in words("keeps weapons") for t in list(weapon.ancestors)[:3])
