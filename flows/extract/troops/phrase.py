"""The noun phrase that names a counted force: "Iraqi soldiers and police", "members of the militia"."""

import re

from flows.extract.syntax import Doc, Token
from flows.extract.troops.nouns import demonyms, nouns, unit_of
from schemas.reference.troop_noun import NounKind

LONGEST = 12
# With a nationality these are a foreign force: "300 Cuban advisers".
_ADVISERS = frozenset(("advisers", "advisors", "instructors"))
# Verbs whose men are soldiers: "the general commands 40,000 men".
_LED = frozenset(("command", "muster", "garrison"))
# So are those whom a state has somewhere: "France has 2,900 men in Mali".
_FIELDED = frozenset(("have", "keep", "station", "deploy", "maintain", "send", "withdraw", "commit", "fly"))
_ARMIES = frozenset(("army", "military", "forces", "navy"))
INSIDE = frozenset(("ADJ", "NOUN", "PROPN", "ADV"))
_JOINED = frozenset(("and", "or", "-", "'s", "&", "/"))
_SKIPPED = re.compile(
    r"(?:more|additional|extra|other|further|new|fresh|of|the|its|their|his|her|our|or|so|those|these|['\"])$"
)


def phrase_at(doc: Doc, start: int) -> tuple[Token, Token, Token, str] | None:
    """The noun phrase at `start` that names a force: its head, its first and last token, its unit."""
    while start < len(doc) and _SKIPPED.match(doc[start].lower_):
        start += 1
    last, unit, i = None, None, start
    while i < len(doc) and i - start < LONGEST and _goes_on(doc, i, last):
        if (
            named := unit_of([t.lower_ for t in doc[start : i + 1]])
            or _unit_above(doc[i])
            or _nationals(doc[i])
        ):
            last, unit = i, named
        i += 1
    if last is None or unit is None or _is_modifier(doc, last):
        return None
    return doc[last], doc[start], doc[_joined(doc, last)], unit


def _unit_above(token: Token) -> str | None:
    """The unit of "armed groups including 100 members", "members (1,300 soldiers)"."""
    if token.lower_ not in nouns(NounKind.WEAK):
        return None
    if token.lower_ in _ADVISERS and any(t.text in demonyms() for t in token.lefts):
        return "personnel"
    near = [*list(token.ancestors)[:3], *(t for t in token.children if t.dep_ == "appos")]
    verbs = [t for t in near if t.pos_ in ("VERB", "AUX")]
    near += [t for verb in verbs for t in verb.children if t.dep_ in ("nsubj", "nsubjpass") and t.i < token.i]
    if any(verb.lemma_ in _LED or (token.lower_ == "men" and _fields(verb)) for verb in verbs):
        return "troops"
    if token.lower_ == "personnel":
        near += list(token.doc)
    return next((unit for other in near if (unit := _unit_near(other))), None)


def _nationals(token: Token) -> str | None:
    """ "Withdrew 400 Sudanese": people of a nation whom somebody fields are its troops."""
    fielded = token.dep_ in ("dobj", "nsubjpass") and token.head.lemma_ in _FIELDED - {"have", "keep", "fly"}
    return "troops" if fielded and token.pos_ in ("PROPN", "NOUN") and token.text in demonyms() else None


def _fields(verb: Token) -> bool:
    """Whether a state or its army has or sends them."""
    subjects = [t for t in verb.children if t.dep_ == "nsubj"]
    states = (t.ent_type_ in ("GPE", "NORP") or t.text in demonyms() or t.lower_ in _ARMIES for t in subjects)
    placed = any(t.dep_ == "prep" for c in (verb, *verb.children) for t in c.children)
    return verb.lemma_ in _FIELDED and placed and any(states)


def _unit_near(other: Token) -> str | None:
    modifiers = (nouns(NounKind.MODIFIER).get(t.lower_) for t in other.lefts)
    return unit_alone(other) or next((unit for unit in modifiers if unit), None)


def _goes_on(doc: Doc, i: int, last: int | None) -> bool:
    token = doc[i]
    if last is not None and i == last + 1:
        return token.pos_ in ("NOUN", "PROPN")
    if token.text == "," and last is None and i + 1 < len(doc):
        return i > 0 and doc[i - 1].pos_ in ("ADJ", "PROPN") and doc[i + 1].pos_ in ("ADJ", "PROPN")
    return token.pos_ in INSIDE or token.lower_ in _JOINED or token.tag_ in ("VBN", "VBG", "HYPH")


def _is_modifier(doc: Doc, i: int) -> bool:
    """Whether the noun only qualifies the next one: troop carriers, police stations."""
    following = doc[i + 1] if i + 1 < len(doc) else None
    return following is not None and following.pos_ == "NOUN" and doc[i].head.i == following.i


def _joined(doc: Doc, last: int) -> int:
    """The last token of "soldiers and police": conjuncts without a count of their own."""
    joined = [
        t.i
        for t in doc[last].conjuncts
        if t.i > last and unit_of([w.lower_ for w in doc[last + 1 : t.i + 1]]) and not _counted(t)
    ]
    if joined and all(_may_join(t) for t in doc[last + 1 : max(joined) + 1]):
        return max(joined)
    return last


def _may_join(token: Token) -> bool:
    return token.pos_ in INSIDE or token.lower_ in _JOINED or token.text == ","


def _counted(token: Token) -> bool:
    return any(child.dep_ == "nummod" for child in token.children)


def unit_alone(token: Token) -> str | None:
    """The unit of a body or of people: "militia", "vigilantes"."""
    bodies = nouns(NounKind.BODY)
    body = bodies.get(token.lower_) or bodies.get(token.lemma_.lower())
    return body or nouns(NounKind.PEOPLE).get(token.lower_)
