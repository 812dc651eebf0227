-- The claims whose sum is an event's toll, by the rule of flows/extract/casualties/toll.py: no subsets, restatements,
-- denied or hypothetical claims, and no stated zero beside dead. A vague count or a range that is restated as a number
-- counts as that number. Where the toll is less than its only claim, several attacks share the claim and the
-- event has its part; where an event has no toll, its dead are told as a reason for it and not as its own.
CREATE VIEW event_claims AS
WITH stated AS (
    SELECT * FROM casualties
    WHERE status IN ('reported', 'claimed') AND coalesce(count_low, count_best, count_high) IS NOT NULL
),
restated AS (
    SELECT repeat_of AS casualty_id, event_id, outcome, arg_min(count_best, char_start) AS exact
    FROM stated
    WHERE qualifier <> 'vague' AND count_best > 0
    GROUP BY repeat_of, event_id, outcome
),
totals AS (
    SELECT
        c.*,
        CASE WHEN c.count_best IS NULL OR c.qualifier = 'vague' THEN coalesce(r.exact, c.count_best, c.count_low, c.count_high)
            ELSE c.count_best END AS figure
    FROM stated AS c
    LEFT JOIN stated AS whole
        ON whole.casualty_id = c.part_of AND whole.event_id = c.event_id AND whole.outcome = c.outcome
    LEFT JOIN stated AS earlier
        ON earlier.casualty_id = c.repeat_of AND earlier.event_id = c.event_id AND earlier.outcome = c.outcome
    LEFT JOIN restated AS r ON r.casualty_id = c.casualty_id AND r.event_id = c.event_id AND r.outcome = c.outcome
    WHERE whole.casualty_id IS NULL AND earlier.casualty_id IS NULL
    QUALIFY c.count_best IS DISTINCT FROM 0
        OR NOT bool_or(c.count_best IS DISTINCT FROM 0) OVER (PARTITION BY c.event_id, c.outcome)
),
shared AS (
    SELECT
        t.* EXCLUDE (figure),
        CASE t.outcome WHEN 'killed' THEN e.killed_best WHEN 'wounded' THEN e.wounded_best ELSE t.figure END AS toll,
        CASE WHEN count(*) OVER (PARTITION BY t.event_id, t.outcome) = 1 THEN least(t.figure, toll) ELSE t.figure END AS figure
    FROM totals AS t
    JOIN events AS e USING (event_id)
)
SELECT
    event_id, casualty_id, outcome, victim_class, victim_actor_id,
    CASE WHEN count_low <= figure THEN count_low END AS count_low,
    figure AS count_best,
    CASE WHEN count_high >= figure THEN count_high END AS count_high
FROM shared
WHERE toll IS NOT NULL;
COMMENT ON VIEW event_claims IS 'The claims whose sum is an event''s toll. May be added up within an event and an outcome; not over events, where articles report the same incident: for that take incident_claims.';
COMMENT ON COLUMN event_claims.event_id IS 'The event.';
COMMENT ON COLUMN event_claims.casualty_id IS 'The claim.';
COMMENT ON COLUMN event_claims.outcome IS 'killed, wounded, missing, captured, displaced.';
COMMENT ON COLUMN event_claims.victim_class IS 'civilian, military, police, militant, mixed, unknown.';
COMMENT ON COLUMN event_claims.victim_actor_id IS 'Actor whose members the victims are.';
COMMENT ON COLUMN event_claims.count_low IS 'Lower bound of this claim alone.';
COMMENT ON COLUMN event_claims.count_best IS 'The figure as it counts here: of a range without one its lower bound, of a toll that several attacks share this one''s part.';
COMMENT ON COLUMN event_claims.count_high IS 'Upper bound of this claim alone; NULL where it is open.';
