-- Corrections with the record they are about.
--
-- reads   correction, reading
-- gives   corrected [source, record_id, record_key, claim_no, field, value]; one row a correction
CREATE OR REPLACE TEMP TABLE corrected AS
SELECT r.source, r.record_id, r.record_key, c.claim_no, c.field, c.value
FROM correction AS c
JOIN reading AS r ON (r.source, r.record_key) = (c.source, c.record_key)
ORDER BY r.source, r.record_id, c.claim_no, c.field
