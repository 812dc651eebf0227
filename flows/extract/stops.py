"""Which full stops end a sentence: newswire's abbreviations, initials, times, quotes."""

import re
from functools import cache

from schemas.reference.abbreviation import Abbreviation, AbbreviationKind
from seeds import reference

# Candidates: closing punctuation before a blank and something that can open a sentence, or "ended.The" glued.
_OPENING = r"[\"'“‘(\[«-]*+\s*+(?:[A-Z0-9À-ÖØ-ÞА-Я•]|(?:al|el|as|ash|an|ar)[- ][A-Z])"
_STOP = re.compile(
    r"(?<![.!?…])[.!?…]++(?:[\"'”’)\]»]++)?+(?:(?=\s++(?:-+\s++)?" + _OPENING + r")"
    r"|(?<=[a-z0-9)\"”’]{2}[.!?])(?=[A-Z][a-z]+[ ,'’]))"
)
_WORD_BEFORE = re.compile(r"[\w.'’-]+$")
# "Nov. 2-Dec. 5".
_DAY_BEFORE = re.compile(r"^\d\d?[-–]")
_LIST_NUMBER = re.compile(r"(?:\d{1,2}|[A-Za-z]|[IVX]{1,4})$")
_WORD_AFTER = re.compile(r"[\s\"'“‘(\[«-]*+([\w.'’-]{1,30})")
# "Enough!" Obama said: the quotation ends, the sentence does not.
_SPEAKER = re.compile(
    r"\s*(?:[A-Z][\w.'’-]*\s+){1,4}(?:said|says|asked|told|added|wrote|replied|shouted|tweeted|cried)\b"
)

_AFTER_TIME = re.compile(
    r"(?:GMT|UTC|[ECMP][SD]T|BST|CET|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Eastern"
    r"|Central|Pacific|Moscow|local)"
)
_INITIALS = re.compile(r"(?:[A-Z]|[A-Z]\.(?:[A-Z]\.)*[A-Z]|[A-Z][a-z]?-?[A-Z])$")
# Words that open a sentence far more often than they follow an abbreviation inside one.
_STARTER = re.compile(
    r"(?:the|a|an|this|that|these|those|it|its|he|she|they|we|i|you|his|her|their|our|my|there|here|in|on|at|by|for|from|with"
    r"|without|after|before|since|until|while|when|where|if|although|though|as|but|and|or|yet|so|however|meanwhile|more"
    r"|many|most|some|several|two|three|four|five|six|seven|eight|nine|ten|no|not|one|another|both|all|each|under|over"
    r"|during|according|also|earlier|later|last|what|who|why|how)$",
    re.IGNORECASE,
)


def ends_sentence(text: str, start: int, end: int) -> list[int]:
    """The offsets, in order, behind each stop between start and end that ends a sentence."""
    return [m.end() for m in _STOP.finditer(text, start, end) if _is_end(text, start, m)]


def _is_end(text: str, start: int, stop: re.Match[str]) -> bool:
    before = _WORD_BEFORE.search(text[max(start, stop.start() - 20) : stop.start()])
    after = _WORD_AFTER.match(text, stop.end())
    following = after[1] if after else ""
    if stop[0][0] in "!?" and len(stop[0]) > 1:
        return not _SPEAKER.match(text, stop.end(), stop.end() + 120)
    if stop[0] != "." or not before:
        return True
    if not text[start : stop.start() - len(before[0])].strip("\"'“‘(") and _LIST_NUMBER.match(before[0]):
        return False
    if "." in before[0] and not text[stop.end() : stop.end() + 1].isspace():  # www.example.Org
        return False
    return not _abbreviates(before[0], following)


def _abbreviates(word: str, following: str) -> bool:
    """Whether the stop behind `word` marks an abbreviation and the sentence goes on with `following`."""
    match _abbreviations().get(_DAY_BEFORE.sub("", word.lower()).strip("'’-")):
        case AbbreviationKind.TITLE:
            return True
        case AbbreviationKind.NUMBER:
            return following[:1].isdigit()
        case AbbreviationKind.TIME:
            return bool(_AFTER_TIME.match(following))
        case AbbreviationKind.CLOSING:
            return not _STARTER.match(following)
        case _:
            return bool(_INITIALS.match(word)) and not _STARTER.match(following)


@cache
def _abbreviations() -> dict[str, AbbreviationKind]:
    return {row.abbreviation: row.kind for row in reference("abbreviations", Abbreviation)}
