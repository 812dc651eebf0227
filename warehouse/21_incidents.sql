-- The surest report tells what happened, the latest one that counts the dead says how many died. The bounds are
-- the least and the greatest of any report; a bound that the latest figure has passed is unknown.
CREATE TABLE incidents AS
WITH reported AS (
    SELECT
        incident_id,
        arg_max(event_id, (confidence, event_id)) AS lead_event_id,
        count(DISTINCT article_id) AS reports,
        count(DISTINCT publisher) AS publishers,
        min(published_at) AS first_reported,
        max(published_at) AS last_reported,
        min(killed_low) AS killed_low,
        arg_max(killed_best, (coalesce(published_at, DATE '0001-01-01'), event_id)) AS killed_best,
        max(killed_high) AS killed_high,
        min(wounded_low) AS wounded_low,
        arg_max(wounded_best, (coalesce(published_at, DATE '0001-01-01'), event_id)) AS wounded_best,
        max(wounded_high) AS wounded_high
    FROM incident_reports
    GROUP BY incident_id
)
SELECT
    r.incident_id, r.lead_event_id, e.event_type, e.acled_event_type, e.acled_sub_event_type,
    e.date_start, e.date_end, e.date_precision,
    e.location_id, l.place_id, l.place_name, l.admin1, e.latitude, e.longitude, e.location_precision, e.country,
    e.attacker, e.attacker_actor_id, e.target, e.target_actor_id,
    r.reports, r.publishers, r.first_reported, r.last_reported,
    CASE WHEN r.killed_low <= r.killed_best THEN r.killed_low END AS killed_low,
    r.killed_best,
    CASE WHEN r.killed_high >= r.killed_best THEN r.killed_high END AS killed_high,
    CASE WHEN r.wounded_low <= r.wounded_best THEN r.wounded_low END AS wounded_low,
    r.wounded_best,
    CASE WHEN r.wounded_high >= r.wounded_best THEN r.wounded_high END AS wounded_high
FROM reported AS r
JOIN events AS e ON e.event_id = r.lead_event_id
LEFT JOIN locations AS l USING (location_id)
ORDER BY e.date_start, r.incident_id;
COMMENT ON TABLE incidents IS 'One row an incident, whatever the number of its reports. Its tolls may be added up; those of events may not, where articles report the same incident. What no rule can match (another day, another name of the place) still stands twice.';
COMMENT ON COLUMN incidents.incident_id IS 'event_id of its first report.';
COMMENT ON COLUMN incidents.lead_event_id IS 'event_id of its surest report, which gives type, place, days and sides.';
COMMENT ON COLUMN incidents.event_type IS 'Slug of seeds/reference/event_types.csv.';
COMMENT ON COLUMN incidents.acled_event_type IS 'ACLED event type; NULL for accidents, disasters, threats, sanctions and the like.';
COMMENT ON COLUMN incidents.acled_sub_event_type IS 'ACLED sub-event type.';
COMMENT ON COLUMN incidents.date_start IS 'First day on which it can have happened.';
COMMENT ON COLUMN incidents.date_end IS 'Last day, inclusive.';
COMMENT ON COLUMN incidents.date_precision IS 'UCDP date_prec: 1 day, 2 two to six days, 3 week, 4 month, 5 up to a year.';
COMMENT ON COLUMN incidents.location_id IS 'Place mention of that report.';
COMMENT ON COLUMN incidents.place_id IS 'The place, as in dim_place.';
COMMENT ON COLUMN incidents.place_name IS 'Its canonical name.';
COMMENT ON COLUMN incidents.admin1 IS 'First-order subdivision.';
COMMENT ON COLUMN incidents.latitude IS 'WGS 84 degrees north; a point only where location_precision is 1 or 2.';
COMMENT ON COLUMN incidents.longitude IS 'WGS 84 degrees east.';
COMMENT ON COLUMN incidents.location_precision IS 'UCDP where_prec: 1 exact, 2 near a known point, 3 district, 4 province, 5 line or region, 6 country, 7 international waters or airspace.';
COMMENT ON COLUMN incidents.country IS 'ISO 3166-1 alpha-3.';
COMMENT ON COLUMN incidents.attacker IS 'Who acts, verbatim.';
COMMENT ON COLUMN incidents.attacker_actor_id IS 'Actor id of the attacker.';
COMMENT ON COLUMN incidents.target IS 'Who or what is acted upon, verbatim.';
COMMENT ON COLUMN incidents.target_actor_id IS 'Actor id of the target.';
COMMENT ON COLUMN incidents.reports IS 'How many articles report it.';
COMMENT ON COLUMN incidents.publishers IS 'How many publishers report it.';
COMMENT ON COLUMN incidents.first_reported IS 'Publication day of its first report.';
COMMENT ON COLUMN incidents.last_reported IS 'Publication day of its last report.';
COMMENT ON COLUMN incidents.killed_low IS 'Least number killed by any report.';
COMMENT ON COLUMN incidents.killed_best IS 'Number killed by the latest report that gives one; attackers count too.';
COMMENT ON COLUMN incidents.killed_high IS 'Greatest number killed by any report; NULL where no report bounds it.';
COMMENT ON COLUMN incidents.wounded_low IS 'Least number wounded by any report.';
COMMENT ON COLUMN incidents.wounded_best IS 'Number wounded by the latest report that gives one.';
COMMENT ON COLUMN incidents.wounded_high IS 'Greatest number wounded by any report; NULL where no report bounds it.';
