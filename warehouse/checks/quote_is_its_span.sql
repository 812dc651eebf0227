-- fail: the quote is not the text at its offsets
SELECT id, f.article_id, f.quote
FROM (
    SELECT casualty_id AS id, article_id, char_start, char_end, quote FROM casualties
    UNION ALL SELECT troop_count_id, article_id, char_start, char_end, quote FROM troop_counts
    UNION ALL SELECT date_id, article_id, char_start, char_end, quote FROM dates
    UNION ALL SELECT location_id, article_id, char_start, char_end, quote FROM locations
    UNION ALL SELECT actor_mention_id, article_id, char_start, char_end, quote FROM actors
    UNION ALL SELECT event_id, article_id, char_start, char_end, quote FROM events
) AS f
JOIN articles AS a USING (article_id)
WHERE substring(a.text, f.char_start + 1, f.char_end - f.char_start) <> f.quote
