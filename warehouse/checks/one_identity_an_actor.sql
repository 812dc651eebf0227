-- warn: mentions of one actor_id disagree on its canonical name
SELECT actor_id, count(DISTINCT canonical_name) AS names
FROM actors
WHERE actor_id IS NOT NULL
GROUP BY actor_id
HAVING count(DISTINCT canonical_name) > 1
