"""`python -m tests.warehouse.docs` refreshes what the commands of docs/ print on the starter corpus.

A page's `console` block holds one `$ warledger …` command and its output; an `sql` block is followed by a
`text` block with its result. `make run` is shown without output: the corpus is published before all else.
"""

import io
import re
import shlex
import tempfile
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path

from flows.cli import main
from flows.extract.article import extract
from flows.ingest import read
from flows.load import publish, warehouse_lock, write_batch
from schemas import Article
from seeds import ARTICLES

PAGES = [Path(__file__).parents[2] / "docs" / name for name in ("tutorial.md", "recipes.md", "bi.md")]
COMMAND = re.compile(r"(?<=```console\n)\$ warledger (sql|export|report)\b(.*?\n)(?!\s).*?(?=```)", re.DOTALL)
QUERY = re.compile(r"(?<=```sql\n)(.*?)(```\n\n```text\n).*?(?=```)", re.DOTALL)


def refreshed() -> dict[Path, str]:
    """Each page with the output that its commands have now."""
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        warehouse = Path("warehouse")
        warehouse.mkdir()
        with warehouse_lock(warehouse):
            articles = [found for found in read([str(ARTICLES)]) if isinstance(found, Article)]
            write_batch(warehouse, list(extract(articles)))
            publish(warehouse)
        return {page: _page(page.read_text("utf-8")) for page in PAGES}


def _page(text: str) -> str:
    text = COMMAND.sub(lambda m: f"$ warledger {m[1]}{m[2]}{_printed([m[1], *shlex.split(m[2])])}", text)
    return QUERY.sub(lambda m: m[1] + m[2] + _printed(["sql", m[1]]), text)


def _printed(arguments: list[str]) -> str:
    """What the command prints, as in a terminal. Fails where the command does."""
    out = io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True)
    with redirect_stdout(out), redirect_stderr(out):
        status = main(arguments)
    printed = out.buffer.getvalue().decode()
    assert status == 0, (arguments, printed)
    return printed


if __name__ == "__main__":
    for page, text in refreshed().items():
        page.write_text(text, "utf-8")
