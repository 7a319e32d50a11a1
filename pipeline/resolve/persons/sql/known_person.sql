-- The persons of checked ID, by what their mentions gave.
--
-- reads   person_mention, assigned
-- gives   known_person; one row per person, name, phone and employer; of a person with several names, or a
--         mention without one, every name stands with every phone
--         seen  what is seen of an ID, where none is known
CREATE OR REPLACE TEMP TABLE known_person AS
WITH given AS (
    SELECT DISTINCT a.anchor, m.name_key, m.sound, m.surname, m.phone, m.employer, m.number
    FROM person_mention AS m
    JOIN assigned AS a ON a.mention_id = m.mention_id
    WHERE starts_with(a.anchor, 'per:id:')
),
varying AS (
    SELECT anchor FROM given GROUP BY anchor
    HAVING count(*) > 1 AND (min(name_key) <> max(name_key) OR count(name_key) < count(*))
),
every AS (
    SELECT g.* FROM given AS g JOIN varying AS v ON v.anchor = g.anchor
)
SELECT anchor, name_key, sound, surname, phone, employer, number, NULL::VARCHAR AS seen FROM given
UNION ALL
SELECT DISTINCT n.anchor, n.name_key, n.sound, NULL, p.phone, p.employer, n.number, NULL
FROM every AS n
JOIN every AS p ON p.anchor = n.anchor
WHERE n.name_key IS NOT NULL
