"""The database refuses what the models refuse."""

import duckdb
import pytest

from schemas import Actor
from schemas.arrow import arrow_table
from schemas.ddl import create_table

ACTOR = {
    "actor_mention_id": "m1",
    "article_id": "a1",
    "char_start": 0,
    "char_end": 3,
    "quote": "RSF",
    "confidence": 0.9,
    "extractor": "test/1",
    "name": "RSF",
    "actor_type": "militia",
    "country": "SDN",
}


def load(rows: list[dict[str, object]]) -> int:
    """Load the rows past the model's own checks, as a foreign program could."""
    table = arrow_table(
        Actor, [Actor.model_construct(**{"actor_id": None, "canonical_name": None} | r) for r in rows]
    )
    with duckdb.connect() as con:
        con.execute(create_table("actors", Actor))
        con.register("incoming", table)
        return con.execute("INSERT INTO actors BY NAME SELECT * FROM incoming").fetchall()[0][0]


def test_a_good_row_loads():
    assert load([ACTOR, ACTOR | {"actor_mention_id": "m2", "country": None}]) == 2


@pytest.mark.parametrize(
    "change",
    [
        {"country": "Sudan"},
        {"country": "sdn"},
        {"actor_type": "gang"},
        {"confidence": 1.5},
        {"char_start": -1},
        {"quote": ""},
        {"quote": None},
        {"actor_mention_id": None},
        {"actor_mention_id": "x" * 65},
    ],
)
def test_a_bad_row_does_not(change):
    with pytest.raises((ValueError, duckdb.ConstraintException), match=r"CHECK|NOT NULL"):
        load([ACTOR | change])


def test_a_key_comes_once():
    with pytest.raises(duckdb.ConstraintException, match="m1"):
        load([ACTOR, ACTOR])
