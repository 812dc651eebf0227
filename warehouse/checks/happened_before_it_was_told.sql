-- warn: an event that occurred is dated after its publication
SELECT e.event_id, e.date_start, a.published_at
FROM events AS e
JOIN articles AS a USING (article_id)
WHERE e.status IN ('occurred', 'ongoing') AND e.date_start > a.published_at + 1
