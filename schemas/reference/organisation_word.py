"""organisation_words.csv: the nouns that make a capitalised name the name of an organisation."""

from pydantic import Field

from schemas.actor import ActorType
from schemas.base import Record


class OrganisationWord(Record):
    """A noun at the head of a proper name: Front, Brigade, Ministry."""

    key = "word"

    word: str = Field(description="The noun, capitalised.")
    actor_type: ActorType = Field(description="Type of an organisation so named, when nothing else is known.")
    source: str = Field(description="Where the row comes from.")
