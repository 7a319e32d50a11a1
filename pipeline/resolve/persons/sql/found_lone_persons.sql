-- Whoever is left gives too little to be linked by and stands for their own record.
--
-- reads   person_mention, assigned
-- gives   rows for assigned; one per mention of a person not there yet
INSERT INTO assigned BY NAME
SELECT m.mention_id, 'person' AS kind, 'per:record:' || m.mention_key AS anchor, 'founded' AS outcome,
       1 AS level, 10 AS score, NULL AS via, ['stands_alone'] AS reasons, []::VARCHAR[] AS rivals
FROM person_mention AS m
WHERE m.number IS NULL AND NOT EXISTS (FROM assigned AS a WHERE a.mention_id = m.mention_id)
