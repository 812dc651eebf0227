"""Mentions of one incident merged, different incidents and aggregates kept apart."""

import datetime as dt

import pytest

from schemas import Event
from tests.events.reading import events_of, main_of

ONE = [
    "Gunmen attacked a market in Kano on Monday, killing five people. The attack also wounded nine traders.",
    "A bomb exploded at a bus station in Lahore on Tuesday. Three people died in the blast, police said.",
    "On 3 May 2022, an armed group attacked a post near Djibo. A soldier was killed.",
    "A suicide bomber struck a mosque in Kabul on Sunday. Twelve worshippers were killed in the bombing.",
    "Police fired tear gas at a protest in Lille on Monday. The demonstration had begun at noon.",
]
TWO = [
    "A bomb exploded in Lahore on Tuesday. Another blast hit Quetta on Monday.",
    "Gunmen killed five people in Kano. In a separate incident, bandits abducted two girls in Zamfara.",
    "The siege of Gaza goes on. Since last year the Houthis of Yemen have attacked ships in the Red Sea.",
    "The army was shelled 12 times in May. Patrols came under attack 30 times in June.",
    "A bomb killed nine people in Kano. Meanwhile, in Zamfara, officials met. Two soldiers were killed.",
    "Shells killed three people in Donetsk. Across the east 13 soldiers died in the past two days.",
    "Rebels shelled Donetsk on 3 May 2022. On 9 May 2022, they shelled it again.",
]


def _real(events: list[Event]) -> list[Event]:
    return [e for e in events if e.status in ("occurred", "ongoing")]


@pytest.mark.parametrize("text", ONE)
def test_one_incident(text: str) -> None:
    (events,) = events_of([text])
    assert len(_real(events)) == 1


@pytest.mark.parametrize("text", TWO)
def test_two_incidents(text: str) -> None:
    (events,) = events_of([text])
    assert len(_real(events)) == 2


def test_the_toll_of_one_incident_is_summed_over_its_sentences() -> None:
    (events,) = events_of([ONE[0]])
    event = main_of(events)
    assert event is not None
    assert (event.killed_best, event.wounded_best) == (5, 9)


def test_of_two_incidents_in_a_sentence_a_toll_goes_to_the_nearer() -> None:
    text = (
        "Two soldiers died and three were hurt when rebels opened fire on a base near Kaya on Saturday, the "
        "ministry said, and army jets later hit a rebel camp."
    )
    (events,) = events_of([text])
    tolls = {e.target: (e.killed_best, e.wounded_best) for e in events}
    assert tolls == {"a base": (2, 3), "a rebel camp": (None, None)}


def test_what_closes_an_event_s_phrase_is_its_own() -> None:
    text = (
        "The strikes run beside a campaign that answers the killing of three soldiers in a drone strike by "
        "militants on an outpost in Jordan on January 20."
    )
    (events,) = events_of([text])
    (drones,) = [e for e in events if e.event_type == "drone_strike"]
    assert (drones.date_start, drones.country, drones.killed_best) == (dt.date(2024, 1, 20), "JOR", 3)


def test_a_rival_figure_widens_the_toll_and_does_not_replace_it() -> None:
    text = (
        "Rebels killed at least 39 soldiers when they stormed an outpost near Kaya, officials said. "
        "A rebel spokesman put the figure at 70 dead."
    )
    (events,) = events_of([text])
    event = main_of(events)
    assert event is not None
    assert (event.killed_low, event.killed_best, event.killed_high) == (39, 39, 70)


def test_that_strike_is_the_one_just_told() -> None:
    text = (
        "Jets bombed a camp near Kaya on Tuesday. The rebels condemned an earlier drone strike in Djibo; "
        "that strike, the army said, killed a commander."
    )
    (events,) = events_of([text])
    assert {event.event_type: event.killed_best for event in events} == {"airstrike": None, "drone_strike": 1}


def test_a_toll_goes_to_what_its_own_sentence_names() -> None:
    text = (
        "Army jets bombed a camp near Kaya on Tuesday. Rebels had shelled a barracks in Djibo on Sunday. "
        "Two people were killed and five wounded in the air strikes, a doctor said."
    )
    (events,) = events_of([text])
    tolls = {event.date_start: (event.killed_best, event.wounded_best) for event in events}
    assert tolls == {dt.date(2024, 1, 23): (2, 5), dt.date(2024, 1, 21): (None, None)}


@pytest.mark.parametrize("attacked", ["been attacked", "come under attack", "faced an attack"])
def test_an_aggregate_has_its_number_and_no_toll(attacked: str) -> None:
    text = (
        "Rebels killed four soldiers in Kaya on Monday. "
        f"Troops in the region have {attacked} about 60 times since June."
    )
    (events,) = events_of([text])
    (aggregate,) = [e for e in events if e.occurrences_best == 60]
    assert (aggregate.occurrences_low, aggregate.occurrences_high) == (None, None)
    assert aggregate.killed_best is None
    assert not aggregate.is_main


def test_what_an_attack_answers_is_an_event_of_its_own() -> None:
    text = "Army jets bombed a camp in Kaya on Tuesday in response to a rebel attack on a barracks on Sunday."
    (events,) = events_of([text])
    main = main_of(events)
    assert main is not None
    assert main.event_type == "airstrike"
    assert main.date_start == dt.date(2024, 1, 23)
    assert len(events) == 2
