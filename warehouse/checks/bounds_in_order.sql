-- fail: a lower bound is greater than the best figure, or that than the upper bound
SELECT id, low, best, high
FROM (
    SELECT casualty_id AS id, count_low AS low, count_best AS best, count_high AS high FROM casualties
    UNION ALL SELECT troop_count_id, count_low, count_best, count_high FROM troop_counts
    UNION ALL SELECT event_id, occurrences_low, occurrences_best, occurrences_high FROM events
    UNION ALL SELECT event_id, killed_low, killed_best, killed_high FROM events
    UNION ALL SELECT event_id, wounded_low, wounded_best, wounded_high FROM events
) AS counts
WHERE low > best OR best > high OR low > high
