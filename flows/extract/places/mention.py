"""A stretch of text that may name a place, and what the words around it say of it."""

from dataclasses import dataclass

from seeds.gazetteer import Place


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention: `article.text[start:end] == name`.

    `kind` is what the text calls the place (town, district, province …), or None. `candidates` are the places
    that the gazetteer knows by the name; none for a place that only its grammar gives away. `holds`: the
    mention before it may lie in it ("X, Y", "X (Y", "X village of Y"); `listed`: they stand side by side ("X
    and Y", "X, Y"). `dateline`: it opens a report ("WASHINGTON (Agency)").
    `owned`: it lies in the one before ("Giza's Haram district"). `enclosed`: its bracket opens behind the one
    before ("X (Y)").
    `heard`: its candidates are written otherwise and only sound alike.
    """

    sentence: int
    start: int
    end: int
    name: str
    key: str
    kind: str | None
    candidates: tuple[Place, ...]
    locative: bool
    holds: bool = False
    listed: bool = False
    dateline: bool = False
    heard: bool = False
    enclosed: bool = False
    owned: bool = False
