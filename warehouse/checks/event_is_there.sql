-- fail: a claim names an event that its article does not have
SELECT c.casualty_id, c.event_id
FROM casualties AS c
ANTI JOIN events AS e ON e.event_id = c.event_id AND e.article_id = c.article_id
WHERE c.event_id IS NOT NULL
