"""Outcomes stated in several words: "lost their lives", "shot dead", "blew himself up"."""

from collections.abc import Callable
from functools import cache
from typing import Literal

from flows.extract.casualties.words import role, word_class, words
from flows.extract.syntax import Token
from schemas.casualty import Outcome, VictimClass

Idiom = tuple[Outcome, Token, Literal["transitive", "intransitive"]]
Reader = Callable[[Token], Idiom | None]

_INJURIES = words(
    "injury injuries wound wounds burn burns inhalation concussion concussions fracture fractures"
)
_TREAT = words("evaluate treat assess diagnose monitor")
_SUFFER = words("suffer sustain receive")
_LETHAL = words(
    "shoot shot beat stone burn hack stab club torture starve crush trample choke bludgeon knife gun freeze"
    " bleed kick whip slash batter"
)
_DRIVE = words("drive force chase expel")
_GRAVE = words("critical serious grave stable intensive")
_CARE = words("treatment help attention care assistance aid")
_LIMBS = words("leg arm hand foot limb eye eyesight sight hearing finger")
_BATTLE = words("battle combat action honour honor duty fighting")
_HIDEOUT = words("bush forest mountains unknown undisclosed away hideout captive")
_AWAY = _HIDEOUT | words("from")
_FAR = 8
_BLAMED = words("responsible accountable liable")
_CAPTIVES = words("hostage hostages captive captives prisoner prisoners")
_HOMES = words("homes houses villages")
_SELF = words("himself herself themselves itself")


def idiom(token: Token) -> Idiom | None:
    """The outcome of a phrase whose last telling word is `token`, its verb, and where its victims stand."""
    for read in _readers(token.lower_, token.lemma):
        if found := read(token):
            return found
    return None


@cache
def _readers(lower: str, lemma: str) -> tuple[Reader, ...]:
    """Those of the readers that the word can concern; none for nearly every word."""
    return tuple(read for said, read in _READERS if lower in said or lemma in said)


def _verb_before(token: Token, lemmas: frozenset[str], reach: int) -> Token | None:
    """The nearest word with one of the lemmas among the `reach` tokens before."""
    for other in reversed(token.doc[max(0, token.i - reach) : token.i]):
        if other.lemma in lemmas:
            return other
    return None


def _death_blow(token: Token) -> Idiom | None:
    """ "Shot dead", "beaten to death", "gunned down"."""
    last = token.lower_ in ("dead", "down", "alive") or (
        token.lower_ == "death" and token.i > 0 and token.nbor(-1).lower_ == "to"
    )
    reach = 7 if token.lower_ == "death" else 4  # "beat a suspected thief to death"
    if not last or not (verb := _verb_before(token, _LETHAL, reach)):
        return None
    if token.lower_ == "down" and verb.lemma != "gun":
        return None
    return Outcome.KILLED, verb, "transitive"


def _lost_life(token: Token) -> Idiom | None:
    verb = _verb_before(token, words("lose"), 3) if token.lower_ in ("life", "lives") else None
    own = token.i > 0 and token.nbor(-1).lower_ in ("their", "his", "her")
    return (Outcome.KILLED, verb, "intransitive") if verb and own else None


def _blown_up(token: Token) -> Idiom | None:
    """ "Blew himself up" is a death."""
    verb = _verb_before(token, words("blow explode detonate"), 2) if token.lower_ in _SELF else None
    return (Outcome.KILLED, verb, "intransitive") if verb else None


def _suffered(token: Token) -> Idiom | None:
    if token.lower_ not in _INJURIES:
        return None
    if verb := _verb_before(token, _SUFFER, 8):
        return Outcome.WOUNDED, verb, "intransitive"
    if (verb := _verb_before(token, words("leave"), 6)) and verb.tag_ == "VBN":
        return Outcome.WOUNDED, verb, "transitive"  # "were left with burns"
    verb = _verb_before(token, _TREAT, 6)
    return (Outcome.WOUNDED, verb, "transitive") if verb else None


def injury(token: Token) -> str | None:
    """The kind of injury that the word names with what stands before it: "traumatic brain injuries"."""
    if token.lower_ not in _INJURIES:
        return None
    start = token.i
    while start > 0 and token.nbor(start - 1 - token.i).tag_ in ("JJ", "NN", "HYPH", "VBG"):
        start -= 1
    return token.doc[start : token.i + 1].text


def _hostage(token: Token) -> Idiom | None:
    """ "Took two soldiers hostage", "were held captive"."""
    if token.lower_ not in _CAPTIVES:
        return None
    verb = _verb_before(token, words("take hold seize"), 8)
    return (Outcome.CAPTURED, verb, "transitive") if verb and verb.tag_.startswith("V") else None


def _taken(token: Token) -> Idiom | None:
    """ "Gunmen took 317 girls from a school", "six others were taken into the bush"."""
    if token.lemma != "take":
        return None
    after = {t.lower_ for t in token.doc[token.i : token.i + _FAR]}
    passive = any(t.dep_ == "auxpass" for t in token.children)
    if passive:
        return (Outcome.CAPTURED, token, "transitive") if after & _HIDEOUT else None
    takers = [t for t in token.children if t.dep_ == "nsubj"]
    armed = any(
        word_class(w) is VictimClass.MILITANT or w.lower_ == "armed" for t in takers for w in t.subtree
    )
    return (Outcome.CAPTURED, token, "transitive") if armed and after & _AWAY else None


def _held(token: Token) -> Idiom | None:
    """ "The rebels are holding seven miners", "five people are being held"; not "hold him responsible"."""
    if _BLAMED & {t.lower_ for t in token.doc[token.i : token.i + _FAR]}:
        return None
    whom = [t for t in token.children if t.dep_ in ("dobj", "nsubjpass")]
    return (Outcome.CAPTURED, token, "transitive") if any(role(t) == "person" for t in whom) else None


def _maimed(token: Token) -> Idiom | None:
    """ "Lost both legs", "lost their sight"."""
    verb = _verb_before(token, words("lose"), 3) if token.lemma in _LIMBS else None
    return (Outcome.WOUNDED, verb, "intransitive") if verb else None


def _fell(token: Token) -> Idiom | None:
    """ "Three soldiers fell in battle", "fallen on the field of honour"."""
    verb = _verb_before(token, words("fall"), 5) if token.lower_ in _BATTLE else None
    return (Outcome.KILLED, verb, "intransitive") if verb else None


def _lost(token: Token) -> Idiom | None:
    """ "Lost 12 men": whom a force or a family loses is dead."""
    lives = any(t.lower_ in ("life", "lives") for t in token.doc[token.i + 1 : token.i + 4])
    active = token.lemma == "lose" and not lives and not any(t.dep_ == "auxpass" for t in token.children)
    objects = [t for t in token.children if t.dep_ == "dobj"]
    counts = [t for t in objects if t.tag_ == "CD"]  # "12 of its men"
    whole = [t for n in counts for of in n.children if of.lower_ == "of" for t in of.children]
    lost = [t for t in (*objects, *whole) if role(t) == "person"]
    return (Outcome.KILLED, token, "transitive") if active and lost else None


def _homes(token: Token) -> Idiom | None:
    """ "Driven 4,000 people from their homes", "forced them to leave their homes"."""
    if token.lower_ not in _HOMES or token.i == 0 or token.nbor(-1).lower_ != "their":
        return None
    if verb := _verb_before(token, _DRIVE, 12):
        return Outcome.DISPLACED, verb, "transitive"
    verb = _verb_before(token, words("leave abandon"), 3)
    return (Outcome.DISPLACED, verb, "intransitive") if verb else None


def _condition(token: Token) -> Idiom | None:
    """ "Is in critical condition", "remain in intensive care", "was in hospital"."""
    grave = token.lower_ in ("condition", "care") and token.nbor(-1).lower_ in _GRAVE
    if not grave and not (token.lower_ == "hospital" and token.i > 0 and token.nbor(-1).lower_ == "in"):
        return None
    verb = _verb_before(token, words("be remain"), 3)
    return (Outcome.WOUNDED, verb, "intransitive") if verb and verb.dep_ not in ("aux", "auxpass") else None


def _sought_help(token: Token) -> Idiom | None:
    """ "202 people sought medical help", "are receiving treatment"."""
    if token.lower_ not in _CARE or token.i == 0:
        return None
    if token.lower_ != "treatment" and token.nbor(-1).lower_ != "medical":
        return None
    verb = _verb_before(token, words("seek need require receive undergo"), 4)
    return (Outcome.WOUNDED, verb, "intransitive") if verb and verb.tag_.startswith("V") else None


def _hospital(token: Token) -> Idiom | None:
    """ "Were taken to hospital", "are in hospital"."""
    if token.lemma != "hospital":
        return None
    verb = _verb_before(token, words("take rush admit bring transfer transport evacuate"), 5)
    return (Outcome.WOUNDED, verb, "transitive") if verb and verb.tag_ == "VBN" else None


# Each with every word, as printed or its lemma, on which it can answer.
_READERS: tuple[tuple[frozenset[str], Reader], ...] = (
    (words("dead down alive death"), _death_blow),
    (words("life lives"), _lost_life),
    (_SELF, _blown_up),
    (_INJURIES, _suffered),
    (_CAPTIVES, _hostage),
    (words("hospital"), _hospital),
    (words("condition care hospital"), _condition),
    (_CARE, _sought_help),
    (words("take"), _taken),
    (words("hold"), _held),
    (_LIMBS, _maimed),
    (_BATTLE, _fell),
    (words("lose"), _lost),
    (_HOMES, _homes),
)
