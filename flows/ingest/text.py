"""Plain text and Markdown, with the optional YAML front matter between two lines of ---."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from flows.ingest.raw import Raw, decoded, not_utf8, whole
from schemas.refusal import Refusal

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)


def read_text(stream: BinaryIO, uri: str) -> Iterator[Raw | Refusal]:
    """The one article of the input. Front matter gives its fields and is no part of its text."""
    raw = whole(stream, uri)
    if isinstance(raw, Refusal):
        yield raw
        return
    try:
        text = decoded(raw.content)
    except UnicodeDecodeError as error:
        yield not_utf8(raw, error)
        return
    front = _FRONT_MATTER.match(text)
    yield (
        _with_front_matter(raw, front[1], text[front.end() :])
        if front
        else replace(raw, fields={"text": text})
    )


def _with_front_matter(raw: Raw, front: str, text: str) -> Raw | Refusal:
    import yaml

    try:
        fields = yaml.safe_load(front) or {}
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        said = " ".join(str(error).split())
        return raw.refused("unreadable front matter", said, "mend its YAML, or remove both lines of ---")
    if not isinstance(fields, dict):
        return raw.refused("front matter without keys", front.strip(), "write it as `title: …` lines")
    return replace(raw, fields=fields | {"text": text})
