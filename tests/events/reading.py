"""Events of a text as the whole extraction finds them, for the tables of cases."""

import datetime as dt
from collections.abc import Sequence

from flows.extract.article import extract
from schemas import Article, Event

PUBLISHED = dt.date(2024, 1, 24)  # a Wednesday


def events_of(
    texts: Sequence[str], published: dt.date | None = PUBLISHED, *, all_articles: bool = True
) -> list[list[Event]]:
    """The events of each text, read in one batch."""
    articles = [
        Article(
            article_id=f"case{k}",
            source_uri=f"case#{k}",
            text=text,
            text_sha256="0" * 64,
            published_at=published,
            published_at_basis="metadata" if published else None,
        )
        for k, text in enumerate(texts)
    ]
    return [facts.events for facts in extract(articles, all_articles=all_articles)]


def main_of(events: Sequence[Event]) -> Event | None:
    """The main event, of which there is at most one."""
    main = [event for event in events if event.is_main]
    assert len(main) <= 1
    return main[0] if main else None
