"""How a mention stands to the others: known already, another one, or what came before."""

from collections.abc import Collection

from flows.extract.events.phrases import forms
from flows.extract.events.reading import Reading
from flows.extract.events.taxonomy import words
from flows.extract.syntax import Token
from schemas.reference.side_word import SideClass

_DEFINITE = frozenset(("the", "this", "that", "these", "those", "his", "their", "its"))
_INCIDENTS = frozenset(("incident", "attack", "development", "event"))


def is_definite(reading: Reading, token: Token) -> bool:
    """'the attack', 'Saturday's strike', and what 'the attackers' did."""
    if token.pos_ == "VERB":
        acting = [c for c in token.lefts if c.dep_ == "nsubj" and reading.parties.get(c.i) is SideClass.ARMED]
        return any(left.lower_ == "the" for noun in acting if noun.pos_ == "NOUN" for left in noun.lefts)
    lefts = list(token.lefts)
    return any(
        (child.dep_ == "det" and child.lower_ in _DEFINITE)
        or (child.dep_ == "poss" and (child.ent_type_ == "DATE" or child.lower_ in _DEFINITE))
        for child in lefts
    )


def is_pointing(token: Token) -> bool:
    """'that strike', 'this attack': the one spoken of just before."""
    return any(child.dep_ == "det" and child.lower_ in ("this", "that") for child in token.lefts)


def is_distinct(token: Token) -> bool:
    """'another blast', 'in a separate incident', 'elsewhere': not the incident under discussion."""
    if token.pos_ != "VERB" and any(child.lower_ in words("another") for child in token.lefts):
        return True
    if any(a.lemma_.lower() in words("prompts") and a.dep_ == "advcl" for a in token.ancestors):
        return True
    verbs = [token, *(a for a in token.ancestors if a.pos_ in ("VERB", "AUX"))][:3]
    return any(_points_elsewhere(child) for verb in verbs for child in verb.children)


def _points_elsewhere(child: Token) -> bool:
    if child.lower_ != "in":
        return child.lower_ in words("elsewhere")
    incidents = (o for o in child.rights if o.lemma_ in _INCIDENTS)
    return any(left.lower_ in words("another") for o in incidents for left in o.lefts)


def is_background(token: Token) -> bool:
    """Whether the trigger stands under 'in response to' and the like, or describes: 'men fighting'."""
    describes = token.dep_ in ("acl", "relcl") and token.lemma_.lower() in words("describes")
    return describes or any(a.lemma_.lower() in words("answers") for a in [*_main(token).ancestors][:4])


def _main(token: Token) -> Token:
    """The verb whose clause a gerund closes: "stormed the town, killing five and taking hostages"."""
    while token.tag_ == "VBG" and token.dep_ in ("advcl", "conj") and token.head.pos_ == "VERB":
        token = token.head
    return token


def is_issue(token: Token, crowds: Collection[int]) -> bool:
    """What a demonstration is about: 'protested over the KILLING of', 'to condemn the ATTACK'.

    `crowds` are the indices of the tokens that name demonstrations.
    """
    for _ in range(5):
        head = token.head
        if (token.dep_ in ("relcl", "acl", "conj") and not is_suffered(token)) or head == token:
            return False
        asks = head.i in crowds or not words("asks").isdisjoint(forms(head))
        if asks and (token.dep_ == "dobj" or token.lower_ in words("issue")):
            return True
        token = head
    return False


def is_suffered(token: Token) -> bool:
    """'a colleague MURDERED last week', 'a man who was KILLED'."""
    reduced = token.dep_ == "acl" and token.tag_ in ("VBN", "VBD")
    return reduced or (token.dep_ == "relcl" and any(c.dep_ == "nsubjpass" for c in token.children))


def comes_after(mention: Token, other: Token) -> bool:
    """Whether the mention is what the other came after: 'X, after a MENTION'; gerunds share their subject."""
    if mention == other:
        return False
    above = {other.i, *(a.i for a in other.ancestors)}
    gerund = mention.tag_ == "VBG" or any(c.lower_ == "being" for c in mention.children)
    token = mention
    while token.i not in above:
        marks = [c for c in token.children if c.dep_ in ("mark", "prep", "advmod")]
        if token.tag_ != "VBG" and any(c.lower_ in words("comes after") and c.dep_ == "mark" for c in marks):
            return True
        if token.dep_ == "prep" and token.lower_ in words("comes after") and not gerund:
            return True
        if token.head == token:
            return False
        token = token.head
    return False
