"""The reference tables: one identity a row, every name found in running text."""

from collections import defaultdict

import pytest

from flows.extract.actors.folding import fold
from flows.extract.actors.vocabulary import known_actors
from schemas.actor import ActorType
from schemas.reference.actor import KnownActor
from schemas.reference.actor_qualifier import ActorQualifier
from schemas.reference.country_name import CountryName
from schemas.reference.force_word import Body, ForceWord
from schemas.reference.organisation_word import OrganisationWord
from seeds import reference
from tests.actors.reading import actors

ROWS = reference("actors", KnownActor)
COUNTRY_NAMES = {row.country: row.name for row in reversed(reference("country_names", CountryName))}


def test_ids_and_canonical_names_are_unique() -> None:
    assert len({row.actor_id for row in ROWS}) == len(ROWS)
    assert len({row.canonical_name for row in ROWS}) == len(ROWS)


def test_the_table_covers_the_field() -> None:
    armed = [r for r in ROWS if r.actor_type in (ActorType.REBEL_GROUP, ActorType.MILITIA)]
    assert len(ROWS) >= 700
    assert len(armed) >= 350
    assert len({r.country for r in armed}) >= 60


def test_parents_are_rows() -> None:
    assert [r.actor_id for r in ROWS if r.parent and r.parent not in known_actors()] == []


def test_a_name_is_shared_only_where_the_country_decides() -> None:
    bearers: dict[str, list[KnownActor]] = defaultdict(list)
    for row in ROWS:
        for name in {fold(n) for n in row.names()}:
            bearers[name].append(row)
    shared = {n: [r.country for r in rows] for n, rows in bearers.items() if len(rows) > 1}
    assert {n: c for n, c in shared.items() if len(set(c)) < len(c) or None in c} == {}


@pytest.mark.parametrize("initial", sorted({row.actor_id[0] for row in ROWS}))
def test_every_name_is_found_in_running_text(initial: str) -> None:
    missed = []
    for row in (r for r in ROWS if r.actor_id[0] == initial):
        where = f" in {COUNTRY_NAMES[row.country]}" if row.country else ""
        for name in row.names():
            found = actors(f"A statement{where} named {name} on Monday.", parsed=False)
            if row.actor_id not in {a.actor_id for a in found}:
                missed.append(name)
    assert missed == []


def test_every_country_has_its_government_and_police() -> None:
    countries = {row.country.lower() for row in reference("country_names", CountryName)} - {"esh"}
    for body in (Body.GOVERNMENT, Body.POLICE, Body.SECURITY_FORCES):
        assert [c for c in sorted(countries) if f"{c}-{body}" not in known_actors()] == []


def test_the_other_tables_hold_each_word_once() -> None:
    words = [row.word for row in reference("force_words", ForceWord)]
    assert len(set(words)) == len(words)
    qualifiers = [row.word for row in reference("actor_qualifiers", ActorQualifier)]
    assert len(set(qualifiers)) == len(qualifiers)
    assert all(word == word.lower() for word in qualifiers)
    nouns = [row.word for row in reference("organisation_words", OrganisationWord)]
    assert len(set(nouns)) == len(nouns)
