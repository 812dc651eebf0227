"""Where a sentence sets its scene: "In Kirkuk, …", "In the southern district of Shopian, …"."""

from flows.extract.casualties.words import words
from flows.extract.document import Document
from flows.extract.syntax import Doc, Token

_AT = words("in at near outside around along across inside on")
_GROUNDS = words(
    "capital city town village district province region suburb countryside south north east west southeast"
    " southwest northeast northwest border coast island camp airport outskirts"
)
_SAYS = words("say tell report announce add state warn declare confirm urge call")
_MEANWHILE = ("meanwhile", "separately", "elsewhere")
_NO_PLACE = frozenset(("DATE", "TIME", "ORG", "EVENT"))


def scene_of(doc: Doc) -> str | None:
    """The name, or else the noun ("the capital"), of the place that stands before the sentence's subject.

    None where the sentence opens with nothing of the kind ("In a statement", "On Friday"), and where somebody
    speaks there: "In Geneva, a spokeswoman said …".
    """
    start = 0
    while (end := _opening(doc, start)) > start:
        if doc[start].lower_ in _AT and (named := _place_in(doc, start + 1, end)):
            return None if _is_spoken(doc, end) else named
        start = end + 1
    return None


def scenes(document: Document) -> dict[int, str]:
    """The scene of each sentence that sets one, by the sentence's index; "" for "Separately" and the like."""
    parsed = [(s.index, s.parse) for s in document.body if s.parse is not None]
    found = {index: scene_of(doc) for index, doc in parsed}
    away = {s.index: "" for s in document.body if s.text.lower().startswith(_MEANWHILE)}
    return away | {index: scene for index, scene in found.items() if scene is not None}


def place_of(word: Token) -> str | None:
    """The place at which the word's clause says that it was: "died in Odesa", "three in Kharkiv"."""
    for prep in word.rights:
        if prep.dep_ == "prep" and prep.lower_ in _AT:
            named = [t for t in prep.subtree if _names_place(t)] or [
                t for t in prep.children if t.lower_ in _GROUNDS
            ]
            if named:
                return named[0].lower_
    return None


def _opening(doc: Doc, start: int) -> int:
    """The index of the comma that ends the phrase or adverb at `start`, before any verb; `start` if none."""
    for token in doc[start : start + 14]:
        if token.text == ",":
            return token.i
        if token.pos_ in ("VERB", "AUX") and token.tag_ != "VBG":
            return start
    return start


def _place_in(doc: Doc, start: int, end: int) -> str | None:
    names = [t for t in doc[start:end] if _names_place(t)]
    if names:
        return names[-1].lower_
    nouns = [t for t in doc[start:end] if t.lower_ in _GROUNDS]
    return nouns[0].lower_ if nouns else None


def _names_place(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.ent_type_ not in _NO_PLACE


def _is_spoken(doc: Doc, end: int) -> bool:
    subject = next((t for t in doc[end:] if t.dep_ in ("nsubj", "nsubjpass")), None)
    return subject is not None and subject.head.lemma_.lower() in _SAYS
