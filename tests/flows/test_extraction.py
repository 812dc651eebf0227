"""An article that extraction cannot take is refused alone."""

import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from flows import extraction
from flows.extract.facts import Facts
from flows.load import write_batch
from schemas import Article
from schemas.refusal import Refusal


def article(number: int) -> Article:
    text = f"Article {number}."
    return Article(article_id=str(number), source_uri=f"a#{number}", text=text, text_sha256="0" * 64)


def test_one_failing_article_does_not_take_its_batch_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def extract(articles: Sequence[Article], *, all_articles: bool) -> Iterator[Facts]:
        for one in articles:
            if one.article_id == "1":
                raise RuntimeError("no such\nrule")
            yield Facts(one)

    monkeypatch.setattr(extraction, "extract", extract)

    found = extraction.facts_of([article(n) for n in range(3)])

    assert [type(one) for one in found] == [Facts, Refusal, Facts]
    refusal = found[1]
    assert isinstance(refusal, Refusal)
    assert (refusal.article_id, refusal.content) == ("1", "Article 1.")
    assert refusal.value == "RuntimeError: no such rule"


def told(text: str) -> extraction.Found:
    one = article(1).model_copy(update={"text": text})
    (found,) = extraction.facts_of([one], all_articles=True)
    return found


@pytest.mark.parametrize("text", ["killed 5 " * 4000, "killed\n" * 4000, "5 killed and " * 4000])
def test_a_text_that_would_take_minutes_is_refused_in_seconds(text: str) -> None:
    start = time.process_time()

    refusal = told(text)

    assert isinstance(refusal, Refusal)
    assert refusal.reason == "too much for one article"
    assert refusal.content == text
    assert time.process_time() - start < 10


@pytest.mark.parametrize(
    "text",
    [
        "killed 5 " * 900,
        "9" * 400 + " soldiers were killed in Goma on Monday.",
        "9" * 20 + " soldiers were killed; " + "9" * 18 + " troops arrived.",
        "two thousand " * 3000 + "soldiers were killed",
        "A" * 200_000 + " killed 5",
        "Aa " * 30_000 + " killed 5",
        "\u202e\u0301" * 5000 + " killed 5 soldiers",
    ],
    ids=[
        "many claims",
        "no number",
        "beyond 64 bits",
        "many words",
        "one long word",
        "many names",
        "marks alone",
    ],
)
def test_odd_texts_are_read(tmp_path: Path, text: str) -> None:
    facts = told(text)

    assert isinstance(facts, Facts)
    assert write_batch(tmp_path, [facts])


@pytest.mark.parametrize(("articles", "processes"), [(1, 1), (767, 1), (768, 8)])
def test_processes_start_where_they_pay(
    monkeypatch: pytest.MonkeyPatch, articles: int, processes: int
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 8)

    assert extraction.default_workers(articles) == processes
