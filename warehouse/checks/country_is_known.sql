-- warn: a country code that is not in the table of countries
SELECT id, country
FROM (
    SELECT location_id AS id, country FROM locations
    UNION ALL SELECT event_id, country FROM events
    UNION ALL SELECT actor_mention_id, country FROM actors
    UNION ALL SELECT troop_count_id, force_country FROM troop_counts
    UNION ALL SELECT troop_count_id, location_country FROM troop_counts
) AS coded
ANTI JOIN countries USING (country)
WHERE country IS NOT NULL
