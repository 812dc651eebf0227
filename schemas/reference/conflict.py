"""seeds/reference/conflicts.csv: wars and incidents that news uses to date other things."""

import datetime as dt

from pydantic import BaseModel, ConfigDict, Field


class Conflict(BaseModel):
    """A war, or a single incident known by its day, as an anchor for "since the war in X began"."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    conflict: str = Field(description="Slug.")
    kind: str = Field(
        pattern=r"^(war|incident)$", description="war: it lasts; incident: days that the name itself dates."
    )
    phrases: str = Field(min_length=1, description="What news calls it, lower case, parted by |.")
    keywords: str | None = Field(
        None, description="What an article on it speaks of, lower case, parted by |, for an unnamed war."
    )
    date_start: dt.date = Field(description="First day.")
    date_end: dt.date | None = Field(None, description="Last day; NULL where it goes on or is disputed.")
    source: str = Field(min_length=1, description="Where the days come from.")

    @property
    def names(self) -> list[str]:
        """The phrases one by one."""
        return self.phrases.split("|")

    @property
    def words(self) -> list[str]:
        """The keywords one by one."""
        return self.keywords.split("|") if self.keywords else []
