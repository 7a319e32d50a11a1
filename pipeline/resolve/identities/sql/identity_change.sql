-- Every merge and split of ids that the ledger knows.
--
-- reads   change_log [change_no, run_no, run_id, cause, kind, old_id, new_id, because, record, is_judged, leads_to],
--         entity_id_of
-- gives   identity_change; one row per event
--         run_no  the run's place in the ledger, the first is 1; cause  merged (old_id goes on as new_id) | split
--         (new_id comes off old_id); because  the anchor that made it; record  a mention of that night that bears
--         it; is_judged  a person's word made it; leads_to  what old_id stands for tonight, itself if it came back
CREATE OR REPLACE TABLE identity_change AS
SELECT c.change_no, c.run_no, c.run_id, c.cause, c.kind, c.old_id, c.new_id, c.because, c.record, c.is_judged,
       CASE WHEN e.entity_id IS NULL THEN c.leads_to ELSE c.old_id END AS leads_to
FROM change_log AS c
LEFT JOIN entity_id_of AS e ON e.entity_id = c.old_id
ORDER BY c.change_no
