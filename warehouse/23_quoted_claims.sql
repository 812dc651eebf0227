-- A claim beside its words, its article and its incident, flat and without lists, for tools that know none.
CREATE VIEW quoted_claims AS
SELECT
    c.casualty_id, r.incident_id, i.date_start, i.date_end, i.place_name, i.country, i.acled_event_type,
    c.outcome, c.count_low, c.count_best, c.count_high, c.qualifier, c.victim, c.victim_class,
    nullif(regexp_replace(array_to_string(c.attributed_to, '; '), '\s+', ' ', 'g'), '') AS said_by,
    c.status,
    k.casualty_id IS NOT NULL AS is_counted,
    c.quote,
    trim(regexp_replace(
        substring(a.text, greatest(c.char_start - 79, 1), least(c.char_start, 80)) || '⟦' || c.quote || '⟧'
        || substring(a.text, c.char_end + 1, 80), '\s+', ' ', 'g')) AS excerpt,
    a.title, a.publisher, a.published_at, a.url, c.article_id
FROM casualties AS c
JOIN articles AS a USING (article_id)
LEFT JOIN incident_reports AS r USING (event_id)
LEFT JOIN incidents AS i USING (incident_id)
LEFT JOIN incident_claims AS k USING (casualty_id);
COMMENT ON VIEW quoted_claims IS 'Every casualty claim with its words, its article and its incident: what stands behind a figure. Do not add them up: for sums there is incident_claims.';
COMMENT ON COLUMN quoted_claims.casualty_id IS 'The claim.';
COMMENT ON COLUMN quoted_claims.incident_id IS 'The incident; NULL where it belongs to none, as a war-long total.';
COMMENT ON COLUMN quoted_claims.date_start IS 'First day of the incident.';
COMMENT ON COLUMN quoted_claims.date_end IS 'Last day, inclusive.';
COMMENT ON COLUMN quoted_claims.place_name IS 'Place of the incident.';
COMMENT ON COLUMN quoted_claims.country IS 'ISO 3166-1 alpha-3 of the incident.';
COMMENT ON COLUMN quoted_claims.acled_event_type IS 'ACLED event type of the incident.';
COMMENT ON COLUMN quoted_claims.outcome IS 'killed, wounded, missing, captured, displaced.';
COMMENT ON COLUMN quoted_claims.count_low IS 'Lower bound.';
COMMENT ON COLUMN quoted_claims.count_best IS 'The figure.';
COMMENT ON COLUMN quoted_claims.count_high IS 'Upper bound; NULL where it is open.';
COMMENT ON COLUMN quoted_claims.qualifier IS 'How the text hedges it: exact, at_least, about, up_to, range, vague …';
COMMENT ON COLUMN quoted_claims.victim IS 'The victims, verbatim.';
COMMENT ON COLUMN quoted_claims.victim_class IS 'civilian, military, police, militant, mixed, unknown.';
COMMENT ON COLUMN quoted_claims.said_by IS 'Who says so, verbatim, several joined by semicolons; NULL where the text names nobody.';
COMMENT ON COLUMN quoted_claims.status IS 'reported, claimed, denied, hypothetical.';
COMMENT ON COLUMN quoted_claims.is_counted IS 'Whether it stands in incident_claims, whose sum is the incident''s toll.';
COMMENT ON COLUMN quoted_claims.quote IS 'The words of the count.';
COMMENT ON COLUMN quoted_claims.excerpt IS 'The words in ⟦ ⟧, between the 80 characters before and after them.';
COMMENT ON COLUMN quoted_claims.title IS 'Title of the article.';
COMMENT ON COLUMN quoted_claims.publisher IS 'Who published it.';
COMMENT ON COLUMN quoted_claims.published_at IS 'Day of publication.';
COMMENT ON COLUMN quoted_claims.url IS 'Its address.';
COMMENT ON COLUMN quoted_claims.article_id IS 'The article.';
