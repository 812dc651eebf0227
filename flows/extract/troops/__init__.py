"""Troop counts: stated sizes of forces."""

from flows.extract.troops.find import find_troop_counts

__all__ = ["find_troop_counts"]
