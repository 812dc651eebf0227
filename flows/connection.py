"""To a Prefect server for a block of work: the user's, or one of our own."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from flows.server import QUIET, check_server, own_server

ENVIRONMENT = QUIET | {
    "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "CRITICAL",
    "PREFECT_LOGGING_INTERNAL_LEVEL": "CRITICAL",
    "PREFECT_CLI_WRAP_LINES": "false",
}
"""Prefect's settings, unless the environment has them: its log goes to the server, not the terminal."""


def quiet() -> None:
    """Set ENVIRONMENT for this process and those that it starts. Call it before Prefect is imported."""
    for name, value in ENVIRONMENT.items():
        os.environ.setdefault(name, value)


@contextmanager
def prefect_server(lasting: bool = False, meanwhile: Callable[[], object] = lambda: None) -> Iterator[str]:
    """The address of the user's server, where one is set, else of one for the block alone.

    A `lasting` one has schedules and pages, too. `meanwhile` is called while it starts. Raises ServerError.
    """
    from prefect.settings import PREFECT_API_URL, get_current_settings, temporary_settings

    if url := get_current_settings().api.url:
        check_server(url)
        yield url
        drain()
        return
    with own_server(lasting) as server:
        meanwhile()
        server.wait()
        with temporary_settings({PREFECT_API_URL: server.url}):
            yield server.url
            drain()


def drain() -> None:
    """Send what Prefect's threads still hold, so that none of them finds its server gone."""
    from prefect.events.worker import EventsWorker
    from prefect.logging.handlers import APILogWorker

    APILogWorker.drain_all()
    EventsWorker.drain_all()
