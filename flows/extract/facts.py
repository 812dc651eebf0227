"""What extraction returns: the article and everything read from it."""

from dataclasses import dataclass, field

from schemas import Actor, Article, Casualty, DateMention, Event, Location, Record, TroopCount


@dataclass(frozen=True)
class Facts:
    """An article and its facts, each list in text order, every quote equal to its span."""

    article: Article
    casualties: list[Casualty] = field(default_factory=list)
    troop_counts: list[TroopCount] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)
    locations: list[Location] = field(default_factory=list)
    actors: list[Actor] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)

    def tables(self) -> dict[str, list[Record]]:
        """The rows by table name, the article's own row included."""
        rows: dict[str, list[Record]] = {"articles": [self.article]}
        return rows | {name: list(value) for name, value in vars(self).items() if name != "article"}
