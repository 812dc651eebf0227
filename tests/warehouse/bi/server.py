"""Superset as `make bi` starts it, on a warehouse of its own, and what its REST API says."""

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

ROOT = Path(__file__).parents[3]
PYTHON = ROOT / ".venv-bi" / "bin" / "python"


class Superset:
    """A running server: its address, its password and a client that is logged in."""

    def __init__(self, address: str, password: str) -> None:
        self.address, self.password = address, password
        login = {"username": "admin", "password": password, "provider": "db"}
        token = httpx.post(f"{address}/api/v1/security/login", json=login, timeout=60).json()["access_token"]
        self.client = httpx.Client(
            base_url=f"{address}/api/v1/", headers={"Authorization": f"Bearer {token}"}, timeout=60
        )

    def all(self, kind: str) -> list[dict[str, Any]]:
        """What there is of a kind: database, dataset, chart, dashboard."""
        answer = self.client.get(f"{kind}/", params={"q": "(page_size:100)"})
        return answer.raise_for_status().json()["result"]

    def value(self, dataset: int, metric: str) -> Any:
        """A metric over a whole dataset, asked as a chart asks it."""
        query = {
            "datasource": {"id": dataset, "type": "table"},
            "queries": [{"metrics": [metric], "columns": []}],
        }
        answer = self.client.post("chart/data", json=query)
        assert answer.status_code == 200, answer.text
        return answer.json()["result"][0]["data"][0][metric]


@contextmanager
def superset(warehouse: Path, home: Path) -> Iterator[Superset]:
    """Start it from nothing, and stop it in the end."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [PYTHON, ROOT / "warehouse" / "bi" / "start.py", warehouse, home, str(port)]
    home.mkdir()
    with (home / "start.log").open("w") as log:
        process = subprocess.Popen([*map(str, command)], stdout=log, stderr=log)
    try:
        _ready(process, f"http://127.0.0.1:{port}/health", home / "start.log")
        yield Superset(f"http://127.0.0.1:{port}", (home / "password").read_text())
    finally:
        process.terminate()
        process.wait(timeout=30)


def _ready(process: subprocess.Popen[bytes], address: str, log: Path) -> None:
    for _ in range(900):
        assert process.poll() is None, log.read_text()
        try:
            if httpx.get(address).is_success:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.5)
    raise AssertionError(f"Superset is not there after 450 s: {log.read_text()}")
