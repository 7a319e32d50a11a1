-- Who is named beside somebody else's ID and fits nobody known stands apart, weakly.
--
-- reads   person_mention, assigned
-- gives   rows for assigned; one per mention with a wrong number not there yet; a surname with a phone waits for
--         who is on the phone
INSERT INTO assigned BY NAME
SELECT m.mention_id, 'person' AS kind, 'per:id_name:' || m.wrong_number || '|' || coalesce(m.name_key, m.surname) AS anchor,
       'founded' AS outcome, 1 AS level, 40 AS score, NULL AS via,
       ['id_checked', 'name_contradicts'] AS reasons, ['per:id:' || m.wrong_number] AS rivals
FROM person_mention AS m
WHERE m.wrong_number IS NOT NULL AND (m.name_key IS NOT NULL OR m.phone IS NULL)
  AND NOT EXISTS (FROM assigned AS a WHERE a.mention_id = m.mention_id)
