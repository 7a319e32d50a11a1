-- A checked ID stands for its person; a name that has nothing in common with the one mostly given makes it weak.
--
-- reads   person_mention
-- gives   rows for assigned; one per mention with a checked ID
INSERT INTO assigned BY NAME
WITH named AS (
    SELECT number, name_key, count(*) AS mentions FROM person_mention
    WHERE number IS NOT NULL AND name_key IS NOT NULL
    GROUP BY number, name_key
),
contradicted AS (
    SELECT DISTINCT l.number, l.name_key
    FROM named AS l
    JOIN named AS r ON r.number = l.number AND r.name_key <> l.name_key AND r.mentions >= l.mentions
    WHERE NOT list_has_any(string_split(l.name_key, ''), string_split(r.name_key, ''))
)
SELECT m.mention_id, 'person' AS kind, 'per:id:' || m.number AS anchor, 'founded' AS outcome,
       CASE WHEN c.number IS NOT NULL THEN 1 WHEN m.is_repaired THEN 2 ELSE 3 END AS level,
       CASE WHEN c.number IS NOT NULL THEN 40 WHEN m.is_repaired THEN 80 WHEN m.name_key IS NULL THEN 94
            ELSE 100 END AS score,
       NULL AS via,
       CASE WHEN c.number IS NOT NULL THEN ['id_checked', 'name_contradicts']
            WHEN m.is_repaired THEN ['id_checked', 'id_repaired']
            ELSE ['id_checked'] END AS reasons,
       []::VARCHAR[] AS rivals
FROM person_mention AS m
LEFT JOIN contradicted AS c ON c.number = m.number AND c.name_key = m.name_key
WHERE m.number IS NOT NULL
