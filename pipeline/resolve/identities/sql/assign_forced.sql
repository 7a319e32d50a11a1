-- A person's word is strong.
--
-- reads   forced
-- gives   rows for assigned; one per mention that people placed
INSERT INTO assigned BY NAME
SELECT mention_id, kind, anchor, 'linked' AS outcome, 3 AS level, 100 AS score, NULL AS via,
       ['judged_same'] AS reasons, []::VARCHAR[] AS rivals
FROM forced
