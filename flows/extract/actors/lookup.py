"""What other rules ask about actors: the one at a span, the country of a phrase."""

from collections.abc import Sequence

from flows.extract.actors.vocabulary import find_hits
from schemas import Actor


def actor_for(start: int, end: int, actors: Sequence[Actor]) -> Actor | None:
    """The actor mention that overlaps start–end (article offsets) best, or None.

    Mentions with an identity come before those without, then the longest overlap, then the last: English
    puts the head of a phrase at its end.
    """
    inside = [a for a in actors if a.char_start < end and start < a.char_end]
    overlap = {a.actor_mention_id: min(end, a.char_end) - max(start, a.char_start) for a in inside}
    return max(
        inside,
        key=lambda a: (a.actor_id is not None, overlap[a.actor_mention_id], a.char_start),
        default=None,
    )


def country_of_phrase(text: str) -> str | None:
    """The state (ISO 3166-1 alpha-3) whose force the phrase names, or None.

    The last demonym, country or state body in it decides: "UK troops", "Minnesota National Guard".

    >>> country_of_phrase("about 200 German soldiers")
    'DEU'
    """
    found = [
        hit.nation.country if hit.nation else hit.actors[0].country
        for hit in find_hits(text)
        if hit.nation or len(hit.actors) == 1
    ]
    return found[-1] if found else None
