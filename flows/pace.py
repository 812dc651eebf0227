"""How a run comes along: articles done, rate, time left, quarantined so far."""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from flows.ingest.meter import Meter
from flows.summary import Summary

READING, EXTRACTING, PUBLISHING = "reading", "extracting", "publishing"

WINDOW = 30.0
"""Seconds over which the rate is taken: what was skipped long ago says nothing of what comes."""

EVERY = 0.2
"""Seconds between two marks that the rate is taken from."""


@dataclass
class Pace:
    """A run's counts over time, as of its last note().

    `read` counts the new articles that were read, `ahead` those of a shard on its way that are through.
    """

    summary: Summary
    meter: Meter
    phase: str = READING
    read: int = 0
    ahead: int = 0
    clock: Callable[[], float] = time.monotonic
    _marks: deque[tuple[float, int]] = field(default_factory=deque)

    def note(self, phase: str) -> None:
        """Take the time at which so many are done, in this phase of the run."""
        self.phase = phase
        now = self.clock()
        if len(self._marks) > 1 and now - self._marks[-2][0] < EVERY:
            self._marks.pop()
        self._marks.append((now, self.handled))
        while self._marks[0][0] < now - WINDOW and len(self._marks) > 2:
            self._marks.popleft()

    @property
    def handled(self) -> int:
        """Articles that the run is through with: done, skipped or refused."""
        return self.summary.done + self.ahead + self.summary.skipped + len(self.summary.refusals)

    @property
    def expected(self) -> int | None:
        """Articles in all, by estimate; never fewer than are done."""
        found = self.meter.expected()
        return None if found is None else max(found, self.handled)

    @property
    def rate(self) -> float | None:
        """Articles a second, lately; None while nothing comes out."""
        if len(self._marks) < 2:
            return None
        (since, before), (now, after) = self._marks[0], self._marks[-1]
        return (after - before) / (now - since) if after > before and now > since else None

    @property
    def seconds_left(self) -> float | None:
        """Time until the last article is done, by estimate."""
        if self.expected is None or not self.rate:
            return None
        return (self.expected - self.handled) / self.rate

    def text(self) -> str:
        """The line that people see."""
        total = f" of ~{self.expected:,}" if self.expected else ""
        parts = [f"{self.phase}, {self.handled:,}{total} done"]
        if self.phase == READING and self.read:
            parts.append(f"{self.read:,} read")
        if self.rate and self.phase != PUBLISHING:
            parts.append(f"{self.rate:,.1f}/s")
        if self.seconds_left and self.phase != PUBLISHING:
            parts.append(f"{clock(self.seconds_left)} left")
        return ", ".join([*parts, f"{len(self.summary.refusals):,} quarantined"])


def clock(seconds: float) -> str:
    """Hours, minutes and seconds as on a clock.

    >>> clock(75), clock(3700)
    ('1:15', '1:01:40')
    """
    minutes, second = divmod(round(seconds), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"
