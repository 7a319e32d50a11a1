-- By what else persons are known: name and phone, name and employer.
--
-- reads   assigned, person_mention
-- gives   person_known_as [anchor, known_by, mention_id]; several rows per anchor and text
CREATE OR REPLACE TEMP VIEW person_known_as AS
SELECT a.anchor, 'per:phone_name:' || m.name_key || '|' || m.phone AS known_by, a.mention_id
FROM person_mention AS m
JOIN assigned AS a ON a.mention_id = m.mention_id
WHERE m.name_key IS NOT NULL AND m.phone IS NOT NULL
UNION ALL
SELECT a.anchor, 'per:at:' || concat_ws('|', m.name_key, m.twin, m.employer_key), a.mention_id
FROM person_mention AS m
JOIN assigned AS a ON a.mention_id = m.mention_id
WHERE m.name_key IS NOT NULL AND m.employer_key IS NOT NULL
