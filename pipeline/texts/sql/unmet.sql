-- Corrections whose record no table of tonight has.
--
-- reads   correction, reading
-- gives   unmet_correction [source, record_key, claim_no, field, value, by, at]; one row a correction
CREATE OR REPLACE TABLE unmet_correction AS
SELECT source, record_key, claim_no, field, value, "by", "at"
FROM correction AS c
WHERE NOT EXISTS (
    SELECT 1 FROM reading AS r WHERE (r.source, r.record_key) = (c.source, c.record_key)
)
ORDER BY ALL
