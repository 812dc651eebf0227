"""conflict_words: the words by which the scan tells an article about conflict from any other."""

from pydantic import Field

from schemas.base import Record


class ConflictWord(Record):
    """A word or phrase and what it says of the article that it stands in."""

    key = "word"

    word: str = Field(
        pattern=r"^[^A-Z*]+\*?$", description="Word or phrase in lower case; a final * stands for any ending."
    )
    weight: float = Field(
        ge=-4,
        le=3,
        description="3: hardly ever written of anything but armed conflict; 0.5: often written of other "
        "things; 0: a phrase that only sounds like conflict; -1: sport, business, disease, accidents.",
    )
    source: str = Field(description="Where the row comes from.")
