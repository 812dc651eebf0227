"""Dates: every calendar expression of an article, resolved to days where the text allows it."""

from flows.extract.dates.clip import event_interval
from flows.extract.dates.dateline import dateline_date
from flows.extract.dates.mentions import find_dates

__all__ = ["dateline_date", "event_interval", "find_dates"]
