"""What a run shows in Prefect's pages: how far it is, what it did, what was refused and why."""

from time import monotonic
from typing import cast
from uuid import UUID

from prefect.artifacts import (
    create_markdown_artifact,
    create_progress_artifact,
    create_table_artifact,
    update_progress_artifact,
)

from flows.pace import Pace
from flows.summary import Summary

LISTED = 1000
"""Refusals that Prefect's table shows; the quarantine has them all."""

DRAWN_EVERY = 5
"""Seconds between two looks at the run: each costs a request."""


class Pages:
    """The artifacts of the flow run at hand. A server that stops costs them, and nothing else."""

    def __init__(self) -> None:
        self._bar: UUID | None = None
        self._next = 0.0
        self._lost = False

    def progress(self, pace: Pace) -> None:
        """Draw the bar anew, if it was some time ago."""
        if not self._lost and monotonic() >= self._next:
            self._try(100 * pace.handled / pace.expected if pace.expected else 0, pace.text())
            self._next = monotonic() + DRAWN_EVERY

    def end(self, summary: Summary) -> None:
        """The full bar, and the run's page and tables."""
        if not self._lost:
            self._try(100, summary.articles(), summary)

    def _try(self, percent: float, said: str, summary: Summary | None = None) -> None:
        try:
            self._draw(percent, said)
            if summary:
                _leave(summary)
        except Exception:
            self._lost = True

    def _draw(self, percent: float, said: str) -> None:
        if self._bar:
            update_progress_artifact(self._bar, percent, said)
        else:
            self._bar = cast(
                UUID, create_progress_artifact(percent, key="warledger-progress", description=said)
            )


def _leave(summary: Summary) -> None:
    create_markdown_artifact(summary.markdown(), key="warledger-run", description="What the run did")
    rows = [{"source": r.source_uri, "reason": str(r)} for r in summary.refusals[:LISTED]]
    if rows:
        create_table_artifact(rows, key="warledger-quarantined", description="What was refused, and why")
    tables = [{"table": table, "rows": n} for table, n in summary.counts().items()]
    create_table_artifact(tables, key="warledger-tables", description="Rows of the published file")
