"""name_words.csv: the words beside a name that tell a place from a person, an office or an organisation."""

from enum import StrEnum

from pydantic import Field

from schemas.base import Record


class NameWordRole(StrEnum):
    """What the word does beside a name, or as one."""

    HEAD = "head"
    HEAD_BEFORE = "head_before"
    DIRECTION = "direction"
    TITLE = "title"
    OFFICE = "office"
    CALENDAR = "calendar"
    LOCATIVE = "locative"
    STANDING = "standing"
    MEDIA = "media"
    LOCAL = "local"
    BEFORE_LOCAL = "before_local"
    NOT_AFTER = "not_after"
    COMPOUND = "compound"
    INSTITUTION = "institution"
    NOT_PLACE = "not_place"
    SHOUTED = "shouted"


class NameWord(Record):
    """A word in lower case and one of its roles; a word may have several rows."""

    key = "word"

    word: str = Field(description="The word in lower case, as name_key writes it.")
    role: NameWordRole = Field(
        description="head: follows a place and says its kind (Anbar province); head_before: precedes it "
        "(Lake Chad); direction: part of a name or not (northern Gaza); title: precedes a person; office: "
        "follows a place whose officer is meant (Texas Governor); calendar; locative: precedes places; "
        "standing: precedes places and never persons (near X, fled X); "
        "local: ends the name of an institution that begins with its place (Basra General Hospital); "
        "before_local: may stand between the two; "
        "media: follows a name within a newspaper's; not_after: follows one within a disease's or club's; "
        "compound: hyphened to a place (Seattle-based); institution: 'X of' before a place is no place; "
        "not_place: some town's name, but alone in newspapers nearly always something else; "
        "shouted: in a line of capitals a plain word and no abbreviation (WHO MEND THE SITE)."
    )
    kind: str | None = Field(None, description="The kind of place that a head names.")
    source: str = Field(description="Where the row comes from.")
