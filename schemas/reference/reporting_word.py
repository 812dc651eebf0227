"""reporting_words.csv: the verbs by which a text names its sources."""

from typing import Literal

from pydantic import BaseModel, ConfigDict


class ReportingWord(BaseModel):
    """A verb whose subject is a source of what follows: a clause ("said that two died") or an object.

    An object stands after "identified the soldier", "recorded 65 deaths", "showed two bodies".
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    word: str
    reports: Literal["clause", "object"]
    source: str
