-- Who reports first, and whose figures later reports raise or lower.
CREATE VIEW publisher_revisions AS
WITH tolls AS (
    SELECT
        publisher, article_id, published_at, killed_best,
        published_at = min(published_at) OVER (PARTITION BY incident_id) AS is_first,
        lead(killed_best) OVER (
            PARTITION BY incident_id, killed_best IS NULL ORDER BY published_at NULLS FIRST, event_id) AS next_killed
    FROM incident_reports
    WHERE publisher IS NOT NULL
)
SELECT
    publisher,
    count(DISTINCT article_id) AS articles,
    count(*) AS reports,
    count(*) FILTER (is_first) AS first_reports,
    count(killed_best) AS tolls,
    count(*) FILTER (next_killed > killed_best) AS revised_up,
    count(*) FILTER (next_killed < killed_best) AS revised_down
FROM tolls
GROUP BY publisher;
COMMENT ON VIEW publisher_revisions IS 'Publishers: the incidents that they report, and how often the next report of the incident that counts the dead, by whomever, has more or fewer.';
COMMENT ON COLUMN publisher_revisions.publisher IS 'Who published.';
COMMENT ON COLUMN publisher_revisions.articles IS 'Articles that report an incident.';
COMMENT ON COLUMN publisher_revisions.reports IS 'Reports of incidents; an article may report several.';
COMMENT ON COLUMN publisher_revisions.first_reports IS 'Of these, those of the first day on which anyone reported the incident.';
COMMENT ON COLUMN publisher_revisions.tolls IS 'Of these, those that count the dead.';
COMMENT ON COLUMN publisher_revisions.revised_up IS 'Of those that count the dead, how many the next report raises.';
COMMENT ON COLUMN publisher_revisions.revised_down IS 'Of those that count the dead, how many the next report lowers.';
