"""troop_nouns.csv: the nouns by which a number is told to count a force."""

from enum import StrEnum

from pydantic import Field

from schemas.base import Record


class NounKind(StrEnum):
    """What the noun does beside a number."""

    PEOPLE = "people"
    WEAK = "weak"
    BODY = "body"
    SIZE = "size"
    MODIFIER = "modifier"


class TroopNoun(Record):
    """A noun in lower case, as it stands in "600 troops", "a 600-strong battalion", "600 police officers"."""

    key = "noun"

    noun: str = Field(description="The noun in lower case; people in the plural, bodies in the singular.")
    kind: NounKind = Field(
        description="people: a number before it is a force size; weak: only with a modifier of this table; "
        "body: with 'N-strong' before it or 'of N' behind; size: 'troop levels'; modifier."
    )
    unit: str = Field(description="What is counted: troops, police, peacekeepers, fighters …")
    source: str = Field(description="Where the row comes from.")
