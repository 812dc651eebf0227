"""Sources → a stream of articles and refusals, each article once."""

import datetime as dt
import io
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import BinaryIO

from flows.ingest.article import article_of
from flows.ingest.meter import Meter
from flows.ingest.parquet import read_parquet
from flows.ingest.raw import Raw, Reader, shown
from flows.ingest.source import READERS, Input, inputs, reader_of
from schemas import Article
from schemas.refusal import Refusal


def read(
    sources: Iterable[str],
    published_at: dt.date | None = None,
    today: dt.date | None = None,
    besides: Iterable[Raw | Refusal] = (),
    meter: Meter | None = None,
) -> Iterator[Article | Refusal]:
    """The articles of the sources in order, each once, and what was refused of them with its reason.

    `besides` are records that come from elsewhere, as from feeds; they follow the sources. The `meter` tells
    how far the sources are read.

    `published_at` dates the articles whose input does not. `today` (by default the UTC day) is what a
    publication date is compared with. Never raises for what an input holds: that is a Refusal.
    """
    today = today or dt.datetime.now(dt.UTC).date()
    seen: set[str] = set()
    for raw in chain(_records(list(sources), meter or Meter()), besides):
        article = article_of(raw, published_at, today) if isinstance(raw, Raw) else raw
        if isinstance(article, Refusal):
            yield article
        elif article.article_id not in seen:
            seen.add(article.article_id)
            yield article


def _records(sources: Sequence[str], meter: Meter) -> Iterator[Raw | Refusal]:
    found = [found for source in sources for found in inputs(source)]
    sizes = [one.size() if isinstance(one, Input) else 0 for one in found]
    meter.size = None if None in sizes else sum(filter(None, sizes))
    for one, size in zip(found, sizes, strict=True):
        before = meter.passed
        for raw, passed in _raws(one, size) if isinstance(one, Input) else [(one, 0.0)]:
            meter.passed = before + passed
            meter.records += 1
            yield raw
        meter.passed = before + (size or 0)


def _raws(found: Input, size: int | None) -> Iterator[tuple[Raw | Refusal, float]]:
    """What the input holds, each with the bytes of it that are passed by then."""
    try:
        with found.open() as stream:
            head = stream.peek(4096) if isinstance(stream, io.BufferedReader) else b""
            reader = reader_of(found.uri, head)
            if reader is None:
                yield _unknown_kind(found.uri), 0
            else:
                for raw in _guarded(reader, stream, found.uri):
                    yield raw, _passed(raw, stream, size) if size else 0
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        yield Refusal(found.uri, "cannot be read", reason, "check the path and its rights"), 0


def _passed(raw: Raw | Refusal, stream: BinaryIO, size: int) -> float:
    if isinstance(raw, Raw) and raw.share is not None:
        return raw.share * size
    return size if stream.closed else stream.tell()


def _guarded(reader: Reader, stream: BinaryIO, uri: str) -> Iterator[Raw | Refusal]:
    """What the reader finds; an error inside a library that it uses refuses the rest of this input alone."""
    try:
        yield from reader(_seekable(stream) if reader is read_parquet else stream, uri)
    except OSError:
        raise
    except Exception as error:
        said = f"{type(error).__name__}: {error}"
        yield Refusal(uri, "cannot be read", shown(said), "give its text as .txt or .jsonl")


def _seekable(stream: BinaryIO) -> BinaryIO:
    """The stream, or a copy on disk where it comes through a pipe: Parquet is read from its end."""
    if stream.seekable():
        return stream
    copy = tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as its reader
    while piece := stream.read(1 << 20):
        copy.write(piece)
    copy.seek(0)
    return copy


def _unknown_kind(uri: str) -> Refusal:
    suffix = uri.rpartition(".")[2] if "." in uri.rpartition("/")[2] else ""
    kinds = ", ".join(sorted(READERS))
    return Refusal(
        uri, "unknown kind of file", f"suffix .{suffix}" if suffix else "no suffix", f"known: {kinds}"
    )
