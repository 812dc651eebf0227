"""Nouns that state an outcome: "two deaths", "the death of two", "the toll rose to two"."""

from flows.extract.casualties.chains import Reach, Reached
from flows.extract.casualties.group import Group, is_people
from flows.extract.casualties.groups import Groups
from flows.extract.casualties.words import outcomes, role, words
from flows.extract.syntax import Token
from schemas.casualty import Outcome

_TAKES_LIVES = words("claim take cost lose end")
_TOLL_LINK = words(
    "include included includes rose risen rises rising to at is was are were stood stands standing"
    " reached reaches of as be being : = increased climbed jumped put has have now had by from coded"
    " recorded estimated reported hit passed topped exceeded remains remained not the number total - ("
    " [ down up numbered number"
)
_FIGURES = words("number toll tally figure")
_WHOSE = words("the its their")
_MOVES = words("rise climb increase jump grow mount stand soar fall drop put revise raise lower")
_COUNTS = _MOVES | words("reach exceed pass top hit")
_NO_LIST = words("by not")
_TOLL_REACH = 7
_PUNCTUATION = words(", - -- :")
_EARLIER = words("a an earlier previous initial count figure toll estimate of the")
_CASUALTIES = words("dead wounded injured")


def counted_by(noun: Token, groups: Groups) -> Reached:
    """Who or what is counted as the outcome that the noun names."""
    if noun.lemma == "life" and not _is_taken(noun):
        return []
    group = groups.at(noun)
    if group is not None and _counts(group, noun, groups):
        return [(Reach.BESIDE, group)]
    of = next((t for t in noun.children if t.dep_ == "prep" and t.lower_ == "of"), None)
    victims = [t for t in of.children if t.dep_ == "pobj"] if of is not None else []
    reached = [
        (Reach.PARSED, g)
        for t in victims
        for other in (t, *t.conjuncts)
        if other.i >= t.i and (g := groups.at(other)) and is_people(g, groups.doc)
    ]
    return reached or _whose(noun, groups) or _coordinated(noun, groups) or toll_of(noun, groups)


def _counts(group: Group, noun: Token, groups: Groups) -> bool:
    """Whether the noun is what the group counts: "two deaths", "no deaths or injuries", "a fatality"."""
    counted = group.head is not None and (group in groups.counted or _has_article(group, groups))
    zero_shared = group.quantity.best == 0 and noun.i > (group.head or 0)
    return counted and (noun.i == group.head or zero_shared)


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
    return any(t.lemma in _TAKES_LIVES for t in life.doc[max(0, life.i - 7) : life.i])


def _coordinated(noun: Token, groups: Groups) -> Reached:
    """ "No deaths or injuries": the second noun shares the zero of the first."""
    if noun.i < 2 or noun.nbor(-1).lower_ not in ("or", "and", "nor"):
        return []
    before = groups.ending_at(noun.i - 1)
    if before is None or before.quantity.best != 0 or not outcomes(noun.nbor(-2), "noun"):
        return []
    return [(Reach.BESIDE, before)]


def toll_of(noun: Token, groups: Groups) -> Reached:
    """ "The death toll rose to 15", "fatalities coded as 3", "among the dead were two monks"."""
    listed = noun.lower_ in _CASUALTIES and not _counted_from(noun, groups)
    free = noun.lower_ in ("toll", "number", "figure", "count")
    first = noun.i + 1
    if puts_number(noun) and first < len(noun.doc) and noun.doc[first].text in _PUNCTUATION:
        group = _counted_at(first + 1, groups)
        return [(Reach.BESIDE, group)] if group else []
    for token in noun.doc[first : first + (2 * _TOLL_REACH if free else _TOLL_REACH)]:
        group = groups.starting_at(token.i) if listed else _counted_at(token.i, groups)
        if group is not None:
            bare = group.head is None or bool(outcomes(noun.doc[group.head], "noun"))
            linked = token.nbor(-1).lower_ in (_TOLL_LINK - _NO_LIST if listed else _TOLL_LINK)
            if not linked or not (bare or free or listed):
                return []
            return [(Reach.BESIDE, group), *_revised(group, groups)]
        if token.lower_ in (";", "and", "but") or not (free or token.lower_ in _TOLL_LINK):
            return _moved(noun, groups)
    return _moved(noun, groups)


def _counted_from(noun: Token, groups: Groups) -> bool:
    """Whether the sentence counts some of them: "one of the dead"."""
    return noun.i > 1 and noun.nbor(-2).lower_ == "of" and any(g.end == noun.i - 2 for g in groups.counted)


def _moved(noun: Token, groups: Groups) -> Reached:
    """ "The toll from the attack on a beach in the capital has risen to 37": by the parse."""
    if noun.dep_ not in ("nsubj", "nsubjpass") or noun.head.lemma not in _MOVES:
        return []
    to = next((t for t in noun.head.children if t.dep_ == "prep" and t.lower_ in ("to", "at")), None)
    numbers = [t for t in to.children if t.dep_ == "pobj"] if to is not None else []
    group = next((g for g in groups.counted for t in numbers if g.start <= t.i < g.end), None)
    return [(Reach.BESIDE, group), *_revised(group, groups)] if group is not None else []


def puts_number(token: Token) -> bool:
    """ "A doctor put the number at five", "the number of people killed, between 64 and 116"."""
    if token.lower_ not in ("number", "figure", "killed"):
        return False
    before = {t.lemma for t in token.doc[max(0, token.i - 4) : token.i]}
    if token.lower_ == "killed":
        return "number" in before or (token.i == 0 and token.doc[1:2].text == ":")
    return bool(before & {"put", "place"}) and token.i + 1 < len(token.doc) and token.nbor().lower_ == "at"


def raised(noun: Token, groups: Groups) -> list[tuple[Outcome, Reach, Group]]:
    """ "Raising to 53 the number of people killed", "brought to 40 the tally of wounded"."""
    doc = noun.doc
    if noun.lower_ not in _FIGURES or noun.i < 3 or noun.nbor(-1).lower_ not in _WHOSE:
        return []
    group = next((g for g in groups.counted if g.head is None and g.end == noun.i - 1), None)
    if group is None or group.start == 0 or doc[group.start - 1].lower_ != "to":
        return []
    said = (o for t in doc[noun.i + 1 : noun.i + _TOLL_REACH] for o in _befell(t))
    outcome = next(said, Outcome.KILLED if noun.lower_ == "toll" else None)
    return [(outcome, Reach.BESIDE, group)] if outcome else []


def numbered(noun: Token, groups: Groups) -> list[tuple[Outcome, Reach, Group]]:
    """ "The number of people killed in the blast rose to 37": the figure after the verb of "number"."""
    doc = noun.doc
    if noun.lower_ not in ("number", "numbers") or doc[noun.i + 1 : noun.i + 2].text != "of":
        return []
    verb = next((t for t in doc[noun.i + 2 : noun.i + 2 + 2 * _TOLL_REACH] if t.lemma in _COUNTS), None)
    if verb is None:
        return []
    told = doc[noun.i + 1 : verb.i]
    said = next((o for t in told for o in (_befell(t) or outcomes(t, "intransitive"))), None)
    group = next((g for g in groups.counted if verb.i < g.start <= verb.i + _TOLL_REACH), None)
    between = doc[verb.i + 1 : group.start] if group else ()
    if said is None or group is None or any(t.lower_ not in _TOLL_LINK for t in between):
        return []
    return [(said, Reach.BESIDE, group)] if group.head is None else []


def _befell(token: Token) -> tuple[Outcome, ...]:
    return outcomes(token, "transitive") or outcomes(token, "adjective") or outcomes(token, "noun")


def _revised(group: Group, groups: Groups) -> Reached:
    """The number that the toll had before: "rose to 19 from 14", "down to 37 from an earlier count of 52"."""
    doc = groups.doc
    if group.end >= len(doc) or doc[group.end].lower_ not in ("from", "after"):
        return []
    last = next((g for g in groups.counted if g.start > group.end), None)
    between = doc[group.end + 1 : last.start] if last else doc[0:0]
    if last is None or last.head is not None or any(t.lower_ not in _EARLIER for t in between):
        return []
    return [(Reach.BESIDE, last)]


def _counted_at(i: int, groups: Groups) -> Group | None:
    return next((g for g in groups.counted if g.start == i), None)
