"""`warledger serve`: runs at intervals, on this machine, by Prefect."""

import datetime as dt
import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from flows.connection import prefect_server, quiet
from flows.ingest.config import ConfigError
from flows.job import job
from flows.server import ServerError


def serve(sources: Sequence[str], config: Path | None, warehouse: Path, every: dt.timedelta) -> int:
    """Run at once and then at each interval until stopped. Returns the exit status."""
    if "-" in sources:
        sys.stderr.write("-: standard input ends and cannot be read at intervals; name a file or a folder\n")
        return 2
    try:
        todo = job(sources, config, warehouse)
    except ConfigError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    quiet()
    try:
        with prefect_server(lasting=True) as url:
            pages = url.removesuffix("/api")
            sys.stdout.write(f"running every {every}; {pages} shows the runs; Ctrl-C ends\n")
            sys.stdout.flush()
            return _run_on(_schedule(sources if config else todo.sources, config, warehouse, every), url)
    except ServerError as error:
        sys.stderr.write(f"{error}\n")
        return 2


def _schedule(
    sources: Sequence[str], config: Path | None, warehouse: Path, every: dt.timedelta
) -> dict[str, Any]:
    """What the runner is to do, in JSON's types; its runs may start elsewhere, so paths are told whole."""
    parameters = {
        "sources": [str(Path(source).absolute()) for source in sources],
        "sources_file": str(config.absolute()) if config else None,
        "warehouse": str(warehouse.absolute()),
    }
    # One deployment for each warehouse: a server may have several.
    name = str(warehouse.absolute()).strip("/").replace("/", "-").replace("%", "-")
    return {"name": name, "parameters": parameters, "every": every.total_seconds()}


def _run_on(schedule: dict[str, Any], url: str) -> int:
    """Keep the runner until Ctrl-C or SIGTERM, then let it end its runs."""
    command = [sys.executable, "-m", "flows.runner", json.dumps(schedule)]
    environment = os.environ | {"PREFECT_API_URL": url}
    runner = subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True, env=environment)
    try:
        runner.wait()
        sys.stderr.write(f"Prefect's runner ended (status {runner.returncode}); start it again\n")
        return 2
    except KeyboardInterrupt:
        sys.stdout.write("stopping\n")
        sys.stdout.flush()
        assert runner.stdin
        runner.stdin.close()
        runner.wait()
        sys.stdout.write("stopped: what was committed is safe\n")
        return 0
