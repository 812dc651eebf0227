"""One mention of an event: a trigger in its sentence with what its clause says of it."""

from dataclasses import dataclass

from flows.extract.casualties.claim import Claim
from flows.extract.events.reading import Reading
from flows.extract.quantities import Quantity
from flows.extract.syntax import Token
from schemas import DateMention, Location
from schemas.event import EventStatus
from schemas.reference.side_word import SideClass
from schemas.reference.weapon import Weapon

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Side:
    """A party of an event: its stretch of the article and its class, None where no noun tells."""

    start: int
    end: int
    kind: SideClass | None
    pronoun: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Mention:
    """`token` heads the trigger, `start`–`end` is the trigger in the article; compared by identity.

    `date` and `place` are those of its own clause, `near_date` and `near_place` those of its sentence.
    """

    reading: Reading
    token: Token
    start: int
    end: int
    slug: str
    status: EventStatus
    attacker: Side | None = None
    target: Side | None = None
    weapons: tuple[tuple[Stretch, Weapon], ...] = ()
    quantity: Quantity | None = None
    date: DateMention | None = None
    place: Location | None = None
    near_date: DateMention | None = None
    near_place: Location | None = None
    definite: bool = False
    plural: bool = False
    pointing: bool = False
    distinct: bool = False
    background: bool = False
    prefix: bool = False
    claims: tuple[Claim, ...] = ()

    @property
    def order(self) -> tuple[int, int]:
        """Its place in the text."""
        return self.start, self.end


def is_many(mention: Mention) -> bool:
    """Whether the mention sums up incidents of some time: 'attacked 150 times'; not so 'three blasts'."""
    return mention.quantity is not None and mention.token.tag_ not in ("NNS", "NNPS")
