"""The flow that schedules start: parameters that JSON can hold, one line of what came of it.

`warledger serve` and the deployments of prefect.yaml run it; both find it under this module's name.
"""

import atexit
import os
import sys
from pathlib import Path

from prefect import flow, get_run_logger
from prefect.client.schemas.objects import State
from prefect.states import Completed, Failed

from flows.connection import drain
from flows.ingest.config import ConfigError
from flows.job import job
from flows.load import StorageError, WarehouseBusy, warehouse_lock
from flows.pipeline import Watch
from flows.run import work


@flow(name="warledger-scheduled")
def scheduled(
    sources: list[str] = [],  # noqa: B006 - Prefect shows it as the default
    sources_file: str | None = None,
    warehouse: str = "warehouse",
    wait_seconds: float = 0,
    retry: bool = False,
) -> State:
    """Take what is new in the sources into the warehouse and publish it.

    While another run holds the warehouse it waits for `wait_seconds`, then steps aside: the run ends as
    Skipped. With `retry` it takes up what is in quarantine. Relative paths start where the worker does.
    """
    log = get_run_logger()
    try:
        todo = job(sources, Path(sources_file) if sources_file else None, Path(warehouse), again=retry)
        with warehouse_lock(todo.warehouse, wait_seconds, say=log.info):
            summary = work(todo, Watch(refused=lambda refusal: log.warning(str(refusal))))
    except WarehouseBusy as error:
        return _told(Completed(name="Skipped", message=str(error)))
    except (ConfigError, StorageError) as error:
        return _told(Failed(message=str(error)))
    return _told(Completed(message=f"{todo.warehouse}: {summary.articles()}"))


def _told(state: State) -> State:
    """The state, with its message on the terminal, too, for whoever watches `warledger serve`."""
    out = sys.stderr if state.is_failed() else sys.stdout
    out.write(f"{state.message}\n")
    out.flush()
    if os.environ.get("PREFECT__FLOW_RUN_ID"):
        atexit.register(_end)
    return state


def _end() -> None:
    """End the process of one run at once: DuckDB's bindings print reports where Prefect's threads live on."""
    drain()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)
