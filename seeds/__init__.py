"""What the pipeline starts from: a starter corpus and the reference tables, all of it data."""

import csv
from functools import cache
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

ARTICLES = Path(__file__).parent / "articles"
REFERENCE = Path(__file__).parent / "reference"

Row = TypeVar("Row", bound=BaseModel)


@cache
def reference(table: str, row: type[Row]) -> tuple[Row, ...]:
    """The rows of seeds/reference/<table>.csv in file order, each validated as `row`.

    An empty cell is None. Raises ValueError that names the file, the line and the value.
    """
    path = REFERENCE / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        rows = []
        for cells in reader:
            try:
                rows.append(row.model_validate({k: v or None for k, v in cells.items()}))
            except ValidationError as error:
                raise ValueError(f"{path}:{reader.line_num}: {cells}: {error}") from error
    return tuple(rows)
