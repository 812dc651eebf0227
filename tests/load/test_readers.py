"""Readers that query the published file in a loop never see an error or half a version."""

import duckdb

from flows.load import publish, warehouse_lock, write_batch
from tests.load.ledger import NOW, facts
from tests.processes import PROCESSES

READERS, PUBLISHES = 8, 50
COUNTS = (
    "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM dates), (SELECT count(*) FROM locations)"
)


def read_on(path, stop, results):
    """Open, count, close, again and again; what was seen, or the error."""
    seen = set()
    try:
        while not stop.is_set():
            with duckdb.connect(str(path), read_only=True) as con:
                seen.add(con.execute(COUNTS).fetchall()[0])
            stop.wait(0.5)
        results.put(sorted(seen))
    except duckdb.Error as error:
        results.put(str(error))


def test_readers_never_notice(tmp_path):
    with warehouse_lock(tmp_path):
        write_batch(tmp_path, [facts(0)], NOW)
        publish(tmp_path)
        stop, results = PROCESSES.Event(), PROCESSES.Queue()
        arguments = (tmp_path / "facts.duckdb", stop, results)
        readers = [PROCESSES.Process(target=read_on, args=arguments) for _ in range(READERS)]
        for reader in readers:
            reader.start()
        for number in range(1, PUBLISHES + 1):
            write_batch(tmp_path, [facts(number)], NOW)
            publish(tmp_path)
        stop.set()
        found = [results.get(timeout=60) for _ in readers]
    whole = [(n, n, n) for n in range(1, PUBLISHES + 2)]
    for seen in found:
        assert len(seen) > 1, "no reader that waits for one version"
        assert set(seen) <= set(whole), seen
