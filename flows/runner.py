"""The process that starts the runs of `warledger serve`, until its standard input ends.

A process in a session of its own: Ctrl-C in a terminal would otherwise strike down every run that starts,
and Prefect 3.8's runner does not end as it should by a signal.
"""

import asyncio
import json
import sys
import threading
from datetime import timedelta
from typing import Any

from prefect.deployments import run_deployment
from prefect.runner import Runner
from prefect.types.entrypoint import EntrypointType

from flows.schedule import scheduled


async def _serve(name: str, parameters: dict[str, Any], every: timedelta) -> None:
    """Register the deployment of that name, run it at once, and then at each interval."""
    runner = Runner()
    deployment: Any = await scheduled.ato_deployment(
        name, interval=every, parameters=parameters, entrypoint_type=EntrypointType.MODULE_PATH
    )
    made: Any = run_deployment(await runner.aadd_deployment(deployment), timeout=0)
    await made
    threading.Thread(target=_watch, args=(runner, asyncio.get_running_loop()), daemon=True).start()
    await runner.start()


def _watch(runner: Runner, loop: asyncio.AbstractEventLoop) -> None:
    """When standard input ends, cancel the runs at hand, pause the schedule, and return from start()."""
    sys.stdin.buffer.read()
    asyncio.run_coroutine_threadsafe(runner.astop(), loop)


if __name__ == "__main__":
    given = json.loads(sys.argv[1])
    asyncio.run(_serve(given["name"], given["parameters"], timedelta(seconds=given["every"])))
