"""Actors: who acts, one identity across spellings.

For other rules: `find_actors` reads an article's mentions; `actor_for(start, end, actors)` is the mention at
a span; `country_of_phrase(text)` the state that a phrase's force belongs to.
"""

from flows.extract.actors.find import find_actors
from flows.extract.actors.lookup import actor_for, country_of_phrase

__all__ = ["actor_for", "country_of_phrase", "find_actors"]
