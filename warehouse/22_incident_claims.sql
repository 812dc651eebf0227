-- The claims that make up an incident's toll: of each outcome, the totals of the latest report that has any.
-- Subsets, restatements, denied and hypothetical claims are no totals, by the rule of flows/extract/casualties/toll.py.
CREATE TABLE incident_claims AS
WITH stated AS (
    SELECT * FROM casualties
    WHERE status IN ('reported', 'claimed') AND coalesce(count_low, count_best, count_high) IS NOT NULL
),
totals AS (
    SELECT c.*
    FROM stated AS c
    LEFT JOIN stated AS whole
        ON whole.casualty_id = c.part_of AND whole.event_id = c.event_id AND whole.outcome = c.outcome
    LEFT JOIN stated AS earlier
        ON earlier.casualty_id = c.repeat_of AND earlier.event_id = c.event_id AND earlier.outcome = c.outcome
    WHERE whole.casualty_id IS NULL AND earlier.casualty_id IS NULL
),
speaking AS (
    SELECT r.incident_id, t.outcome,
        arg_max(r.event_id, (coalesce(r.published_at, DATE '0001-01-01'), r.event_id)) AS event_id
    FROM totals AS t
    JOIN incident_reports AS r USING (event_id)
    GROUP BY r.incident_id, t.outcome
)
SELECT
    s.incident_id, t.casualty_id, t.outcome, t.victim_class, t.victim_actor_id,
    t.count_low, coalesce(t.count_best, t.count_low, t.count_high) AS count_best, t.count_high
FROM speaking AS s
JOIN totals AS t USING (event_id, outcome)
ORDER BY s.incident_id, t.casualty_id;
COMMENT ON TABLE incident_claims IS 'The claims whose sum is an incident''s toll: of each outcome the totals of the latest report that counts it. May be added up within an outcome; over killed, count_best adds up to incidents.killed_best.';
COMMENT ON COLUMN incident_claims.incident_id IS 'The incident.';
COMMENT ON COLUMN incident_claims.casualty_id IS 'The claim.';
COMMENT ON COLUMN incident_claims.outcome IS 'killed, wounded, missing, captured, displaced.';
COMMENT ON COLUMN incident_claims.victim_class IS 'civilian, military, police, militant, mixed, unknown.';
COMMENT ON COLUMN incident_claims.victim_actor_id IS 'Actor whose members the victims are.';
COMMENT ON COLUMN incident_claims.count_low IS 'Lower bound of this claim alone.';
COMMENT ON COLUMN incident_claims.count_best IS 'The figure; of a range without one, its lower bound.';
COMMENT ON COLUMN incident_claims.count_high IS 'Upper bound of this claim alone; NULL where it is open.';
