"""How many incidents a mention stands for: 'attacked about 150 times', 'more than 20 attacks'."""

from spacy.tokens import Token

from flows.extract.events.reading import Reading
from flows.extract.quantities import Quantity, find_quantities

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
    if head.pos_ == "VERB":
        times = next((c for c in head.children if c.lower_ in _TIMES), None)
        return None if times is None else (times.left_edge.idx, times.idx)
    if head.tag_ not in ("NNS", "NNPS"):
        return None
    numbers = [c for c in head.lefts if c.dep_ == "nummod" or c.pos_ == "NUM"]
    return (numbers[0].left_edge.idx, head.idx) if numbers else None
