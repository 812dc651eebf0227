"""The `warledger` command. Each command imports what it needs when it runs: help is there at once."""

import argparse
import datetime as dt
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from flows import __version__

SOURCES = """\
A SOURCE is a file, a folder, a glob in quotes, or - for standard input. Kinds: .txt and .md (optional YAML
front matter), .html, .jsonl, .csv, .parquet. A record has `text`, and optionally id, title, url, publisher,
published_at (ISO date or timestamp) and language.

Exit status: 0 all articles done, 1 some were quarantined (one line each on stderr), 2 nothing could run."""

FORMATS = ("acled", "ucdp-ged", "gkg-counts", "hxl", "geojson", "geoparquet")
"""What `export` writes, named here so that help need not load it."""

QUERY_EXAMPLE = """\
example:
  warledger sql "SELECT outcome, count_best, qualifier, victim, quote FROM casualties LIMIT 10\""""


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
    given = _parser().parse_args(arguments)
    try:
        return int(given.do(given))
    except KeyboardInterrupt:
        sys.stderr.write("stopped: what was committed is safe; run again to go on\n")
        return 130
    except BrokenPipeError:
        # Whoever reads our output has enough of it. Nothing more must be written when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="warledger", description="Conflict reporting in, a ledger of sourced facts out."
    )
    parser.add_argument("--version", action="version", version=f"warledger {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_run(commands)
    _add_extract(commands)
    _add_sql(commands)
    _add_export(commands)
    _add_report(commands)
    return parser


def _add_run(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    run = commands.add_parser(
        "run",
        help="take articles into the warehouse and publish its tables",
        description="Take articles into the warehouse: Parquet in lake/, tables in facts.duckdb.",
        epilog=SOURCES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    run.add_argument(
        "sources", nargs="*", metavar="SOURCE", help="what to read (default: the starter corpus)"
    )
    _add_warehouse(run)
    _add_reading(run)
    run.add_argument("--workers", type=_workers, metavar="N", help="processes (default: as many as pay)")
    run.set_defaults(do=_run)


def _add_extract(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    extract = commands.add_parser(
        "extract",
        help="print the facts of articles as JSON lines",
        description="Print the facts of articles, one JSON line an article. Writes nothing.",
        epilog=SOURCES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    extract.add_argument("sources", nargs="+", metavar="SOURCE", help="what to read")
    _add_reading(extract)
    extract.set_defaults(do=_extract)


def _add_sql(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    sql = commands.add_parser(
        "sql",
        help="query the published tables",
        description="Query the published file, opened read-only, and print a table.",
        epilog=QUERY_EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    sql.add_argument("query", metavar="QUERY", help="SQL of DuckDB")
    _add_warehouse(sql)
    form = sql.add_mutually_exclusive_group()
    form.add_argument("--csv", dest="form", action="store_const", const="csv", help="print CSV")
    form.add_argument("--json", dest="form", action="store_const", const="json", help="print a JSON array")
    sql.set_defaults(do=_sql, form="table")


def _add_export(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    export = commands.add_parser("export", help="write the incidents in a format of the field")
    export.add_argument("format", choices=FORMATS, metavar="FORMAT", help=", ".join(FORMATS))
    _add_warehouse(export)
    export.add_argument("-o", dest="output", type=Path, metavar="FILE", help="default: standard output")
    export.set_defaults(do=_export)


def _add_report(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    report = commands.add_parser("report", help="write a page that shows the incidents and their evidence")
    _add_warehouse(report)
    report.add_argument(
        "-o", dest="output", type=Path, metavar="FILE", help="default: report.html in the warehouse"
    )
    report.set_defaults(do=_report)


def _add_warehouse(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--warehouse", type=Path, default=Path("warehouse"), metavar="DIR", help="default: warehouse/"
    )


def _add_reading(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--published-at",
        type=_day,
        metavar="DATE",
        help="publication day of articles that do not tell theirs",
    )
    parser.add_argument(
        "--all-articles", action="store_true", help="also read articles that report no conflict"
    )


def _day(value: str) -> dt.date:
    try:
        day = dt.date.fromisoformat(value)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{value!r} is no date: write it as 2024-01-31") from None
    if day > dt.datetime.now(dt.UTC).date() + dt.timedelta(days=1):
        raise argparse.ArgumentTypeError(f"{value} is in the future: give the day of publication")
    return day


def _workers(value: str) -> int:
    if not value.isdecimal() or not 1 <= int(value) <= 256:
        raise argparse.ArgumentTypeError(f"{value!r} is no number of processes: give 1 to 256")
    return int(value)


def _run(given: argparse.Namespace) -> int:
    from flows.job import Job
    from flows.session import run_job
    from seeds import ARTICLES

    sources = tuple(given.sources) or (os.path.relpath(ARTICLES),)
    return run_job(Job(sources, given.warehouse, given.published_at, given.workers, given.all_articles))


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


if __name__ == "__main__":
    command()
