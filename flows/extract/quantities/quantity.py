"""A count read from text, and the grammar's one entry point."""

from dataclasses import dataclass

from schemas.count import Qualifier


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count with its bounds.

    `start`–`end` covers the number and its hedge, `number_start`–`number_end` the number alone.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    low: int | None
    best: int | None
    high: int | None
    qualifier: Qualifier

    def bounds(self) -> dict[str, int | str | None]:
        """The count columns of a record."""
        return {
            "count_low": self.low,
            "count_best": self.best,
            "count_high": self.high,
            "qualifier": self.qualifier,
        }


def find_quantities(text: str) -> list[Quantity]:
    """Every count in the text, in order, offsets in `text`; dates, ages and the like are out."""
    return []
