"""Whether the clause around an expression speaks of the past or of the future."""

import re

from flows.extract.dates.lexicon import WEEKDAY
from flows.extract.document import Sentence, plain
from flows.extract.syntax import Token

_PLANS = (
    r"plan|plans|planned|planning|expects?|expected|scheduled|due|set|slated|intends?|intended|hopes?"
    r"|aims?|vows?|vowed"
    r"|subpoenaed|summoned|invited|directed"
    r"|agrees?|agreed|wants?|promised?|promises|prepar(?:e|es|ing)|order(?:s|ed)|urged|asked|called on"
    r"|going|able|likely|ready"
)
_MODAL = r"(?:will|would|shall|'ll|won't|wo|may|might|could|should|must|can)"
_CUES = re.compile(
    r"(?P<silent>\bwould(?: not|n't| only)? (?:say|comment|confirm|discuss|elaborate)\b)"
    r"|(?P<open>\b(?:was|were) to have\b)"
    rf"|(?P<future>\b(?:was|were) to(?: be)? \w+"
    rf"|\b{_MODAL}\b(?: (?!on\b|in\b)[a-z]+){{0,3}}|(?<=\w)'ll\b(?: [a-z]+){{0,2}}|\b"
    rf"(?:{_PLANS})(?: [a-z'-]+){{0,3}}? to(?: be)? \w+"
    r"|\b(?:is|are|be) (?:scheduled|due|expected|set|slated|planned)\b|\b(?:due|scheduled|slated"
    r"|expected|upcoming|payable|effective|expires?|expiring)\b"
    r"|\b(?:is|are) (?:to(?: be)? \w+|\w+ing\b)|\b(?:opens|begins|starts|resumes?|convenes?|meets|votes"
    r"|(?:calls|provides) for|envisions"
    r"|expires?|ends|lapses?|takes effect|returns|arrives|leaves|closes|open|begin|meet"
    r"|(?:goes|go|comes|come) (?:to|on|up|into))\b)"
    r"|(?P<past>\b(?:was|were|had|has|have|did|said|told|began|took|came|went|met|fell|rose|struck|found"
    r"|left|made|held|won|lost"
    r"|sent|gave|got|broke|blew|fought|fled|led|ran|saw|became|grew|brought|bought|sold|shot|burst|shut"
    r"|wrote|spoke|stood|drove"
    r"|threw|flew|kept|\w{2,}ed)\b)"
    r"|(?P<present>\b(?:is|are|says?)\b)"
)
_STOP = re.compile(r"[;:]|, (?:but|and|while|which|who|after|before)\b")
_AHEAD = re.compile(
    r"\b(?:until|till|by|no later than|no earlier than|effective|starting|beginning|payable|due|of record"
    r"|deadline of|maturing|expiring|ending|ahead of|(?:wait(?:ed|ing|s)?|brac(?:ed|ing|es?)|in time) for"
    r"|await(?:ed|ing|s)?|(?:moved|postponed|delayed|(?:put|pushed|set) (?:off|back)|adjourned|extended) to"
    r"|scheduled|slated|set|planned)"
    r"(?: on| in| for)?(?: the)? (?:end of )?$"
)
# "Until Saturday, polls found": what lasted is over.
# "In the weeks before Nov. 11" may look at a day to come.
_BEFORE = re.compile(r"\bbefore (?:the )?$")
_UNTIL_FIRST = re.compile(r"^\W*until (?:[a-z]+ )?$")
# "Monday marks a year of war": a day that does something in the present is yet to come, or today.
_CLAUSE_OPENS = re.compile(r"(?:^|[.,;:]|\b(?:and|but|that))\W*$")
_WEEKDAY_DOES = re.compile(rf"{WEEKDAY} (?:is|marks|brings|sees)\b")
_LASTED = re.compile(r"\b(?:lasted|raged|continued|dragged on|went on)\b[^.;]{0,40}$")
_KEPT_SILENT = frozenset(("say", "comment", "confirm", "discuss", "elaborate", "reveal", "specify"))
"""What somebody would not do is done with: "she would not say Tuesday"."""
# A commodity is traded for a month to come.
_DELIVERY = re.compile(
    r"[a-z]+\.?(?:,? \d{4})? (?:[a-z]+ )?(?:delivery|settlement|contracts?|futures|options)\b"
)
# In the present tense these tell of what is to come: "trading resumes Monday".
_AGENDA_VERBS = (
    "open begin start resume meet vote expire end return arrive leave convene mature take lapse close go "
    "call provide envision"
)
_AGENDA = frozenset(_AGENDA_VERBS.split())
_PLANNING_VERBS = (
    "plan expect schedule set slate intend hope aim vow agree want promise prepare order ask decide subpoena "
    "summon invite instruct direct urge require arrange propose pledge offer vote"
)
_PLANNING = frozenset(_PLANNING_VERBS.split())
_MODALS = frozenset(["will", "shall", "'ll", "may", "might", "could", "should", "must", "can", "would", "wo"])


def tense_at(sentence: Sentence, offset: int) -> int:
    """-1 past, 1 future, 0 unsaid, for the expression at `offset` characters into the sentence.

    The governing verb of the parse decides; where there is none or it does not say, the nearest verb to the
    left.
    """
    text = plain(sentence.text).lower()
    before, after = text[:offset], text[offset:]
    opens = bool(_UNTIL_FIRST.match(before))
    ahead = _AHEAD.search(before) and not opens and not _LASTED.search(before)
    if ahead or _DELIVERY.match(after) or (_WEEKDAY_DOES.match(after) and _CLAUSE_OPENS.search(before)):
        return 1
    if _BEFORE.search(before):
        return max(0, _nearest_cue(plain(sentence.text[:offset]), sentence, offset))
    parsed = _parsed_tense(sentence, offset) if sentence.parse is not None else 0
    return parsed or _nearest_cue(plain(sentence.text[:offset]), sentence, offset) or int(opens)


def _nearest_cue(before: str, sentence: Sentence, offset: int) -> int:
    stops = [m.end() for m in _STOP.finditer(before)]
    clause = list(_CUES.finditer(before, stops[-1] if stops else 0))
    ahead = None if clause else _right_cue(plain(sentence.text), offset)
    cue = ahead or next(iter((clause or list(_CUES.finditer(before)))[-1:]), None)
    return {"future": 1, "past": -1, "silent": -1}.get((cue and cue.lastgroup) or "", 0)


def _right_cue(text: str, offset: int) -> re.Match[str] | None:
    stop = _STOP.search(text, offset)
    return _CUES.search(text, offset, stop.start() if stop else len(text))


def _parsed_tense(sentence: Sentence, offset: int) -> int:
    tokens = [t for t in sentence.parse or () if t.idx + len(t) > offset]
    verb = next((t for t in _chain(tokens[0]) if t.pos_ in ("VERB", "AUX")), None) if tokens else None
    return _verb_tense(verb) if verb is not None else 0


def _chain(token: Token) -> list[Token]:
    return [token, *token.ancestors]


def _verb_tense(verb: Token) -> int:
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if "would" in helpers and verb.lemma_ in _KEPT_SILENT:
        return -1
    # "The bomb in the garbage can went off": a verb in the past has no modal.
    if (helpers & _MODALS and verb.tag_ != "VBD") or verb.lower_ in _MODALS:
        return 1
    if (
        verb.lemma_ in _PLANNING
        and verb.tag_ == "VBN"
        and not helpers & {"was", "were", "had", "has", "have"}
    ):
        return 1
    if "to" in helpers:
        head = verb.head
        if head.lemma_ == "be" and head.tag_ == "VBD":
            return 0 if "have" in helpers else 1
        plans = head.lemma_ in _PLANNING or head.tag_ in ("VBZ", "VBP", "NN", "NNS", "JJ")
        return 1 if plans else _verb_tense(head) if head != verb and head.pos_ in ("VERB", "AUX") else 0
    return _plain_tense(verb, helpers)


def _plain_tense(verb: Token, helpers: set[str]) -> int:
    if verb.tag_ == "VBD" or helpers & {"was", "were", "had", "has", "have", "did", "been"}:
        return -1
    if verb.tag_ in ("VBG", "VB", "VBN"):
        head = verb.head
        chained = head != verb and head.pos_ in ("VERB", "AUX") and not helpers
        return (
            _verb_tense(head) if chained else 1 if verb.tag_ == "VBG" and helpers & {"is", "are", "'s"} else 0
        )
    return 1 if verb.tag_ in ("VBZ", "VBP") and verb.lemma_ in _AGENDA else 0
