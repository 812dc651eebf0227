-- warn: a subset is larger than the total that it is part of
SELECT c.casualty_id, c.count_low AS part_low, t.count_high AS total_high
FROM casualties AS c
JOIN casualties AS t ON t.casualty_id = c.part_of
WHERE c.outcome = t.outcome AND c.count_low > coalesce(t.count_high, CASE t.qualifier WHEN 'exact' THEN t.count_best END)
