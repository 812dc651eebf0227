"""What was refused on the way in, and why: a row of the quarantine, no table of the ledger."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Refusal:
    """An article or record that was not taken, with the one line that says why.

    `content` is the refused text or the raw bytes, kept so that nothing is lost; None where the source itself
    still holds it (an unreadable file).
    """

    source_uri: str
    reason: str
    value: str = ""
    remedy: str = ""
    content: str | bytes | None = None
    article_id: str | None = None

    def __str__(self) -> str:
        """One line: where, what, the value, and what to do."""
        value = f" ({self.value})" if self.value else ""
        remedy = f"; {self.remedy}" if self.remedy else ""
        return " ".join(f"{self.source_uri}: {self.reason}{value}{remedy}".split())
