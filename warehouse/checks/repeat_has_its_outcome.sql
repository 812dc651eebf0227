-- warn: a claim restates one of another outcome
SELECT c.casualty_id, c.outcome, r.outcome AS restated
FROM casualties AS c
JOIN casualties AS r ON r.casualty_id = c.repeat_of
WHERE c.outcome <> r.outcome
