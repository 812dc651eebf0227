"""What the README shows is what the program prints."""

from tests.readme import README, refreshed


def test_the_readme_shows_the_real_output() -> None:
    assert README.read_text("utf-8") == refreshed(), "refresh it: python -m tests.readme"
