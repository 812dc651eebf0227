-- The claims that make up an incident's toll: of each outcome, those of the latest report that has any.
CREATE TABLE incident_claims AS
WITH speaking AS (
    SELECT r.incident_id, c.outcome,
        arg_max(r.event_id, (coalesce(r.published_at, DATE '0001-01-01'), r.event_id)) AS event_id
    FROM event_claims AS c
    JOIN incident_reports AS r USING (event_id)
    GROUP BY r.incident_id, c.outcome
)
SELECT
    s.incident_id, c.casualty_id, c.outcome, c.victim_class, c.victim_actor_id,
    c.count_low, c.count_best, c.count_high
FROM speaking AS s
JOIN event_claims AS c USING (event_id, outcome)
ORDER BY s.incident_id, c.casualty_id;
COMMENT ON TABLE incident_claims IS 'The claims whose sum is an incident''s toll: of each outcome the totals of the latest report that counts it. May be added up within an outcome; over killed, count_best adds up to incidents.killed_best.';
COMMENT ON COLUMN incident_claims.incident_id IS 'The incident.';
COMMENT ON COLUMN incident_claims.casualty_id IS 'The claim.';
COMMENT ON COLUMN incident_claims.outcome IS 'killed, wounded, missing, captured, displaced.';
COMMENT ON COLUMN incident_claims.victim_class IS 'civilian, military, police, militant, mixed, unknown.';
COMMENT ON COLUMN incident_claims.victim_actor_id IS 'Actor whose members the victims are.';
COMMENT ON COLUMN incident_claims.count_low IS 'Lower bound of this claim alone.';
COMMENT ON COLUMN incident_claims.count_best IS 'The figure as it counts here, as in event_claims.';
COMMENT ON COLUMN incident_claims.count_high IS 'Upper bound of this claim alone; NULL where it is open.';
