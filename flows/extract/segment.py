"""Cut a text into paragraphs and sentences, every character's offset kept, in time linear in the text."""

import re

from flows.extract.document import Furniture, Sentence
from flows.extract.furniture import dateline_end, furniture_of_paragraphs, furniture_of_sentence
from flows.extract.stops import ends_sentence

# A sentence of more characters is cut at a clause or a blank, so that the parser never meets a monster.
LONGEST = 1000
# A hard-wrapped text keeps its lines below this many characters.
_WRAP_WIDTH = 110
# One character for one character: old Mac and Unicode line ends are line ends.
_LINE_ENDS = str.maketrans("\r\x0b\x0c\x85\u2028\u2029", "\n\n\n\n\n\n")
_GAP = re.compile(r"\n\s*+")
_BULLET = re.compile(r"[-*•·‣▪–—]\s|\(?\d{1,2}[.)]\s")
# A line that ends in one of these goes on, whatever the next one begins with.
_OPEN_LINE = re.compile(
    r"(?:,|\b(?:a|an|the|and|or|of|in|on|at|by|to|for|from|with|near|into|between|Mr|Mrs|Ms|Dr|Gen|Col|Sen))$"
)
_CUTS = (";", ":", ",", " ", "\n")


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Start and end of each paragraph.

    Blank lines part paragraphs, and so does a line end, unless the text is wrapped at a width or the next
    line goes on in lower case.
    """
    text = text.replace("\r\n", " \n").translate(_LINE_ENDS)
    gaps = [(m.start(), m.end()) for m in _GAP.finditer(text)]
    width = _wrap_width(text, gaps)
    return _pieces(text, 0, len(text), [gap for gap, line in _lines(gaps) if _parts(text, gap, line, width)])


def sentences(text: str) -> list[Sentence]:
    """The sentences of the text in order, each with its paragraph and its furniture."""
    found: list[Sentence] = []
    spans = paragraphs(text)
    kinds = furniture_of_paragraphs([text[a:b] for a, b in spans])
    for number, ((start, end), kind) in enumerate(zip(spans, kinds, strict=True)):
        report = start if kind else start + dateline_end(text[start:end])
        if report > start:
            line = text[start:report].rstrip()
            found.append(Sentence(len(found), number, start, start + len(line), line, Furniture.DATELINE))
        stops = [(stop, stop) for stop in ends_sentence(text, report, end)]
        for a, b in _capped(text, _pieces(text, report, end, stops)):
            piece = text[a:b]
            found.append(Sentence(len(found), number, a, b, piece, kind or furniture_of_sentence(piece)))
    return found


def _lines(gaps: list[tuple[int, int]]) -> list[tuple[tuple[int, int], int]]:
    """Each gap with the length of the line before it."""
    starts = [0, *(end for _, end in gaps[:-1])]
    return [(gap, gap[0] - start) for gap, start in zip(gaps, starts, strict=True)] if gaps else []


def _wrap_width(text: str, gaps: list[tuple[int, int]]) -> int | None:
    """The width at which the text's lines were wrapped, or None: wrapped lines go on in lower case."""
    inner = [(gap, line) for gap, line in _lines(gaps) if text.count("\n", *gap) == 1]
    if not inner:
        return None
    width = sorted(line for _, line in inner)[len(inner) * 95 // 100]
    lower = sum(text[end : end + 1].islower() for (_, end), _ in inner)
    return width if width <= _WRAP_WIDTH and lower >= 0.35 * len(inner) else None


def _parts(text: str, gap: tuple[int, int], line: int, width: int | None) -> bool:
    """Whether the gap parts paragraphs; `line` is the length of the line before it."""
    start, end = gap
    if text.count("\n", start, end) > 1 or _BULLET.match(text, end):
        return True
    if _OPEN_LINE.search(text[max(0, start - 10) : start].rstrip()):
        return False
    if text[end : end + 1].islower() and text[start - 1 : start] not in set(".!?:"):
        return False
    return width is None or line < 0.6 * width


def _capped(text: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pieces, those beyond LONGEST cut."""
    found = []
    for start, end in pieces:
        cuts = [start]
        while end - cuts[-1] > LONGEST:
            cuts.append(_cut(text, cuts[-1]))
        found += _pieces(text, start, end, [(cut, cut) for cut in cuts[1:]])
    return found


def _cut(text: str, start: int) -> int:
    """Where to cut a sentence that starts at `start` and is too long: behind a clause, else at a blank."""
    ends = (text.rfind(mark, start + LONGEST // 2, start + LONGEST) for mark in _CUTS)
    return next((end + 1 for end in ends if end > 0), start + LONGEST)


def _pieces(text: str, start: int, end: int, breaks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The non-blank stretches between the breaks, blanks at their ends cut off."""
    edges = [start, *(edge for pair in breaks for edge in pair), end]
    found = []
    for a, b in zip(edges[::2], edges[1::2], strict=True):
        piece = text[a:b]
        if body := piece.strip():
            a += len(piece) - len(piece.lstrip())
            found.append((a, a + len(body)))
    return found
