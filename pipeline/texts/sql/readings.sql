-- Kind and marks of the records whose claims people corrected.
--
-- reads   corrected, claim
-- gives   reading, updated; one row per corrected record
UPDATE reading SET
    kind = coalesce(s.kind, 'other'),
    is_paid = coalesce(s.is_paid, reading.is_paid),
    is_claim = coalesce(s.is_claim, FALSE),
    sure = 100
FROM (
    SELECT
        c.source, c.record_id,
        arg_min(o.kind, list_position(['wages', 'fund', 'heat'], o.kind)) AS kind,
        bool_and(o.is_paid) AS is_paid,
        bool_or(o.kind = 'wages' AND NOT o.is_paid) AS is_claim
    FROM (SELECT DISTINCT source, record_id FROM corrected) AS c
    LEFT JOIN claim AS o ON (o.source, o.record_id) = (c.source, c.record_id)
    GROUP BY ALL
) AS s
WHERE (reading.source, reading.record_id) = (s.source, s.record_id)
