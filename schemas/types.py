"""Each field of a record as a column: one table of types, from which Arrow schema and DDL are derived."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any

import pyarrow as pa
from pydantic import TypeAdapter
from pydantic.errors import PydanticInvalidForJsonSchema

from schemas.base import Fact, Record

TYPES: dict[str, tuple[pa.DataType, str]] = {
    "string": (pa.string(), "VARCHAR"),
    "integer": (pa.int64(), "BIGINT"),
    "number": (pa.float64(), "DOUBLE"),
    "boolean": (pa.bool_(), "BOOLEAN"),
    "string date": (pa.date32(), "DATE"),
    "string date-time": (pa.timestamp("us", "UTC"), "TIMESTAMPTZ"),
    "array of string": (pa.list_(pa.field("element", pa.string(), nullable=False)), "VARCHAR[]"),
}
"""Storage types by the field's JSON Schema type and format, as Arrow and DuckDB have them."""


@dataclass(frozen=True)
class Column:
    """A field of a record as storage sees it. `bounds`: its JSON Schema (minimum, pattern, enum …)."""

    name: str
    arrow: pa.DataType
    sql: str
    nullable: bool
    description: str
    bounds: Mapping[str, Any]


@cache
def columns(record: type[Record]) -> tuple[Column, ...]:
    """The columns of a record: its own fields in their order, then the evidence that all facts share.

    Raises TypeError that names Model.field where a field has a type that TYPES lacks or no description.
    """
    shared = Fact.model_fields if issubclass(record, Fact) else {}
    own_first = sorted(record.model_fields, key=lambda name: name in shared)
    return tuple(_column(record, name) for name in own_first)


def _column(record: type[Record], name: str) -> Column:
    field = record.model_fields[name]
    where = f"{record.__name__}.{name}"
    if not field.description:
        raise TypeError(f"{where}: no description; give its Field one, it becomes the column's comment")
    try:
        annotation: Any = Annotated[field.annotation, field]
        schema = TypeAdapter(annotation).json_schema()
    except PydanticInvalidForJsonSchema as error:
        raise TypeError(
            f"{where}: no storage type for {field.annotation}; add one to schemas.types.TYPES"
        ) from error
    bounds, nullable = _unwrapped(schema)
    kind = _kind(bounds)
    if kind not in TYPES:
        raise TypeError(
            f"{where}: no storage type for {kind or field.annotation}; add one to schemas.types.TYPES"
        )
    return Column(name, *TYPES[kind], nullable, field.description, bounds)


def _unwrapped(schema: dict[str, Any]) -> tuple[dict[str, Any], bool]:
    """The schema without its NULL alternative, references resolved; and whether it had that alternative."""
    options = schema.get("anyOf", [schema])
    others = [option for option in options if option.get("type") != "null"]
    if len(others) != 1:
        return {}, False
    reference = others[0].get("$ref", "").removeprefix("#/$defs/")
    return schema["$defs"][reference] if reference else others[0], len(others) < len(options)


def _kind(schema: Mapping[str, Any]) -> str:
    kind = " ".join(str(schema[key]) for key in ("type", "format") if key in schema)
    return f"array of {_kind(schema['items'])}" if kind == "array" and "items" in schema else kind
