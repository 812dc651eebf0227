"""What the report shows, read from the published file: incidents, and by incident the reports and claims."""

from typing import Any

import duckdb

INCIDENTS = """
SELECT incident_id AS id, acled_event_type AS type, acled_sub_event_type AS sub_type, date_start, date_end,
    date_precision, place_name AS place, admin1, country, country_name, latitude, longitude,
    location_precision AS precision, side1, side2, reports,
    killed_low, killed_best, killed_high, wounded_low, wounded_best, wounded_high
FROM incident_sides
WHERE acled_event_type IS NOT NULL
ORDER BY date_start DESC NULLS LAST, incident_id
"""
REPORTS = """
SELECT r.incident_id, r.event_id, r.article_id, e.char_start, e.char_end
FROM incident_reports AS r
JOIN events AS e USING (event_id)
WHERE e.acled_event_type IS NOT NULL
ORDER BY r.published_at DESC NULLS LAST, r.event_id
"""
CLAIMS = """
SELECT c.casualty_id AS id, c.event_id, c.outcome, c.count_low AS low, c.count_best AS best,
    c.count_high AS high, c.qualifier, c.victim, c.victim_class, c.attributed_to, c.part_of, c.repeat_of,
    c.status, c.char_start, c.char_end
FROM casualties AS c
SEMI JOIN incident_reports AS r USING (event_id)
ORDER BY c.event_id, c.char_start, c.casualty_id
"""
ARTICLES = """
SELECT article_id AS id, title, publisher, published_at, url, text
FROM articles
SEMI JOIN incident_reports USING (article_id)
ORDER BY article_id
"""

Rows = dict[str, Any]
"""A table as its columns' names and its rows, which is a third of the size of an object a row."""


def shown(con: duckdb.DuckDBPyConnection) -> Rows:
    """What the page needs to draw itself."""
    return {"incidents": _table(con, INCIDENTS)}


def evidence(con: duckdb.DuckDBPyConnection) -> Rows:
    """What it needs when a reader asks where a figure comes from; parsed at the first question only."""
    queries = {"reports": REPORTS, "claims": CLAIMS, "articles": ARTICLES}
    return {name: _table(con, query) for name, query in queries.items()}


def _table(con: duckdb.DuckDBPyConnection, query: str) -> Rows:
    found = con.execute(query)
    return {"columns": [column[0] for column in found.description or []], "rows": found.fetchall()}
