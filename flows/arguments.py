"""The arguments of the `warledger` command: what each command takes, and its help."""

import argparse
import datetime as dt
from pathlib import Path
from typing import TypeAlias

from flows import __version__

SOURCES = """\
A SOURCE is a file, a folder, a glob in quotes, or - for standard input. Kinds: .txt and .md (optional YAML
front matter), .html, .jsonl, .csv, .parquet, .warc, .warc.gz. A record has `text`, and
optionally id, title, url, publisher, published_at (ISO date or timestamp) and language.

Exit status: 0 all articles done, 1 some were quarantined (one line each on stderr), 2 nothing was done: wrong
usage, no source, a full disk, or another run that holds the warehouse for longer than --wait."""

FORMATS = ("acled", "ucdp-ged", "gkg-counts", "claims", "hxl", "geojson", "geoparquet")
"""What `export` writes, named here so that help need not load it."""

UNITS = {
    "s": dt.timedelta(seconds=1),
    "m": dt.timedelta(minutes=1),
    "h": dt.timedelta(hours=1),
    "d": dt.timedelta(days=1),
}
"""Units of an interval."""

QUERY_EXAMPLE = """\
example:
  warledger sql "SELECT outcome, count_best, qualifier, victim, quote FROM casualties LIMIT 10\""""

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def parser() -> argparse.ArgumentParser:
    """The command line. What it gives names the chosen command in `command`."""
    root = argparse.ArgumentParser(
        prog="warledger", description="Conflict reporting in, a ledger of sourced facts out."
    )
    root.add_argument("--version", action="version", version=f"warledger {__version__}")
    commands = root.add_subparsers(title="commands", required=True, metavar="COMMAND", dest="command")
    _add_run(commands)
    _add_serve(commands)
    _add_extract(commands)
    _add_status(commands)
    _add_retry(commands)
    _add_sql(commands)
    _add_export(commands)
    _add_report(commands)
    return root


def _add_run(commands: Commands) -> None:
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
    _add_config(run)
    _add_warehouse(run)
    _add_wait(run)
    _add_reading(run)
    run.add_argument("--workers", type=_workers, metavar="N", help="processes (default: as many as pay)")


def _add_serve(commands: Commands) -> None:
    serve = commands.add_parser(
        "serve",
        help="run at intervals until stopped",
        description="Run at once and then at each interval, by Prefect, until Ctrl-C. A run that finds the\n"
        "warehouse in use steps aside: it ends as Skipped. Without PREFECT_API_URL a Prefect server\n"
        "starts along, with its pages on this machine.",
        epilog=SOURCES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    serve.add_argument(
        "sources", nargs="*", metavar="SOURCE", help="what to read (default: the starter corpus)"
    )
    serve.add_argument("--every", type=_interval, required=True, metavar="TIME", help="as 90s, 15m, 6h or 1d")
    _add_config(serve)
    _add_warehouse(serve)


def _add_extract(commands: Commands) -> None:
    extract = commands.add_parser(
        "extract",
        help="print the facts of articles as JSON lines",
        description="Print the facts of articles, one JSON line an article. Writes nothing.",
        epilog=SOURCES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    extract.add_argument("sources", nargs="+", metavar="SOURCE", help="what to read")
    _add_reading(extract)


def _add_status(commands: Commands) -> None:
    status = commands.add_parser("status", help="what is in the warehouse, its quarantine and its feeds")
    _add_warehouse(status)


def _add_retry(commands: Commands) -> None:
    retry = commands.add_parser(
        "retry",
        help="read again what was refused",
        description="Read what is in quarantine again from its files, and from its feeds where --sources "
        "names them. What is taken now leaves the quarantine.",
    )
    _add_config(retry)
    _add_warehouse(retry)
    _add_wait(retry)
    _add_reading(retry)


def _add_sql(commands: Commands) -> None:
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
    sql.set_defaults(form="table")


def _add_export(commands: Commands) -> None:
    export = commands.add_parser("export", help="write the incidents in a format of the field")
    export.add_argument("format", choices=FORMATS, metavar="FORMAT", help=", ".join(FORMATS))
    _add_warehouse(export)
    export.add_argument("-o", dest="output", type=Path, metavar="FILE", help="default: standard output")


def _add_report(commands: Commands) -> None:
    report = commands.add_parser("report", help="write a page that shows the incidents and their evidence")
    _add_warehouse(report)
    report.add_argument(
        "-o", dest="output", type=Path, metavar="FILE", help="default: report.html in the warehouse"
    )


def _add_config(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--sources", dest="config", type=Path, metavar="FILE", help="TOML file that names feeds and folders"
    )


def _add_warehouse(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--warehouse", type=_folder, default=Path("warehouse"), metavar="DIR", help="default: warehouse/"
    )


def _add_wait(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--wait",
        type=_seconds,
        default=600,
        metavar="SECONDS",
        help="how long to wait for another run of this warehouse (default: 600)",
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


def _folder(value: str) -> Path:
    if "://" in value:
        raise argparse.ArgumentTypeError(f"{value!r} is an address: give a folder of this machine's")
    return Path(value)


def _day(value: str) -> dt.date:
    try:
        day = dt.date.fromisoformat(value)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{value!r} is no date: write it as 2024-01-31") from None
    if day > dt.datetime.now(dt.UTC).date() + dt.timedelta(days=1):
        raise argparse.ArgumentTypeError(f"{value} is in the future: give the day of publication")
    return day


def _interval(value: str) -> dt.timedelta:
    number, unit = value[:-1], value[-1:]
    if not number.isdecimal() or unit not in UNITS or not 0 < int(number) <= 10_000:
        raise argparse.ArgumentTypeError(f"{value!r} is no interval: write it as 90s, 15m, 6h or 1d")
    return int(number) * UNITS[unit]


def _seconds(value: str) -> float:
    if not value.isdecimal():
        raise argparse.ArgumentTypeError(f"{value!r} is no number of seconds: give 0 or more")
    return float(value)


def _workers(value: str) -> int:
    if not value.isdecimal() or not 1 <= int(value) <= 256:
        raise argparse.ArgumentTypeError(f"{value!r} is no number of processes: give 1 to 256")
    return int(value)
