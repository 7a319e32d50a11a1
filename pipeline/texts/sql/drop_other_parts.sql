-- Spans of claims that are none.
--
-- reads   claim
-- gives   claim_part without them
DELETE FROM claim_part AS p
WHERE NOT EXISTS (
    SELECT 1 FROM claim AS c
    WHERE (c.source, c.record_id, c.claim_no) = (p.source, p.record_id, p.claim_no)
)
