-- fail: an interval ends before it starts, or has one end only
SELECT id, date_start, date_end
FROM (
    SELECT casualty_id AS id, date_start, date_end FROM casualties
    UNION ALL SELECT troop_count_id, date_start, date_end FROM troop_counts
    UNION ALL SELECT date_id, date_start, date_end FROM dates
    UNION ALL SELECT event_id, date_start, date_end FROM events
) AS intervals
WHERE date_end < date_start OR (date_start IS NULL) <> (date_end IS NULL)
