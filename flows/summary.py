"""What a run did, counted while it goes, told at its end: for the terminal and for Prefect."""

from dataclasses import dataclass, field
from pathlib import Path

from flows.load import PublishReport
from schemas.refusal import Refusal


@dataclass
class Summary:
    """Counts of one run. `done` were read now, `skipped` were in the lake already.

    Of a retry, `taken` names the records that are articles now, `cleared` counts what left the quarantine.
    """

    warehouse: Path
    done: int = 0
    skipped: int = 0
    cleared: int = 0
    taken: set[str] = field(default_factory=set)
    refusals: list[Refusal] = field(default_factory=list)
    published: PublishReport | None = None

    @property
    def exit_status(self) -> int:
        """0 where all articles are done, else 1."""
        return 1 if self.refusals else 0

    def counts(self) -> dict[str, int]:
        """Rows of the published file by table."""
        return self.published.counts if self.published else {}

    def warnings(self) -> tuple[str, ...]:
        """What the data checks found in the published file, one line a check."""
        return self.published.warnings if self.published else ()

    def paths(self) -> dict[str, Path]:
        """What the run left, by what it is; the quarantine only where there is one."""
        kept = {
            "published": self.warehouse / "facts.duckdb",
            "lake": self.warehouse / "lake",
            "quarantine": self.warehouse / "quarantine",
        }
        return {name: path for name, path in kept.items() if path.exists()}

    def articles(self) -> str:
        """The articles on one line."""
        said = f"{self.done} done, {self.skipped} skipped, {len(self.refusals)} quarantined"
        return said + (f", {self.cleared} out of quarantine" if self.cleared else "")

    def text(self) -> str:
        """The closing words in the terminal."""
        lines = [f"articles    {self.articles()}", ""]
        lines += [f"{table:<12}{rows:>9,} rows" for table, rows in self.counts().items()] + [""]
        lines += [f"{name:<12}{path}" for name, path in self.paths().items()]
        lines += [f"warning     {line}" for line in self.warnings()]
        return "\n".join(lines) + "\n"

    def markdown(self) -> str:
        """The run's page in Prefect."""
        lines = [f"**Articles**: {self.articles()}", "", "| table | rows |", "|---|---:|"]
        lines += [f"| {table} | {rows:,} |" for table, rows in self.counts().items()] + [""]
        lines += [f"- {name}: `{path}`" for name, path in self.paths().items()]
        lines += [f"- warning: {line}" for line in self.warnings()]
        return "\n".join(lines)
