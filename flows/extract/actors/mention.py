"""A mention of an actor as the rules pass it on, before it becomes a record."""

from dataclasses import dataclass

from schemas.actor import ActorType
from schemas.reference.force_word import Body


@dataclass(frozen=True, slots=True)
class Mention:
    """All offsets are in the article.

    `body` is the state's body that the head noun names; `bare` marks a common noun without an owner ("the
    rebels"), which the linking may still give one.
    """

    start: int
    end: int
    actor_type: ActorType
    actor_id: str | None = None
    canonical_name: str | None = None
    country: str | None = None
    body: Body | None = None
    bare: bool = False
    confidence: float = 0.9


def without_overlaps(mentions: list[Mention]) -> list[Mention]:
    """The mentions in text order; of two that overlap the longer stays, of equals the earlier given."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: m.start - m.end):
        if all(mention.end <= other.start or other.end <= mention.start for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda m: m.start)
