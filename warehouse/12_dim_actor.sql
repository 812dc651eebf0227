-- An actor has many mentions; its surest one speaks for it.
CREATE TABLE dim_actor AS
SELECT
    actor_id, canonical_name, actor_type, country,
    count(*) OVER same AS mentions,
    count(DISTINCT article_id) OVER (PARTITION BY actor_id) AS articles
FROM actors
WHERE actor_id IS NOT NULL
WINDOW same AS (PARTITION BY actor_id)
QUALIFY row_number() OVER (PARTITION BY actor_id ORDER BY confidence DESC, actor_mention_id) = 1
ORDER BY actor_id;
COMMENT ON TABLE dim_actor IS 'One row an actor, by actor_id, as its surest mention gives it.';
COMMENT ON COLUMN dim_actor.actor_id IS 'The same across spellings and articles.';
COMMENT ON COLUMN dim_actor.canonical_name IS 'Canonical name.';
COMMENT ON COLUMN dim_actor.actor_type IS 'state_forces, government, rebel_group, militia, international, civilian, person, other.';
COMMENT ON COLUMN dim_actor.country IS 'State that it belongs to or acts in, ISO 3166-1 alpha-3.';
COMMENT ON COLUMN dim_actor.mentions IS 'How often articles name it.';
COMMENT ON COLUMN dim_actor.articles IS 'How many articles name it.';
