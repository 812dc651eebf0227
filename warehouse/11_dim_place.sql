-- A place has many mentions; its surest one speaks for it.
CREATE TABLE dim_place AS
SELECT
    place_id, place_name, kind, latitude, longitude, precision, geonames_id, admin1, country,
    count(*) OVER same AS mentions,
    count(DISTINCT article_id) OVER (PARTITION BY place_id) AS articles
FROM locations
WHERE place_id IS NOT NULL
WINDOW same AS (PARTITION BY place_id)
QUALIFY row_number() OVER (PARTITION BY place_id ORDER BY confidence DESC, location_id) = 1
ORDER BY place_id;
COMMENT ON TABLE dim_place IS 'One row a place, by place_id, as its surest mention gives it.';
COMMENT ON COLUMN dim_place.place_id IS 'The same for all mentions of one place, in any article.';
COMMENT ON COLUMN dim_place.place_name IS 'Canonical name.';
COMMENT ON COLUMN dim_place.kind IS 'town, province, country, airbase …';
COMMENT ON COLUMN dim_place.latitude IS 'WGS 84 degrees north; the middle of a province or country, where precision says so.';
COMMENT ON COLUMN dim_place.longitude IS 'WGS 84 degrees east.';
COMMENT ON COLUMN dim_place.precision IS 'UCDP where_prec: 1 exact, 2 near a known point, 3 district, 4 province, 5 line or region, 6 country, 7 international waters or airspace. For distances use 3 and less.';
COMMENT ON COLUMN dim_place.geonames_id IS 'GeoNames id, where it has one.';
COMMENT ON COLUMN dim_place.admin1 IS 'First-order subdivision.';
COMMENT ON COLUMN dim_place.country IS 'ISO 3166-1 alpha-3.';
COMMENT ON COLUMN dim_place.mentions IS 'How often articles name it.';
COMMENT ON COLUMN dim_place.articles IS 'How many articles name it.';
