"""Who says so."""

import re

from flows.extract.attribution.statements import Statement, governs, of, statements
from flows.extract.document import Document, Sentence
from flows.extract.syntax import Token

_PRONOUNS = frozenset({"he", "she", "it", "they", "who", "which"})
_SHARED_NOUNS = frozenset(
    ("sources", "officials", "authorities", "officers", "workers", "staff", "reports", "records")
)
_LOOK_BACK = 4
_TAIL = re.compile(r":\s+(?P<source>(?:the\s+)?[a-z][\w' ]{2,40}|U\.?N\.?|[A-Z]{2,5})[.]?\s*$")
_CLAUSE_BREAK = frozenset({"but", "although", "while", "whilst", "whereas", ";", "though"})


def attributed_to(document: Document, start: int, end: int) -> list[str]:
    """The sources, verbatim, to which the text attributes the statement at start–end (article offsets).

    A source is the subject of the reporting verb that governs the statement, or whom "according to" names.
    Joined phrases, each with a head noun of its own ("local officials and residents"), are as many sources;
    "police and hospital sources" is one. A pronoun stands for the source before it; a quotation that runs
    over several sentences keeps its speaker.
    """
    sentence = document.sentence_at(start)
    if sentence is None or sentence.parse is None:
        return []
    found = _in_sentence(sentence, start)
    if found is None:
        return _headline_source(sentence, end) or _speaker_of_open_quote(document, sentence)
    if found.head.lower_ in _PRONOUNS:
        return _before(document, sentence, found.start)
    return _phrases(sentence, found)


def _in_sentence(sentence: Sentence, start: int) -> Statement | None:
    """The statement that the words at `start` belong to: by the parse, else by the order of words."""
    assert sentence.parse is not None
    doc = sentence.parse
    token = next((t for t in doc if t.idx + len(t) > start - sentence.start), None)
    if token is None:
        return None
    found = [s for s in statements(doc) if not s.start <= token.i < s.end]
    governing = [s for s in found if not s.accord and governs(s, token)]
    named = [s for s in governing if s.head.lower_ not in _PRONOUNS]
    if governing:
        return max(named or governing, key=lambda s: _depth(s.verb))
    near = [s for s in found if _reaches(s, token)]
    return min(near, key=lambda s: abs(s.verb.i - token.i)) if near else None


def _depth(token: Token) -> int:
    return sum(1 for _ in token.ancestors)


def _reaches(statement: Statement, token: Token) -> bool:
    """Whether the token lies where the statement can claim it: after "X said", before ", X said"."""
    doc = token.doc
    first, last = sorted((token.i, statement.verb.i))
    if any(t.lower_ in _CLAUSE_BREAK for t in doc[first:last]):
        return False
    if statement.accord:
        return True
    if statement.verb.lemma_.lower() not in (
        "say",
        "report",
        "tell",
        "add",
        "confirm",
        "announce",
        "state",
        "claim",
    ):
        return False
    if statement.verb.i < token.i and _is_aside(statement):
        return True
    if statement.verb.i < token.i:
        return statement.verb.dep_ == "ROOT" and statement.start < statement.verb.i
    opening = min(statement.start, statement.verb.i)
    return doc[opening - 1].lower_ in (",", '"', "''", "-") or (
        opening > token.i and statement.verb.i >= len(doc) - 6
    )


def _is_aside(statement: Statement) -> bool:
    """Whether commas set the statement apart: "A shell hit a shop, the mayor said, killing two"."""
    doc, last = statement.verb.doc, max(statement.verb.i + 1, statement.end)
    return doc[statement.start - 1].text == "," and last < len(doc) and doc[last].text == ","


def _phrases(sentence: Sentence, statement: Statement) -> list[str]:
    """The source verbatim, one entry for each of the phrases that "and" joins into it."""
    assert sentence.parse is not None
    doc = sentence.parse
    heads = {statement.head.i, *(t.i for t in statement.head.conjuncts)}
    joined = [t for t in doc[statement.start : statement.end - 1] if t.lower_ == "and"]
    cuts = [
        t.i for t in joined if t.head.i in heads and t.i > statement.start and not _share_noun(t, statement)
    ]
    edges = [statement.start, *(e for cut in cuts for e in (cut, cut + 1)), statement.end]
    spans = [doc[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
    return [sentence.text[s.start_char : s.end_char] for s in spans if s.text.strip()]


def _share_noun(joint: Token, statement: Statement) -> bool:
    """ "Police and medical sources": one noun for both, so one source."""
    left, right = joint.doc[statement.start : joint.i], joint.doc[joint.i + 1 : statement.end]
    shared = (
        right[-1].lower_ in _SHARED_NOUNS and len(right) > 1 and right[0].tag_ in ("JJ", "NN", "NNP", "NNS")
    )
    return len(left) == 1 and shared


def _headline_source(sentence: Sentence, end: int) -> list[str]:
    """ "Twelve dead in blast: police"."""
    found = _TAIL.search(sentence.text, end - sentence.start)
    return [found["source"]] if found else []


def _before(document: Document, sentence: Sentence, token: int = 0) -> list[str]:
    """The last source named before the token of the sentence, a few sentences back at most."""
    own = statements(sentence.parse) if sentence.parse is not None else ()
    named = [s for s in own if s.end <= token and s.head.lower_ not in _PRONOUNS]
    if named:
        return _phrases(sentence, named[-1])
    for earlier in reversed(document.sentences[max(0, sentence.index - _LOOK_BACK) : sentence.index]):
        if earlier.parse is None or earlier.furniture is not None:
            continue
        named = [s for s in statements(earlier.parse) if s.head.lower_ not in _PRONOUNS]
        if named:
            return _phrases(earlier, _reporter(named[-1]))
    return []


def _reporter(statement: Statement) -> Statement:
    """Who quotes, where the statement is that of a quoted source: "it said" goes on with the former."""
    if statement.verb.lemma_.lower() not in ("quote", "cite"):
        return statement
    subject = next((t for t in statement.verb.children if t.dep_ == "nsubj"), None)
    return of(statement.verb, subject) if subject is not None else statement


def _speaker_of_open_quote(document: Document, sentence: Sentence) -> list[str]:
    """The speaker, where the sentence begins within a quotation that an earlier sentence opened."""
    paragraph = [
        s for s in document.sentences if s.paragraph == sentence.paragraph and s.index < sentence.index
    ]
    before = "".join(s.text for s in paragraph)
    is_open = before.count("“") > before.count("”") or (before.count('"') % 2 == 1 and "“" not in before)
    return _before(document, sentence) if is_open else []
