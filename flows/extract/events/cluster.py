"""Mentions gathered so far as one incident."""

from dataclasses import dataclass

from flows.extract.events.mention import Mention
from flows.extract.events.taxonomy import KILLING, family, words
from flows.extract.events.where import coarseness
from schemas.event import EventStatus

_LEAD = 2
REAL = (EventStatus.OCCURRED, EventStatus.ONGOING)


@dataclass(eq=False)
class Cluster:
    """Mentions of one incident in text order.

    `since` is the index of the report's first sentence that tells any; `of_crowd`: a coder's note says that
    it was a demonstration.
    """

    mentions: list[Mention]
    since: int
    of_crowd: bool = False

    @property
    def last(self) -> Mention:
        """Its most recent mention."""
        return self.mentions[-1]

    @property
    def families(self) -> set[str]:
        """Families of its mentions; a toll alone has none."""
        return {family(m.slug) for m in self.mentions if m.slug != KILLING}

    @property
    def is_lead(self) -> bool:
        """Whether the report opens with it."""
        return self.mentions[0].reading.sentence.index - self.since < _LEAD

    @property
    def is_wide(self) -> bool:
        """Whether it struck many places: "cities from Lviv to Odesa", "across the country"."""
        return not words("wide").isdisjoint(self.mentions[0].reading.words)

    @property
    def is_unplaced(self) -> bool:
        """Whether the text has not said in which town or district it was."""
        return all(m.place is None or coarseness(m.place) > 0 for m in self.mentions)

    def names(self, word: str) -> bool:
        """Whether any sentence that tells of it has the word."""
        return any(word in m.reading.sentence.text.lower() for m in self.mentions)

    def gap(self, mention: Mention) -> int:
        """Sentences from its last mention to this one."""
        return mention.reading.sentence.index - self.last.reading.sentence.index
