"""The count conventions of the contract, shared by tolls, force sizes and occurrences."""

from enum import StrEnum


class Qualifier(StrEnum):
    """How the text hedges a count; it says which bounds are known."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    ABOUT = "about"
    UP_TO = "up_to"
    FEWER_THAN = "fewer_than"
    NEARLY = "nearly"
    RANGE = "range"
    VAGUE = "vague"


def check_order(low: int | None, best: int | None, high: int | None) -> None:
    """Raise ValueError unless low ≤ best ≤ high for those that are known."""
    known = [n for n in (low, best, high) if n is not None]
    if known != sorted(known):
        raise ValueError(f"counts out of order: low {low}, best {best}, high {high}")
