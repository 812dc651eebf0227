"""Statements of a sentence: who says, and which words are theirs."""

from dataclasses import dataclass
from functools import cache, lru_cache

from flows.extract.syntax import Doc, Token
from schemas.reference.reporting_word import ReportingWord
from seeds import reference

_NOT_REPORTS = frozenset({"responsibility", "life", "lives", "credit", "attack", "victory"})
_NOUN_MODIFIERS = frozenset(
    {"det", "amod", "compound", "nummod", "poss", "nmod", "case", "quantmod", "advmod"},
)
_ESTIMATES = frozenset({"count", "estimate", "tally", "reckoning", "figure", "calculation"})
_GIVES = frozenset({"give", "offer", "provide", "issue", "present"})
_FIGURES = frozenset(
    {"toll", "figure", "number", "estimate", "count", "tally", "account", "statement", "version"}
)
_CLAUSE = frozenset({"ccomp", "xcomp", "parataxis"})


@cache
def _reporting(reports: str) -> frozenset[str]:
    """The verbs that report a clause, or those that report an object."""
    return frozenset(r.word for r in reference("reporting_words", ReportingWord) if r.reports == reports)


@dataclass(frozen=True, slots=True)
class Statement:
    """A source (token indices, end exclusive), the word that reports, and whether it is "according to"."""

    start: int
    end: int
    verb: Token
    head: Token
    accord: bool = False


# The claims of a sentence, and those that lean on it, ask for the same statements.
@lru_cache(maxsize=256)
def statements(doc: Doc) -> tuple[Statement, ...]:
    """The statements of a sentence in text order."""
    found = []
    for token in doc:
        if token.lower_ == "according" and token.i + 2 < len(doc) and doc[token.i + 1].lower_ == "to":
            head = next(
                (t for t in token.subtree if t.dep_ == "pobj" and t.i > token.i + 1), doc[token.i + 2]
            )
            found.append(Statement(*_phrase(head), token, head, accord=True))
        elif (estimate := _estimate(token)) is not None:
            found.append(Statement(*_phrase(estimate), token, estimate, accord=True))
        elif (source := _closing_speaker(token) or _speaker(token)) is not None and _can_speak(source):
            found.append(of(token, source))
    return tuple(found)


def _estimate(token: Token) -> Token | None:
    """ "By the army's count, 40 died"."""
    if token.lower_ != "by":
        return None
    return next((t for t in token.children if t.dep_ == "pobj" and t.lemma in _ESTIMATES), None)


def of(verb: Token, source: Token) -> Statement:
    """What the source reports by the verb."""
    return Statement(*_phrase(source), verb, source)


def governs(statement: Statement, token: Token) -> bool:
    """Whether the parse puts the token into what the source reports."""
    if statement.start <= token.i < statement.end:
        return False
    path = [token]
    while path[-1].head.i != path[-1].i and path[-1].i != statement.verb.i:
        path.append(path[-1].head)
    first, last = sorted((token.i, statement.verb.i))
    parted = any(t.text == ";" for t in token.doc[first:last])
    if path[-1].i != statement.verb.i or len(path) < 2 or parted:
        return False
    arc = path[-2]
    if arc.dep_ in _CLAUSE or (arc.dep_ in ("pcomp", "prep") and statement.verb.lemma_ == "quote"):
        return True
    return arc.dep_ in ("dobj", "obj", "prep", "attr") and statement.verb.lemma in _reporting("object")


def _speaker(verb: Token) -> Token | None:
    """The source of a reporting verb: its subject, or whom "quoted X as saying" quotes."""
    lemma = verb.lemma
    if lemma in _GIVES and any(t.dep_ == "dobj" and t.lemma in _FIGURES for t in verb.children):
        return next((t for t in verb.children if t.dep_ == "nsubj"), None)
    if lemma in ("quote", "cite"):
        return next((t for t in verb.children if t.dep_ in ("dobj", "obj")), None) or _agent(verb)
    if lemma not in _reporting("clause") | _reporting("object") or verb.pos_ not in ("VERB", "AUX"):
        return None
    if any(t.dep_ in ("dobj", "obj") and t.lemma in _NOT_REPORTS for t in verb.children):
        return None
    if any(t.dep_ in ("nsubjpass", "auxpass") for t in verb.children):
        return _agent(verb)
    subject = next((t for t in reversed(list(verb.children)) if t.dep_ == "nsubj"), None)
    if subject is None and verb.dep_ == "conj":
        subject = next((t for t in verb.head.children if t.dep_ == "nsubj"), None)
    if subject is None and verb.tag_ == "VBG" and verb.dep_ == "advcl":
        return next((t for t in verb.head.children if t.dep_ == "nsubj"), None)  # "denied it, saying …"
    if subject is None and verb.dep_ == "acl" and any(t.dep_ == "ccomp" for t in verb.children):
        return verb.head  # "the agency reported on Thursday that …", read as a participle
    if subject is not None and subject.tag_ in ("WP", "WDT") and verb.dep_ == "relcl":
        return verb.head
    return subject


def _closing_speaker(verb: Token) -> Token | None:
    """ "…, officials and a doctor from the hospital in Kut said.": the noun after the last comma."""
    doc = verb.doc
    if verb.lower_ not in ("said", "says", "reported") or verb.i < 2:
        return None
    after = [
        t for t in doc[verb.i + 1 :] if t.ent_type_ != "DATE" and t.lower_ not in ("on", "early", "late")
    ]
    if len(after) > 2:
        return None
    comma = next((t for t in reversed(doc[: verb.i]) if t.lower_ in (",", '"', "''")), None)
    if comma is None or any(t.pos_ in ("VERB", "AUX") for t in doc[comma.i + 1 : verb.i]):
        return None
    nouns = [t for t in doc[comma.i + 1 : verb.i] if t.pos_ in ("NOUN", "PROPN", "PRON")]
    return next((t for t in nouns if t.dep_ not in ("compound", "poss", "amod", "nmod")), None)


def _can_speak(source: Token) -> bool:
    """Whether it can be a source: not "we" within a quotation, not a number."""
    return source.lower_ not in ("i", "we", "you") and source.tag_ != "CD"


def _agent(verb: Token) -> Token | None:
    """ "By police": who says it, in the passive."""
    by = next((t for t in verb.children if t.dep_ == "agent"), None)
    return next((t for t in by.children if t.dep_ == "pobj"), None) if by is not None else None


def _phrase(head: Token) -> tuple[int, int]:
    """The noun phrase of the head: its modifiers, "of …" and "for …", and what is coordinated with it."""
    left = [t.left_edge.i for t in head.lefts if t.dep_ in _NOUN_MODIFIERS]
    right = [_right_end(t) for t in head.rights]
    return min([head.i, *left]), max([head.i + 1, *right])


def _right_end(child: Token) -> int:
    """Where what follows the head of a source ends; 0 where it is no part of its name."""
    if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON"):
        return _phrase(child)[1]
    if child.dep_ == "prep" and child.lower_ in ("of", "for", "from", "at", "in", "by"):
        comma = next((t.i for t in child.subtree if t.text == "," and t.i > child.i), child.right_edge.i + 1)
        return min(comma, child.right_edge.i + 1)
    by = _agent(child) if child.dep_ == "acl" else None
    return by.right_edge.i + 1 if by is not None else 0
