"""outcome_phrases.csv: the verbs that say what happened to people only together with other words."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from schemas.casualty import Outcome


class OutcomePhrase(BaseModel):
    """A verb's lemma and the words that must follow it in its clause: "take" with "into custody".

    `rest` leaves out articles, possessives and adjectives ("under rubble" is "under the smoking rubble"); a
    stroke parts alternatives ("off/away"). `victims` says where they stand: `object` (or subject of the
    passive), `subject`, or `after` the words ("cut the throats of nine").
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    verb: str
    rest: str
    outcome: Outcome
    victims: Literal["object", "subject", "after"]
    source: str
