"""Nouns that state an outcome: "two deaths", "the death of two", "the toll rose to two"."""

from spacy.tokens import Token

from flows.extract.casualties.groups import Group, Groups
from flows.extract.casualties.patients import Reach, Reached, is_people
from flows.extract.casualties.words import outcomes, role, words

_TAKES_LIVES = words("claim take cost lose end")
_TOLL_LINK = words(
    "rose risen rises rising to at is was are were stood stands standing reached reaches of as be being : = increased"
    " climbed jumped put has have now had by from coded recorded estimated reported hit passed topped exceeded remains"
    " remained not the number total - ( ["
)
_TOLL_REACH = 7


def counted_by(noun: Token, groups: Groups) -> Reached:
    """Who or what is counted as the outcome that the noun names."""
    if noun.lemma_.lower() == "life" and not _is_taken(noun):
        return []
    group = groups.at(noun)
    if (
        group is not None
        and group.head is not None
        and (group in groups.counted or _has_article(group, groups))
    ):
        if noun.i == group.head or (noun.i > group.head and group.quantity.best == 0):
            return [(Reach.BESIDE, group)]
    of = next((t for t in noun.children if t.dep_ == "prep" and t.lower_ == "of"), None)
    victims = [t for t in of.children if t.dep_ == "pobj"] if of is not None else []
    reached = [
        (Reach.PARSED, g)
        for t in victims
        for other in (t, *t.conjuncts)
        if other.i >= t.i and (g := groups.at(other)) and is_people(g, groups.doc)
    ]
    return reached or _whose(noun, groups) or _coordinated(noun, groups) or _toll(noun, groups)


def _has_article(group: Group, groups: Groups) -> bool:
    """ "A fatality", "one injury", but not "his death"."""
    return groups.doc[group.start].lower_ in ("a", "an", "another")


def _whose(noun: Token, groups: Groups) -> Reached:
    """ "A drone targeted a man, which led to his death": the person before whom the pronoun can stand for."""
    if noun.i == 0 or noun.nbor(-1).lower_ not in ("his", "her", "their"):
        return []
    several = noun.nbor(-1).lower_ == "their"
    for token in reversed(noun.doc[: noun.i - 1]):
        group = groups.at(token)
        if (
            group
            and group.head == token.i
            and role(token) == "person"
            and (group.quantity.best != 1) == several
        ):
            return [(Reach.CHAINED, group)]
    return []


def _is_taken(life: Token) -> bool:
    return any(t.lemma_.lower() in _TAKES_LIVES for t in life.doc[max(0, life.i - 7) : life.i])


def _coordinated(noun: Token, groups: Groups) -> Reached:
    """ "No deaths or injuries": the second noun shares the zero of the first."""
    if noun.i < 2 or noun.nbor(-1).lower_ not in ("or", "and", "nor"):
        return []
    before = groups.ending_at(noun.i - 1)
    if before is None or before.quantity.best != 0 or not outcomes(noun.nbor(-2), "noun"):
        return []
    return [(Reach.BESIDE, before)]


def _toll(noun: Token, groups: Groups) -> Reached:
    """ "The death toll rose to 15", "fatalities coded as 3", "the number of wounded was put at 40"."""
    for token in noun.doc[noun.i + 1 : noun.i + 1 + _TOLL_REACH]:
        group = next((g for g in groups.counted if g.start == token.i), None)
        if group is not None:
            bare = group.head is None or outcomes(noun.doc[group.head], "noun")
            return [(Reach.BESIDE, group)] if bare or noun.lower_ == "toll" else []
        if token.lower_ not in _TOLL_LINK:
            return []
    return []
