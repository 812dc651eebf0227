"""victim_words.csv: the words that name victims, and their class."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from schemas.casualty import VictimClass


class VictimWord(BaseModel):
    """A lemma that names people (`person`), says whose they are (`modifier`), or names no people (`thing`).

    `victim_class` is None where the word leaves the class open ("people", "officer").
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    word: str
    victim_class: VictimClass | None = None
    role: Literal["person", "modifier", "thing"]
    source: str
