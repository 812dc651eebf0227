"""What other rules ask: the actor of a span, the country of a phrase."""

import pytest

from flows.extract.actors import actor_for, country_of_phrase
from tests.actors.reading import actors

TEXT = "Suspected Boko Haram insurgents and Chadian soldiers fought near the lake."


@pytest.mark.parametrize(
    ("words", "actor_id"),
    [
        ("Boko Haram insurgents", "boko-haram"),
        ("insurgents", "boko-haram"),
        ("Chadian soldiers", "tcd-armed-forces"),
        ("insurgents and Chadian soldiers", "tcd-armed-forces"),
        ("near the lake", None),
    ],
)
def test_actor_for(words: str, actor_id: str | None) -> None:
    start = TEXT.index(words)
    found = actor_for(start, start + len(words), actors(TEXT))
    assert (found.actor_id if found else None) == actor_id


@pytest.mark.parametrize(
    ("phrase", "country"),
    [
        ("UK troops", "GBR"),
        ("about 200 German soldiers", "DEU"),
        ("the U.S. Army", "USA"),
        ("Iraqi federal police", "IRQ"),
        ("fighters of the YPG", "SYR"),
        ("Democratic Republic of Congo soldiers", "COD"),
        ("British Army Gurkhas", "GBR"),
        ("rebel fighters", None),
        ("local troops", None),
        ("", None),
    ],
)
def test_country_of_phrase(phrase: str, country: str | None) -> None:
    assert country_of_phrase(phrase) == country
