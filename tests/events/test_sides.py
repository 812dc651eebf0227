"""Attacker, target and weapon, verbatim, whichever voice the sentence uses."""

import pytest

from tests.events.reading import events_of, main_of

CASES = [
    ("Rebels attacked an army convoy near Kaya.", "Rebels", "an army convoy", None),
    ("An army convoy was attacked by rebels near Kaya.", "rebels", "An army convoy", None),
    ("Rebels carried out an attack on an army convoy near Kaya.", "Rebels", "an army convoy", None),
    ("An attack by rebels on an army convoy left two dead.", "rebels", "an army convoy", None),
    ("Taliban fighters clashed with Afghan soldiers in Zabul.", "Taliban fighters", "Afghan soldiers", None),
    ("Clashes between rebels and soldiers broke out in Kaya.", "rebels", "soldiers", None),
    ("An Israeli airstrike on a school killed two people.", "Israeli", "a school", None),
    ("The Jordan attack killed three soldiers.", None, "three soldiers", None),
    ("Gunmen killed three farmers in Kagara.", "Gunmen", "three farmers", None),
    ("The outpost came under attack on Monday.", None, "The outpost", None),
    ("A bomb exploded in a market in Kano.", None, None, "bomb"),
    ("The army struck locations that stored rockets.", "The army", "locations", None),
    ("The army struck a rocket depot.", "The army", "a rocket depot", None),
    ("Militants fired rockets at the air base on Monday.", "Militants", "the air base", "rockets"),
    ("The soldiers who shelled the village were foreigners.", "The soldiers", "the village", None),
    ("Police arrested the leader of the party in Tunis.", "Police", "the leader of the party", None),
]


@pytest.mark.parametrize(("text", "attacker", "target", "weapon"), CASES)
def test_sides(text: str, attacker: str | None, target: str | None, weapon: str | None) -> None:
    (events,) = events_of([text])
    event = main_of(events)
    assert event is not None
    assert (event.attacker, event.target, event.weapon) == (attacker, target, weapon)


def test_the_attacker_has_the_identity_of_its_actor() -> None:
    (events,) = events_of(["Al Shabaab militants attacked the army base at El Baraf on Tuesday."])
    event = main_of(events)
    assert event is not None
    assert event.attacker_actor_id is not None
