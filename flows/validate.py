"""The last look at an article's facts before they are written: what no single record can check."""

from flows.extract.facts import Facts
from schemas.base import Fact


def check(facts: Facts) -> None:
    """Raise ValueError for a quote that is not its span of the text, or an id that comes twice."""
    text = facts.article.text
    for table, rows in facts.tables().items():
        keys = [getattr(row, row.key) for row in rows]
        if len(keys) != len(set(keys)):
            twice = next(key for key in keys if keys.count(key) > 1)
            raise ValueError(f"{table}: id {twice} comes twice")
        for row in rows:
            if isinstance(row, Fact) and row.quote != text[row.char_start : row.char_end]:
                raise ValueError(f"{table}: quote {row.quote!r} is not text[{row.char_start}:{row.char_end}]")
