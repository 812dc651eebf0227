"""What the pages of docs/ show is what the program prints."""

import re

import pytest

from tests.warehouse.docs import COMMAND, PAGES, QUERY, refreshed


@pytest.fixture(scope="module")
def pages():
    return refreshed()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_page_shows_the_real_output(pages, page):
    assert page.read_text("utf-8") == pages[page], "refresh it: python -m tests.warehouse.docs"


def test_every_command_and_query_of_the_pages_is_run():
    tutorial, recipes, bi = (page.read_text("utf-8") for page in PAGES)
    for page, least in ((tutorial, 5), (bi, 1)):
        shown = re.findall(r"\$ warledger (?:sql|export|report)", page)
        assert len(shown) == len(COMMAND.findall(page)) >= least
    assert recipes.count("```sql") == len(QUERY.findall(recipes)) == 10


def test_every_recipe_finds_something(pages):
    for result in re.findall(r"```text\n(.*?)```", pages[PAGES[1]], re.DOTALL):
        assert not result.endswith("(0 rows)\n"), result
