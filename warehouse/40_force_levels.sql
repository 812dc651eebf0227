-- Levels, not flows: what each statement says, with the day that it speaks of.
CREATE VIEW force_levels AS
SELECT
    t.troop_count_id, t.article_id, a.publisher,
    coalesce(t.date_start, a.published_at) AS as_of,
    CASE WHEN t.date_start IS NOT NULL THEN 'text' WHEN a.published_at IS NOT NULL THEN 'publication' END AS as_of_basis,
    t.force_country, t.force_actor_id, t.force AS force_name, t.unit, t.change,
    t.location_country, t.location_name, l.place_id,
    t.count_low, t.count_best, t.count_high, t.qualifier, t.attributed_to
FROM troop_counts AS t
JOIN articles AS a USING (article_id)
LEFT JOIN locations AS l USING (location_id);
COMMENT ON VIEW force_levels IS 'Force sizes over time, one row a statement. Levels: never add rows up, neither of several days nor of several articles, nor strength to present.';
COMMENT ON COLUMN force_levels.troop_count_id IS 'The count.';
COMMENT ON COLUMN force_levels.article_id IS 'The article.';
COMMENT ON COLUMN force_levels.publisher IS 'Who published it.';
COMMENT ON COLUMN force_levels.as_of IS 'Day as of which it is stated: the first day that the text gives, else that of publication.';
COMMENT ON COLUMN force_levels.as_of_basis IS 'Where as_of comes from: text or publication.';
COMMENT ON COLUMN force_levels.force_country IS 'State that the force belongs to, ISO 3166-1 alpha-3.';
COMMENT ON COLUMN force_levels.force_actor_id IS 'Actor that the force belongs to.';
COMMENT ON COLUMN force_levels.force_name IS 'The force, verbatim.';
COMMENT ON COLUMN force_levels.unit IS 'What is counted: troops, fighters, police …';
COMMENT ON COLUMN force_levels.change IS 'present, arriving, leaving, planned, strength.';
COMMENT ON COLUMN force_levels.location_country IS 'Country where the force is or goes, ISO 3166-1 alpha-3.';
COMMENT ON COLUMN force_levels.location_name IS 'The place, verbatim.';
COMMENT ON COLUMN force_levels.place_id IS 'The place, as in dim_place.';
COMMENT ON COLUMN force_levels.count_low IS 'Lower bound.';
COMMENT ON COLUMN force_levels.count_best IS 'The figure.';
COMMENT ON COLUMN force_levels.count_high IS 'Upper bound; NULL where it is open.';
COMMENT ON COLUMN force_levels.qualifier IS 'How the text hedges it: exact, at_least, about, up_to, range, vague …';
COMMENT ON COLUMN force_levels.attributed_to IS 'Who says so, verbatim.';
