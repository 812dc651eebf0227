-- An incident stands under each of its two sides.
CREATE VIEW toll_by_actor AS
WITH sides AS (
    SELECT i.attacker_actor_id AS actor_id, 'attacker' AS side, i.* FROM incidents AS i
    UNION ALL
    SELECT i.target_actor_id AS actor_id, 'target' AS side, i.* FROM incidents AS i
)
SELECT
    actor_id,
    side,
    count(*) AS incidents,
    sum(killed_low)::BIGINT AS killed_low,
    sum(killed_best)::BIGINT AS killed_best,
    sum(coalesce(killed_high, killed_best))::BIGINT AS killed_high,
    count(*) FILTER (killed_best IS NOT NULL AND killed_high IS NULL) AS killed_open,
    sum(wounded_low)::BIGINT AS wounded_low,
    sum(wounded_best)::BIGINT AS wounded_best,
    sum(coalesce(wounded_high, wounded_best))::BIGINT AS wounded_high,
    count(*) FILTER (wounded_best IS NOT NULL AND wounded_high IS NULL) AS wounded_open
FROM sides
WHERE actor_id IS NOT NULL AND acled_event_type IS NOT NULL
GROUP BY actor_id, side;
COMMENT ON VIEW toll_by_actor IS 'Tolls of the incidents in which an actor attacked or was attacked: all who died in them, not the actors own dead. An incident stands under both its sides: add up attackers or targets, never both.';
COMMENT ON COLUMN toll_by_actor.actor_id IS 'The actor, as in dim_actor.';
COMMENT ON COLUMN toll_by_actor.side IS 'attacker or target.';
COMMENT ON COLUMN toll_by_actor.incidents IS 'How many incidents.';
COMMENT ON COLUMN toll_by_actor.killed_low IS 'Sum of their least numbers killed; an incident without one adds nothing.';
COMMENT ON COLUMN toll_by_actor.killed_best IS 'Sum of their numbers killed; NULL where no report counts any.';
COMMENT ON COLUMN toll_by_actor.killed_high IS 'Sum of their greatest numbers killed; an incident of killed_open adds its best, so with any of those the sum is itself a least.';
COMMENT ON COLUMN toll_by_actor.killed_open IS 'How many of them have a number killed without an upper bound.';
COMMENT ON COLUMN toll_by_actor.wounded_low IS 'Sum of their least numbers wounded; an incident without one adds nothing.';
COMMENT ON COLUMN toll_by_actor.wounded_best IS 'Sum of their numbers wounded; NULL where no report counts any.';
COMMENT ON COLUMN toll_by_actor.wounded_high IS 'Sum of their greatest numbers wounded; an incident of wounded_open adds its best, so with any of those the sum is itself a least.';
COMMENT ON COLUMN toll_by_actor.wounded_open IS 'How many of them have a number wounded without an upper bound.';
