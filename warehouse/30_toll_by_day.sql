-- Only incidents known to the day: spreading a month's toll over its days would invent dates.
CREATE VIEW toll_by_day AS
SELECT
    date_start AS day,
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
WHERE date_start = date_end AND acled_event_type IS NOT NULL
GROUP BY date_start, country, acled_event_type;
COMMENT ON VIEW toll_by_day IS 'Tolls by day, country and ACLED event type, of the incidents known to the day. May be added up; incidents with a vaguer date are missing, toll_by_month has more of them.';
COMMENT ON COLUMN toll_by_day.day IS 'The day.';
COMMENT ON COLUMN toll_by_day.country IS 'ISO 3166-1 alpha-3; NULL where unknown.';
COMMENT ON COLUMN toll_by_day.acled_event_type IS 'ACLED event type.';
COMMENT ON COLUMN toll_by_day.incidents IS 'How many incidents.';
COMMENT ON COLUMN toll_by_day.killed_low IS 'Sum of their least numbers killed; an incident without one adds nothing.';
COMMENT ON COLUMN toll_by_day.killed_best IS 'Sum of their numbers killed; NULL where no report counts any.';
COMMENT ON COLUMN toll_by_day.killed_high IS 'Sum of their greatest numbers killed; an incident of killed_open adds its best, so with any of those the sum is itself a least.';
COMMENT ON COLUMN toll_by_day.killed_open IS 'How many of them have a number killed without an upper bound.';
COMMENT ON COLUMN toll_by_day.wounded_low IS 'Sum of their least numbers wounded; an incident without one adds nothing.';
COMMENT ON COLUMN toll_by_day.wounded_best IS 'Sum of their numbers wounded; NULL where no report counts any.';
COMMENT ON COLUMN toll_by_day.wounded_high IS 'Sum of their greatest numbers wounded; an incident of wounded_open adds its best, so with any of those the sum is itself a least.';
COMMENT ON COLUMN toll_by_day.wounded_open IS 'How many of them have a number wounded without an upper bound.';
