"""Refused articles and records as files of the quarantine, each with its error."""

import base64
import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from flows.load import durable
from flows.load.errors import storage_errors
from schemas.base import stable_id
from schemas.refusal import Refusal

QUARANTINE = "quarantine"


def quarantine(warehouse: Path, refusals: Sequence[Refusal]) -> None:
    """Write each refusal to quarantine/<16 hex digits>.json, whole or not at all.

    The name is made of where, what and the content, so the same refusal seen again is the same file, and
    nothing that an article says can lead out of the folder. Text is kept as it is; bytes that are not UTF-8
    stand in base64. Raises StorageError.
    """
    folder = warehouse / QUARANTINE
    for refusal in refusals:
        path = folder / f"{name_of(refusal)}.json"
        if not path.exists():
            # Escapes keep lone surrogates and control characters, which UTF-8 and terminals would not.
            line = json.dumps(_entry(refusal), ensure_ascii=True, indent=1)
            with storage_errors(path):
                durable.write(path, line.encode("ascii") + b"\n")


@dataclass(frozen=True)
class Entry:
    """A file of the quarantine: where what it holds was read, and why it was refused."""

    path: Path
    source_uri: str
    reason: str


def quarantined(warehouse: Path) -> list[Entry]:
    """What is in quarantine, by name. A file that is not ours is left alone."""
    with storage_errors(warehouse / QUARANTINE):
        paths = sorted((warehouse / QUARANTINE).glob("*.json"))
        return [entry for path in paths if (entry := _read(path))]


def _read(path: Path) -> Entry | None:
    try:
        fields = json.loads(path.read_bytes())
        return Entry(path, fields["source_uri"], fields["reason"])
    except (ValueError, KeyError, TypeError):
        return None


def name_of(refusal: Refusal) -> str:
    """The refusal's file in the quarantine, without its suffix."""
    raw = refusal.content
    content = raw.encode("utf-8", "surrogatepass") if isinstance(raw, str) else raw or b""
    digest = hashlib.sha256(content).hexdigest()
    return stable_id(refusal.source_uri, refusal.article_id, refusal.reason, refusal.value, digest)


def _entry(refusal: Refusal) -> dict[str, Any]:
    entry = asdict(refusal)
    if isinstance(refusal.content, bytes):
        try:
            entry |= {"content": refusal.content.decode("utf-8"), "encoding": "utf-8"}
        except UnicodeDecodeError:
            entry |= {"content": base64.b64encode(refusal.content).decode("ascii"), "encoding": "base64"}
    return entry
