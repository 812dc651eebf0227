"""seeds/reference/named_days.csv: festivals and other days with names."""

from pydantic import BaseModel, ConfigDict, Field


class NamedDay(BaseModel):
    """A day or season of days that news calls by name."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(description="The name in lower case with typewriter apostrophes, one spelling a row.")
    rule: str = Field(
        description="When it falls: 'fixed MM-DD'; 'easter ±N' or 'orthodox ±N', days from Easter Sunday; "
        "'nth MM W N', the N-th weekday W (Monday 0) of the month, -1 the last; 'islamic MM-DD' or "
        "'hebrew MM-DD' in the tabular calendars. ' +N' at the end: it lasts N days.",
        pattern=r"^(fixed|islamic|hebrew) \d\d-\d\d( \+\d+)?$|^(easter|orthodox) [+-]\d+( \+\d+)?$"
        r"|^nth \d\d [0-6] (-1|[1-5])( \+\d+)?$",
    )
    source: str = Field(min_length=1, description="Where the rule comes from.")
