-- warn: an article that reports no conflict has events (right only with --all-articles)
SELECT e.event_id, e.article_id
FROM events AS e
JOIN articles AS a USING (article_id)
WHERE NOT a.is_conflict
