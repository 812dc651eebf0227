"""Fields become columns by one table of types; a field outside it fails by name."""

import datetime as dt
from collections.abc import Callable
from enum import StrEnum
from typing import ClassVar

import pyarrow as pa
import pytest
from pydantic import Field

from schemas.arrow import arrow_schema
from schemas.base import Id, Record
from schemas.ddl import create_table
from schemas.types import columns


class Colour(StrEnum):
    RED = "red"
    ROSE = "ro'se"


class Sample(Record):
    """A record with a field of each kind."""

    key: ClassVar[str] = "sample_id"

    sample_id: Id = Field(description="Key.")
    count: int | None = Field(None, ge=0, le=9, description="A count.")
    share: float = Field(gt=0, lt=1, description="A share.")
    sure: bool = Field(description="A flag.")
    day: dt.date = Field(description="A day.")
    moment: dt.datetime | None = Field(None, description="A moment.")
    colour: Colour | None = Field(None, description="A colour.")
    words: list[str] = Field(description="Words.")
    code: str = Field(pattern="^[A-Z]{3}$", description="A code.")


def test_each_kind_of_field_has_its_storage_types():
    utc = pa.timestamp("us", "UTC")
    words = pa.list_(pa.field("element", pa.string(), nullable=False))
    assert [(c.name, c.arrow, c.sql, c.nullable) for c in columns(Sample)] == [
        ("sample_id", pa.string(), "VARCHAR", False),
        ("count", pa.int64(), "BIGINT", True),
        ("share", pa.float64(), "DOUBLE", False),
        ("sure", pa.bool_(), "BOOLEAN", False),
        ("day", pa.date32(), "DATE", False),
        ("moment", utc, "TIMESTAMPTZ", True),
        ("colour", pa.string(), "VARCHAR", True),
        ("words", words, "VARCHAR[]", False),
        ("code", pa.string(), "VARCHAR", False),
    ]


def test_bounds_become_checks():
    sql = create_table("samples", Sample)
    for line in (
        '"sample_id" VARCHAR PRIMARY KEY CHECK (length("sample_id") >= 1 AND length("sample_id") <= 64)',
        '"count" BIGINT CHECK ("count" >= 0 AND "count" <= 9)',
        '"share" DOUBLE NOT NULL CHECK ("share" > 0 AND "share" < 1)',
        """"colour" VARCHAR CHECK ("colour" IN ('red', 'ro''se'))""",
        '"words" VARCHAR[] NOT NULL',
        """"code" VARCHAR NOT NULL CHECK (regexp_matches("code", '^[A-Z]{3}$'))""",
    ):
        assert line in sql


def test_descriptions_are_arrow_metadata():
    assert arrow_schema(Sample).field("count").metadata == {b"description": b"A count."}


class Mapped(Record):
    """Has a dictionary."""

    key: ClassVar[str] = "tags"
    tags: dict[str, int] = Field(description="Tags.")


class Either(Record):
    """Has two types."""

    key: ClassVar[str] = "either"
    either: int | str = Field(description="One of two.")


class Called(Record):
    """Has what JSON lacks."""

    key: ClassVar[str] = "call"
    call: Callable[[], int] = Field(description="A function.")


class Bare(Record):
    """Says nothing of its field."""

    key: ClassVar[str] = "bare"
    bare: int


@pytest.mark.parametrize(
    ("record", "field", "reason"),
    [
        (Mapped, "Mapped.tags", "no storage type"),
        (Either, "Either.either", "no storage type"),
        (Called, "Called.call", "no storage type"),
        (Bare, "Bare.bare", "no description"),
    ],
)
def test_an_unknown_type_fails_by_name(record, field, reason):
    with pytest.raises(TypeError, match=f"{field}: {reason}"):
        columns(record)
