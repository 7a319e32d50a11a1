-- The persons of checked ID, by what their mentions gave.
--
-- reads   person_mention, varied_number
-- gives   known_person; one row per person, name, phone and employer; of a person with several names, or a
--         mention without one, every name stands with every phone
--         seen  what is seen of an ID, where none is known
CREATE OR REPLACE TEMP TABLE known_person AS
WITH given AS (
    SELECT DISTINCT number, name_key, sound, surname, phone, employer FROM person_mention
    WHERE number IS NOT NULL
),
varying AS (
    SELECT g.* FROM given AS g JOIN varied_number AS v ON v.number = g.number
),
every AS (
    FROM given
    UNION ALL BY NAME
    SELECT DISTINCT n.number, n.name_key, n.sound, p.phone, p.employer
    FROM varying AS n
    JOIN varying AS p ON p.number = n.number
    WHERE n.name_key IS NOT NULL
)
SELECT 'per:id:' || number AS anchor, name_key, sound, surname, phone, employer, number, NULL::VARCHAR AS seen
FROM every
