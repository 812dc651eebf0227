-- fail: part_of or repeat_of names a claim that the article does not have, or the claim itself
SELECT c.casualty_id, c.other
FROM (
    SELECT casualty_id, article_id, part_of AS other FROM casualties
    UNION ALL SELECT casualty_id, article_id, repeat_of FROM casualties
) AS c
ANTI JOIN casualties AS o
    ON o.casualty_id = c.other AND o.article_id = c.article_id AND o.casualty_id <> c.casualty_id
WHERE c.other IS NOT NULL
