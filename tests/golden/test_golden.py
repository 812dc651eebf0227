"""The project's own corpus as a ratchet: what was right stays right."""

import pytest

from flows.extract.facts import Facts
from seeds import ARTICLES
from tests.evaluation import RESULTS, corpus_facts, verdicts
from tests.golden.judge import answers, fingerprint, quotes_hold

REFRESH = "look at the change, then run `make eval` and commit tests/golden/results.tsv"


@pytest.fixture(scope="module")
def facts() -> dict[str, Facts]:
    return corpus_facts()


def test_every_article_has_its_answers(facts: dict[str, Facts]) -> None:
    assert sorted(facts) == sorted(answers())
    assert len(facts) >= 15


def test_every_quote_is_the_text_of_its_span(facts: dict[str, Facts]) -> None:
    assert {name: quotes_hold(found) for name, found in facts.items()} == {name: [] for name in facts}


def test_frozen_results_belong_to_this_corpus() -> None:
    first = RESULTS.read_text("utf-8").splitlines()[0]
    assert first == f"# corpus {fingerprint(ARTICLES)}", f"the corpus or its answers changed: {REFRESH}"


def test_nothing_right_turns_wrong(facts: dict[str, Facts]) -> None:
    frozen = set(RESULTS.read_text("utf-8").splitlines()[1:])
    now = verdicts(facts)
    worse = [line for line in now if line not in frozen and not line.startswith("ok")]
    assert worse == [], f"{len(worse)} results fell: {REFRESH}"
