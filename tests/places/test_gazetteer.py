"""The gazetteer: keys, the index, our own tables against it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.extract.places.distance import great_circle
from schemas.reference.centre import Centre
from schemas.reference.place import ReferencePlace
from seeds import reference
from seeds.gazetteer import gazetteer, name_key, sound_key
from seeds.gazetteer import store as cache


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Deir ez-Zor", "deir ez zor"), ("Sana'a", "Sanaa"), ("Sana’a", "Sanaa"), ("U.S.", "us"),
        ("São Paulo", "Sao Paulo"), ("Bogotá", "BOGOTA"), ("Al-Hasakah", "al hasakah"), ("Łódź", "Lodz"),
    ],
)  # fmt: skip
def test_spellings_that_share_a_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dayr az Zawr", "Deir Ezzor"), ("Idleb", "Idlib"), ("Suqaylabiyah", "Suqaylabiya"),
        ("Sheikh Zuwayid", "Sheikh Zuweid"), ("Fallujah", "Falluja"), ("Misurata", "Misrata"),
        ("Kharkiv", "Kharkov"), ("Baqubah", "Baquba"), ("Sulaymaniyah", "Sulaimaniya"), ("Tikrit", "Takrit"),
    ],
)  # fmt: skip
def test_romanisations_that_share_a_sound(one: str, other: str) -> None:
    assert sound_key(one) == sound_key(other) != ""


@pytest.mark.parametrize(("one", "other"), [("Basra", "Mosul"), ("Kabul", "Kandahar"), ("Homs", "Hama")])
def test_names_that_do_not(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)
    assert sound_key(one) != sound_key(other) or not sound_key(one)


@given(st.text(max_size=40))
def test_the_key_of_a_key_is_itself(text: str) -> None:
    assert name_key(name_key(text)) == name_key(text)


@pytest.mark.parametrize(
    ("name", "kind", "country", "latitude", "longitude"),
    [
        ("Baghdad", "town", "IRQ", 33.34, 44.4), ("Iran", "country", "IRN", 32, 53),
        ("Anbar", "province", "IRQ", 33.9, 42.2),
        ("Deir Ezzor", "town", "SYR", 35.34, 40.14), ("Ain al-Asad", "airbase", "IRQ", 33.8, 42.44),
        ("Red Sea", "sea", None, 20, 38.5), ("Ky.", "province", "USA", 38.2, -84.9),
    ],
)  # fmt: skip
def test_known_places(name: str, kind: str, country: str | None, latitude: float, longitude: float) -> None:
    found = [p for p in gazetteer().named(name_key(name)) if (p.kind, p.country) == (kind, country)]
    assert found
    assert great_circle((found[0].latitude or 0, found[0].longitude or 0), (latitude, longitude)) < 60


def test_codes_are_not_names() -> None:
    assert not [p for p in gazetteer().named("iq") if p.kind == "country"]


def test_the_fingerprint_is_stable() -> None:
    assert cache.fingerprint() == cache.fingerprint()
    assert len(cache.fingerprint()) == 16


def test_a_folder_that_cannot_be_written_gives_an_index_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    built: list[str] = []

    def fail(path: Path) -> None:
        raise PermissionError(path)

    monkeypatch.setattr(cache, "_write", fail)
    monkeypatch.setattr(cache, "build", lambda path: built.append(path))
    cache._connect(Path("/nonexistent/gazetteer.sqlite"))
    assert built == [":memory:"]


def test_there_are_places_enough() -> None:
    assert len(reference("places", ReferencePlace)) >= 300


@pytest.mark.parametrize("row", reference("places", ReferencePlace), ids=lambda row: row.place_id)
def test_own_place_lies_in_its_country(row: ReferencePlace) -> None:
    assert row.source
    if row.country is None:
        return
    centre = next(c for c in reference("centres", Centre) if c.country == row.country and c.admin1 is None)
    reach = (
        6000
        if row.country in ("USA", "RUS", "CAN", "CHN", "AUS", "BRA", "IDN", "COD", "DZA", "IND")
        else 1600
    )
    assert great_circle((row.latitude, row.longitude), (centre.latitude, centre.longitude)) < reach


def test_own_places_have_ids_of_their_own() -> None:
    ids = [row.place_id for row in reference("places", ReferencePlace)]
    assert len(ids) == len(set(ids))


def test_wider_kinds_are_not_points() -> None:
    wide = {"sea": 7, "continent": 5, "province": 4, "river": 5}
    rows = [row for row in reference("places", ReferencePlace) if row.kind in wide]
    assert rows
    assert not [row.name for row in rows if row.precision < wide[row.kind]]
