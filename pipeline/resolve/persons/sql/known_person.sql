-- The persons known so far with the names, phones and employers that their mentions gave.
--
-- reads   person_mention, assigned
-- gives   known_person; one row per person, name, phone and employer
CREATE OR REPLACE TEMP TABLE known_person AS
SELECT DISTINCT a.anchor, m.name_key, m.phone, m.employer,
       CASE WHEN a.anchor LIKE 'per:id:%' THEN substr(a.anchor, 8) END AS number
FROM person_mention AS m
JOIN assigned AS a ON a.mention_id = m.mention_id
WHERE a.anchor IS NOT NULL AND (m.phone IS NOT NULL OR (m.name_key IS NOT NULL))
