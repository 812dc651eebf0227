-- Who makes claims, and whether another claim on the same victims says otherwise.
CREATE VIEW source_reliability AS
WITH figures AS (
    SELECT casualty_id, repeat_of, status, attributed_to, coalesce(count_best, count_low, count_high) AS figure
    FROM casualties
),
pairs AS (
    SELECT later.casualty_id AS one, earlier.casualty_id AS other, later.figure IS DISTINCT FROM earlier.figure AS differs
    FROM figures AS later
    JOIN figures AS earlier ON later.repeat_of = earlier.casualty_id
),
compared AS (
    SELECT casualty_id, bool_or(differs) AS differs
    FROM (SELECT one AS casualty_id, differs FROM pairs UNION ALL SELECT other, differs FROM pairs)
    GROUP BY casualty_id
),
said AS (
    SELECT DISTINCT regexp_replace(lower(unnest(attributed_to)), '\s+', ' ', 'g') AS source, casualty_id, status FROM figures
)
SELECT
    s.source,
    count(*) AS claims,
    count(c.casualty_id) AS restated,
    count(*) FILTER (c.differs) AS contradicted,
    count(*) FILTER (s.status = 'claimed') AS only_claimed
FROM said AS s
LEFT JOIN compared AS c USING (casualty_id)
GROUP BY s.source;
COMMENT ON VIEW source_reliability IS 'Sources of casualty claims within articles: how many they make, how many another claim restates or contradicts. A claim with two sources stands under both: do not add rows up.';
COMMENT ON COLUMN source_reliability.source IS 'The source as articles phrase it, in lower case.';
COMMENT ON COLUMN source_reliability.claims IS 'Claims attributed to it.';
COMMENT ON COLUMN source_reliability.restated IS 'Of these, claims on victims that another claim of the article counts too.';
COMMENT ON COLUMN source_reliability.contradicted IS 'Of these, claims that such another claim puts at another figure.';
COMMENT ON COLUMN source_reliability.only_claimed IS 'Of these, claims that the article marks as one side''s own.';
