"""What is reported has happened by the day of publication."""

import pytest

from flows.extract.dates import event_interval, find_dates
from tests.dates.article import document


@pytest.mark.parametrize(
    ("published", "sentence", "days"),
    [
        ("2024-01-24", "A drone fell earlier this month.", ("2024-01-01", "2024-01-24")),
        ("2024-01-24", "A drone fell last month.", ("2023-12-01", "2023-12-31")),
        ("2024-01-24", "A drone will fall next month.", ("2024-02-01", "2024-02-29")),
        ("2024-01-24", "A drone fell on Wednesday.", ("2024-01-24", "2024-01-24")),
        (None, "A drone fell on 5 May 2020.", ("2020-05-05", "2020-05-05")),
        (None, "A drone fell on Tuesday.", None),
    ],
)
def test_event_interval(published: str | None, sentence: str, days: tuple[str, str] | None) -> None:
    article = document(sentence, published)
    (mention,) = find_dates(article)
    found = event_interval(mention, article)
    assert (found and tuple(map(str, found))) == days


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("From 2015 to 2019, drones hit Sanaa.", ("2015-01-01", "2019-12-31")),
        ("Between March 2015 and June 2019, drones hit Sanaa.", ("2015-03-01", "2019-12-31")),
        ("Between 2022 and 2024, drones hit Sanaa.", ("2022-01-01", "2024-01-24")),
        ("Drones hit Sanaa in 2015 and 2019.", ("2015-01-01", "2015-12-31")),
    ],
)
def test_a_stretch_of_years_lasts_to_its_far_end(sentence: str, days: tuple[str, str]) -> None:
    article = document(sentence, "2024-01-24")
    found = event_interval(find_dates(article)[0], article)
    assert found
    assert tuple(map(str, found)) == days
