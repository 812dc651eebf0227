"""How much one article may tell: texts that no newsroom prints would take minutes to read."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

MOST = 1000
"""Casualty claims, and mentions of incidents, of one article, at most."""


class TooMuch(Exception):
    """The article tells more than one report does."""


def bounded(found: Sequence[T], what: str) -> list[T]:
    """What was found. Raises TooMuch where that is over MOST: each is compared with each."""
    if len(found) > MOST:
        raise TooMuch(f"{len(found):,} {what}, at most {MOST:,}")
    return list(found)
