"""What goes wrong on a machine is one clear line, costs nothing that was committed, and can be mended."""

import os
import resource
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pytest

from flows.load import StorageError, known_articles, publish, warehouse_lock, write_batch
from tests.load.ledger import NOW, OLD, facts, globbed, published


@pytest.fixture
def warehouse(tmp_path):
    """Two articles, published."""
    with warehouse_lock(tmp_path):
        write_batch(tmp_path, [facts(0)], NOW)
        write_batch(tmp_path, [facts(1)], NOW)
        publish(tmp_path)
    return tmp_path


@contextmanager
def largest_file(size):
    """As on a full disk: no file can grow beyond `size` bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def one_line(error):
    message = str(error.value)
    assert "\n" not in message
    return message


@pytest.mark.parametrize("size", [0, 100, 5000, 9000])
def test_no_room_for_a_batch(warehouse, size):
    before = published(warehouse)
    with warehouse_lock(warehouse), largest_file(size), pytest.raises(StorageError) as error:
        write_batch(warehouse, [facts(2)], NOW)
    assert "run again: what was committed is safe" in one_line(error)
    assert known_articles(warehouse, OLD) == {"a000", "a001"}
    with warehouse_lock(warehouse):
        write_batch(warehouse, [facts(2)], NOW)
        publish(warehouse)
    assert published(warehouse)["articles"][:2] == before["articles"]
    assert len(published(warehouse)["articles"]) == 3


@pytest.mark.parametrize("size", [0, 20_000, 200_000])
def test_no_room_for_the_snapshot(warehouse, size):
    before = published(warehouse)
    write_batch(warehouse, [facts(2)], NOW)
    with largest_file(size), pytest.raises(StorageError) as error:
        publish(warehouse)
    assert "what was committed is safe" in one_line(error)
    assert published(warehouse) == before
    with warehouse_lock(warehouse):
        assert publish(warehouse).counts["articles"] == 3
    assert not list(warehouse.glob(".facts.duckdb.new*"))


@pytest.mark.parametrize(
    ("table", "left"), [("articles", 0), ("dates", 100), ("casualties", -1), ("events", None)]
)
def test_a_damaged_parquet_file_is_named_with_the_way_out(warehouse, table, left):
    before = published(warehouse)
    file = sorted((warehouse / "lake" / table).iterdir())[0]
    file.unlink() if left is None else file.write_bytes(file.read_bytes()[:left])
    with pytest.raises(StorageError) as error:
        publish(warehouse)
    manifest = warehouse / "lake" / ".commits" / f"{file.stem}.json"
    message = one_line(error)
    assert message.startswith(f"{file}: damaged Parquet file (")
    assert f"delete {manifest} and run again" in message
    assert published(warehouse) == before
    manifest.unlink()
    with warehouse_lock(warehouse):
        for article in (facts(0), facts(1)):
            write_batch(warehouse, [article], NOW)
        publish(warehouse)
    assert published(warehouse) == before


def test_bytes_that_rotted_are_named_too(warehouse):
    before = published(warehouse)
    file = sorted((warehouse / "lake" / "dates").iterdir())[0]
    raw = file.read_bytes()
    file.write_bytes(b"\0" * (len(raw) - 8) + raw[-8:])
    (warehouse / "facts.duckdb").rename(warehouse / "kept.duckdb")
    with pytest.raises(StorageError) as error:
        publish(warehouse)
    assert one_line(error).startswith(f"{file}: damaged Parquet file (")
    (warehouse / "kept.duckdb").rename(warehouse / "facts.duckdb")
    assert published(warehouse) == before


def test_a_stray_parquet_file_is_set_aside_not_lost(warehouse):
    stray = warehouse / "lake" / "dates" / "mine.parquet"
    stray.write_bytes(b"not ours")
    with warehouse_lock(warehouse):
        assert not stray.exists()
    assert (warehouse / "quarantine/lake/dates/mine.parquet").read_bytes() == b"not ours"
    assert len(globbed(warehouse, "dates", "date_id")) == 2


def test_a_damaged_manifest_is_named(warehouse):
    manifest = sorted((warehouse / "lake" / ".commits").iterdir())[0]
    manifest.write_text("{")
    with pytest.raises(StorageError) as error:
        publish(warehouse)
    assert one_line(error).startswith(f"{manifest}: damaged manifest (")


def test_a_file_where_a_folder_belongs(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError) as error, warehouse_lock(tmp_path / "file"):
        pytest.fail("must not be reached")
    assert "a file stands where a folder belongs" in one_line(error)


def test_a_folder_that_duckdb_cannot_name(tmp_path):
    with pytest.raises(StorageError) as error, warehouse_lock(tmp_path / "a?b"):
        pytest.fail("must not be reached")
    assert "a ? for options; choose another folder" in one_line(error)
    assert not (tmp_path / "a?b").exists()


@pytest.mark.parametrize("name", ["it's", "a b", "a#b", "a[1]*", "a;b", "%20ü"])
def test_folders_of_any_other_name(tmp_path, name):
    with warehouse_lock(tmp_path / name):
        write_batch(tmp_path / name, [facts(0)], NOW)
        publish(tmp_path / name)
    assert len(published(tmp_path / name)["articles"]) == 1


def test_a_read_only_file_system():
    """A read-only mount needs root; /proc refuses new files to everyone."""
    with pytest.raises(StorageError) as error, warehouse_lock(Path("/proc/warledger")):
        pytest.fail("must not be reached")
    assert one_line(error).startswith("/proc/warledger: ")


WRITER = """
import duckdb, sys
con = duckdb.connect(sys.argv[1])
con.execute("CREATE TABLE notes (a INT)")
print("open", flush=True)
sys.stdin.read()
"""


def test_a_writer_on_the_published_file_is_told_of(warehouse):
    path = warehouse / "facts.duckdb"
    write_batch(warehouse, [facts(2)], NOW)
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as writer:
        assert writer.stdout.readline() == b"open\n"
        with pytest.raises(StorageError) as error:
            publish(warehouse)
        assert f"{path}: open for writing in another program" in one_line(error)
        writer.kill()
    with warehouse_lock(warehouse):
        assert publish(warehouse).counts["articles"] == 3
    assert not path.with_name("facts.duckdb.wal").exists()
    assert len(published(warehouse)["articles"]) == 3


def test_a_published_file_that_is_none_is_replaced(warehouse):
    (warehouse / "facts.duckdb").write_bytes(os.urandom(4096))
    assert publish(warehouse).counts["articles"] == 2


def test_a_reader_keeps_what_it_opened(warehouse):
    with duckdb.connect(str(warehouse / "facts.duckdb"), read_only=True) as old:
        write_batch(warehouse, [facts(2)], NOW)
        # Another process, as readers are: DuckDB shares one open file within a process.
        code = f"from pathlib import Path; from flows.load import publish; publish(Path({str(warehouse)!r}))"
        subprocess.run([sys.executable, "-c", code], check=True)
        assert old.execute("SELECT count(*) FROM articles").fetchall() == [(2,)]
    assert len(published(warehouse)["articles"]) == 3
