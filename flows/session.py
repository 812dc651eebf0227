"""One run from the shell: the lock, a Prefect server, the progress bar, the closing words."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from flows.connection import prefect_server, quiet
from flows.ingest.source import NoInput, inputs
from flows.job import Job
from flows.load import StorageError, warehouse_lock
from flows.server import ServerError

if TYPE_CHECKING:
    from flows.summary import Summary


def run_job(job: Job, wait: float) -> int:
    """Do the job and tell what came of it. Returns the exit status of the contract.

    While another run has the warehouse, it waits for so many seconds, and says so.
    """
    nothing = [] if job.feeds else _nothing_to_read(job.sources)
    if nothing:
        sys.stderr.writelines(f"{refusal}\n" for refusal in nothing)
        return 2
    quiet()
    try:
        with warehouse_lock(job.warehouse, wait, say=lambda line: sys.stderr.write(f"{line}\n")):
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
    """Do the job. A Prefect server that stops meanwhile costs its pages alone."""
    done: list[Summary] = []
    try:
        _run_flow(job, done)
    except Exception as error:
        if not done:
            raise
        said = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        sys.stderr.write(f"Prefect took no note of the end of this run ({said}); the ledger is complete\n")
    return done[0]


def _run_flow(job: Job, done: "list[Summary]") -> None:
    with _progress() as progress:
        bar = progress.add_task("starting", total=None)
        with prefect_server(meanwhile=_load_model):
            from flows.pipeline import Watch
            from flows.run import run

            run(
                job,
                Watch(
                    refused=lambda refusal: progress.console.print(
                        str(refusal), markup=False, highlight=False, soft_wrap=True
                    ),
                    paced=lambda pace: progress.update(
                        bar, completed=pace.handled, total=pace.expected, description=pace.text()
                    ),
                    done=done.append,
                ),
            )


def _load_model() -> None:
    from flows.extract.model import MODEL, language_model

    # Named as extraction names it: the cache tells a default from the same name given.
    language_model(MODEL)


@contextmanager
def _progress() -> Iterator[Progress]:
    columns = (SpinnerColumn(), BarColumn(12), TextColumn("{task.description}"), TimeElapsedColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        yield progress
