"""SOURCE → inputs: a file, a folder, a glob or `-`, each input with the reader of its kind."""

import glob
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from flows.ingest.html import read_html
from flows.ingest.jsonl import read_jsonl
from flows.ingest.parquet import read_parquet
from flows.ingest.raw import Reader
from flows.ingest.table import read_csv
from flows.ingest.text import read_text
from flows.ingest.warc import read_warc
from schemas.refusal import Refusal

READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".md": read_text,
    ".html": read_html,
    ".htm": read_html,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".csv": read_csv,
    ".parquet": read_parquet,
    ".warc": read_warc,
    ".warc.gz": read_warc,
}
"""The reader of each suffix; standard input is told by its first bytes."""

_GLOB = set("*?[")


@dataclass(frozen=True)
class Input:
    """A file to read, or standard input where `path` is None."""

    uri: str
    path: Path | None

    def open(self) -> BinaryIO:
        """Its bytes. Raises OSError."""
        return self.path.open("rb") if self.path else sys.stdin.buffer

    def size(self) -> int | None:
        """Its bytes in all; None where it does not tell, as a pipe."""
        try:
            return self.path.stat().st_size if self.path and self.path.is_file() else None
        except OSError:
            return 0


class NoInput(Refusal):
    """A source that names nothing to read."""


def inputs(source: str) -> Iterator[Input | Refusal]:
    """The inputs of a source in sorted order: a folder's at any depth, hidden files left out."""
    path = Path(source)
    if source == "-":
        yield Input("-", None)
    elif path.is_dir():
        yield from _all(
            _walk(source), NoInput(source, "no file in the folder", "0 files", "name one with articles")
        )
    elif os.path.lexists(path):
        yield Input(_name(source), path)
    elif _GLOB & set(source):
        # Path.glob takes no absolute pattern.
        matches = sorted(glob.glob(source, recursive=True))  # noqa: PTH207
        found = (match for match in matches if not Path(match).is_dir())
        yield from _all(found, NoInput(source, "nothing matches the pattern", "0 files", "check the pattern"))
    elif "://" in source:
        kind = source.partition("://")[0]
        yield NoInput(source, "an address, no file", kind, "name feeds in a file for --sources")
    else:
        yield NoInput(_name(source), "no such file or folder", "missing", "check the path")


def reader_of(name: str, head: bytes) -> Reader | None:
    """The reader for a file's suffix, or for standard input's first bytes; None for an unknown suffix."""
    if name != "-":
        return next((READERS[suffix] for suffix in READERS if name.lower().endswith(suffix)), None)
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"par1"):
        return read_parquet
    if start.startswith((b"warc/", b"\x1f\x8b")):
        return read_warc
    if start.startswith(b"{"):
        return read_jsonl
    if start.startswith((b"<!doctype html", b"<html", b"<?xml")):
        return read_html
    header = start.split(b"\n", 1)[0].strip().replace(b";", b",").replace(b"\t", b",").split(b",")
    return read_csv if len(header) > 1 and {b"text", b'"text"'} & set(header) else read_text


def _walk(folder: str) -> Iterator[str]:
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (str(Path(here, name)) for name in sorted(files) if not name.startswith("."))


def _all(paths: Iterator[str], none: Refusal) -> Iterator[Input | Refusal]:
    found = False
    for path in paths:
        found = True
        yield Input(_name(path), Path(path))
    if not found:
        yield none


def _name(path: str) -> str:
    """The path as text that any database holds: bytes that are no UTF-8 are spelled out."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
