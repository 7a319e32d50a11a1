-- What the mentions assigned since say of the persons known, and the persons that they founded.
--
-- reads   person_mention, assigned, known_person
-- gives   rows for known_person; one per person, name, phone, employer and what is seen of an ID
-- takes   $named  mentions with a name, or those without
INSERT INTO known_person BY NAME
SELECT DISTINCT a.anchor, m.name_key, m.sound, m.surname, m.phone, m.employer,
       CASE WHEN starts_with(a.anchor, 'per:id:') THEN substr(a.anchor, 8) END AS number,
       CASE WHEN NOT starts_with(a.anchor, 'per:id:') THEN m.seen END AS seen
FROM person_mention AS m
JOIN assigned AS a ON a.mention_id = m.mention_id
WHERE m.number IS NULL AND a.anchor IS NOT NULL AND (m.name_key IS NOT NULL) = $named
  AND (m.phone IS NOT NULL OR m.name_key IS NOT NULL)
