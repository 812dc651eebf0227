"""actors.csv: armed forces, police, armed groups, governments, international organisations."""

from pydantic import Field

from schemas.actor import ActorType
from schemas.base import Id, Iso3, Record


class KnownActor(Record):
    """An actor with one identity and the names that text gives it."""

    key = "actor_id"

    actor_id: Id = Field(description="One identity across spellings and articles, a slug.")
    canonical_name: str = Field(description="The name that the ledger shows.")
    aliases: str | None = Field(
        None,
        description="Other names, abbreviations and transliterations, parted by |. A capital demands a "
        "capital in the text, a small letter matches both; hyphens match blanks, accents do not count.",
    )
    actor_type: ActorType = Field(description="The contract's type of actor.")
    country: Iso3 | None = Field(None, description="State that it belongs to or mainly acts in.")
    parent: Id | None = Field(None, description="actor_id of the actor that it is part of.")
    source: str = Field(description="Where the row comes from.")

    def names(self) -> list[str]:
        """All names that text may give it; a canonical name with a bracketed distinction is none of them."""
        names = self.aliases.split("|") if self.aliases else []
        return names if self.canonical_name.endswith(")") else [self.canonical_name, *names]
