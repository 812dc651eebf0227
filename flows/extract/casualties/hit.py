"""An outcome said of a group of people."""

from dataclasses import dataclass

from flows.extract.casualties.chains import Reach
from flows.extract.casualties.group import Group
from flows.extract.syntax import Token
from schemas.casualty import Outcome


@dataclass(frozen=True, slots=True)
class Hit:
    """An outcome, the word that states it, and a group of its victims.

    `subset_of` is the larger group of the sentence that it is a part of; `listed` says that it is some of
    the dead or wounded, whose number another sentence may give.
    """

    outcome: Outcome
    trigger: Token
    group: Group
    reach: Reach
    subset_of: Group | None = None
    listed: bool = False

    @property
    def confidence(self) -> float:
        """How safe the reading is: an order of the constructions, not a measured probability.

        The group beside the word and the parse agree best where the word stands next to it; a chain of
        groups or a count that leaves its verb out is carried over, so weaker.
        """
        return {Reach.BESIDE: 0.9, Reach.PARSED: 0.85, Reach.CHAINED: 0.7}[self.reach]
