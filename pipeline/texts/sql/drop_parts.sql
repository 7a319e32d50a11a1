-- Spans that were read for a part that people corrected.
--
-- reads   corrected
-- gives   claim_part without them
DELETE FROM claim_part AS p
WHERE EXISTS (
    SELECT 1 FROM corrected AS c
    WHERE (c.source, c.record_id, c.claim_no, c.field) = (p.source, p.record_id, p.claim_no, p.part)
)
