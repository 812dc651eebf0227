"""A country's own actors: its armed forces, police, government and their branches."""

from flows.extract.actors.vocabulary import known_actors
from schemas.reference.actor import KnownActor
from schemas.reference.force_word import Body

# Where a country has no such body of its own in the table, the next one that it has is meant.
_WIDER = {
    Body.ARMY: Body.ARMED_FORCES,
    Body.NAVY: Body.ARMED_FORCES,
    Body.AIR_FORCE: Body.ARMED_FORCES,
    Body.COAST_GUARD: Body.ARMED_FORCES,
    Body.ARMED_FORCES: Body.SECURITY_FORCES,
    Body.BORDER_GUARD: Body.SECURITY_FORCES,
    Body.INTELLIGENCE: Body.SECURITY_FORCES,
}


def state_actor(country: str, body: Body) -> KnownActor | None:
    """The country's body of that kind, or the wider one that takes its place; None for no country."""
    found = known_actors().get(f"{country.lower()}-{body}")
    if found is None and body in _WIDER:
        return state_actor(country, _WIDER[body])
    return found


def body_of(actor: KnownActor) -> Body | None:
    """Which body of its country the actor is, None for any other actor."""
    country, _, body = actor.actor_id.partition("-")
    return Body(body) if actor.country == country.upper() and body in set(Body) else None
