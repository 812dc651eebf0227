"""The sides of an event that a verb names, whichever its voice."""

from flows.extract.events.nouns import sides_of_noun
from flows.extract.events.steps import agent, aimed_at, antecedent, child_by, prepositions, subject
from flows.extract.events.taxonomy import words
from flows.extract.syntax import Token

_WITH = frozenset(("with", "against", "between"))
_SUFFERING = frozenset(("nsubjpass", "dobj"))


def sides_of_verb(verb: Token) -> tuple[Token | None, Token | None]:
    """Who acts and who suffers."""
    passive = any(child.dep_ in ("nsubjpass", "auxpass", "agent") for child in verb.children) or (
        verb.tag_ == "VBN" and verb.dep_ == "acl"
    )
    target = child_by(verb, _SUFFERING) or aimed_at(verb)
    if passive:
        if target is None and verb.dep_ == "acl":
            target = verb.head
        return agent(verb), antecedent(target)
    attacker = antecedent(subject(verb))
    if target is not None and verb.lemma_.lower() in words("fends off"):
        return attacker, sides_of_noun(target)[0] or target
    if target is None:
        target = _partner(verb) or _other_subject(verb, attacker)
    return attacker, antecedent(target)


def _other_subject(verb: Token, subject: Token | None) -> Token | None:
    """'A and B clashed': the other side."""
    if subject is None or verb.lemma_.lower() not in words("reciprocal"):
        return None
    return child_by(subject, {"conj"})


def _partner(verb: Token) -> Token | None:
    """'clashed with the army': the other side."""
    inside = (child_by(p, {"pobj"}) for p in prepositions(verb) if p.lower_ in _WITH)
    return next((token for token in inside if token is not None), None)
