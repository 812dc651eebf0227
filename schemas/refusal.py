"""What could not be taken in: the input, why, and what mends it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Refusal:
    """An input or article that was refused: what, where, the value and what to do.

    `content` is what was refused, as bytes, so that it can be mended and taken up again; None where it
    could not be read. `article_id` is None unless an article had been made of it.
    """

    source_uri: str
    reason: str
    value: str
    remedy: str
    content: bytes | None = None
    article_id: str | None = None

    def line(self) -> str:
        """The refusal on one line, for people.

        >>> Refusal("a.txt", "the file is empty", "0 bytes", "delete it or fill it").line()
        'a.txt: the file is empty (0 bytes): delete it or fill it'
        """
        said = f"{self.source_uri}: {self.reason} ({self.value}): {self.remedy}"
        return "".join(c if c.isprintable() else repr(c)[1:-1] for c in said)
