"""outcome_words.csv: the words that say what happened to people."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from schemas.casualty import Outcome


class OutcomeWord(BaseModel):
    """A lemma, its outcome, and where it has its victims.

    `transitive`: object, or subject of the passive ("killed two"). `intransitive`: subject ("two died").
    `adjective`: the noun it is said of ("left two dead"). `noun`: what is counted ("two deaths"), or who
    follows "of" ("the death of two").
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    word: str
    outcome: Outcome
    construction: Literal["transitive", "intransitive", "adjective", "noun"]
    source: str
