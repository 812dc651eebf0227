"""`warledger report`: one HTML file of the incidents and their evidence that loads nothing from anywhere.

What articles say reaches the page as JSON only, in which no character of markup stands as itself, or as
that packed in letters and digits, and the scripts put it there as text. A content security policy admits
these scripts and this style alone.
"""

import base64
import gzip
import hashlib
import json
import string
from importlib import resources
from typing import BinaryIO

import duckdb

from warehouse.report.data import Rows, evidence, shown

SCRIPTS = ("rows.js", "map.js", "chart.js", "evidence.js", "table.js", "page.js")
"""The scripts in the order in which they need each other."""

ESCAPES = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}
"""Characters that could end a script element or a line of JavaScript, as JSON escapes."""


def write_report(con: duckdb.DuckDBPyConnection, out: BinaryIO) -> int:
    """Write the page; returns the number of incidents in it."""
    data = shown(con)
    script = "\n".join(_file(name) for name in SCRIPTS)
    script = f'"use strict";\n(() => {{\n{script}}})();\n'
    style = _file("style.css")
    page = string.Template(_file("page.html")).substitute(
        policy=f"default-src 'none'; script-src {_digest(script)}; style-src {_digest(style)}; "
        "base-uri 'none'; form-action 'none'",
        style=style,
        outlines=_file("outlines.json"),
        shown=as_json(data),
        evidence=packed(evidence(con)),
        script=script,
    )
    out.write(page.encode("utf-8", "replace"))
    return len(data["incidents"]["rows"])


def as_json(rows: Rows) -> str:
    """JSON that can stand in a script element whatever the text in it says."""
    return json.dumps(rows, ensure_ascii=False, default=str, separators=(",", ":")).translate(ESCAPES)


def packed(rows: Rows) -> str:
    """JSON as gzip in base64: a third to a half of its size, and quick for a browser to pass over."""
    return base64.b64encode(gzip.compress(as_json(rows).encode("utf-8", "replace"), 6, mtime=0)).decode()


def _file(name: str) -> str:
    return (resources.files(__name__) / name).read_text("utf-8")


def _digest(content: str) -> str:
    """The content as a source expression of a content security policy."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"
