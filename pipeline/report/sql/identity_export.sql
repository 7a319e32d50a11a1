-- Every merge and split of ids, in the order in which they were made.
--
-- reads   identity_change
-- gives   [old_id, new_id, kind, run_no, run_id, cause, because, record, is_judged, leads_to]; one row per event
SELECT old_id, new_id, kind, run_no, run_id, cause, because, record, is_judged, leads_to
FROM identity_change
ORDER BY change_no
