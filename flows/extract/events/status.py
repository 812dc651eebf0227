"""Whether an event happened: read from negation, modals and the verbs that govern its trigger."""

from collections.abc import Iterator

from flows.extract.events.taxonomy import words
from flows.extract.syntax import Token
from schemas.event import EventStatus

_ARGUMENTS = frozenset(("dobj", "nsubj", "nsubjpass", "attr"))
_CLAUSES = frozenset(("xcomp", "ccomp", "advcl", "acl", "relcl", "conj", "pcomp"))
_PREPOSITIONS = frozenset(("of", "to", "from", "for"))
_LEXICAL = {
    "denies": EventStatus.DENIED,
    "threatens": EventStatus.THREATENED,
    "plans": EventStatus.PLANNED,
    "doubts": EventStatus.HYPOTHETICAL,
}
_STEPS = 5


def status_of(token: Token, *, attempt: bool = False) -> EventStatus:
    """The status of the event that the token names. With `attempt`, having tried is enough to have occurred.

    Walks up from the trigger to what governs it; the nearest word that says anything decides.
    """
    if _negated(token):
        return EventStatus.DENIED
    for word, crossed in _governors(token):
        found = _governed(word, crossed, attempt)
        if found is not None:
            return found
    return EventStatus.ONGOING if _in_progress(token) else EventStatus.OCCURRED


def _negated(token: Token) -> bool:
    """'did not attack', 'no attacks', 'without an attack'."""
    verb = token if token.pos_ in ("VERB", "AUX") else token.head
    direct = any(child.dep_ == "neg" or child.lower_ in ("no", "never") for child in token.children)
    without = token.dep_ in ("pobj", "pcomp") and token.head.lower_ == "without"
    # "The attack did not take place" denies it, "did not go unanswered" and "have not claimed it" do not.
    carried = token != verb and token.dep_ in _ARGUMENTS and verb.lemma_.lower() in words("lends mood")
    return direct or without or (carried and any(child.dep_ == "neg" for child in verb.children))


def _governors(token: Token) -> Iterator[tuple[Token, bool]]:
    """The trigger, then what governs it; with each, whether a clause of its own lies between."""
    crossed = False
    for _ in range(_STEPS):
        yield token, crossed
        if not _is_governed(token):
            return
        crossed = crossed or token.dep_ in ("ccomp", "relcl", "acl")
        token = token.head


def _is_governed(token: Token) -> bool:
    """Whether the head of the token says something about the event's standing in the world."""
    if token.dep_ in _ARGUMENTS:
        lemma = token.head.lemma_.lower()
        return any(lemma in words(role) for role in ("lends mood", *_LEXICAL))
    if token.dep_ == "pobj":
        return token.head.lower_ in _PREPOSITIONS
    # A finite relative or adverbial clause does not share its governor's mood.
    if token.dep_ in ("relcl", "advcl", "acl") and not _infinitive(token):
        return False
    # "Should respond by shelling": the means share the mood.
    if token.dep_ == "prep" and token.lower_ == "by":
        return any(child.dep_ == "pcomp" for child in token.children)
    return token.dep_ in _CLAUSES or (token.dep_ == "prep" and token.lower_ in _PREPOSITIONS)


def _governed(word: Token, crossed: bool, attempt: bool) -> EventStatus | None:
    if not crossed and (mood := _mood(word)) is not None:
        return mood
    above = [word.head, *[*word.head.ancestors][:2]]  # "used drones laden with bombs to attack"
    if word.dep_ in ("advcl", "xcomp") and any(a.lemma_.lower() in words("uses") for a in above):
        return None
    if word.dep_ in ("advcl", "acl") and _infinitive(word) and not attempt and not crossed:
        return EventStatus.PLANNED
    return _lexical(word.lemma_.lower(), attempt)


def _mood(word: Token) -> EventStatus | None:
    for child in word.children:
        lower = child.lower_
        if child.dep_ == "aux" and lower in ("will", "'ll", "shall"):
            return EventStatus.PLANNED
        # "A bomb in a garbage can went off": a verb in the past has no modal.
        if child.dep_ == "aux" and lower in words("modal") and word.tag_ != "VBD":
            return EventStatus.HYPOTHETICAL
        if child.dep_ == "mark" and lower in ("if", "unless", "whether"):
            return EventStatus.HYPOTHETICAL
        if child.dep_ in ("amod", "advmod") and lower in ("planned", "upcoming", "imminent"):
            return EventStatus.PLANNED
        if child.dep_ == "amod" and lower in ("possible", "potential", "future", "further", "threatened"):
            return EventStatus.HYPOTHETICAL
    return None


def _lexical(lemma: str, attempt: bool) -> EventStatus | None:
    for role, status in _LEXICAL.items():
        if lemma in words(role):
            return None if attempt and status is EventStatus.HYPOTHETICAL else status
    return None


def _infinitive(word: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in word.children)


def _in_progress(token: Token) -> bool:
    verb = token if token.pos_ == "VERB" else token.head
    now = any(
        child.dep_ in ("aux", "auxpass") and child.lower_ in ("is", "are", "'re", "'s")
        for child in verb.children
    )
    return (
        (now and verb.tag_ == "VBG")
        or (verb.lemma_.lower() in words("going on") and verb.tag_ in ("VBP", "VBZ"))
        or any(child.lower_ in words("going on") for child in token.children)
    )
