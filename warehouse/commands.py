"""`warledger export` and `warledger report`: what others read, to a file or to stdout."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import duckdb

from warehouse.published import Unreadable, published

Writer = Callable[[duckdb.DuckDBPyConnection, BinaryIO], int]


def export(warehouse: Path, form: str, output: Path | None) -> int:
    """Write the incidents in a format of warehouse.exports, by default to stdout. Returns the exit status."""
    from warehouse.exports import FORMATS

    return _write(warehouse, output, FORMATS[form])


def report(warehouse: Path, output: Path) -> int:
    """Write the report, one HTML file that needs no other. Returns the exit status."""
    from warehouse.report import write_report

    return _write(warehouse, output, write_report)


def _write(warehouse: Path, output: Path | None, write: Writer) -> int:
    """Write to a file beside the output and rename it, so that a failure leaves no half of it."""
    part = output and output.with_name(f".{output.name}.part")
    try:
        with published(warehouse) as con:
            if output is None or part is None:
                write(con, sys.stdout.buffer)
                sys.stdout.buffer.flush()
                return 0
            with part.open("wb") as out:
                rows = write(con, out)
            part.replace(output)
            sys.stderr.write(f"{output}: {rows:,} rows\n")
            return 0
    except BrokenPipeError:
        raise
    except Unreadable as error:
        sys.stderr.write(f"{error}\n")
    except OSError as error:
        sys.stderr.write(f"{output}: {error.strerror}; choose another file with -o\n")
    if part:
        part.unlink(missing_ok=True)
    return 2
