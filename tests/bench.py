"""`make bench`: our extraction beside spaCy's full pipeline over the same texts, in one process.

Conflict news is the starter corpus, general news is tests/general_news.jsonl. Both are repeated with other
numbers and weekdays, so that no cache sees the same sentence twice. The clock is the processor's, which other
work on the machine does not move, and the two readers take turns: the ratio counts, not the rate.
"""

import json
import re
import sys
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from statistics import median

import spacy
from spacy.language import Language

from flows.extract.article import extract
from flows.extract.model import MODEL
from flows.ingest import read
from schemas import Article
from seeds import ARTICLES

GENERAL = Path(__file__).parent / "general_news.jsonl"
COPIES, ROUNDS, BATCH = 6, 5, 64
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def varied(article: Article, copy: int) -> Article:
    """The article with other numbers below 100 and other weekdays."""
    text = re.sub(r"\b[1-9]\d?\b", lambda m: str((int(m[0]) + 7 * copy) % 99 + 1), article.text)
    text = re.sub("|".join(DAYS), lambda m: DAYS[(DAYS.index(m[0]) + copy) % 7], text)
    return article.model_copy(update={"text": text, "article_id": f"{article.article_id}-{copy}"})


def articles(source: Path) -> list[Article]:
    """The source's articles, each in COPIES variants."""
    found = [one for one in read([str(source)]) if isinstance(one, Article)]
    return [varied(one, copy) for copy in range(COPIES) for one in found]


def ours(texts: list[Article]) -> None:
    """Read the articles as the flow does."""
    for start in range(0, len(texts), BATCH):
        for _ in extract(texts[start : start + BATCH]):
            pass


@cache
def plain_spacy() -> Language:
    """The model without anything of ours."""
    return spacy.load(MODEL)


def spacys(texts: list[Article]) -> None:
    """Read the articles with all components of the same model, as spaCy loads it."""
    for _ in plain_spacy().pipe((one.text for one in texts), batch_size=BATCH):
        pass


def rate(reader: Callable[[list[Article]], None], texts: list[Article]) -> float:
    """Articles a second of processor time, of all threads."""
    start = time.process_time()
    reader(texts)
    return len(texts) / (time.process_time() - start)


def compare(name: str, texts: list[Article]) -> dict[str, object]:
    """Median rates of both, and the median, least and greatest ratio of the rounds."""
    for reader in (ours, spacys):
        reader(texts[:BATCH])
    rounds = [(rate(ours, texts), rate(spacys, texts)) for _ in range(ROUNDS)]
    ratios = sorted(mine / theirs for mine, theirs in rounds)
    return {
        "news": name,
        "articles": len(texts),
        "warledger_per_s": round(median(mine for mine, _ in rounds), 1),
        "spacy_per_s": round(median(theirs for _, theirs in rounds), 1),
        "ratio": round(median(ratios), 2),
        "ratio_least": round(ratios[0], 2),
        "ratio_greatest": round(ratios[-1], 2),
    }


def main() -> None:
    """Print one JSON line a kind of news."""
    for name, source in (("general", GENERAL), ("conflict", ARTICLES)):
        sys.stdout.write(json.dumps(compare(name, articles(source))) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
