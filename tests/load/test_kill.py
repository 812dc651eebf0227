"""Killed while it loads or merges: readers see the old state or the new, and the next run mends all."""

import shutil
import signal

import pytest

from tests.load.killed import first_run, killed_at, lines_of, second_run
from tests.load.ledger import content, globbed, published

POINTS = 12
FACTS = ("casualties", "dates", "locations")


@pytest.fixture(scope="module")
def before(tmp_path_factory):
    warehouse = tmp_path_factory.mktemp("before")
    first_run(warehouse)
    return warehouse


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory, before):
    """The warehouse after an undisturbed second run, the lines it took, what was published around it."""
    warehouse = tmp_path_factory.mktemp("after") / "warehouse"
    shutil.copytree(before, warehouse)
    return warehouse, lines_of(warehouse), (published(before), published(warehouse))


@pytest.mark.parametrize("part", range(POINTS))
def test_killed_and_run_again(tmp_path, before, undisturbed, part):
    after, lines, versions = undisturbed
    point = 1 + part * (lines - 1) // (POINTS - 1)
    warehouse = tmp_path / "warehouse"
    shutil.copytree(before, warehouse)
    assert killed_at(point, warehouse) == -signal.SIGKILL
    assert published(warehouse) in versions
    seen = globbed(warehouse, "articles", "article_id")
    for table in FACTS:
        assert set(seen) <= set(globbed(warehouse, table, "article_id")), "an article without its facts"
    second_run(warehouse)
    assert published(warehouse) == versions[1]
    assert sorted(p.name for p in warehouse.iterdir()) == sorted(p.name for p in after.iterdir())
    for table in FACTS:
        assert globbed(warehouse, table, "quote") == globbed(after, table, "quote")
    assert not [name for name in content(warehouse) if ".staging" in name or ".half" in name]
