"""Batches come whole, once, and the same whatever their order."""

from dataclasses import replace

import duckdb
import pytest

from flows.extract.facts import Facts
from flows.load import compact, known_articles, publish, warehouse_lock, write_batch
from schemas import TABLES
from tests.load.ledger import NEW, NOW, OLD, content, facts, globbed, published
from tests.schemas.drift import drift


def test_a_batch_has_a_file_for_every_table(tmp_path):
    manifest = write_batch(tmp_path, [facts(1), facts(2)], NOW)
    files = {p.relative_to(tmp_path).as_posix() for p in (tmp_path / "lake").rglob("*.*") if p.is_file()}
    expected = {f"lake/{table}/{manifest.stem}.parquet" for table in TABLES}
    assert files == expected | {f"lake/.commits/{manifest.stem}.json"}


def test_what_the_lake_holds_is_not_written_again(tmp_path):
    write_batch(tmp_path, [facts(1), facts(2)], NOW)
    before = content(tmp_path)
    assert write_batch(tmp_path, [facts(2), facts(1)]) is None
    assert content(tmp_path) == before
    write_batch(tmp_path, [facts(2), facts(3), facts(3)])
    assert globbed(tmp_path, "articles", "article_id") == ["a001", "a002", "a003"]


def test_an_empty_batch_writes_nothing(tmp_path):
    assert write_batch(tmp_path, []) is None
    assert content(tmp_path) == {}


def test_known_articles_are_those_of_the_extractor(tmp_path):
    assert known_articles(tmp_path, OLD) == set()
    write_batch(tmp_path, [facts(1), facts(2)], NOW)
    write_batch(tmp_path, [facts(2, NEW)], NOW)
    assert known_articles(tmp_path, OLD) == {"a001", "a002"}
    assert known_articles(tmp_path, NEW) == {"a002"}


def test_all_articles_makes_known_only_what_was_read_all_the_same(tmp_path):
    peaceful, war = facts(1), facts(2)
    for found, extractor, is_conflict in ((peaceful, OLD, False), (war, OLD, True)):
        row = found.article.model_copy(update={"extractor": extractor, "is_conflict": is_conflict})
        write_batch(tmp_path, [replace(found, article=row)], NOW)
    assert known_articles(tmp_path, OLD) == {"a001", "a002"}
    assert known_articles(tmp_path, OLD, all_articles=True) == {"a002"}
    row = peaceful.article.model_copy(update={"extractor": OLD + "+all", "is_conflict": False})
    write_batch(tmp_path, [Facts(row)], NOW)
    assert known_articles(tmp_path, OLD, all_articles=True) == {"a001", "a002"}


def test_an_article_must_name_its_extractor(tmp_path):
    nameless = facts(1)
    object.__setattr__(nameless, "article", nameless.article.model_copy(update={"extractor": None}))
    with pytest.raises(ValueError, match="a001 names no extractor"):
        write_batch(tmp_path, [nameless])


def test_text_without_utf8_is_set_aside_and_the_rest_written(tmp_path):
    broken = facts(1)
    object.__setattr__(broken, "article", broken.article.model_copy(update={"title": "half \ud83d"}))
    write_batch(tmp_path, [broken, facts(2)], NOW)
    assert known_articles(tmp_path, OLD) == {"a002"}
    (refused,) = (tmp_path / "quarantine").iterdir()
    assert "text that has no UTF-8" in refused.read_text("ascii")


@pytest.mark.parametrize(
    "batches",
    [
        [[0, 1, 2, 3, 4, 5]],
        [[5, 4, 3], [2, 1, 0]],
        [[3], [1], [5], [0], [2], [4]],
        [[0, 1], [1, 2, 3], [3, 4, 5, 0]],
    ],
)
def test_rows_are_the_same_however_they_come(tmp_path, batches):
    for batch in batches:
        write_batch(tmp_path / "some", [facts(n) for n in batch], NOW)
        compact(tmp_path / "some", most=3)
    publish(tmp_path / "some")
    write_batch(tmp_path / "all", [facts(n) for n in range(6)], NOW)
    publish(tmp_path / "all")
    assert published(tmp_path / "some") == published(tmp_path / "all")


def test_the_latest_extractor_wins_whichever_came_last(tmp_path):
    write_batch(tmp_path, [facts(1, NEW)], NOW)
    write_batch(tmp_path, [facts(1, OLD), facts(2, OLD)], NOW)
    report = publish(tmp_path)
    assert report.counts["articles"] == report.counts["casualties"] == 2
    keys = [row[0] for row in published(tmp_path)["casualties"]]
    assert keys == [f"c1-{NEW}", f"c2-{OLD}"]


def test_publishing_the_same_lake_again_leaves_the_file_alone(tmp_path):
    write_batch(tmp_path, [facts(1)], NOW)
    assert publish(tmp_path).changed
    path = tmp_path / "facts.duckdb"
    before, stamp = path.read_bytes(), path.stat().st_mtime_ns
    again = publish(tmp_path)
    assert (again.changed, again.counts["articles"]) == (False, 1)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (before, stamp)


def test_a_lost_snapshot_is_rebuilt_from_the_lake_alone(tmp_path):
    write_batch(tmp_path, [facts(1), facts(2)], NOW)
    publish(tmp_path)
    before = published(tmp_path)
    (tmp_path / "facts.duckdb").unlink()
    assert publish(tmp_path).changed
    assert published(tmp_path) == before


def test_an_empty_lake_publishes_empty_tables(tmp_path):
    with warehouse_lock(tmp_path):
        assert publish(tmp_path).counts == dict.fromkeys(TABLES, 0)


def test_the_published_file_is_as_the_models_say(tmp_path):
    write_batch(tmp_path, [facts(1)], NOW)
    publish(tmp_path)
    with duckdb.connect(str(tmp_path / "facts.duckdb"), read_only=True) as con:
        tables = {name for (name,) in con.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
        # The marts stand beside the ledger's tables and have no model: docs/dictionary.md describes them.
        assert set(TABLES) <= tables
        assert drift(con, TABLES, ignore=tables - set(TABLES)) == []


def test_the_published_file_has_the_format_of_duckdb_1_2(tmp_path):
    """Newer formats would shut out the drivers that people have; `make test-bi` opens it with those."""
    with warehouse_lock(tmp_path):
        write_batch(tmp_path, [facts(1)], NOW)
        path = publish(tmp_path).path
    with duckdb.connect(str(path), read_only=True) as con:
        (found,) = con.execute(
            "SELECT tags['storage_version'] FROM duckdb_databases() WHERE NOT internal"
        ).fetchall()
    assert found[0].startswith("v1.2.0")


def test_compaction_keeps_all_rows_in_one_file_a_table(tmp_path):
    for number in range(4):
        write_batch(tmp_path, [facts(number)], NOW)
    write_batch(tmp_path, [facts(0, NEW)], NOW)
    assert compact(tmp_path, most=5) is None
    publish(tmp_path)
    before = published(tmp_path)
    merged = compact(tmp_path, most=4)
    assert merged.rows["articles"] == merged.rows["casualties"] == 5
    assert [p.name for p in (tmp_path / "lake" / "dates").iterdir()] == [f"{merged.name}.parquet"]
    assert known_articles(tmp_path, OLD) == {"a000", "a001", "a002", "a003"}
    publish(tmp_path)
    assert published(tmp_path) == before


def test_a_warehouse_path_of_odd_characters_is_only_a_path(tmp_path):
    odd = tmp_path / "it's [a] *war*; DROP"
    write_batch(odd, [facts(1)], NOW)
    assert publish(odd).counts["articles"] == 1
    assert len(published(odd)["articles"]) == 1
