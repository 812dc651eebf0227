"""The site that the tests of this folder ask."""

from collections.abc import Iterator

import pytest

from tests.ingest.web.site import Site, site


@pytest.fixture
def web() -> Iterator[Site]:
    """A site of this machine."""
    with site() as here:
        yield here
