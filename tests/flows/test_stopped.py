"""Ctrl-C, as a terminal sends it: to every process of the run at once."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from flows.extract.version import EXTRACTOR
from flows.load import known_articles, warehouse_lock

REPORT = '{{"id": "{n}", "text": "A shell killed {n} soldiers near Basra on Monday, the army said."}}\n'
SECONDS = 240


def test_ctrl_c_even_twice_ends_a_run_with_one_line(served: dict[str, str], tmp_path: Path) -> None:
    source, warehouse = tmp_path / "in.jsonl", tmp_path / "w"
    source.write_text("".join(REPORT.format(n=n) for n in range(600)))
    command = ["run", str(source), "--warehouse", str(warehouse), "--workers", "2"]
    run = subprocess.Popen(
        [sys.executable, "-m", "flows.cli", *command],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=served, start_new_session=True,
        # A shell makes what it starts in the background deaf to Ctrl-C.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )  # fmt: skip
    end = time.monotonic() + SECONDS
    while not list((warehouse / "lake" / "articles").glob("*.parquet")):
        assert run.poll() is None, run.communicate()
        assert time.monotonic() < end, "in vain"
        time.sleep(0.05)

    for _ in range(2):
        os.killpg(run.pid, signal.SIGINT)
        time.sleep(0.3)
    out, err = run.communicate(timeout=SECONDS)

    assert (run.returncode, out) == (130, "")
    assert err == "stopped: what was committed is safe; run again to go on\n"
    with warehouse_lock(warehouse):
        assert known_articles(warehouse, EXTRACTOR)
