-- fail: an article has two main events
SELECT article_id, count(*) AS main_events
FROM events
WHERE is_main
GROUP BY article_id
HAVING count(*) > 1
