"""JSON lines: one article a line."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from flows.ingest.raw import MAX_RECORD, Raw, decoded, not_utf8
from schemas.refusal import Refusal


def read_jsonl(stream: BinaryIO, uri: str) -> Iterator[Raw | Refusal]:
    """The article of each line, blank lines left out; only one line is in memory at a time."""
    number = 0
    for line, length in _lines(stream):
        if line.strip():
            number += 1
            yield _record(Raw(f"{uri}#{number}", {}, line), length)
    if not number:
        yield Refusal(uri, "empty", "no line with a record", "delete it, or fill it")


def _lines(stream: BinaryIO) -> Iterator[tuple[bytes, int]]:
    """Each line, cut off at MAX_RECORD, and its whole length in bytes."""
    while line := stream.readline(MAX_RECORD):
        length, end = len(line), line[-1:]
        while end != b"\n" and (rest := stream.readline(MAX_RECORD)):
            length, end = length + len(rest), rest[-1:]
        yield line, length


def _record(raw: Raw, length: int) -> Raw | Refusal:
    if length > len(raw.content):
        return raw.refused("too large for one article", f"{length} bytes", f"keep a line below {MAX_RECORD}")
    try:
        fields = json.loads(decoded(raw.content))
    except UnicodeDecodeError as error:
        return not_utf8(raw, error)
    except (ValueError, RecursionError) as error:
        return raw.refused("broken JSON", error, "mend the line")
    if not isinstance(fields, dict):
        return raw.refused("no JSON object", type(fields).__name__, 'write it as {"text": "…"}')
    return replace(raw, fields=fields)
