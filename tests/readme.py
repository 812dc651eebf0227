"""`python -m tests.readme` refreshes the output below each `$ warledger sql` of the README."""

import io
import re
import shlex
import tempfile
from pathlib import Path

from flows.extract.article import extract
from flows.ingest import read
from flows.load import publish, warehouse_lock, write_batch
from flows.query import query
from schemas import Article
from seeds import ARTICLES

README = Path(__file__).parent.parent / "README.md"
_QUERY = re.compile(r'(?<=```console\n)(\$ warledger sql "SELECT[^\n]*\n).*?(?=```)', re.DOTALL)


def refreshed() -> str:
    """The README with the output that its queries have on the starter corpus now."""
    with tempfile.TemporaryDirectory() as folder, warehouse_lock(Path(folder)):
        articles = [found for found in read([str(ARTICLES)]) if isinstance(found, Article)]
        write_batch(Path(folder), list(extract(articles)))
        publish(Path(folder))
        return _QUERY.sub(lambda block: block[1] + _output(block[1], Path(folder)), README.read_text("utf-8"))


def _output(command: str, warehouse: Path) -> str:
    out = io.StringIO()
    assert query(warehouse, shlex.split(command)[3], "table", out) == 0, command
    return out.getvalue()


if __name__ == "__main__":
    README.write_text(refreshed(), "utf-8")
