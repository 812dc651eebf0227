-- What HXL, GeoJSON and GeoParquet carry; the HXL tags of these columns are in warehouse/exports/sheets.py.
CREATE VIEW exported_incidents AS
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
COMMENT ON VIEW exported_incidents IS 'Incidents as the exports to HXL, GeoJSON and GeoParquet have them. Tolls may be added up.';
COMMENT ON COLUMN exported_incidents.incident_id IS 'The incident.';
COMMENT ON COLUMN exported_incidents.date_start IS 'First day.';
COMMENT ON COLUMN exported_incidents.date_end IS 'Last day, inclusive.';
COMMENT ON COLUMN exported_incidents.event_type IS 'ACLED event type.';
COMMENT ON COLUMN exported_incidents.sub_event_type IS 'ACLED sub-event type.';
COMMENT ON COLUMN exported_incidents.side1 IS 'Who acts.';
COMMENT ON COLUMN exported_incidents.side2 IS 'Who is acted upon.';
COMMENT ON COLUMN exported_incidents.country IS 'Country name.';
COMMENT ON COLUMN exported_incidents.country_code IS 'ISO 3166-1 alpha-3.';
COMMENT ON COLUMN exported_incidents.admin1 IS 'First-order subdivision.';
COMMENT ON COLUMN exported_incidents.location IS 'Place.';
COMMENT ON COLUMN exported_incidents.latitude IS 'WGS 84 degrees north.';
COMMENT ON COLUMN exported_incidents.longitude IS 'WGS 84 degrees east.';
COMMENT ON COLUMN exported_incidents.location_precision IS 'UCDP where_prec.';
COMMENT ON COLUMN exported_incidents.killed_low IS 'Least number killed.';
COMMENT ON COLUMN exported_incidents.killed_best IS 'Number killed.';
COMMENT ON COLUMN exported_incidents.killed_high IS 'Greatest number killed.';
COMMENT ON COLUMN exported_incidents.injured_best IS 'Number wounded.';
COMMENT ON COLUMN exported_incidents.source IS 'Publisher of the surest report.';
COMMENT ON COLUMN exported_incidents.url IS 'Its address.';
COMMENT ON COLUMN exported_incidents.description IS 'The words that report it.';
