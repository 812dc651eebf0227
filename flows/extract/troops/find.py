"""The counted forces of an article as records."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from flows.extract.attribution import attributed_to
from flows.extract.casualties.claim import Claim
from flows.extract.document import Document
from flows.extract.troops.change import change_of
from flows.extract.troops.mention import Mention, find_mentions
from flows.extract.troops.owner import Owners
from flows.extract.troops.when import date_of
from flows.extract.troops.where import place_of
from schemas import Actor, DateMention, Location, TroopCount
from schemas.base import stable_id
from schemas.troop_count import Change

_IN_NAME = re.compile(r"\s+(?:in|at|to|near)\s+(?:the\s+)?[A-Z]")


def find_troop_counts(
    document: Document,
    claims: list[Claim],
    dates: list[DateMention],
    places: list[Location],
    actors: list[Actor],
) -> list[TroopCount]:
    """Every stated force size in text order; casualties, prisoners and attackers in one incident are none."""
    taken = [(claim.quantity.start, claim.quantity.end) for claim in claims]
    reader = _Reader(document, dates, places, actors, Owners(places, actors))
    parsed = (sentence for sentence in document.body if sentence.parse is not None)
    return [count for s in parsed for count in reader.read(find_mentions(s, taken))]


@dataclass(frozen=True)
class _Reader:
    """Turns the mentions of a sentence into records."""

    document: Document
    dates: list[DateMention]
    places: list[Location]
    actors: list[Actor]
    owners: Owners

    def read(self, mentions: list[Mention]) -> Iterator[TroopCount]:
        """The records of a sentence's mentions; a count without a noun may take the last one's place."""
        change: Change | None = None
        place: Location | None = None
        for mention in mentions:
            change = change if change and _apposed(mention, mentions) else change_of(mention)
            if change is None:
                continue
            own = place_of(self.document, mention, change, self.places)
            place = own or (place if mention.bare and not self._elsewhere(mention) else None)
            yield self._record(mention, change, place)

    def _elsewhere(self, mention: Mention) -> bool:
        """Whether a place follows the count that nobody could resolve: "and 200 in Xyz"."""
        return bool(_IN_NAME.match(self.document.article.text, mention.quantity.end))

    def _record(self, mention: Mention, change: Change, place: Location | None) -> TroopCount:
        document, quantity, (start, end) = self.document, mention.quantity, mention.force
        day = date_of(mention, self.dates)
        actor = next(
            (a for a in self.actors if a.actor_id and a.char_start < end and start < a.char_end), None
        )
        article = document.article
        return TroopCount(
            **document.evidence(quantity.start, quantity.end, 0.6 if mention.bare else 0.8),
            **quantity.bounds(),
            troop_count_id=stable_id(
                article.article_id, "troop_counts", document.extractor, quantity.start, quantity.end
            ),
            force=article.text[start:end],
            force_actor_id=actor.actor_id if actor else None,
            force_country=self.owners.country(document, mention, place, change == Change.LEAVING),
            unit=mention.unit,
            change=change,
            location_id=place.location_id if place else None,
            location_name=place.name if place else None,
            location_country=place.country if place else None,
            attributed_to=attributed_to(document, quantity.start, quantity.end),
            date_start=day.date_start if day else None,
            date_end=day.date_end if day else None,
        )


def _apposed(mention: Mention, mentions: list[Mention]) -> bool:
    """Whether the count spells out another: "1,800 members (1,300 soldiers and 500 police)"."""
    above = mention.anchor
    while above.dep_ in ("appos", "conj"):
        above = above.head
        if any(above == other.anchor for other in mentions):
            return True
    return False
