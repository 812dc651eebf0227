"""To a Prefect server for a block of work: the user's, or one of our own."""

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from flows.server import QUIET, check_server, own_server

ENVIRONMENT = QUIET | {
    "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "CRITICAL",
    "PREFECT_LOGGING_INTERNAL_LEVEL": "CRITICAL",
    "PREFECT_CLI_WRAP_LINES": "false",
    # A run that is ended in haste leaves semaphores, of which Python's helper then warns.
    "PYTHONWARNINGS": "ignore:resource_tracker",
}
"""Settings unless the environment has them: Prefect's log goes to the server, not the terminal."""

DRAIN_SECONDS = 10
"""For what is still to be sent when the work is done, at most."""


def quiet() -> None:
    """Set ENVIRONMENT for this process and those that it starts. Call it before Prefect is imported."""
    for name, value in ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    # A log that cannot be sent is no reason to write on the terminal.
    logging.raiseExceptions = False


@contextmanager
def prefect_server(lasting: bool = False, meanwhile: Callable[[], object] = lambda: None) -> Iterator[str]:
    """The address of the user's server, where one is set, else of one for the block alone.

    A `lasting` one has schedules and pages, too. `meanwhile` is called while it starts. Raises ServerError.
    """
    from prefect.settings import (
        PREFECT_API_URL,
        PREFECT_CLIENT_MAX_RETRIES,
        get_current_settings,
        temporary_settings,
    )

    if url := get_current_settings().api.url:
        check_server(url)
        yield url
        drain()
        return
    with own_server(lasting) as server:
        meanwhile()
        server.wait()
        # On this machine an answer that fails once fails for good: a minute of trying would help nobody.
        with temporary_settings({PREFECT_API_URL: server.url, PREFECT_CLIENT_MAX_RETRIES: 1}):
            yield server.url
            drain()


def drain() -> None:
    """Send what Prefect's threads still hold, so that none of them finds its server gone."""
    from prefect.events.worker import EventsWorker
    from prefect.logging.handlers import APILogWorker

    APILogWorker.drain_all(DRAIN_SECONDS)
    EventsWorker.drain_all(DRAIN_SECONDS)
