-- What the field's shapes share: an incident's two sides by ACLED's actor kinds. State forces abroad are external.
CREATE VIEW incident_sides AS
SELECT
    i.*,
    c.name AS country_name, c.iso_numeric,
    coalesce(one.canonical_name, i.attacker) AS side1,
    coalesce(two.canonical_name, i.target) AS side2,
    one.actor_type AS type1,
    two.actor_type AS type2,
    CASE
        WHEN one.actor_type IN ('state_forces', 'government') AND one.country <> i.country THEN 'External/Other forces'
        WHEN one.actor_type IN ('state_forces', 'government') THEN 'State forces'
        WHEN one.actor_type = 'rebel_group' THEN 'Rebel group'
        WHEN one.actor_type = 'militia' THEN 'Political militia'
        WHEN one.actor_type = 'international' THEN 'External/Other forces'
        WHEN i.attacker IS NOT NULL AND i.acled_event_type = 'Protests' THEN 'Protesters'
        WHEN i.attacker IS NOT NULL AND i.acled_event_type = 'Riots' THEN 'Rioters'
        WHEN one.actor_type = 'civilian' THEN 'Civilians'
    END AS kind1,
    CASE
        WHEN two.actor_type IN ('state_forces', 'government') AND two.country <> i.country THEN 'External/Other forces'
        WHEN two.actor_type IN ('state_forces', 'government') THEN 'State forces'
        WHEN two.actor_type = 'rebel_group' THEN 'Rebel group'
        WHEN two.actor_type = 'militia' THEN 'Political militia'
        WHEN two.actor_type = 'international' THEN 'External/Other forces'
        WHEN two.actor_type = 'civilian' THEN 'Civilians'
    END AS kind2
FROM incidents AS i
LEFT JOIN countries AS c USING (country)
LEFT JOIN dim_actor AS one ON one.actor_id = i.attacker_actor_id
LEFT JOIN dim_actor AS two ON two.actor_id = i.target_actor_id;
COMMENT ON VIEW incident_sides IS 'incidents with the names and kinds of their sides: what the exports share.';
COMMENT ON COLUMN incident_sides.incident_id IS 'event_id of its first report.';
COMMENT ON COLUMN incident_sides.lead_event_id IS 'event_id of its surest report, which gives type, place, days and sides.';
COMMENT ON COLUMN incident_sides.event_type IS 'Slug of seeds/reference/event_types.csv.';
COMMENT ON COLUMN incident_sides.acled_event_type IS 'ACLED event type; NULL for accidents, disasters, threats, sanctions and the like.';
COMMENT ON COLUMN incident_sides.acled_sub_event_type IS 'ACLED sub-event type.';
COMMENT ON COLUMN incident_sides.date_start IS 'First day on which it can have happened.';
COMMENT ON COLUMN incident_sides.date_end IS 'Last day, inclusive.';
COMMENT ON COLUMN incident_sides.date_precision IS 'UCDP date_prec: 1 day, 2 two to six days, 3 week, 4 month, 5 up to a year.';
COMMENT ON COLUMN incident_sides.location_id IS 'Place mention of that report.';
COMMENT ON COLUMN incident_sides.place_id IS 'The place, as in dim_place.';
COMMENT ON COLUMN incident_sides.place_name IS 'Its canonical name.';
COMMENT ON COLUMN incident_sides.admin1 IS 'First-order subdivision.';
COMMENT ON COLUMN incident_sides.latitude IS 'WGS 84 degrees north; a point only where location_precision is 1 or 2.';
COMMENT ON COLUMN incident_sides.longitude IS 'WGS 84 degrees east.';
COMMENT ON COLUMN incident_sides.location_precision IS 'UCDP where_prec: 1 exact, 2 near a known point, 3 district, 4 province, 5 line or region, 6 country, 7 international waters or airspace.';
COMMENT ON COLUMN incident_sides.country IS 'ISO 3166-1 alpha-3.';
COMMENT ON COLUMN incident_sides.attacker IS 'Who acts, verbatim.';
COMMENT ON COLUMN incident_sides.attacker_actor_id IS 'Actor id of the attacker.';
COMMENT ON COLUMN incident_sides.target IS 'Who or what is acted upon, verbatim.';
COMMENT ON COLUMN incident_sides.target_actor_id IS 'Actor id of the target.';
COMMENT ON COLUMN incident_sides.reports IS 'How many articles report it.';
COMMENT ON COLUMN incident_sides.publishers IS 'How many publishers report it.';
COMMENT ON COLUMN incident_sides.first_reported IS 'Publication day of its first report.';
COMMENT ON COLUMN incident_sides.last_reported IS 'Publication day of its last report.';
COMMENT ON COLUMN incident_sides.killed_low IS 'Least number killed by any report.';
COMMENT ON COLUMN incident_sides.killed_best IS 'Number killed by the latest report that gives one; attackers count too.';
COMMENT ON COLUMN incident_sides.killed_high IS 'Greatest number killed by any report; NULL where no report bounds it.';
COMMENT ON COLUMN incident_sides.wounded_low IS 'Least number wounded by any report.';
COMMENT ON COLUMN incident_sides.wounded_best IS 'Number wounded by the latest report that gives one.';
COMMENT ON COLUMN incident_sides.wounded_high IS 'Greatest number wounded by any report; NULL where no report bounds it.';
COMMENT ON COLUMN incident_sides.country_name IS 'English short name of the country.';
COMMENT ON COLUMN incident_sides.iso_numeric IS 'ISO 3166-1 numeric.';
COMMENT ON COLUMN incident_sides.side1 IS 'Canonical name of the attacker, else as the text has it.';
COMMENT ON COLUMN incident_sides.side2 IS 'Canonical name of the target, else as the text has it.';
COMMENT ON COLUMN incident_sides.type1 IS 'actor_type of the attacker.';
COMMENT ON COLUMN incident_sides.type2 IS 'actor_type of the target.';
COMMENT ON COLUMN incident_sides.kind1 IS 'ACLED''s kind of the attacker: State forces, Rebel group, Political militia, Rioters, Protesters, Civilians, External/Other forces; NULL where unknown.';
COMMENT ON COLUMN incident_sides.kind2 IS 'ACLED''s kind of the target.';
