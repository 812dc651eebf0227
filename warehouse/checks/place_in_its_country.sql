-- warn: coordinates lie outside their country's extent by more than a degree
SELECT l.location_id, l.name, l.country, l.latitude, l.longitude
FROM locations AS l
JOIN countries AS c USING (country)
WHERE l.latitude NOT BETWEEN c.south - 1 AND c.north + 1
    OR l.longitude NOT BETWEEN c.west - 1 AND c.east + 1
