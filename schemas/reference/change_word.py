"""change_words.csv: the verbs and nouns that say what a counted force does."""

from enum import StrEnum

from pydantic import Field

from schemas.base import Record


class ForceChange(StrEnum):
    """Change of the contract, or none where the word takes the count out of the force sizes."""

    PRESENT = "present"
    ARRIVING = "arriving"
    LEAVING = "leaving"
    PLANNED = "planned"
    STRENGTH = "strength"
    NONE = "none"


class ChangeWord(Record):
    """A verb or noun that governs a counted force."""

    key = "lemma"

    lemma: str = Field(description="The word's base form in lower case.")
    change: ForceChange = Field(
        description="What it says of the force; none for harm, capture, desertion and the like."
    )
    source: str = Field(description="Where the row comes from.")
