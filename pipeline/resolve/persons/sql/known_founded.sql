-- The persons founded since, by what their mentions gave.
--
-- reads   person_mention, assigned, known_person
-- gives   rows for known_person; one per person, name, phone, employer and what is seen of an ID
-- takes   $prefix  how the anchors of these persons begin
INSERT INTO known_person BY NAME
SELECT DISTINCT a.anchor, m.name_key, m.sound, m.surname, m.phone, m.employer, NULL AS number, m.seen
FROM person_mention AS m
JOIN assigned AS a ON a.mention_id = m.mention_id
WHERE starts_with(a.anchor, $prefix)
