-- GDELT GKG 2.1's counts, a line an article. A block is CountType#Count#ObjectType#Geo_Type#Geo_FullName#
-- Geo_CountryCode#Geo_ADM1Code#Geo_Lat#Geo_Long#Geo_FeatureID#CharOffset. GDELT has no ranges: a claim gives
-- its figure, or else its lower bound.
CREATE VIEW gkg_counts AS
WITH blocks AS (
    SELECT
        c.article_id, c.char_start, c.casualty_id,
        CASE
            WHEN c.outcome = 'killed' THEN 'KILL'
            WHEN c.outcome = 'wounded' THEN 'WOUND'
            WHEN c.outcome = 'displaced' THEN 'REFUGEES'
            WHEN e.event_type = 'arrest' THEN 'ARREST'
            WHEN e.event_type = 'abduction' THEN 'KIDNAP'
            ELSE 'AFFECT'
        END AS count_type,
        coalesce(c.count_best, c.count_low) AS figure,
        regexp_replace(coalesce(c.victim, ''), '[#;\s]+', ' ', 'g') AS object_type,
        CASE
            WHEN l.latitude IS NULL THEN ''
            WHEN l.precision >= 6 THEN '1'
            WHEN l.country = 'USA' THEN CASE WHEN l.precision >= 4 THEN '2' ELSE '3' END
            ELSE CASE WHEN l.precision >= 4 THEN '5' ELSE '4' END
        END AS geo_type,
        CASE WHEN l.latitude IS NULL THEN '' ELSE regexp_replace(coalesce(l.place_name, ''), '[#;\s]+', ' ', 'g') END AS full_name,
        CASE WHEN l.latitude IS NULL THEN '' ELSE coalesce(n.fips, '') END AS country_code,
        coalesce(l.latitude::VARCHAR, '') AS latitude,
        CASE WHEN l.latitude IS NULL THEN '' ELSE coalesce(l.longitude::VARCHAR, '') END AS longitude,
        coalesce(l.geonames_id::VARCHAR, '') AS feature_id
    FROM casualties AS c
    LEFT JOIN events AS e USING (event_id)
    LEFT JOIN locations AS l ON l.location_id = coalesce(c.location_id, e.location_id)
    LEFT JOIN countries AS n ON n.country = l.country
    WHERE coalesce(c.count_best, c.count_low) > 0 AND c.status IN ('reported', 'claimed')
)
SELECT
    article_id AS "GKGRECORDID",
    strftime(any_value(a.published_at), '%Y%m%d000000') AS "V2.1DATE",
    any_value(a.publisher) AS "V2SOURCECOMMONNAME",
    any_value(coalesce(a.url, a.source_uri)) AS "V2DOCUMENTIDENTIFIER",
    string_agg(
        concat_ws('#', count_type, figure, object_type, geo_type, full_name, country_code, '', latitude, longitude,
            feature_id, char_start),
        ';' ORDER BY char_start, casualty_id) AS "V2.1COUNTS"
FROM blocks
JOIN articles AS a USING (article_id)
GROUP BY article_id;
COMMENT ON VIEW gkg_counts IS 'Casualty claims of an article as GDELT GKG 2.1 has them. Every claim stands in it, subsets and restatements too: do not add counts up.';
COMMENT ON COLUMN gkg_counts."GKGRECORDID" IS 'article_id.';
COMMENT ON COLUMN gkg_counts."V2.1DATE" IS 'Day of publication as YYYYMMDD000000.';
COMMENT ON COLUMN gkg_counts."V2SOURCECOMMONNAME" IS 'Publisher.';
COMMENT ON COLUMN gkg_counts."V2DOCUMENTIDENTIFIER" IS 'Address of the article, or where it was read.';
COMMENT ON COLUMN gkg_counts."V2.1COUNTS" IS 'Blocks joined by semicolons, fields by #. Country codes are FIPS 10-4, ADM1 codes are left empty, the feature is a GeoNames id, offsets count code points of articles.text.';
