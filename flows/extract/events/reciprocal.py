"""The other side of what two do to each other."""

from flows.extract.events.steps import antecedent, child_by, prepositions, subject
from flows.extract.events.taxonomy import weapons, words
from flows.extract.syntax import Token

_WITH = frozenset(("with", "against", "between"))


def other_party(verb: Token) -> Token | None:
    """The other side of what two do to each other: 'clashed with B', 'A and B exchanged fire'."""
    return _partner(verb) or _other_subject(verb, antecedent(subject(verb)))


def _other_subject(verb: Token, subject: Token | None) -> Token | None:
    """'A and B clashed': the other side."""
    if subject is None or verb.lemma_.lower() not in words("reciprocal"):
        return None
    nouns = [subject, *(inside for p in prepositions(subject) if (inside := child_by(p, {"pobj"})))]
    owners = [child for noun in nouns for child in noun.lefts if child.dep_ in ("amod", "compound", "nmod")]
    return next((other for noun in (*nouns, *owners) if (other := child_by(noun, {"conj"}))), None)


def _partner(verb: Token) -> Token | None:
    """'clashed with the army': the other side."""
    inside = (child_by(p, {"pobj"}) for p in prepositions(verb) if p.lower_ in _WITH)
    return next((token for token in inside if token is not None and not _is_means(token)), None)


def _is_means(token: Token) -> bool:
    """'clashed with each other', 'with sticks', 'with heavy weapons': no other side."""
    return token.lower_ == "other" or any(True for t in (*token.lefts, token) for _ in weapons().at(t))
