"""The reference tables of events hang together."""

from flows.extract.events.taxonomy import event_types
from schemas.reference.event_trigger import EventTrigger
from schemas.reference.weapon import Weapon
from seeds import reference


def test_triggers_and_weapons_name_types_of_the_taxonomy() -> None:
    named = {row.event_type for row in reference("event_triggers", EventTrigger)}
    named |= {row.event_type for row in reference("weapons", Weapon)}
    assert named - set(event_types()) == set()


def test_no_phrase_is_listed_twice() -> None:
    rows = [(row.phrase, row.pos) for row in reference("event_triggers", EventTrigger)]
    assert len(rows) == len(set(rows))
    phrases = [row.phrase for row in reference("weapons", Weapon)]
    assert len(phrases) == len(set(phrases))


def test_acled_names_come_in_pairs() -> None:
    for row in event_types().values():
        assert (row.acled_event_type is None) == (row.acled_sub_event_type is None), row.slug
        assert (row.plover_type is None) == (row.cameo_root is None), row.slug
