"""An incident of the article: its mentions merged, its date and place found, its claims gathered."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from schemas import DateMention, Event, Location

if TYPE_CHECKING:
    from flows.extract.casualties.claim import Claim


@dataclass(frozen=True, eq=False)
class Incident:
    """`event` is the record without its toll; `claims` the casualty claims that belong to it."""

    event: Event
    claims: list["Claim"] = field(default_factory=list)
    date: DateMention | None = None
    place: Location | None = None
