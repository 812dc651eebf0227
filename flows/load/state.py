"""What the next run should know of this one: small JSON files of the warehouse's state/."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from flows.load import durable
from flows.load.errors import storage_errors

FEEDS = "feeds"
"""Name of the state that remembers what feeds gave."""


def load_state(warehouse: Path, name: str) -> dict[str, Any]:
    """The state of that name; empty where there is none, or none that can be read: it only saves work."""
    path = _path(warehouse, name)
    with storage_errors(path):
        if not path.exists():
            return {}
        content = path.read_bytes()
    try:
        found = json.loads(content)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def save_state(warehouse: Path, name: str, state: Mapping[str, Any]) -> None:
    """Put the state in place of the one before, whole or not at all. Raises StorageError."""
    path = _path(warehouse, name)
    with storage_errors(path):
        durable.write(path, json.dumps(state, indent=1, sort_keys=True).encode() + b"\n")


def _path(warehouse: Path, name: str) -> Path:
    return warehouse / "state" / f"{name}.json"
