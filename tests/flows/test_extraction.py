"""An article that extraction cannot take is refused alone."""

from collections.abc import Iterator, Sequence

import pytest

from flows import extraction
from flows.extract.facts import Facts
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


@pytest.mark.parametrize(("articles", "processes"), [(1, 1), (767, 1), (768, 8)])
def test_processes_start_where_they_pay(
    monkeypatch: pytest.MonkeyPatch, articles: int, processes: int
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 8)

    assert extraction.default_workers(articles) == processes
