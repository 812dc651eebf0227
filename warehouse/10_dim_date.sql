-- One row a day between the first and the last day of any event, so that a chart has no gaps.
CREATE VIEW dim_date AS
SELECT
    day::DATE AS day,
    year(day) AS year,
    quarter(day) AS quarter,
    month(day) AS month,
    isoyear(day) AS iso_year,
    week(day) AS iso_week,
    isodow(day) AS iso_weekday
FROM (
    SELECT unnest(generate_series(min(date_start)::TIMESTAMP, max(date_end)::TIMESTAMP, INTERVAL 1 DAY)) AS day
    FROM events
    WHERE date_precision <= 4
);
COMMENT ON VIEW dim_date IS 'One row a day between the first and the last event that is dated to the month or better.';
COMMENT ON COLUMN dim_date.day IS 'The day.';
COMMENT ON COLUMN dim_date.year IS 'Calendar year.';
COMMENT ON COLUMN dim_date.quarter IS 'Quarter, 1 to 4.';
COMMENT ON COLUMN dim_date.month IS 'Month, 1 to 12.';
COMMENT ON COLUMN dim_date.iso_year IS 'Year of the ISO 8601 week.';
COMMENT ON COLUMN dim_date.iso_week IS 'ISO 8601 week, 1 to 53.';
COMMENT ON COLUMN dim_date.iso_weekday IS 'Day of the week, 1 Monday to 7 Sunday.';
