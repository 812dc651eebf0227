"""One run from the shell: the lock, a Prefect server, the progress bar, the closing words."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from flows.ingest.source import NoInput, inputs
from flows.job import Job
from flows.load import StorageError, warehouse_lock
from flows.server import QUIET, ServerError, check_server, temporary_server

if TYPE_CHECKING:
    from flows.summary import Summary

ENVIRONMENT = QUIET | {
    "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "CRITICAL",
    "PREFECT_LOGGING_INTERNAL_LEVEL": "CRITICAL",
    "PREFECT_CLI_WRAP_LINES": "false",
}
"""Prefect's settings for the run, unless the user's environment has them: its log goes to the server."""


def run_job(job: Job) -> int:
    """Do the job and tell what came of it. Returns the exit status of the contract."""
    nothing = [] if job.feeds else _nothing_to_read(job.sources)
    if nothing:
        sys.stderr.writelines(f"{refusal}\n" for refusal in nothing)
        return 2
    for name, value in ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    try:
        with warehouse_lock(job.warehouse, say=lambda line: sys.stderr.write(f"{line}\n")):
            summary = _run(job)
    except (StorageError, ServerError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    except Exception as error:
        # What Prefect raises, above all; its log has the traceback.
        said = f"{type(error).__name__}: {error}"
        sys.stderr.write(
            f"the run stopped ({' '.join(said.split())[:300]}); what was committed is safe: run again\n"
        )
        return 2
    sys.stdout.write(summary.text())
    return summary.exit_status


def _nothing_to_read(sources: tuple[str, ...]) -> list[NoInput]:
    """Why no source names anything to read; empty where one does."""
    first = [next(inputs(source)) for source in sources]
    missing = [found for found in first if isinstance(found, NoInput)]
    return missing if len(missing) == len(first) else []


def _run(job: Job) -> "Summary":
    with _prefect(), _progress() as progress:
        from flows.run import Watch, run

        bar = progress.add_task("articles", total=None, refused=0)
        return run(
            job,
            Watch(
                refused=lambda refusal: progress.console.print(
                    str(refusal), markup=False, highlight=False, soft_wrap=True
                ),
                counted=lambda s: progress.update(bar, completed=s.done, refused=len(s.refusals)),
            ),
        )


@contextmanager
def _prefect() -> Iterator[None]:
    """Prefect's own server, for the block, unless the user has set one."""
    from prefect.settings import PREFECT_API_URL, get_current_settings, temporary_settings

    if url := get_current_settings().api.url:
        check_server(url)
        yield
        _drain()
        return
    with temporary_server() as server:
        from flows.extract.model import MODEL, language_model

        # Named as extraction names it: the cache tells a default from the same name given.
        language_model(MODEL)
        server.wait()
        with temporary_settings({PREFECT_API_URL: server.url}):
            yield
            _drain()


def _drain() -> None:
    """Send what Prefect's threads still hold, so that none of them finds its server gone."""
    from prefect.events.worker import EventsWorker
    from prefect.logging.handlers import APILogWorker

    APILogWorker.drain_all()
    EventsWorker.drain_all()


@contextmanager
def _progress() -> Iterator[Progress]:
    columns = (
        SpinnerColumn(),
        TextColumn("{task.completed} articles"),
        BarColumn(),
        TextColumn("{task.fields[refused]} quarantined"),
        TimeElapsedColumn(),
    )
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        yield progress
