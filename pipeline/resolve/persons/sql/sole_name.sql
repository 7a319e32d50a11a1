-- The one name of its surname on a phone whose ID stands beside a surname alone.
--
-- reads   person_mention, known_person
-- gives   sole_name; one row per such phone and surname
CREATE OR REPLACE TEMP TABLE sole_name AS
SELECT m.phone, min(m.name_key) AS name_key
FROM person_mention AS m
JOIN (SELECT DISTINCT phone, surname FROM known_person WHERE name_key IS NULL AND phone IS NOT NULL) AS k
    ON k.phone = m.phone AND starts_with(m.name_key, k.surname)
GROUP BY m.phone, k.surname HAVING count(DISTINCT m.name_key) = 1
