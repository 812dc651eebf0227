-- fail: a latitude without a longitude, or the other way round
SELECT id, latitude, longitude
FROM (
    SELECT location_id AS id, latitude, longitude FROM locations
    UNION ALL SELECT event_id, latitude, longitude FROM events
) AS placed
WHERE (latitude IS NULL) <> (longitude IS NULL)
