-- Ids that merged into another and have not come back: where they lead.
--
-- reads   merged_id [old_id, entity_id, run_id, cause], entity_id_of
-- gives   redirect; one row per old id
CREATE OR REPLACE TABLE redirect AS
SELECT m.old_id, m.entity_id, m.run_id, m.cause
FROM merged_id AS m
WHERE NOT EXISTS (FROM entity_id_of AS e WHERE e.entity_id = m.old_id)
ORDER BY m.old_id
