"""What the readers of each kind hand on: an article's fields as the input gives them, unchecked."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from schemas.refusal import Refusal

MAX_RECORD = 16 * 1024 * 1024
"""Bytes of one record or file, at most; the longest report that a newsroom prints has under a million."""

KEPT = 1024 * 1024
"""Bytes of a refused record that the quarantine keeps; the input itself has the rest."""


@dataclass(frozen=True)
class Raw:
    """An article's fields by the names of the contract, where it was read, and its record as bytes.

    `share` is how much of its input ends with it, 0 to 1, where the place in the file does not tell that.
    """

    uri: str
    fields: Mapping[str, object]
    content: bytes
    share: float | None = None

    def refused(self, reason: str, value: object, remedy: str) -> Refusal:
        """The refusal of this article."""
        return Refusal(self.uri, reason, shown(value), remedy, self.content[:KEPT])


Reader = Callable[[BinaryIO, str], Iterator[Raw | Refusal]]
"""Reads one input, whose name is given, to its articles and what it refuses of them."""


def shown(value: object) -> str:
    """The value for one line of an error: printable, at most 80 characters.

    >>> shown("a" * 99).endswith("…")
    True
    """
    said = ascii(value)[1:-1] if isinstance(value, str) and not value.isprintable() else str(value)
    return said if len(said) <= 80 else said[:79] + "…"


def decoded(content: bytes) -> str:
    """The bytes as UTF-8, without a byte order mark, line ends as they are. Raises UnicodeDecodeError."""
    return content.decode("utf-8").removeprefix("\ufeff")


def not_utf8(raw: Raw, error: UnicodeDecodeError) -> Refusal:
    """The refusal of bytes that are no UTF-8, with the place of the first of them."""
    if b"\0" in raw.content[:8192]:
        return raw.refused(
            "a binary file, no text", f"{len(raw.content)} bytes", "give a text, or its export"
        )
    bad = f"byte 0x{error.object[error.start]:02x} at {error.start}"
    return raw.refused("not valid UTF-8", bad, "convert it to UTF-8, as with iconv")


def whole(stream: BinaryIO, uri: str) -> Raw | Refusal:
    """The whole input as one record without fields yet; refused where it is empty or too large."""
    raw = Raw(uri, {}, stream.read(MAX_RECORD + 1))
    if len(raw.content) > MAX_RECORD:
        return raw.refused("too large for one article", f"over {MAX_RECORD} bytes", "split it into articles")
    if not raw.content.strip():
        return raw.refused("empty", f"{len(raw.content)} bytes", "delete it, or fill it")
    return raw
