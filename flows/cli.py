"""The `warledger` command. Each command imports what it needs when it runs: help is there at once."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace

from flows.arguments import parser


def command() -> None:
    """The console script: main(), then the end of the process at once.

    Prefect's threads live on until the interpreter is torn down, and libraries that are torn down under them
    print reports of leaks. All that must be sent, written or stopped has been by then.
    """
    status = main()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status of the contract."""
    given = parser().parse_args(arguments)
    try:
        return COMMANDS[given.command](given)
    except KeyboardInterrupt:
        sys.stderr.write("stopped: what was committed is safe; run again to go on\n")
        return 130
    except BrokenPipeError:
        # Whoever reads our output has enough of it. Nothing more must be written when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _run(given: argparse.Namespace) -> int:
    from flows.ingest.config import ConfigError
    from flows.job import job
    from flows.session import run_job

    try:
        todo = job(given.sources, given.config, given.warehouse)
    except ConfigError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    options = {"published_at": given.published_at, "workers": given.workers}
    return run_job(replace(todo, all_articles=given.all_articles, **options), given.wait)


def _serve(given: argparse.Namespace) -> int:
    from flows.serve import serve

    return serve(given.sources, given.config, given.warehouse, given.every)


def _retry(given: argparse.Namespace) -> int:
    from flows.ingest.config import ConfigError
    from flows.job import job
    from flows.load import quarantined
    from flows.session import run_job

    if not quarantined(given.warehouse):
        sys.stdout.write(f"{given.warehouse}: nothing in quarantine\n")
        return 0
    try:
        todo = job((), given.config, given.warehouse, again=True)
    except ConfigError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    options = {"published_at": given.published_at, "all_articles": given.all_articles}
    return run_job(replace(todo, **options), given.wait)


def _status(given: argparse.Namespace) -> int:
    from flows.status import status

    return status(given.warehouse, sys.stdout)


def _extract(given: argparse.Namespace) -> int:
    from flows.show import show

    return show(given.sources, given.published_at, given.all_articles, sys.stdout)


def _sql(given: argparse.Namespace) -> int:
    from flows.query import query

    return query(given.warehouse, given.query, given.form, sys.stdout)


def _export(given: argparse.Namespace) -> int:
    from warehouse.commands import export

    return export(given.warehouse, given.format, given.output)


def _report(given: argparse.Namespace) -> int:
    from warehouse.commands import report

    return report(given.warehouse, given.output or given.warehouse / "report.html")


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "run": _run,
    "serve": _serve,
    "status": _status,
    "retry": _retry,
    "extract": _extract,
    "sql": _sql,
    "export": _export,
    "report": _report,
}


if __name__ == "__main__":
    command()
