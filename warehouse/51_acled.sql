-- ACLED's 31 columns in their published order (2023 layout, names as its API gives them now). What its coders
-- research and no report states is NULL. A day within a longer interval is its middle, as the codebook has it.
CREATE VIEW acled AS
WITH kinds AS (
    SELECT kind, code FROM (VALUES
        ('State forces', 1), ('Rebel group', 2), ('Political militia', 3), ('Identity militia', 4),
        ('Rioters', 5), ('Protesters', 6), ('Civilians', 7), ('External/Other forces', 8)) AS k (kind, code)
),
sources AS (
    SELECT incident_id, string_agg(DISTINCT publisher, '; ' ORDER BY publisher) AS source
    FROM incident_reports
    GROUP BY incident_id
),
dated AS (
    SELECT
        s.*,
        CASE WHEN date_precision <= 4 THEN date_start + ((date_end - date_start) // 2)::INTEGER END AS event_date,
        CASE WHEN date_precision = 1 THEN 1 WHEN date_precision <= 3 THEN 2 WHEN date_precision = 4 THEN 3 END
            AS time_precision,
        CASE WHEN location_precision = 1 THEN 1 WHEN location_precision <= 3 THEN 2 WHEN location_precision <= 5 THEN 3 END
            AS geo_precision
    FROM incident_sides AS s
    WHERE acled_event_type IS NOT NULL
)
SELECT
    d.incident_id AS event_id_cnty,
    d.event_date,
    CASE WHEN year(d.date_start) = year(d.date_end) THEN year(d.date_start) END AS year,
    d.time_precision,
    CASE
        WHEN d.acled_event_type = 'Strategic developments' THEN 'Strategic developments'
        WHEN d.acled_sub_event_type = 'Excessive force against protesters' THEN 'Political violence; Demonstrations'
        WHEN d.acled_event_type = 'Protests' OR d.acled_sub_event_type = 'Violent demonstration' THEN 'Demonstrations'
        ELSE 'Political violence'
    END AS disorder_type,
    d.acled_event_type AS event_type,
    d.acled_sub_event_type AS sub_event_type,
    d.side1 AS actor1,
    NULL::VARCHAR AS assoc_actor_1,
    d.kind1 AS inter1,
    d.side2 AS actor2,
    NULL::VARCHAR AS assoc_actor_2,
    d.kind2 AS inter2,
    CASE WHEN one.code <= two.code THEN d.kind1 || '-' || d.kind2 ELSE d.kind2 || '-' || d.kind1 END AS interaction,
    CASE WHEN d.acled_event_type = 'Violence against civilians'
        OR d.acled_sub_event_type = 'Excessive force against protesters'
        OR (d.kind2 = 'Civilians' AND d.acled_event_type IN ('Explosions/Remote violence', 'Riots'))
        THEN 'Civilian targeting' END AS civilian_targeting,
    d.iso_numeric AS iso,
    NULL::VARCHAR AS region,
    d.country_name AS country,
    d.admin1,
    NULL::VARCHAR AS admin2,
    NULL::VARCHAR AS admin3,
    CASE WHEN d.geo_precision IS NOT NULL THEN d.place_name END AS location,
    CASE WHEN d.geo_precision IS NOT NULL THEN d.latitude END AS latitude,
    CASE WHEN d.geo_precision IS NOT NULL THEN d.longitude END AS longitude,
    d.geo_precision,
    s.source,
    NULL::VARCHAR AS source_scale,
    -- the sentence, or what of it stands within 300 characters of the trigger
    trim(regexp_replace(
        regexp_extract(substring(a.text, greatest(e.char_start - 299, 1), least(e.char_start, 300)),
            '([^.!?\n]|\n\S|[.!?][^\s"”])*$')
        || e.quote
        || regexp_extract(substring(a.text, e.char_end + 1, 300), '^([^.!?\n]|\n\S|[.!?][^\s"”])*[.!?]?'),
        '\s+', ' ', 'g')) AS notes,
    d.killed_best AS fatalities,
    NULL::VARCHAR AS tags,
    NULL::BIGINT AS timestamp
FROM dated AS d
JOIN events AS e ON e.event_id = d.lead_event_id
JOIN articles AS a USING (article_id)
LEFT JOIN sources AS s USING (incident_id)
LEFT JOIN kinds AS one ON one.kind = d.kind1
LEFT JOIN kinds AS two ON two.kind = d.kind2;
COMMENT ON VIEW acled IS 'Incidents in the 31 columns of ACLED. fatalities is NULL where no report gives a number, not 0; may be added up.';
COMMENT ON COLUMN acled.event_id_cnty IS 'incident_id.';
COMMENT ON COLUMN acled.event_date IS 'The day; the middle of a longer interval; NULL where not known to the month.';
COMMENT ON COLUMN acled.year IS 'Year, where the interval lies in one.';
COMMENT ON COLUMN acled.time_precision IS '1 day, 2 week or less, 3 month.';
COMMENT ON COLUMN acled.disorder_type IS 'Political violence, Demonstrations, Strategic developments, or two of them.';
COMMENT ON COLUMN acled.event_type IS 'ACLED event type.';
COMMENT ON COLUMN acled.sub_event_type IS 'ACLED sub-event type.';
COMMENT ON COLUMN acled.actor1 IS 'Who acts: canonical name, else as the text has it.';
COMMENT ON COLUMN acled.assoc_actor_1 IS 'Always NULL: ACLED''s research.';
COMMENT ON COLUMN acled.inter1 IS 'Kind of actor1: State forces, Rebel group, Political militia, Rioters, Protesters, Civilians, External/Other forces; NULL where unknown.';
COMMENT ON COLUMN acled.actor2 IS 'Who is acted upon.';
COMMENT ON COLUMN acled.assoc_actor_2 IS 'Always NULL: ACLED''s research.';
COMMENT ON COLUMN acled.inter2 IS 'Kind of actor2.';
COMMENT ON COLUMN acled.interaction IS 'Both kinds, in the order of ACLED''s codes; NULL unless both are known.';
COMMENT ON COLUMN acled.civilian_targeting IS 'Civilian targeting, or NULL.';
COMMENT ON COLUMN acled.iso IS 'ISO 3166-1 numeric.';
COMMENT ON COLUMN acled.region IS 'Always NULL: ACLED''s regions.';
COMMENT ON COLUMN acled.country IS 'Country name.';
COMMENT ON COLUMN acled.admin1 IS 'First-order subdivision.';
COMMENT ON COLUMN acled.admin2 IS 'Always NULL: not read.';
COMMENT ON COLUMN acled.admin3 IS 'Always NULL: not read.';
COMMENT ON COLUMN acled.location IS 'Place; NULL where only the country is known.';
COMMENT ON COLUMN acled.latitude IS 'WGS 84 degrees north; NULL where only the country is known.';
COMMENT ON COLUMN acled.longitude IS 'WGS 84 degrees east; NULL where only the country is known.';
COMMENT ON COLUMN acled.geo_precision IS '1 the place, 2 near it or its district, 3 its province or region: the coordinates are then its middle.';
COMMENT ON COLUMN acled.source IS 'Publishers, joined by semicolons.';
COMMENT ON COLUMN acled.source_scale IS 'Always NULL: ACLED''s judgement.';
COMMENT ON COLUMN acled.notes IS 'The sentence that reports it, as far as it stands within 300 characters of the trigger.';
COMMENT ON COLUMN acled.fatalities IS 'killed_best of incidents.';
COMMENT ON COLUMN acled.tags IS 'Always NULL: ACLED''s own.';
COMMENT ON COLUMN acled.timestamp IS 'Always NULL: ACLED''s own.';
