"""How many incidents a mention stands for: 'attacked about 150 times', 'more than 20 attacks'."""

from flows.extract.events.reading import Reading
from flows.extract.quantities import Quantity, find_quantities
from flows.extract.syntax import Token

_TIMES = frozenset(("times", "occasions"))


def occurrences(reading: Reading, head: Token) -> Quantity | None:
    """The number of incidents that the trigger is counted with, offsets in the sentence; None for one."""
    counted = _counted(head)
    if counted is None:
        return None
    start, end = counted
    return next((q for q in find_quantities(reading.sentence.text) if start <= q.number_start < end), None)


def _counted(head: Token) -> tuple[int, int] | None:
    """The stretch of the sentence in which the trigger's number stands."""
    times = next((c for c in _predicate(head).children if c.lower_ in _TIMES), None)
    if times is not None:
        return times.left_edge.idx, times.idx
    if head.tag_ not in ("NNS", "NNPS"):
        return None
    numbers = [c for c in head.lefts if c.dep_ == "nummod" or c.pos_ == "NUM"]
    return (numbers[0].left_edge.idx, head.idx) if numbers else None


def _predicate(head: Token) -> Token:
    """The verb that carries the trigger: 'came' of 'came under attack', 'launched' of 'launched attacks'."""
    above = head.head if head.dep_ == "pobj" else head
    carried = head.pos_ != "VERB" and above.dep_ in ("prep", "dobj", "nsubjpass")
    return above.head if carried else head
