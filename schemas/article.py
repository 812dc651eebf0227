"""articles: one row a text that was read."""

import datetime as dt
from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from schemas.base import Id, Record


class PublishedAtBasis(StrEnum):
    """Where the publication date comes from."""

    METADATA = "metadata"
    DATELINE = "dateline"
    OPTION = "option"


class Article(Record):
    """A text as it came in, verbatim, with what is known of its publication."""

    key: ClassVar[str] = "article_id"

    article_id: Id = Field(
        description="Made of the input's id, address, title, date and text; the same on any machine."
    )
    source_id: str | None = Field(None, description="The id that the input gives the article.")
    source_uri: str = Field(
        description="Where it was read: a path or address, with #N for the N-th record of a file."
    )
    title: str | None = Field(None, description="Headline, where the input has one.")
    url: str | None = Field(None, description="Address of the article as published.")
    publisher: str | None = Field(None, description="Who published it.")
    published_at: dt.date | None = Field(
        None, description="Day of publication in the publisher's own calendar."
    )
    published_time: dt.datetime | None = Field(
        None, description="Moment of publication, UTC; NULL where the input has a day only."
    )
    published_at_basis: PublishedAtBasis | None = Field(
        None,
        description="Where published_at comes from: metadata, dateline, option; NULL where it is unknown.",
    )
    language: str | None = Field(
        None, description="Language code of the text as the input gives it (BCP 47)."
    )
    text: str = Field(min_length=1, description="The text verbatim; all offsets count its code points.")
    text_sha256: str = Field(pattern=r"^[0-9a-f]{64}$", description="SHA-256 of the text in UTF-8.")
    is_conflict: bool | None = Field(
        None, description="Whether it reports conflict, violence or armed force; NULL before extraction."
    )
    extractor: str | None = Field(
        None, description="Name and version of the program that read its facts; NULL before extraction."
    )
    ingested_at: dt.datetime | None = Field(
        None, description="When this row was written, UTC; the one column that differs from run to run."
    )
