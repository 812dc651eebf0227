-- Only incidents whose days all lie in one month.
CREATE VIEW toll_by_month AS
SELECT
    date_trunc('month', date_start)::DATE AS month,
    country,
    acled_event_type,
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
WHERE date_trunc('month', date_start) = date_trunc('month', date_end) AND acled_event_type IS NOT NULL
GROUP BY date_trunc('month', date_start), country, acled_event_type;
COMMENT ON VIEW toll_by_month IS 'Tolls by month, country and ACLED event type, of the incidents known to the month. May be added up; undated incidents are missing.';
COMMENT ON COLUMN toll_by_month.month IS 'First day of the month.';
COMMENT ON COLUMN toll_by_month.country IS 'ISO 3166-1 alpha-3; NULL where unknown.';
COMMENT ON COLUMN toll_by_month.acled_event_type IS 'ACLED event type.';
COMMENT ON COLUMN toll_by_month.incidents IS 'How many incidents.';
COMMENT ON COLUMN toll_by_month.killed_low IS 'Sum of their least numbers killed; an incident without one adds nothing.';
COMMENT ON COLUMN toll_by_month.killed_best IS 'Sum of their numbers killed; NULL where no report counts any.';
COMMENT ON COLUMN toll_by_month.killed_high IS 'Sum of their greatest numbers killed; an incident of killed_open adds its best, so with any of those the sum is itself a least.';
COMMENT ON COLUMN toll_by_month.killed_open IS 'How many of them have a number killed without an upper bound.';
COMMENT ON COLUMN toll_by_month.wounded_low IS 'Sum of their least numbers wounded; an incident without one adds nothing.';
COMMENT ON COLUMN toll_by_month.wounded_best IS 'Sum of their numbers wounded; NULL where no report counts any.';
COMMENT ON COLUMN toll_by_month.wounded_high IS 'Sum of their greatest numbers wounded; an incident of wounded_open adds its best, so with any of those the sum is itself a least.';
COMMENT ON COLUMN toll_by_month.wounded_open IS 'How many of them have a number wounded without an upper bound.';
