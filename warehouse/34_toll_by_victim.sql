-- The dead, wounded, missing, captured and displaced by who they were.
CREATE VIEW toll_by_victim AS
SELECT
    c.outcome, c.victim_class, i.country,
    count(*) AS claims,
    count(DISTINCT i.incident_id) AS incidents,
    sum(c.count_low)::BIGINT AS count_low,
    sum(c.count_best)::BIGINT AS count_best,
    sum(coalesce(c.count_high, c.count_best))::BIGINT AS count_high,
    count(*) FILTER (c.count_high IS NULL) AS count_open
FROM incident_claims AS c
JOIN incidents AS i USING (incident_id)
WHERE i.acled_event_type IS NOT NULL
GROUP BY c.outcome, c.victim_class, i.country;
COMMENT ON VIEW toll_by_victim IS 'Tolls by outcome, class of victim and country. Classes may be added up within an outcome; a total that a report splits into classes stands whole, under mixed or unknown.';
COMMENT ON COLUMN toll_by_victim.outcome IS 'killed, wounded, missing, captured, displaced. Never add outcomes up: the wounded may be displaced.';
COMMENT ON COLUMN toll_by_victim.victim_class IS 'civilian, military, police, militant, mixed, unknown.';
COMMENT ON COLUMN toll_by_victim.country IS 'ISO 3166-1 alpha-3 of the incident; NULL where unknown.';
COMMENT ON COLUMN toll_by_victim.claims IS 'How many claims.';
COMMENT ON COLUMN toll_by_victim.incidents IS 'How many incidents; an incident stands under each of its classes.';
COMMENT ON COLUMN toll_by_victim.count_low IS 'Sum of the claims'' lower bounds; a claim without one adds nothing.';
COMMENT ON COLUMN toll_by_victim.count_best IS 'Sum of their figures.';
COMMENT ON COLUMN toll_by_victim.count_high IS 'Sum of their upper bounds; a claim of count_open adds its figure, so with any of those the sum is itself a least.';
COMMENT ON COLUMN toll_by_victim.count_open IS 'How many of the claims have no upper bound.';
