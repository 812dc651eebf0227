-- warn: an event's dead are not the sum of its claims
SELECT e.event_id, e.killed_best, s.killed
FROM events AS e
LEFT JOIN (SELECT event_id, sum(count_best) AS killed FROM event_claims WHERE outcome = 'killed' GROUP BY event_id) AS s
    USING (event_id)
WHERE e.killed_best IS DISTINCT FROM s.killed
