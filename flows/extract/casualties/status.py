"""Whether the text asserts a casualty, and whether it adds it to others."""

from flows.extract.casualties.hit import Hit
from flows.extract.casualties.words import words
from flows.extract.syntax import Token
from schemas.casualty import ClaimStatus

_MODAL = words("could may might would should can will 'll shall must")
_FEAR = words(
    "feared fear fears threaten threatened threatens threatening plan planned planning plans plot"
    " plotted plotting plots attempt attempted attempting attempts try tried trying intend intended"
    " want wanted vow vowed order ordered warn warned aim aimed aiming if hope hoped"
)
_DENY = words("deny denied denies denying refute refuted reject rejected dismiss dismissed")
_FACTUAL = words(
    "have forced made reported reportedly said believed known thought managed used confirmed went"
)
_MOTIVE = words("retaliation response revenge vengeance reprisal anniversary commemoration connection")
_ANSWER = words("avenge retaliate commemorate")
_LATER = words("later eventually subsequently")
_VAGUELY = words("other others")
_NOT = words("not n't never")
_CLAIM = words("claim claimed claims claiming alleged allegedly boast boasted")
_ADDING = words("another more additional further also others other separately elsewhere addition besides too")


def status(trigger: Token) -> ClaimStatus:
    """What the words around the outcome make of it: asserted, claimed, denied or only possible."""
    before = [t.lower_ for t in trigger.doc[max(0, trigger.i - 4) : trigger.i]]
    governors = [t.lower_ for t in _governors(trigger)]
    if _NOT & set(before[-3:]) or _DENY & set(governors):
        return ClaimStatus.DENIED
    infinitive = "to" in before[-2:] and trigger.tag_ == "VB" and not _FACTUAL & set(before)
    modal = {t.lower_ for t in trigger.doc[max(0, trigger.i - 4) : trigger.i] if t.tag_ == "MD"}
    if (_MODAL & modal and not _LATER & set(before)) or infinitive or _FEAR & {*before[-2:], *governors[:1]}:
        return ClaimStatus.HYPOTHETICAL
    return ClaimStatus.CLAIMED if _CLAIM & set(governors) else ClaimStatus.REPORTED


def _governors(token: Token) -> list[Token]:
    """The verbs that the outcome's clause depends on, nearest first."""
    found: list[Token] = []
    while token.head.i != token.i and len(found) < 3 and not _parted(token):
        if token.dep_ in ("ccomp", "xcomp", "acl", "pcomp"):
            found.append(token.head)
            if token.head.dep_ in ("dobj", "obj"):
                found.append(token.head.head)  # "denies reports that …"
        token = token.head
    return found


def _parted(token: Token) -> bool:
    """Whether a semicolon parts the word from its head: another statement."""
    first, last = sorted((token.i, token.head.i))
    return any(t.text == ";" for t in token.doc[first:last])


def is_motive(trigger: Token) -> bool:
    """Whether the text tells of it only as a reason: "in revenge for the death of X"."""
    below = trigger
    for above in trigger.ancestors:
        lemma = above.lemma_.lower()
        if (below.dep_ == "prep" and lemma in _MOTIVE) or lemma in _ANSWER:
            return True
        if above.lower_ == "over" and above.dep_ == "prep" and below is trigger:
            return True  # "rallied over the killing of X"
        below = above
    return False


def is_additional(hit: Hit) -> bool:
    """Whether the text adds these victims to others: "two others", "was also killed"."""
    return bool(_around(hit) & _ADDING)


def is_further(hit: Hit) -> bool:
    """Whether it adds them beyond doubt: "another two"; "others" may be those of an earlier sentence."""
    return bool(_around(hit) & (_ADDING - _VAGUELY))


def _around(hit: Hit) -> set[str]:
    doc, group = hit.trigger.doc, hit.group
    near = doc[max(0, group.start - 1) : group.end + 1]
    between = doc[min(group.end, hit.trigger.i) : max(group.start, hit.trigger.i)]
    more_than = {t.i for t in near if t.lower_ == "more" and t.i + 1 < len(doc) and t.nbor().lower_ == "than"}
    return {t.lower_ for t in (*near, *between) if t.i not in more_than}
