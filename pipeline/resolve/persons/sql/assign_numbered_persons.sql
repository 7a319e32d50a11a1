-- A checked ID stands for its person; a name that has nothing in common with the one mostly given stands apart, weakly.
--
-- reads   person_mention
-- gives   rows for assigned; one per mention with a checked ID. Where two names that have nothing in common
--         are given equally often, the mentions of both are weak
INSERT INTO assigned BY NAME
WITH named AS (
    SELECT number, name_key, min(sound) AS sound, count(*) AS mentions FROM person_mention
    WHERE number IS NOT NULL AND name_key IS NOT NULL
    GROUP BY number, name_key
    QUALIFY count(*) OVER (PARTITION BY number) > 1
),
elsewhere AS (   -- who bears the name and the phone, or the employer, under another ID
    SELECT DISTINCT n.number, n.name_key
    FROM named AS n
    JOIN person_mention AS m ON m.number = n.number AND m.name_key = n.name_key
    JOIN person_mention AS o ON o.name_key = n.name_key AND o.number <> n.number
        AND (o.phone = m.phone OR o.employer = m.employer)
),
ranked AS (
    SELECT n.*, e.number IS NOT NULL AS is_elsewhere,
           row_number() OVER (PARTITION BY n.number ORDER BY e.number IS NOT NULL, n.mentions DESC, n.name_key) AS nth
    FROM named AS n
    LEFT JOIN elsewhere AS e ON e.number = n.number AND e.name_key = n.name_key
),
compared AS (   -- a surname alone in common is half a village's
    SELECT o.number, o.name_key, l.name_key AS leading_key,
           o.mentions = l.mentions AND o.is_elsewhere = l.is_elsewhere AS is_tie,
           NOT o.is_elsewhere
               AND (list_has_any(string_split(substr(o.name_key, 2), ''), string_split(substr(l.name_key, 2), ''))
                    OR o.name_key[1] = l.name_key[1] AND least(length(o.name_key), length(l.name_key)) = 2
                    OR coalesce(o.sound = l.sound, false)) AS is_alike
    FROM ranked AS o
    JOIN ranked AS l ON l.number = o.number AND l.nth = 1
    WHERE o.nth > 1
),
doubtful AS (
    SELECT number, leading_key AS name_key, false AS is_other FROM compared WHERE is_tie AND NOT is_alike
    UNION
    SELECT number, name_key, true FROM compared WHERE NOT is_alike
)
SELECT m.mention_id, 'person' AS kind,
       CASE WHEN d.is_other THEN 'per:id_name:' || m.number || '|' || m.name_key ELSE 'per:id:' || m.number END AS anchor,
       'founded' AS outcome,
       CASE WHEN d.number IS NOT NULL THEN 1 WHEN m.is_repaired THEN 2 ELSE 3 END AS level,
       CASE WHEN d.number IS NOT NULL THEN 40 WHEN m.is_repaired THEN 80 WHEN m.name_key IS NULL THEN 94
            ELSE 100 END AS score,
       NULL AS via,
       CASE WHEN d.number IS NOT NULL THEN ['id_checked', 'name_contradicts']
            WHEN m.is_repaired THEN ['id_checked', 'id_repaired']
            ELSE ['id_checked'] END AS reasons,
       CASE WHEN d.is_other THEN ['per:id:' || m.number] ELSE []::VARCHAR[] END AS rivals
FROM person_mention AS m
LEFT JOIN doubtful AS d ON d.number = m.number AND d.name_key = m.name_key
WHERE m.number IS NOT NULL
