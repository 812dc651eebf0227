-- warn: an event's dead are not the sum of its claims
WITH stated AS (
    SELECT *, coalesce(count_best, count_low, count_high) AS figure
    FROM casualties
    WHERE outcome = 'killed' AND status IN ('reported', 'claimed') AND coalesce(count_low, count_best, count_high) IS NOT NULL
),
sums AS (
    SELECT c.event_id, sum(c.figure) AS killed
    FROM stated AS c
    LEFT JOIN stated AS whole ON whole.casualty_id = c.part_of AND whole.event_id = c.event_id
    LEFT JOIN stated AS earlier ON earlier.casualty_id = c.repeat_of AND earlier.event_id = c.event_id
    WHERE whole.casualty_id IS NULL AND earlier.casualty_id IS NULL
    GROUP BY c.event_id
)
SELECT e.event_id, e.killed_best, s.killed
FROM events AS e
LEFT JOIN sums AS s USING (event_id)
WHERE e.killed_best IS DISTINCT FROM s.killed
