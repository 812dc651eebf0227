"""The reference tables of events hang together."""

from collections import defaultdict

from flows.extract.events.taxonomy import event_types
from schemas.reference.event_trigger import EventTrigger
from schemas.reference.weapon import Weapon
from seeds import reference


def test_triggers_and_weapons_name_types_of_the_taxonomy() -> None:
    named = {row.event_type for row in reference("event_triggers", EventTrigger)}
    named |= {row.event_type for row in reference("weapons", Weapon)}
    assert named - set(event_types()) == set()


def test_a_phrase_stands_twice_only_where_each_row_says_what_it_needs() -> None:
    rows = defaultdict(list)
    for row in reference("event_triggers", EventTrigger):
        rows[row.phrase, row.pos].append(row.needs)
    assert {phrase: needs for phrase, needs in rows.items() if len(needs) > 1 and None in needs} == {}


def test_no_weapon_is_listed_twice() -> None:
    phrases = [row.phrase for row in reference("weapons", Weapon)]
    assert len(phrases) == len(set(phrases))


def test_acled_names_come_in_pairs() -> None:
    for row in event_types().values():
        assert (row.acled_event_type is None) == (row.acled_sub_event_type is None), row.slug
        assert (row.plover_type is None) == (row.cameo_root is None), row.slug
