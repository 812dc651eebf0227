"""Cut a text into paragraphs and sentences, every character's offset kept."""

import re

from flows.extract.document import Sentence
from flows.extract.furniture import furniture_of

_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Pvt|Brig|Adm|Cmdr|Rep|Sen|Gov|St|Jr|Sr|No|Nos|vs|etc"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Inc|Ltd|Co|Corp|approx|Msgr|Fr|Rev|Hon|a\.m|p\.m)"
    r"|\b[A-Z](?:\.[A-Z])*|\be\.g|\bi\.e)\.$"
)
_STOP = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9À-ÞА-Я])")
_PARAGRAPH = re.compile(r"\n[ \t\r]*\n\s*")
_LINE = re.compile(r"\n\s*")


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Start and end of each paragraph. Blank lines part paragraphs; in a text without any, line ends do."""
    breaks = _PARAGRAPH if _PARAGRAPH.search(text) else _LINE
    return _pieces(text, 0, len(text), [(m.start(), m.end()) for m in breaks.finditer(text)])


def sentences(text: str) -> list[Sentence]:
    """The sentences of the text in order, each with its paragraph and its furniture."""
    found: list[Sentence] = []
    for number, (start, end) in enumerate(paragraphs(text)):
        furniture = furniture_of(text[start:end], number)
        for a, b in _pieces(text, start, end, _sentence_breaks(text, start, end)):
            found.append(Sentence(len(found), number, a, b, text[a:b], furniture))
    return found


def _sentence_breaks(text: str, start: int, end: int) -> list[tuple[int, int]]:
    stops = (
        m for m in _STOP.finditer(text, start, end) if not _ABBREVIATION.search(text, start, m.start() + 1)
    )
    return [(m.end(), m.end()) for m in stops]


def _pieces(text: str, start: int, end: int, breaks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The non-blank stretches between the breaks, blanks at their ends cut off."""
    edges = [start, *(edge for pair in breaks for edge in pair), end]
    stretches = ((a, b) for a, b in zip(edges[::2], edges[1::2], strict=True))
    trimmed = (
        (a + len(text[a:b]) - len(text[a:b].lstrip()), a + len(text[a:b].rstrip())) for a, b in stretches
    )
    return [(a, b) for a, b in trimmed if a < b]
