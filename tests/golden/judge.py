"""Compare what extraction finds in seeds/articles with the hand-checked answers beside this file.

An answer names only what it checks: a casualty without `by` says nothing of attribution. Casualties and
troop counts are complete, so a row without an answer is an extra.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from flows.extract.facts import Facts
from schemas import Record

HERE = Path(__file__).parent
Answer = dict[str, Any]
COMPLETE = ("casualties", "troop_counts")


def answers() -> dict[str, Answer]:
    """The hand-checked answers by the article's id."""
    return {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in sorted(HERE.glob("*.yaml"))}


def fingerprint(articles: Path) -> str:
    """A digest of the corpus and its answers, so that results of another corpus are not taken for these."""
    files = sorted(p for p in [*articles.iterdir(), *HERE.glob("*.yaml")] if p.is_file())
    return hashlib.sha256(b"".join(p.name.encode() + p.read_bytes() for p in files)).hexdigest()[:16]


def judge(name: str, answer: Answer, facts: Facts) -> Iterator[str]:
    """One line an answer, `ok` or `miss`, and one an extra row, in the order of the answers."""
    verdict = facts.article.is_conflict is answer["is_conflict"]
    yield f"{'ok' if verdict else 'miss'}\t{name}\tarticles\tis_conflict {answer['is_conflict']}"
    for table, check in CHECKS.items():
        left = list(getattr(facts, table))
        for expected in answer[table]:
            found = next((row for row in left if check(expected, row, facts)), None)
            if found is not None:
                left.remove(found)
            yield f"{'miss' if found is None else 'ok'}\t{name}\t{table}\t{_label(expected)}"
        if table in COMPLETE:
            yield from (f"extra\t{name}\t{table}\t{row.quote!r} at {row.char_start}" for row in left)
    for absent in answer.get("absent_locations", []):
        verdict = all(row.name != absent for row in facts.locations)
        yield f"{'ok' if verdict else 'miss'}\t{name}\tlocations\tnot {absent}"


def _label(expected: Answer) -> str:
    return ", ".join(f"{k} {v}" for k, v in expected.items() if k != "loose")


def _casualty(expected: Answer, row: Any, facts: Facts) -> bool:
    linked = {c.casualty_id: c.quote for c in facts.casualties}
    return (
        _count(expected, row)
        and row.outcome == expected["outcome"]
        and _within(expected.get("victim"), row.victim)
        and row.victim_class == expected.get("class", row.victim_class)
        and _within(expected.get("injury"), row.injury)
        and ("by" not in expected or _sources(expected["by"], row.attributed_to))
        and row.status == expected.get("status", row.status)
        and _days(expected, row)
        and all(
            linked.get(getattr(row, k) or "", "") == expected[k]
            for k in ("part_of", "repeat_of")
            if k in expected
        )
    )


def _troop_count(expected: Answer, row: Any, facts: Facts) -> bool:
    return (
        _count(expected, row)
        and row.force_country == expected.get("country", row.force_country)
        and row.location_country == expected.get("where", row.location_country)
        and row.change in [expected.get("change", row.change), *expected.get("alt_change", [])]
    )


def _event(expected: Answer, row: Any, facts: Facts) -> bool:
    return (
        row.acled_sub_event_type
        in [expected.get("acled", row.acled_sub_event_type), *expected.get("alt", [])]
        and (row.is_main or not expected.get("main"))
        and row.country == expected.get("country", row.country)
        and row.occurrences_best == expected.get("occurrences", row.occurrences_best)
        and row.killed_best == expected.get("killed", row.killed_best)
        and row.wounded_best == expected.get("wounded", row.wounded_best)
        and _days(expected, row)
    )


def _date(expected: Answer, row: Any, facts: Facts) -> bool:
    return _within(expected["text"], row.text) and _days(expected, row)


def _location(expected: Answer, row: Any, facts: Facts) -> bool:
    return _within(expected["name"], row.name) and row.country == expected.get("country", row.country)


def _actor(expected: Answer, row: Any, facts: Facts) -> bool:
    known = row.actor_id is not None and row.actor_type == expected.get("type", row.actor_type)
    return known and _within(expected["name"], row.name)


def _count(expected: Answer, row: Any) -> bool:
    near = row.quote == expected["text"] or expected.get("loose")
    return bool(near) and [row.count_low, row.count_best, row.count_high] == expected["count"]


def _days(expected: Answer, row: Any) -> bool:
    days = expected.get("dates") or expected.get("days")
    return days is None or [row.date_start, row.date_end] == days


def _within(expected: str | None, found: str | None) -> bool:
    a, b = (expected or "").lower(), (found or "").lower()
    return not a or (bool(b) and (a in b or b in a))


def _sources(expected: list[str], found: list[str]) -> bool:
    return len(expected) == len(found) and all(map(_within, expected, found))


CHECKS = {
    "casualties": _casualty,
    "troop_counts": _troop_count,
    "events": _event,
    "dates": _date,
    "locations": _location,
    "actors": _actor,
}


def quotes_hold(facts: Facts) -> list[Record]:
    """The rows whose quote is not the text of their span."""
    rows = [row for name, table in facts.tables().items() if name != "articles" for row in table]
    return [row for row in rows if facts.article.text[row.char_start : row.char_end] != row.quote]  # type: ignore[attr-defined]
