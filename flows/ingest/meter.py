"""How far the reading is: what has been read of the sources, and how many articles they may hold in all."""

from dataclasses import dataclass


@dataclass
class Meter:
    """Bytes of the files, read and in all, the records that they gave, and the pages that feeds announce.

    `size` is None where an input, as a pipe, does not tell its own.
    """

    size: int | None = 0
    passed: float = 0
    records: int = 0
    pages: int = 0

    def expected(self) -> int | None:
        """Records of all sources by what was read so far; None where that cannot be told yet."""
        if self.size is None:
            return None
        if self.size and not self.passed:
            return None
        share = min(1.0, self.passed / self.size) if self.size else 1.0
        return round(self.records / share) + self.pages
