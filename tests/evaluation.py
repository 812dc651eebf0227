"""`make eval`: judge the extraction on the project's own corpus, print the report, freeze it in results.tsv.

The frozen lines are the ratchet: tests/golden/test_golden.py fails when a line that was `ok` turns `miss`, or
an extra row appears. Whoever lowers a line shows it in the diff of results.tsv.
"""

import sys
from collections import Counter
from pathlib import Path

from flows.extract.article import extract
from flows.extract.facts import Facts
from flows.ingest import read
from schemas import Article
from seeds import ARTICLES
from tests.golden.judge import answers, fingerprint, judge

RESULTS = Path(__file__).parent / "golden" / "results.tsv"


def corpus_facts() -> dict[str, Facts]:
    """The facts of every article in seeds/articles, by its answer's name."""
    articles = [found for found in read([str(ARTICLES)]) if isinstance(found, Article)]
    return {_name(facts.article): facts for facts in extract(articles)}


def verdicts(facts: dict[str, Facts]) -> list[str]:
    """A line an answer, in the order of the answers' names."""
    return [line for name, answer in answers().items() for line in judge(name, answer, facts[name])]


def summary(lines: list[str]) -> str:
    """Right, missed and extra rows by table."""
    counts = Counter((line.split("\t")[2], line.split("\t")[0]) for line in lines)
    tables = sorted({table for table, _ in counts})
    rows = [f"{'table':<14}{'ok':>6}{'miss':>6}{'extra':>6}{'right':>8}"]
    for table in tables:
        ok, miss, extra = (counts[table, kind] for kind in ("ok", "miss", "extra"))
        rows.append(f"{table:<14}{ok:>6}{miss:>6}{extra:>6}{100 * ok / (ok + miss or 1):>7.1f}%")
    return "\n".join(rows)


def _name(article: Article) -> str:
    return article.source_id or Path(article.source_uri).stem


def main() -> None:
    """Print the report and write results.tsv."""
    lines = verdicts(corpus_facts())
    RESULTS.write_text("\n".join([f"# corpus {fingerprint(ARTICLES)}", *lines]) + "\n", "utf-8")
    sys.stdout.write(f"{summary(lines)}\n\nwritten: {RESULTS}\n")


if __name__ == "__main__":
    main()
