-- Which person of checked ID a name with a phone stands for, decided once for all its mentions.
--
-- reads   person_mention, known_person (persons of checked ID)
-- gives   phone_group; one row per name and phone given without a checked ID
--         anchor  null when several fit (anchors lists them); level  null when it founds a person of its own
CREATE OR REPLACE TEMP TABLE phone_group AS
WITH member AS (
    SELECT name_key, phone, employer, mask FROM person_mention
    WHERE number IS NULL AND name_key IS NOT NULL AND phone IS NOT NULL
),
one_phone AS (
    SELECT name_key, employer FROM member WHERE employer IS NOT NULL
    GROUP BY name_key, employer HAVING count(DISTINCT phone) = 1
),
has_phone AS (
    SELECT DISTINCT anchor FROM known_person WHERE phone IS NOT NULL
),
met AS (
    SELECT DISTINCT g.name_key, g.phone, k.anchor, 2 AS level, 'phone_equal' AS how
    FROM member AS g
    JOIN known_person AS k ON k.name_key = g.name_key AND k.phone = g.phone
    UNION ALL
    SELECT DISTINCT g.name_key, g.phone, k.anchor, CASE WHEN k.number LIKE g.mask THEN 2 ELSE 1 END,
           CASE WHEN k.number LIKE g.mask THEN 'mask_fits' ELSE 'employer_equal' END
    FROM member AS g
    JOIN known_person AS k ON k.name_key = g.name_key AND k.employer = g.employer
    WHERE k.number LIKE g.mask
       OR (NOT EXISTS (FROM has_phone AS h WHERE h.anchor = k.anchor)
           AND EXISTS (FROM one_phone AS o WHERE o.name_key = g.name_key AND o.employer = g.employer))
),
fitting AS (
    SELECT name_key, phone, anchor, max(level) AS level, list(DISTINCT how ORDER BY how DESC) AS reasons
    FROM met AS t
    WHERE NOT EXISTS (
        FROM member AS g WHERE g.name_key = t.name_key AND g.phone = t.phone
            AND g.mask IS NOT NULL AND substr(t.anchor, 8) NOT LIKE g.mask
    )
    GROUP BY name_key, phone, anchor
),
best AS (
    SELECT * FROM fitting QUALIFY level = max(level) OVER (PARTITION BY name_key, phone)
),
decided AS (
    SELECT name_key, phone, count(*) AS fitting, max(level) AS level, min(anchor) AS anchor,
           list(anchor ORDER BY anchor) AS anchors, arg_min(reasons, anchor) AS reasons
    FROM best GROUP BY name_key, phone
)
SELECT g.name_key, g.phone,
       CASE
           WHEN d.fitting = 1 THEN d.anchor
           WHEN d.fitting > 1 AND d.level = 2 THEN NULL
           ELSE 'per:phone_name:' || g.name_key || '|' || g.phone
       END AS anchor,
       CASE WHEN d.fitting = 1 OR d.level = 2 THEN d.level END AS level,
       coalesce(d.anchors, []) AS anchors, coalesce(d.reasons, []) AS reasons
FROM (SELECT DISTINCT name_key, phone FROM member) AS g
LEFT JOIN decided AS d ON d.name_key = g.name_key AND d.phone = g.phone
