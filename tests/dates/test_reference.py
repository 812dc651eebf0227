"""The tables of named days and conflicts hold together."""

import seeds
from schemas.reference.conflict import Conflict
from schemas.reference.named_day import NamedDay


def test_conflicts_end_after_they_start_and_no_phrase_is_shared() -> None:
    rows = seeds.reference("conflicts", Conflict)
    assert [r.conflict for r in rows if r.date_end and r.date_end < r.date_start] == []
    phrases = [name for row in rows for name in row.names]
    assert len(phrases) == len(set(phrases))
    assert all(p == p.lower().strip() for p in phrases)


def test_named_days_are_listed_once_in_lower_case() -> None:
    names = [d.name for d in seeds.reference("named_days", NamedDay)]
    assert len(names) == len(set(names))
    assert all(n == n.lower() for n in names)
