-- fail: the article that the fact was read from is missing
SELECT id, f.article_id
FROM (
    SELECT casualty_id AS id, article_id FROM casualties
    UNION ALL SELECT troop_count_id, article_id FROM troop_counts
    UNION ALL SELECT date_id, article_id FROM dates
    UNION ALL SELECT location_id, article_id FROM locations
    UNION ALL SELECT actor_mention_id, article_id FROM actors
    UNION ALL SELECT event_id, article_id FROM events
) AS f
ANTI JOIN articles USING (article_id)
