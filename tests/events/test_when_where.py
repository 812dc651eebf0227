"""The day and the place of an event come from its own clause."""

import datetime as dt

import pytest

from tests.events.reading import events_of, main_of

DATES = [
    ("On 4 March 2019, militants clashed with soldiers near Baghlan.", (2019, 3, 4), (2019, 3, 4), 1),
    ("Gunmen attacked a market in Kano on Monday.", (2024, 1, 22), (2024, 1, 22), 1),
    ("Militants attacked the base in Erbil earlier this month.", (2024, 1, 1), (2024, 1, 24), 4),
    ("Saturday's bombing in Lahore killed three people.", (2024, 1, 20), (2024, 1, 20), 1),
    ("The ministry condemned a rebel raid on Kaya earlier this month.", (2024, 1, 1), (2024, 1, 24), 4),
    ("Families wept on Tuesday, a day after a jet bombed a market in Kaya.", (2024, 1, 22), (2024, 1, 22), 1),
    ("On Monday rebels sent a drone that exploded at a market in Kaya.", (2024, 1, 22), (2024, 1, 22), 1),
    ("Rebels have attacked the garrison 30 times since December.", (2023, 12, 1), (2024, 1, 24), 5),
    ("At least 30 people have been killed in clashes in Goma since Sunday.", (2024, 1, 21), (2024, 1, 24), 2),
    ("KABUL, 24 January 2024 (Press) - Rebels raided a bank yesterday.", (2024, 1, 23), (2024, 1, 23), 1),
    ("KABUL, Jan. 24 (Press) - Rebels raided a bank Monday.", (2024, 1, 22), (2024, 1, 22), 1),
    ("Rebels raided Kaya. The raid lasted until dawn on Tuesday.", (2024, 1, 23), (2024, 1, 23), 1),
    ("Rebels shelled Kaya. This was one of two similar attacks overnight.", (2024, 1, 23), (2024, 1, 23), 1),
    ("20 January 2024 - Rebels raided a bank in Kano.", (2024, 1, 20), (2024, 1, 20), 1),
    ("The owners condemned yesterday's attack on their offices.", (2024, 1, 23), (2024, 1, 23), 1),
    (
        "Up to 12 people have been killed in the first three days of an offensive on Kaya, the army said. "
        "Troops launched the assault on Sunday.",
        (2024, 1, 21),
        (2024, 1, 24),
        2,
    ),
    (
        "On 20 January 2024, rebels shelled Kano. The strike killed two, in revenge for one in 2019.",
        (2024, 1, 20),
        (2024, 1, 20),
        1,
    ),
]
UNDATED = [
    "Gunmen attacked a market in Kano.",
    "Gunmen attacked a market in Kano, the governor said on Tuesday.",
    "The ministry condemned the raid on Kaya on Monday.",
    "Gunmen killed four traders in Kano, according to a driver who had left the town on Sunday.",
    "Families queued on Tuesday for the bodies of the people killed when a truck blew up in Kaya.",
    "Teams combed the ruins on Tuesday for survivors after an air strike that killed nine people.",
    "Gunmen attacked a garrison that has guarded the road to Kano since December.",
    "KABUL, Jan. 24 (Press) - Gunmen attacked a market in Kano.",
]
PLACES = [
    ("Gunmen attacked a market in Kano on Monday.", "NGA"),
    ("U.S. aircraft struck a depot near Mosul on Monday.", "IRQ"),
    ("Russia shelled Kharkiv on Monday.", "UKR"),
    ("The Jordan attack killed three American soldiers.", "JOR"),
    ("French soldiers killed a commander near Kidal on Monday.", "MLI"),
]

# The town, not the province it lies in, nor the country of those who did it.
POINTS = [
    ("In Anzoátegui (Tolima), gunmen raided the police post.", 4.63, -75.09),
    ("Fighters of the Islamic Resistance in Iraq bombed a depot in Eilat.", 29.56, 34.95),
    ("On Sunday, in Saraqib, Idlib, Syria, shells killed four people.", 35.86, 36.8),
    ("A bomb wounded Somali and United States soldiers in Jowhar, Somalia.", 2.78, 45.5),
    ("The army shot down a drone heading towards Khamis Mushait, Asir, Saudi Arabia.", 18.3, 42.73),
    ("Five militants were killed in an air strike. Wana, South Waziristan.", 32.3, 69.57),
    ("In Saraqib, Idlib, farmers fled at dawn. Three people were killed in the attack.", 35.86, 36.8),
    ("Jets struck positions near Qaim airbase (coded to Saraqib, Syria).", 35.86, 36.8),
]
UNPLACED = [
    "Gunmen killed four traders, according to a driver who reached Kano.",
    "The wounded, hit by shells, were taken to the main hospital in Kano.",
    "The raids are the militia's answer to the war in Sudan.",
    "The group vowed to bomb ships until the war in Sudan ends.",
    "Militants launched attacks against the United States.",
    "Three soldiers were wounded in an ambush. They will recover, the ministry in Paris said.",
]


@pytest.mark.parametrize(("text", "start", "end", "precision"), DATES)
def test_date(text: str, start: tuple[int, int, int], end: tuple[int, int, int], precision: int) -> None:
    (events,) = events_of([text])
    event = main_of(events)
    assert event is not None
    assert (event.date_start, event.date_end) == (dt.date(*start), dt.date(*end))
    assert event.date_precision == precision


@pytest.mark.parametrize("text", UNDATED)
def test_no_date_is_made_up(text: str) -> None:
    (events,) = events_of([text])
    event = main_of(events)
    assert event is not None
    assert (event.date_start, event.date_end, event.date_precision) == (None, None, None)


@pytest.mark.parametrize(("text", "country"), PLACES)
def test_country(text: str, country: str) -> None:
    (events,) = events_of([text])
    event = main_of(events)
    assert event is not None
    assert event.country == country
    assert event.latitude is not None


@pytest.mark.parametrize(("text", "latitude", "longitude"), POINTS)
def test_the_most_specific_place_of_the_site(text: str, latitude: float, longitude: float) -> None:
    (events,) = events_of([text])
    event = main_of(events)
    assert event is not None
    assert (event.latitude, event.longitude) == (
        pytest.approx(latitude, abs=0.1),
        pytest.approx(longitude, abs=0.1),
    )


@pytest.mark.parametrize("text", UNPLACED)
def test_the_place_of_another_event_is_not_taken(text: str) -> None:
    (events,) = events_of([text])
    assert events
    assert {event.location_id for event in events} == {None}


LEADING = [
    (
        "Gunmen killed nine people on Monday. Schools in Kano closed, and Nigeria's army sent troops.",
        "NGA",
    ),
    ("Gunmen killed nine people on Monday. Schools in Nigeria, Pakistan and Peru closed.", None),
]


@pytest.mark.parametrize(("text", "country"), LEADING)
def test_the_country_that_leads_an_article_is_that_of_its_main_incident(
    text: str, country: str | None
) -> None:
    (events,) = events_of([text])
    event = main_of(events)
    assert event is not None
    assert (event.country, event.latitude, event.location_id) == (country, None, None)
