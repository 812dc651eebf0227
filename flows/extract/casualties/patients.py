"""From an outcome word to its victims: by what stands beside it, and by the parse."""

from collections.abc import Iterable

from flows.extract.casualties.chains import BE, Reach, Reached, chain_left, chain_right
from flows.extract.casualties.group import Group, is_people, renames
from flows.extract.casualties.groups import Groups
from flows.extract.casualties.words import outcomes, role
from flows.extract.syntax import Doc, Token

_FAR = 14


def patients(verb: Token, groups: Groups) -> Reached:
    """Objects of the active verb, subjects of the passive, the noun that a participle describes."""
    if inside := _described_within(verb, groups):
        return inside
    if not _is_passive(verb):
        right = chain_right(verb.i + 1, groups)
        owners = [verb, *(t for t in verb.children if t.dep_ == "conj" and t.i < verb.i + 3)]
        objects = _parsed((t for v in owners for t in v.children if t.dep_ in ("dobj", "obj")), groups)
        if (
            right
            or objects
            or any(t.dep_ in ("dobj", "obj") and not t.ent_type_ for t in verb.children)
            or (verb.tag_ in ("VBG", "VB", "VBP", "VBZ") and not _may_be_participle(verb))
        ):
            return _best(right + objects, groups.doc)
    return subjects(verb, groups)


def _described_within(word: Token, groups: Groups) -> Reached:
    """ "Received 17 wounded people": the counted group that the participle describes from inside."""
    group = next((g for g in groups.counted if g.start < word.i < (g.head or 0)), None)
    return [(Reach.PARSED, group)] if group else []


def _may_be_participle(verb: Token) -> bool:
    """ "Two others hurt": a form that the tagger can take for the present."""
    return verb.lower_[-2:] == "ed" or (verb.lower_ == "hurt" and verb.tag_ != "VBG")


def subjects(verb: Token, groups: Groups) -> Reached:
    """Who the verb is said of: the groups just before it, or its subject in the parse."""
    left = chain_left(verb.i, groups)
    company = _company(verb, groups)
    nominal = [t for t in verb.children if t.dep_ in ("nsubj", "nsubjpass")]
    if not nominal and verb.dep_ in ("acl", "relcl", "amod"):
        nominal = [verb.head]
    if not nominal and not left and verb.dep_ == "conj":
        nominal = [t for t in verb.head.children if t.dep_ in ("nsubj", "nsubjpass")]
    return _best(left + _parsed((_antecedent(t) for t in nominal), groups) + company, groups.doc)


def described(word: Token, groups: Groups) -> Reached:
    """Whom an adjective is said of: "two dead", "left two dead", "two were dead", "two dead men"."""
    left = chain_left(word.i, groups)
    left = left or _left_behind(word, groups)
    owner = word.head if word.dep_ in ("acomp", "oprd", "ccomp", "xcomp") else None
    nominal = [t for t in owner.children if t.dep_ in ("nsubj", "nsubjpass")] if owner and not left else []
    group = groups.at(word)
    inside: Reached = (
        [(Reach.BESIDE, group)] if group and group.head is not None and word.i < group.head else []
    )
    return _best(left + inside + _parsed((_antecedent(t) for t in nominal), groups), groups.doc)


def _left_behind(word: Token, groups: Groups) -> Reached:
    """ "Left two policemen in plain clothes dead": the object of "leave" with what only says where or who."""
    doc = word.doc
    leave = next((t for t in reversed(doc[max(0, word.i - _FAR) : word.i]) if t.lemma == "leave"), None)
    group = groups.starting_at(leave.i + 1) if leave is not None else None
    if group is None or group.head is None or group.end > word.i:
        return []
    between = doc[group.end : word.i]
    plain = all(t.tag_ in ("IN", "DT", "PRP$", "JJ", "NN", "NNS", "NNP", "CD", ",") for t in between)
    return [(Reach.CHAINED, group)] if plain and between and between[0].tag_ in ("IN", ",") else []


def _is_passive(verb: Token) -> bool:
    if any(t.dep_ == "auxpass" and not t.is_upper for t in verb.children):
        return True
    i = verb.i - 1
    while i >= 0 and verb.doc[i].tag_ == "RB":
        i -= 1
    return i >= 0 and verb.doc[i].lower_ in BE and not verb.doc[i].is_upper and verb.tag_ != "VBG"


def _antecedent(token: Token) -> Token:
    """Whom a relative pronoun stands for; "a girl" in "the youngest, a girl of six"."""
    if token.tag_ == "JJS":
        return next((t for t in token.children if t.dep_ == "appos"), token)
    if token.tag_ in ("WP", "WDT") and token.head.dep_ in ("relcl", "ccomp", "acl"):
        return token.head.head
    return token


def _parsed(tokens: Iterable[Token], groups: Groups) -> Reached:
    """The groups of the tokens, and of what is coordinated with them."""
    found: Reached = []
    for token in tokens:
        for other in (token, *token.conjuncts):
            group = groups.at(other) if other.i >= token.i else None
            if group and is_people(group, groups.doc):
                found.append((Reach.PARSED if other == token else Reach.CHAINED, group))
    return found


def _company(verb: Token, groups: Groups) -> Reached:
    """Those who share the fate of the subject: "was killed along with two others"."""
    for token in verb.doc[verb.i + 1 : verb.i + 16]:
        if outcomes(token, "transitive") or token.lower_ in (".", ";"):
            break
        if _accompanies(token) and (group := groups.starting_at(token.i + 1)):
            if group.head is None:
                return [(Reach.CHAINED, group)]
            if role(groups.doc[group.head]) == "person":
                more = _parsed([groups.doc[group.head]], groups)
                return [(Reach.CHAINED, g) for _, g in [*chain_right(token.i + 1, groups), *more]]
    return []


def _accompanies(token: Token) -> bool:
    return token.lower_ in ("with", "alongside", "besides") or (
        token.lower_ == "as" and token.nbor(-1).lower_ == "well"
    )


def _best(reached: Reached, doc: Doc) -> Reached:
    """Each group once, by its strongest reach, in text order."""
    best: dict[int, tuple[Reach, Group]] = {}
    for reach, group in reached:
        if group.start not in best or reach > best[group.start][0]:
            best[group.start] = (reach, group)
    kept = sorted(best.values(), key=lambda pair: pair[1].start)
    return [(r, g) for i, (r, g) in enumerate(kept) if not any(renames(g, h, doc) for _, h in kept[:i])]
