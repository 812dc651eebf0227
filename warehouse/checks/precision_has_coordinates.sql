-- warn: an event has coordinates and no precision, so that a province could pass for a point
SELECT event_id, latitude, longitude
FROM events
WHERE latitude IS NOT NULL AND location_precision IS NULL
