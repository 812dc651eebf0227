-- fail: a fact names a place mention that its article does not have
SELECT f.id, f.location_id
FROM (
    SELECT casualty_id AS id, article_id, location_id FROM casualties
    UNION ALL SELECT troop_count_id, article_id, location_id FROM troop_counts
    UNION ALL SELECT event_id, article_id, location_id FROM events
) AS f
ANTI JOIN locations AS l ON l.location_id = f.location_id AND l.article_id = f.article_id
WHERE f.location_id IS NOT NULL
