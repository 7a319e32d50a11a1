-- Claims that only people saw: of kind wages unless they say otherwise.
--
-- reads   corrected, reading, claim
-- gives   rows of claim; one per corrected claim that was not read
INSERT INTO claim BY NAME
SELECT
    r.source, r.record_id, r.record_key, c.claim_no, 'wages' AS kind,
    r.is_paid, r.is_urgent, 100 AS sure,
    concat_ws('|', r.source, r.record_key, c.claim_no) AS claim_group
FROM (SELECT DISTINCT source, record_id, claim_no FROM corrected) AS c
JOIN reading AS r ON (r.source, r.record_id) = (c.source, c.record_id)
WHERE NOT EXISTS (
    SELECT 1 FROM claim AS o
    WHERE (o.source, o.record_id, o.claim_no) = (c.source, c.record_id, c.claim_no)
)
ORDER BY ALL
