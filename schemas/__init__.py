"""The records of the ledger: one module a table, each field described once."""

from schemas.actor import Actor
from schemas.article import Article
from schemas.base import Record
from schemas.casualty import Casualty
from schemas.date import DateMention
from schemas.event import Event
from schemas.location import Location
from schemas.troop_count import TroopCount

TABLES: dict[str, type[Record]] = {
    "articles": Article,
    "casualties": Casualty,
    "troop_counts": TroopCount,
    "dates": DateMention,
    "locations": Location,
    "actors": Actor,
    "events": Event,
}
"""Every table of the ledger by name, in the order in which a reader would meet them."""

__all__ = [
    "TABLES",
    "Actor",
    "Article",
    "Casualty",
    "DateMention",
    "Event",
    "Location",
    "Record",
    "TroopCount",
]
