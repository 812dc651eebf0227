-- UCDP GED's 49 columns in their published order: incidents with a death and an organised armed actor. Its dataset
-- ids, dyads, regions and Gleditsch-Ward numbers are its own to give, and NULL here. The state is side a of a
-- state-based conflict, the perpetrator of one-sided violence.
CREATE VIEW ucdp_ged AS
WITH organised AS (
    SELECT
        s.*,
        type1 IN ('state_forces', 'government', 'rebel_group', 'militia', 'international') AS armed1,
        type2 IN ('state_forces', 'government', 'rebel_group', 'militia', 'international') AS armed2,
        coalesce(type1 IN ('state_forces', 'government'), false) AS state1,
        coalesce(type2 IN ('state_forces', 'government'), false) AS state2
    FROM incident_sides AS s
    WHERE acled_event_type IS NOT NULL AND killed_best > 0
),
typed AS (
    SELECT
        *,
        CASE
            WHEN armed1 AND armed2 AND (state1 OR state2) THEN 1
            WHEN type1 IN ('rebel_group', 'militia') AND type2 IN ('rebel_group', 'militia') THEN 2
            WHEN armed1 AND type2 = 'civilian' THEN 3
        END AS type_of_violence,
        state2 AND NOT state1 AND coalesce(armed1, false) AS turned
    FROM organised
    WHERE armed1 OR armed2
),
dead AS (
    SELECT
        t.incident_id,
        coalesce(sum(c.count_best) FILTER (c.victim_actor_id = t.attacker_actor_id), 0) AS by1,
        coalesce(sum(c.count_best) FILTER (c.victim_actor_id = t.target_actor_id
            AND c.victim_actor_id IS DISTINCT FROM t.attacker_actor_id AND c.victim_class <> 'civilian'), 0) AS by2,
        coalesce(sum(c.count_best) FILTER (c.victim_class = 'civilian'
            AND c.victim_actor_id IS DISTINCT FROM t.attacker_actor_id), 0) AS civilians,
        string_agg(DISTINCT array_to_string(k.attributed_to, ', '), '; ' ORDER BY array_to_string(k.attributed_to, ', '))
            FILTER (len(k.attributed_to) > 0) AS said_by
    FROM typed AS t
    JOIN incident_claims AS c ON c.incident_id = t.incident_id AND c.outcome = 'killed'
    JOIN casualties AS k USING (casualty_id)
    GROUP BY t.incident_id
),
-- Claims that are missing, or more than the toll (toll_is_its_claims warns of both), do not say whose its dead were.
sided AS (
    SELECT
        t.*, d.said_by,
        CASE WHEN d.by1 + d.by2 + d.civilians <= t.killed_best THEN d.by1 ELSE 0 END AS by1,
        CASE WHEN d.by1 + d.by2 + d.civilians <= t.killed_best THEN d.by2 ELSE 0 END AS by2,
        CASE WHEN d.by1 + d.by2 + d.civilians <= t.killed_best THEN d.civilians ELSE 0 END AS civilians
    FROM typed AS t
    LEFT JOIN dead AS d USING (incident_id)
)
SELECT
    t.incident_id AS id, NULL::VARCHAR AS relid,
    CASE WHEN year(t.date_start) = year(t.date_end) THEN year(t.date_start) END AS year,
    NULL::BOOLEAN AS active_year, NULL::VARCHAR AS code_status, t.type_of_violence,
    NULL::INTEGER AS conflict_dset_id, NULL::INTEGER AS conflict_new_id, NULL::VARCHAR AS conflict_name,
    NULL::INTEGER AS dyad_dset_id, NULL::INTEGER AS dyad_new_id, NULL::VARCHAR AS dyad_name,
    NULL::INTEGER AS side_a_dset_id, NULL::INTEGER AS side_a_new_id,
    CASE WHEN t.turned THEN t.side2 ELSE t.side1 END AS side_a,
    NULL::INTEGER AS side_b_dset_id, NULL::INTEGER AS side_b_new_id,
    CASE WHEN t.turned THEN t.side1 ELSE t.side2 END AS side_b,
    t.reports AS number_of_sources, coalesce(a.url, a.source_uri) AS source_article, a.publisher AS source_office,
    a.published_at AS source_date, a.title AS source_headline, t.said_by AS source_original,
    t.location_precision AS where_prec, t.place_name AS where_coordinates, l.name AS where_description,
    t.admin1 AS adm_1, NULL::VARCHAR AS adm_2, t.latitude, t.longitude,
    'POINT (' || t.longitude || ' ' || t.latitude || ')' AS geom_wkt,
    CASE WHEN t.location_precision <= 5 THEN
        (least(floor((t.latitude + 90) * 2), 359) * 720 + least(floor((t.longitude + 180) * 2), 719) + 1)::INTEGER
    END AS priogrid_gid,
    t.country_name AS country, NULL::INTEGER AS country_id, NULL::VARCHAR AS region,
    1 AS event_clarity, t.date_precision AS date_prec, t.date_start, t.date_end,
    (CASE WHEN t.turned THEN t.by2 ELSE t.by1 END)::BIGINT AS deaths_a,
    (CASE WHEN t.turned THEN t.by1 ELSE t.by2 END)::BIGINT AS deaths_b,
    t.civilians::BIGINT AS deaths_civilians,
    (t.killed_best - t.by1 - t.by2 - t.civilians)::BIGINT AS deaths_unknown,
    t.killed_best AS best, t.killed_high AS high, t.killed_low AS low,
    NULL::INTEGER AS gwnoa, NULL::INTEGER AS gwnob
FROM sided AS t
JOIN events AS e ON e.event_id = t.lead_event_id
JOIN articles AS a USING (article_id)
LEFT JOIN locations AS l ON l.location_id = t.location_id;
COMMENT ON VIEW ucdp_ged IS 'Incidents with a death and an organised armed actor in the 49 columns of UCDP GED. best may be added up; low and high are NULL where no report bounds them.';
COMMENT ON COLUMN ucdp_ged.id IS 'incident_id.';
COMMENT ON COLUMN ucdp_ged.relid IS 'Always NULL: UCDP''s to give.';
COMMENT ON COLUMN ucdp_ged.year IS 'Year, where the interval lies in one.';
COMMENT ON COLUMN ucdp_ged.active_year IS 'Always NULL: UCDP''s to give.';
COMMENT ON COLUMN ucdp_ged.code_status IS 'Always NULL: UCDP''s to give.';
COMMENT ON COLUMN ucdp_ged.type_of_violence IS '1 state-based, 2 non-state, 3 one-sided; NULL where a side is unknown.';
COMMENT ON COLUMN ucdp_ged.conflict_dset_id IS 'Always NULL: UCDP''s to give.';
COMMENT ON COLUMN ucdp_ged.conflict_new_id IS 'Always NULL: UCDP''s to give.';
COMMENT ON COLUMN ucdp_ged.conflict_name IS 'Always NULL: UCDP''s to give.';
COMMENT ON COLUMN ucdp_ged.dyad_dset_id IS 'Always NULL: UCDP''s to give.';
COMMENT ON COLUMN ucdp_ged.dyad_new_id IS 'Always NULL: UCDP''s to give.';
COMMENT ON COLUMN ucdp_ged.dyad_name IS 'Always NULL: UCDP''s to give.';
COMMENT ON COLUMN ucdp_ged.side_a_dset_id IS 'Always NULL: UCDP''s to give.';
COMMENT ON COLUMN ucdp_ged.side_a_new_id IS 'Always NULL: UCDP''s to give.';
COMMENT ON COLUMN ucdp_ged.side_a IS 'The state in a state-based conflict, the perpetrator of one-sided violence, else the attacker.';
COMMENT ON COLUMN ucdp_ged.side_b_dset_id IS 'Always NULL: UCDP''s to give.';
COMMENT ON COLUMN ucdp_ged.side_b_new_id IS 'Always NULL: UCDP''s to give.';
COMMENT ON COLUMN ucdp_ged.side_b IS 'The other side.';
COMMENT ON COLUMN ucdp_ged.number_of_sources IS 'How many articles report it.';
COMMENT ON COLUMN ucdp_ged.source_article IS 'Address of the surest report, or where it was read.';
COMMENT ON COLUMN ucdp_ged.source_office IS 'Its publisher.';
COMMENT ON COLUMN ucdp_ged.source_date IS 'Its publication day.';
COMMENT ON COLUMN ucdp_ged.source_headline IS 'Its headline.';
COMMENT ON COLUMN ucdp_ged.source_original IS 'Whom it names as the source of the dead, verbatim.';
COMMENT ON COLUMN ucdp_ged.where_prec IS '1 exact, 2 near a known point, 3 district, 4 province, 5 line or region, 6 country, 7 international waters or airspace.';
COMMENT ON COLUMN ucdp_ged.where_coordinates IS 'Place that the coordinates are of.';
COMMENT ON COLUMN ucdp_ged.where_description IS 'The place as the text has it.';
COMMENT ON COLUMN ucdp_ged.adm_1 IS 'First-order subdivision.';
COMMENT ON COLUMN ucdp_ged.adm_2 IS 'Always NULL: not read.';
COMMENT ON COLUMN ucdp_ged.latitude IS 'WGS 84 degrees north.';
COMMENT ON COLUMN ucdp_ged.longitude IS 'WGS 84 degrees east.';
COMMENT ON COLUMN ucdp_ged.geom_wkt IS 'The coordinates as WKT.';
COMMENT ON COLUMN ucdp_ged.priogrid_gid IS 'Cell of the half-degree PRIO-GRID, counted from the south-west; NULL where only the country is known.';
COMMENT ON COLUMN ucdp_ged.country IS 'Country name.';
COMMENT ON COLUMN ucdp_ged.country_id IS 'Always NULL: UCDP''s to give.';
COMMENT ON COLUMN ucdp_ged.region IS 'Always NULL: UCDP''s to give.';
COMMENT ON COLUMN ucdp_ged.event_clarity IS '1: the report tells this incident from others.';
COMMENT ON COLUMN ucdp_ged.date_prec IS '1 day, 2 two to six days, 3 week, 4 month, 5 up to a year.';
COMMENT ON COLUMN ucdp_ged.date_start IS 'First day.';
COMMENT ON COLUMN ucdp_ged.date_end IS 'Last day, inclusive.';
COMMENT ON COLUMN ucdp_ged.deaths_a IS 'Dead of side a, by the claims that name whose they were.';
COMMENT ON COLUMN ucdp_ged.deaths_b IS 'Dead of side b.';
COMMENT ON COLUMN ucdp_ged.deaths_civilians IS 'Dead civilians.';
COMMENT ON COLUMN ucdp_ged.deaths_unknown IS 'The other dead of best.';
COMMENT ON COLUMN ucdp_ged.best IS 'killed_best of incidents.';
COMMENT ON COLUMN ucdp_ged.high IS 'killed_high of incidents; NULL where open.';
COMMENT ON COLUMN ucdp_ged.low IS 'killed_low of incidents.';
COMMENT ON COLUMN ucdp_ged.gwnoa IS 'Always NULL: UCDP''s to give.';
COMMENT ON COLUMN ucdp_ged.gwnob IS 'Always NULL: UCDP''s to give.';
