-- Several articles report one incident, and each gives it a row in events: adding those rows would count its dead
-- once a report. Reports are taken for one incident where they agree on ACLED type, day and town: of such a one the
-- toll may change from report to report. Where the days are known to the week only, or the place to its district or
-- province, much else happens there too: such reports have to agree on how many died as well, and vaguer events stand
-- alone. Two events of one article are two incidents whatever they agree on: its deadliest is matched with the
-- deadliest of the next article, and so on. An article that a later version supersedes, and a copy of another
-- article, are no reports of their own.
CREATE TABLE incident_reports AS
WITH reports AS (
    SELECT
        e.*, a.published_at, a.publisher,
        CASE
            WHEN l.place_id IS NULL THEN [e.event_id]
            WHEN e.date_precision = 1 AND e.location_precision <= 2
                THEN [coalesce(e.acled_event_type, e.event_type), e.date_start::VARCHAR, l.place_id]
            WHEN e.date_precision <= 3 AND e.location_precision <= 4 AND e.killed_best > 0
                THEN [coalesce(e.acled_event_type, e.event_type), e.date_start::VARCHAR, l.place_id,
                    e.date_end::VARCHAR, e.killed_best::VARCHAR]
            ELSE [e.event_id]
        END AS agreed
    FROM events AS e
    JOIN articles AS a USING (article_id)
    JOIN article_versions AS v USING (article_id)
    LEFT JOIN locations AS l USING (location_id)
    WHERE e.status IN ('occurred', 'ongoing') AND e.occurrences_best = 1 AND v.is_current
),
ranked AS (
    SELECT *, row_number() OVER (
        PARTITION BY agreed, article_id ORDER BY killed_best DESC NULLS LAST, char_start, event_id) AS nth
    FROM reports
)
SELECT
    first_value(event_id) OVER (
        PARTITION BY agreed, nth ORDER BY published_at NULLS LAST, event_id) AS incident_id,
    event_id, article_id, publisher, published_at, confidence,
    killed_low, killed_best, killed_high, wounded_low, wounded_best, wounded_high
FROM ranked
ORDER BY incident_id, published_at NULLS FIRST, event_id;
COMMENT ON TABLE incident_reports IS 'Which events are reports of one incident: one row an event that happened, aggregates (occurrences other than 1) left out. Its tolls repeat from report to report: do not add them up, take those of incidents.';
COMMENT ON COLUMN incident_reports.incident_id IS 'The incident: event_id of its first report.';
COMMENT ON COLUMN incident_reports.event_id IS 'The event of the article.';
COMMENT ON COLUMN incident_reports.article_id IS 'The article.';
COMMENT ON COLUMN incident_reports.publisher IS 'Who published it.';
COMMENT ON COLUMN incident_reports.published_at IS 'Day of publication.';
COMMENT ON COLUMN incident_reports.confidence IS 'How sure the reading of the event is, 0 to 1.';
COMMENT ON COLUMN incident_reports.killed_low IS 'Least number killed by this report.';
COMMENT ON COLUMN incident_reports.killed_best IS 'Number killed by this report.';
COMMENT ON COLUMN incident_reports.killed_high IS 'Greatest number killed by this report.';
COMMENT ON COLUMN incident_reports.wounded_low IS 'Least number wounded by this report.';
COMMENT ON COLUMN incident_reports.wounded_best IS 'Number wounded by this report.';
COMMENT ON COLUMN incident_reports.wounded_high IS 'Greatest number wounded by this report.';
