"""The sides of an event that a verb names, whichever its voice."""

from flows.extract.events.nouns import sides_of_noun
from flows.extract.events.reciprocal import other_party
from flows.extract.events.steps import agent, aimed_at, antecedent, child_by, subject
from flows.extract.events.taxonomy import words
from flows.extract.syntax import Token

_BESIDE = 3
_SUFFERING = frozenset(("nsubjpass", "dobj"))


def sides_of_verb(verb: Token) -> tuple[Token | None, Token | None]:
    """Who acts and who suffers."""
    passive = any(child.dep_ in ("nsubjpass", "auxpass", "agent") for child in verb.children) or (
        verb.tag_ in ("VBN", "VBD") and verb.dep_ == "acl" and not child_by(verb, ("nsubj",))
    )
    target = child_by(verb, _SUFFERING) or aimed_at(verb)
    if passive:
        if target is None and verb.dep_ == "acl":
            target = verb.head
        if target is None and verb.dep_ == "conj":
            target = child_by(verb.head, ("nsubjpass",))
        return agent(verb), antecedent(target)
    if verb.dep_ == "amod":  # "a drone targeted forces", the verb hung on its object
        return child_by(verb, ("nsubj",)) or verb.nbor(-1), verb.head
    attacker = antecedent(subject(verb))
    if target is not None and verb.lemma_.lower() in words("fends off"):
        return attacker, sides_of_noun(target)[0] or target
    if target is None:
        target = _shared(verb) or other_party(verb)
    return attacker, antecedent(target)


def _shared(verb: Token) -> Token | None:
    """'shot and killed a man': the object that the next verb has for both."""
    other = child_by(verb, ("conj",))
    if other is None or other.pos_ != "VERB" or other.i > verb.i + _BESIDE:
        return None
    return None if child_by(other, ("nsubj", "nsubjpass")) else child_by(other, ("dobj",))
