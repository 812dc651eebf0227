"""Which event of the sentence a date is of, and what else a date can be of."""

import datetime as dt
import re
from collections.abc import Sequence
from itertools import takewhile

from flows.extract.dates.dateline import is_in_dateline
from flows.extract.dates.number_words import CARDINAL, number
from flows.extract.document import Document
from flows.extract.events.mention import Mention, is_many
from flows.extract.events.nearness import head_at, holder, of_a_source
from flows.extract.events.reading import Reading
from flows.extract.events.standing import comes_after
from flows.extract.events.taxonomy import words
from flows.extract.syntax import Token
from schemas import DateMention
from schemas.date import DateBasis

# "This was one of three attacks on the same day" says nothing of which.
_SAME_DAY = re.compile(r"\b(?:this|same|that) (?:day|date)\b", re.IGNORECASE)
# What it is the third of, or the worst of, in a year.
_PERIOD = re.compile(r"(?:this|the) (?:year|month|decade)$", re.IGNORECASE)
_COUNTED = re.compile(r"\b(?:time|attacks?|strikes?|incidents?)\s+(?:in )?$", re.IGNORECASE)
_LATER = re.compile(rf",? (?:just |only )?(?:(?P<n>{CARDINAL})|the) days? after\b", re.IGNORECASE)
HEAD = 12
"""Characters that can stand before the date of a note: "Around " and the like."""
# "Until dawn on Tuesday" is the end of a night, not of a stretch of days.
_ENDS_AT_DAWN = re.compile(r"(?:early|dawn|daybreak|sunrise)\b", re.IGNORECASE)
# Words between "since" and the verb of its clause.
_CLAUSE = 8
_BOUNDS = frozenset(("since", "until", "till", "before"))


def mention_dated(
    document: Document, reading: Reading, mentions: Sequence[Mention], date: DateMention
) -> tuple[int, DateMention] | None:
    """Index of the mention that the date is of, and the days it gives; None where it gives none.

    The day on which something was said is not the day on which it happened, nor is that of what came after.
    "Since October" bounds an incident and dates only a sum of incidents.
    """
    if not reading.sentence.start <= date.char_start < reading.sentence.end or date.date_start is None:
        return None
    head = head_at(reading.doc, reading.sentence, date.char_start, date.char_end)
    if head is None or is_of_publication(document, date) or _says_nothing(reading, date):
        return None
    tokens = [m.token for m in mentions]
    if (own := _own(head, tokens, date)) is not None:
        return own, date
    if of_a_source(head, tokens) or (_dates_a_statement(head, tokens) and not _opens_note(reading, date)):
        return None
    k = holder(head, tokens)
    days = _days(document, reading, head, mentions[k], date)
    return None if days is None else (k, days)


def _days(
    document: Document, reading: Reading, head: Token, mention: Mention, date: DateMention
) -> DateMention | None:
    """The days that the date gives the event; None where it only bounds it or dates what came after."""
    if _is_bound(head) and not _ENDS_AT_DAWN.match(date.text):
        lasts = is_many(mention) or _has_gone_on(head, mention.token)
        return _since(document, head, date) if lasts else None
    if (later := _LATER.match(reading.sentence.text, date.char_end - reading.sentence.start)) is not None:
        return _days_before(date, number(later["n"] or "a")) if date.char_end < mention.start else None
    aftermath = _dates_the_aftermath(reading, head, mention.token) and not _opens_note(reading, date)
    return None if aftermath else date


def _own(head: Token, tokens: Sequence[Token], date: DateMention) -> int | None:
    """Index of the event whose phrase the date closes or whose clause it opens; None where neither."""
    clause = _clause_of(head, tokens)
    if clause is not None or date.date_start == date.date_end or _is_bound(head):
        return clause
    return _beside(head, tokens)


def is_of_publication(document: Document, date: DateMention) -> bool:
    """Whether the date is that of the report: in its dateline, or before any sentence of the text."""
    published = document.article.published_at
    if is_in_dateline(document.article.text, date.char_start, date.char_end):
        return True
    if date.basis is not DateBasis.EXPLICIT or date.char_start != document.body[0].start:
        return False
    return date.date_start == published == date.date_end


def _says_nothing(reading: Reading, date: DateMention) -> bool:
    """'On the same day'; 'for the third time this year', 'the worst attack this year'."""
    before = reading.sentence.text[: date.char_start - reading.sentence.start]
    return bool(_SAME_DAY.search(date.text) or (_PERIOD.match(date.text) and _COUNTED.search(before)))


def _opens_note(reading: Reading, date: DateMention) -> bool:
    """'On 3 May 2022, the group claimed to have fired': a full date at the head of a note is the event's."""
    explicit = date.basis is DateBasis.EXPLICIT and date.date_start == date.date_end
    return explicit and date.char_start - reading.sentence.start <= HEAD


def _is_bound(head: Token) -> bool:
    """'since October', 'since the war began in October'; not so 'since the attack of October 7'."""
    above = [head, *head.ancestors][:5]
    marked = any(c.lower_ == "since" and c.dep_ == "mark" for a in above for c in a.children)
    verbal = list(takewhile(lambda a: a == head or a.pos_ != "NOUN", above))
    # "Since fighting began in April", however the parse attaches "began".
    begun = any(a.lemma_ in ("begin", "start", "erupt") and _follows_since(a) for a in verbal)
    return marked or begun or any(a.lower_ in _BOUNDS and a.dep_ == "prep" for a in verbal)


def _follows_since(verb: Token) -> bool:
    return any(t.lower_ == "since" for t in verb.doc[max(0, verb.i - _CLAUSE) : verb.i])


def _has_gone_on(head: Token, token: Token) -> bool:
    """'have died since Tuesday': the verb of the incident itself goes on from there."""
    verb = next((a for a in head.ancestors if a.pos_ == "VERB"), None)
    return verb == token and any(c.dep_ in ("aux", "auxpass") and c.lemma_ == "have" for c in token.children)


def _since(document: Document, head: Token, date: DateMention) -> DateMention | None:
    """From the first day of what stands behind "since" to the day of publication; None behind "until"."""
    published = document.article.published_at
    since = any(a.lower_ == "since" for a in (head, *head.ancestors)) or date.granularity == "range"
    if not since or published is None or date.date_start is None or date.date_start > published:
        return None
    return date.model_copy(update={"date_end": published})


def _clause_of(head: Token, tokens: Sequence[Token]) -> int | None:
    """Index of the event that the date's own clause tells: 'since 7 May, when rebels stormed the town'."""
    own = (k for k, token in enumerate(tokens) if token.dep_ in ("relcl", "advcl") and token.head == head)
    return next((k for k in own if any(c.lower_ == "when" for c in tokens[k].children)), None)


def _dates_the_aftermath(reading: Reading, head: Token, token: Token) -> bool:
    """'On Thursday relatives wept for those killed when …', 'searched on Friday after a strike'.

    Who on Thursday 'drove a truck that exploded' did it then.
    """
    verb = next((a for a in head.ancestors if a.pos_ == "VERB" or a == token), None)
    if verb is None or verb not in token.ancestors:
        return False
    armed = {i for span, _ in reading.weapons for i in range(span.start, span.end)}
    path = [token, *token.ancestors]
    clauses = [t for t in path[: path.index(verb)] if t.dep_ in ("relcl", "acl")]
    return any(t.head.i not in armed for t in clauses) or comes_after(token, verb)


def _days_before(date: DateMention, days: int) -> DateMention | None:
    """The day that the date is later than: 'on Thursday, a day after a jet bombed the town'."""
    if date.date_start is None or date.date_start != date.date_end:
        return None
    day = date.date_start - dt.timedelta(days=days)
    return date.model_copy(update={"date_start": day, "date_end": day})


def _beside(head: Token, tokens: Sequence[Token]) -> int | None:
    """Index of the event noun whose phrase the date closes: 'condemned a raid in Kano last month'."""
    first = head.left_edge.i
    ends = (
        (k, max(t.i for t in token.subtree if t.i < first))
        for k, token in enumerate(tokens)
        if token.pos_ == "NOUN" and token.i < first
    )
    return next((k for k, end in ends if end == first - 1), None)


def _dates_a_statement(head: Token, tokens: Sequence[Token]) -> bool:
    """Whether the date is that of a word of saying: 'said on Monday', 'condemned the strike on Monday'."""
    verb = next((a for a in head.ancestors if a.pos_ in ("VERB", "AUX") or a in tokens), None)
    return verb is not None and verb.lemma_.lower() in words("says") and verb not in tokens
