"""The vocabulary of casualties, from seeds/reference: outcomes by word, victims by word."""

import re
from functools import cache

from flows.extract.syntax import Token
from schemas.casualty import Outcome, VictimClass
from schemas.reference.outcome_word import OutcomeWord
from schemas.reference.victim_word import VictimWord
from seeds import reference

_AGENT = re.compile(r"\w{3}(?:er|or|ist|ian|man|woman|eer|herd|keeper)$")
_SUFFIX = re.compile(r"(?:ies|ing|ed|es|s|d)$")


def words(text: str) -> frozenset[str]:
    """The blank-separated words as a set."""
    return frozenset(text.split())


@cache
def _outcomes() -> dict[tuple[str, str], tuple[Outcome, ...]]:
    found: dict[tuple[str, str], tuple[Outcome, ...]] = {}
    for row in reference("outcome_words", OutcomeWord):
        key = row.word, row.construction
        found[key] = (*found.get(key, ()), row.outcome)
    return found


def outcomes(token: Token, construction: str) -> tuple[Outcome, ...]:
    """What the word says happened, in that construction (see OutcomeWord); empty where it says nothing."""
    return _outcomes_of(token.lemma, token.lower_, construction)


@cache
def _outcomes_of(lemma: str, lower: str, construction: str) -> tuple[Outcome, ...]:
    table = _outcomes()
    if construction.endswith("transitive") and lower.endswith("ies"):
        return ()  # "injuries" is no form of "injure"
    return next((table[f, construction] for f in _forms(lemma, lower) if (f, construction) in table), ())


def forms(token: Token) -> tuple[str, ...]:
    """The ways in which the tables may spell the word: its lemma, itself, itself without its ending."""
    return _forms(token.lemma, token.lower_)


@cache
def _forms(lemma: str, lower: str) -> tuple[str, ...]:
    stem = _SUFFIX.sub("", lower)
    guessed = (stem, f"{stem}e", f"{stem}y") if stem != lower and len(stem) > 2 else ()
    return lemma, lower, *guessed


@cache
def _victims() -> dict[tuple[str, str], VictimClass | None]:
    return {(row.word, row.role): row.victim_class for row in reference("victim_words", VictimWord)}


def is_aged(token: Token) -> bool:
    """Whether the token ends "14-year-old", which stands for a person where no noun follows."""
    return token.lower_ == "old" and token.i > 1 and token.nbor(-1).text == "-"


def role(token: Token) -> str | None:
    """`person` or `thing` for a noun that the tables know, else None."""
    if is_aged(token):
        return "person"
    return _role_of(token.lemma, token.lower_, token.tag_ in ("NNP", "NNPS"))


@cache
def _role_of(lemma: str, lower: str, proper: bool) -> str | None:
    table = _victims()
    roles = ("person",) if proper else ("person", "thing")
    return next((r for form in _forms(lemma, lower) for r in roles if (form, r) in table), None)


def seems_person(token: Token) -> bool:
    """Whether a noun that the tables lack looks like one for a person: "a weaver", "a cellist"."""
    return token.tag_ == "NN" and role(token) is None and bool(_AGENT.search(token.lower_))


def word_class(token: Token, roles: tuple[str, ...] = ("person", "modifier")) -> VictimClass | None:
    """The class that the word gives to victims, None where it leaves it open."""
    table = _victims()
    for form in forms(token):
        for role in roles:
            if table.get((form, role)):
                return table[form, role]
    return None


def victim_class(head: Token, phrase: list[Token]) -> VictimClass:
    """Class of a victim phrase: by its head, or by the words around it where the head leaves it open.

    Coordinated heads of different classes are `mixed`.
    """
    heads = [
        head,
        *(t for t in phrase if t.i != head.i and t.tag_ in ("NNS", "NNPS") and role(t) == "person"),
    ]
    classes = {c for t in heads if (c := word_class(t, ("person",)))}
    police = any(t.lower_ == "police" for t in phrase)
    if len(classes) > 1:
        return VictimClass.MIXED
    if classes:
        return VictimClass.POLICE if police and classes == {VictimClass.MILITARY} else classes.pop()
    named = head.tag_ in ("NNP", "NNPS") and head.ent_type_ == "PERSON"
    around = [
        c for t in phrase if not (named and t.i == head.i) and (c := word_class(t, ("modifier", "person")))
    ]
    if not around and head.lower_ == "personnel" and any(t.ent_type_ in ("GPE", "NORP") for t in phrase):
        return VictimClass.MILITARY  # a state's "personnel" are its forces
    return around[-1] if around else VictimClass.UNKNOWN
