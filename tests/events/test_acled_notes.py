"""Notes in the manner of ACLED's coders: the main event's type, sub-event type and sides.

The notes were written before the rules were run on them. Those still read wrongly are named in
acled_misses.csv: a note that leaves the list has to be struck off it, and none may join.

acled_lists.csv holds further lists, each written before the rules were run on it, rougher and longer; of
these only the shares are kept, so that a rule may win one note for another.
"""

import csv
from functools import cache
from pathlib import Path

import pytest

from schemas import Event
from tests.events.reading import events_of, main_of

_HERE = Path(__file__).parent


def _rows(name: str) -> list[dict[str, str]]:
    with (_HERE / name).open(newline="") as file:
        return list(csv.DictReader(file))


NOTES = _rows("acled_notes.csv")
LISTS = _rows("acled_lists.csv")
MISSES = {(row["text"], row["field"]) for row in _rows("acled_misses.csv")}


# Shares in per cent of event type, sub-event type and sides, a little below what each list reached when
# it was last read: the third was never read for its misses, the others were.
REACHED = {"first": (93, 91, 85), "second": (82, 81, 81), "third": (82, 76, 72), "fourth": (82, 75, 76)}


@cache
def _main_events() -> list[Event | None]:
    return _read(NOTES)


def _read(notes: list[dict[str, str]]) -> list[Event | None]:
    found = events_of([note["text"] for note in notes], published=None, all_articles=False)
    return [main_of([e for e in events if e.status in ("occurred", "ongoing")]) for events in found]


def _right(note: dict[str, str], event: Event | None) -> dict[str, bool]:
    """What is right of the note's event; in Protests either side may act, police or protesters."""
    if event is None:
        return dict.fromkeys(("sub_event_type", "actor1", "actor2"), False)
    names = [(event.attacker or "").lower(), (event.target or "").lower()]
    sides = [names, names[::-1]] if note["event_type"] == "Protests" and note["actor2"] else [names]
    return {
        "sub_event_type": (event.acled_event_type, event.acled_sub_event_type)
        == (note["event_type"], note["sub_event_type"]),
        **max(
            (
                {
                    actor: _named(note[actor], name)
                    for actor, name in zip(("actor1", "actor2"), pair, strict=True)
                }
                for pair in sides
            ),
            key=lambda right: sum(right.values()),
        ),
    }


def _named(wanted: str, name: str) -> bool:
    """Whether the side bears one of the wanted names; an empty cell wants nothing."""
    return not wanted or any(one.lower() in name for one in wanted.split("/"))


@pytest.mark.parametrize("k", range(len(NOTES)), ids=lambda k: f"{NOTES[k]['sub_event_type']}-{k}")
def test_note_is_coded_as_acled_does(k: int) -> None:
    note = NOTES[k]
    wrong = {field for field, right in _right(note, _main_events()[k]).items() if not right}
    assert wrong == {field for text, field in MISSES if text == note["text"]}, note["text"]


def test_the_shares_of_the_held_out_bar_are_met() -> None:
    wrong = {field: sum(f == field for _, f in MISSES) for field in ("sub_event_type", "actor1", "actor2")}
    sides = sum(bool(note[actor]) for note in NOTES for actor in ("actor1", "actor2"))
    assert wrong["sub_event_type"] <= 0.15 * len(NOTES)
    assert wrong["actor1"] + wrong["actor2"] <= 0.25 * sides


@pytest.mark.parametrize("name", REACHED)
def test_a_list_keeps_the_shares_that_it_reached(name: str) -> None:
    notes = [note for note in LISTS if note["list"] == name]
    events = _read(notes)
    right = [_right(note, event) for note, event in zip(notes, events, strict=True)]
    types = [
        e is not None and e.acled_event_type == n["event_type"] for n, e in zip(notes, events, strict=True)
    ]
    sides = [
        r[actor] for n, r in zip(notes, right, strict=True) for actor in ("actor1", "actor2") if n[actor]
    ]
    shares = [types, [r["sub_event_type"] for r in right], sides]
    reached = tuple(round(100 * sum(share) / len(share), 1) for share in shares)
    assert all(now >= least for now, least in zip(reached, REACHED[name], strict=True)), reached
