-- Incidents by the columns that HDX tags; flows of the tags themselves are in warehouse/exports.py.
CREATE VIEW hxl_events AS
SELECT
    i.incident_id, i.date_start, i.date_end, i.acled_event_type AS event_type, i.acled_sub_event_type AS sub_event_type,
    i.side1, i.side2, i.country_name AS country, i.country AS country_code, i.admin1,
    i.place_name AS location, i.latitude, i.longitude, i.location_precision,
    i.killed_low, i.killed_best, i.killed_high, i.wounded_best AS injured_best,
    a.publisher AS source, a.url, e.quote AS description
FROM incident_sides AS i
JOIN events AS e ON e.event_id = i.lead_event_id
JOIN articles AS a USING (article_id)
WHERE i.acled_event_type IS NOT NULL;
COMMENT ON VIEW hxl_events IS 'Incidents by the columns that HDX tags, for the HXL export. Tolls may be added up.';
COMMENT ON COLUMN hxl_events.incident_id IS 'The incident.';
COMMENT ON COLUMN hxl_events.date_start IS 'First day.';
COMMENT ON COLUMN hxl_events.date_end IS 'Last day, inclusive.';
COMMENT ON COLUMN hxl_events.event_type IS 'ACLED event type.';
COMMENT ON COLUMN hxl_events.sub_event_type IS 'ACLED sub-event type.';
COMMENT ON COLUMN hxl_events.side1 IS 'Who acts.';
COMMENT ON COLUMN hxl_events.side2 IS 'Who is acted upon.';
COMMENT ON COLUMN hxl_events.country IS 'Country name.';
COMMENT ON COLUMN hxl_events.country_code IS 'ISO 3166-1 alpha-3.';
COMMENT ON COLUMN hxl_events.admin1 IS 'First-order subdivision.';
COMMENT ON COLUMN hxl_events.location IS 'Place.';
COMMENT ON COLUMN hxl_events.latitude IS 'WGS 84 degrees north.';
COMMENT ON COLUMN hxl_events.longitude IS 'WGS 84 degrees east.';
COMMENT ON COLUMN hxl_events.location_precision IS 'UCDP where_prec.';
COMMENT ON COLUMN hxl_events.killed_low IS 'Least number killed.';
COMMENT ON COLUMN hxl_events.killed_best IS 'Number killed.';
COMMENT ON COLUMN hxl_events.killed_high IS 'Greatest number killed.';
COMMENT ON COLUMN hxl_events.injured_best IS 'Number wounded.';
COMMENT ON COLUMN hxl_events.source IS 'Publisher of the surest report.';
COMMENT ON COLUMN hxl_events.url IS 'Its address.';
COMMENT ON COLUMN hxl_events.description IS 'The words that report it.';
