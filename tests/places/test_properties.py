"""What holds of the places of any text."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from flows.extract.document import Document
from flows.extract.places import find_places
from flows.extract.segment import sentences
from schemas import Article
from tests.places.reading import places

PIECES = """
in near the of , . ( ) - 's Iraq Mosul al-Qaim Baghdad village Mr Washington U.S. 20 km south Paris Texas
Gaza São
Sana’a province said and
"""
WORDS = st.sampled_from([*PIECES.split(), "\n\n"])


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=25).map(" ".join))
def test_every_quote_is_its_span(text: str) -> None:
    article = Article(
        article_id="a", source_uri="t", text=text, text_sha256="0" * 64, published_at=date(2024, 1, 1)
    )
    found = find_places(Document(article, tuple(sentences(text)), "test/1"))
    assert all(text[p.char_start : p.char_end] == p.quote == p.name for p in found)
    assert [p.char_start for p in found] == sorted(p.char_start for p in found)
    assert len({p.location_id for p in found}) == len(found)


def test_one_place_has_one_id_however_it_is_spelt() -> None:
    first, second = places("Troops left Kyiv.")[0], places("Troops left Kiev.")[0]
    assert first.place_id == second.place_id
    assert first.place_id == f"geonames:{first.geonames_id}"


def test_the_same_text_gives_the_same_rows() -> None:
    text = "Shells hit Mosul and Tikrit in Iraq, and villages near Kirkuk."
    assert places(text) == places(text)


def test_a_name_keeps_its_sense_within_an_article() -> None:
    found = places("The fair opened in Paris, Texas.\n\nPolice in Paris closed a road.")
    assert [(p.name, p.admin1) for p in found if p.name == "Paris"] == [
        ("Paris", "Texas"),
        ("Paris", "Texas"),
    ]


def test_a_caption_says_where_and_a_byline_does_not() -> None:
    text = (
        "FILE PHOTO: Soldiers stand at a post in Anbar province, Iraq. REUTERS/Some Name\n\n"
        "By Paris Austin\n\nThe army said the road to Mosul was open."
    )
    assert [p.name for p in places(text)] == ["Anbar", "Iraq", "Mosul"]


def test_an_unknown_village_takes_its_districts_point_with_a_lower_precision() -> None:
    village, *_ = places("Men burned Zubarkan village (Sinjar district, Nineveh province, Iraq).")
    assert village.name == "Zubarkan"
    assert village.geonames_id is None
    assert village.latitude is not None
    assert village.precision is not None
    assert village.precision >= 2


def test_a_namesake_far_from_the_articles_other_towns_is_not_taken() -> None:
    quarter, city = places("Guards closed a street in Gulshan, a quarter of Dhaka.")
    assert (quarter.name, city.country) == ("Gulshan", "BGD")
    assert quarter.country in (None, "BGD")
