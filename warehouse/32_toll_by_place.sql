-- Every incident stands at the one place that its surest report names.
CREATE VIEW toll_by_place AS
SELECT
    place_id,
    min(place_name) AS place_name,
    country,
    location_precision,
    count(*) AS incidents,
    sum(killed_low)::BIGINT AS killed_low,
    sum(killed_best)::BIGINT AS killed_best,
    sum(coalesce(killed_high, killed_best))::BIGINT AS killed_high,
    count(*) FILTER (killed_best IS NOT NULL AND killed_high IS NULL) AS killed_open,
    sum(wounded_low)::BIGINT AS wounded_low,
    sum(wounded_best)::BIGINT AS wounded_best,
    sum(coalesce(wounded_high, wounded_best))::BIGINT AS wounded_high,
    count(*) FILTER (wounded_best IS NOT NULL AND wounded_high IS NULL) AS wounded_open
FROM incidents
WHERE acled_event_type IS NOT NULL
GROUP BY place_id, country, location_precision;
COMMENT ON VIEW toll_by_place IS 'Tolls by place. May be added up: a province and a town in it are two rows, and the provinces holds only what no report places more closely.';
COMMENT ON COLUMN toll_by_place.place_id IS 'The place, as in dim_place; NULL where no report names one.';
COMMENT ON COLUMN toll_by_place.place_name IS 'Its canonical name.';
COMMENT ON COLUMN toll_by_place.country IS 'ISO 3166-1 alpha-3; NULL where unknown.';
COMMENT ON COLUMN toll_by_place.location_precision IS 'UCDP where_prec, 1 exact to 7 international waters or airspace.';
COMMENT ON COLUMN toll_by_place.incidents IS 'How many incidents.';
COMMENT ON COLUMN toll_by_place.killed_low IS 'Sum of their least numbers killed; an incident without one adds nothing.';
COMMENT ON COLUMN toll_by_place.killed_best IS 'Sum of their numbers killed; NULL where no report counts any.';
COMMENT ON COLUMN toll_by_place.killed_high IS 'Sum of their greatest numbers killed; an incident of killed_open adds its best, so with any of those the sum is itself a least.';
COMMENT ON COLUMN toll_by_place.killed_open IS 'How many of them have a number killed without an upper bound.';
COMMENT ON COLUMN toll_by_place.wounded_low IS 'Sum of their least numbers wounded; an incident without one adds nothing.';
COMMENT ON COLUMN toll_by_place.wounded_best IS 'Sum of their numbers wounded; NULL where no report counts any.';
COMMENT ON COLUMN toll_by_place.wounded_high IS 'Sum of their greatest numbers wounded; an incident of wounded_open adds its best, so with any of those the sum is itself a least.';
COMMENT ON COLUMN toll_by_place.wounded_open IS 'How many of them have a number wounded without an upper bound.';
