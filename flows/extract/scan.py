"""The cheap look before the model: is this article about conflict, and which sentences need parsing."""

import re
from functools import cache
from typing import Any

import ahocorasick

from flows.extract.document import Document, Sentence, plain
from schemas.reference.conflict_word import ConflictWord
from schemas.reference.outcome_word import OutcomeWord
from seeds import reference

# A brief of one line needs one plain word ("killed"); a longer article one more for each so many words.
_FLOOR = 1.0
_WORDS_A_POINT = 50
# Outcome words that say other things more often.
_COMMON = frozenset(("life", "loss", "blind"))
_DATED = 0.5
_NOTE = re.compile(r"(?:[A-Z][\w /-]{2,40}: )?(?:On|Around|Between) \d{1,2} [A-Z][a-z]+ \d{4}\b")
_NUMBER_OR_SPEECH = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores|hundreds?|thousands?|millions?"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
    r"|several|hospital\w*|unaccounted|said|says|told|added|according|reported|claimed|denied|announced|accused|blamed)\b",
    re.IGNORECASE,
)


def is_conflict(document: Document) -> bool:
    """Whether the article reports conflict, violence or armed force.

    The weights of seeds/reference/conflict_words.csv are summed over the report, its title too, and
    compared with a bar that rises with its length. Disease, accidents, sport and business weigh against it.
    A text that opens with its day, as the notes of event coders do, needs half a word less.
    """
    texts = [s.text for s in document.body] + [document.article.title or ""]
    words = sum(text.count(" ") + 1 for text in texts)
    weight = sum(map(conflict_weight, texts)) + (_DATED if _NOTE.match(document.article.text) else 0)
    return weight >= max(_FLOOR, words / _WORDS_A_POINT)


def needs_parse(sentence: Sentence) -> bool:
    """Whether any rule that reads the parse can find something in this sentence."""
    if sentence.furniture is not None:
        return False
    text = sentence.text
    return bool(_NUMBER_OR_SPEECH.search(text) or _outcomes().search(text)) or any(_weights(text))


@cache
def _outcomes() -> re.Pattern[str]:
    """The words that say what became of people, in their forms: "hurt", "vanished", "perishes"."""
    words = {row.word for row in reference("outcome_words", OutcomeWord)} - _COMMON
    stems = "|".join(sorted({re.sub(r"[ey]$", "", word) for word in words}, key=len, reverse=True))
    return re.compile(rf"\b(?:{stems})(?:e|y|s|d|n|es|ed|ies|ing)?\b", re.IGNORECASE)


def conflict_weight(text: str) -> float:
    """The sum of the weights of the conflict words in the text."""
    return sum(_weights(text))


def _weights(text: str) -> list[float]:
    """The weights of the text's conflict words, the longest phrase taken where phrases overlap."""
    text = plain(text).lower()
    found = []
    for last, (length, open_end, weight) in _automaton().iter_long(text):
        before, after = last - length, last + 1
        if before >= 0 and text[before].isalnum():
            continue
        if open_end or after == len(text) or not text[after].isalnum():
            found.append(weight)
    return found


@cache
def _automaton() -> Any:
    automaton = ahocorasick.Automaton()
    for row in reference("conflict_words", ConflictWord):
        word = row.word.rstrip("*")
        automaton.add_word(word, (len(word), row.word.endswith("*"), row.weight))
    automaton.make_automaton()
    return automaton
