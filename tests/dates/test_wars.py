"""Wars as anchors: named, or told by what the article is about."""

import pytest

from flows.extract.dates import find_dates
from tests.dates.article import document

CASES = [
    ("2024-01-24", "Thousands have died in Gaza since the war began.", "2023-10-07"),
    ("2023-03-01", "In Kyiv, Ukrainian officials say 20 have died since the war started.", "2022-02-24"),
    ("2013-03-01", "Aleppo has had no water since the conflict in Syria began.", "2011-03-15"),
    ("2024-01-24", "Khartoum has been shelled since the outbreak of the war in Sudan.", "2023-04-15"),
    ("2024-01-24", "Since the start of the war, Ukrainian shells have hit Russia.", "2022-02-24"),
    ("2024-01-24", "The town has been quiet since the war began.", None),
    ("2024-01-24", "Nothing has been heard since the war in Ruritania began.", "nothing"),
    (None, "Gaza has been dark since the war began.", None),
]


@pytest.mark.parametrize(("published", "sentence", "start"), CASES)
def test_since_the_war_began(published: str | None, sentence: str, start: str | None) -> None:
    found = find_dates(document(sentence, published))
    if start == "nothing":
        assert found == []
        return
    (mention,) = found
    assert (mention.date_start and str(mention.date_start)) == start
    assert mention.date_end is None or str(mention.date_end) == published
