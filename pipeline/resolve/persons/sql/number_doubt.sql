-- Names beside a checked ID that speak against its being theirs.
--
-- reads   person_mention, varied_number, look_alike
-- gives   number_doubt; one row per number and name in doubt; called  the name, else the surname
--         doubt  'other': nothing in common with the name mostly given, it is somebody else's number; 'tie': two such
--         names are given equally often; 'slip': of a name of two characters the surname alone is the same
CREATE OR REPLACE TEMP TABLE number_doubt AS
WITH named AS (
    SELECT number, coalesce(name_key, surname) AS called, min(sound) AS sound, count(*) AS mentions,
           bool_and(name_key IS NULL) AS is_surname
    FROM person_mention
    WHERE number IN (FROM varied_number) AND coalesce(name_key, surname) IS NOT NULL
    GROUP BY number, coalesce(name_key, surname)
    QUALIFY count(*) OVER (PARTITION BY number) > 1
),
elsewhere AS (   -- who bears the name and the phone (2), or the employer (1), under another ID
    SELECT n.number, n.called, max(1 + coalesce(o.phone = m.phone, false)::INTEGER) AS how
    FROM named AS n
    JOIN person_mention AS m ON m.number = n.number AND m.name_key = n.called
    JOIN person_mention AS o ON o.name_key = n.called AND o.number <> n.number
        AND (o.phone = m.phone OR o.employer = m.employer)
    GROUP BY n.number, n.called
),
ranked AS (
    SELECT n.*, coalesce(e.how, 0) AS elsewhere,
           row_number() OVER (PARTITION BY n.number
                              ORDER BY coalesce(e.how, 0), n.mentions DESC, n.is_surname, n.called) AS nth
    FROM named AS n
    LEFT JOIN elsewhere AS e ON e.number = n.number AND e.called = n.called
),
paired AS (
    SELECT o.number, o.called, l.called AS usual, o.elsewhere = 2 AS is_elsewhere,
           o.mentions = l.mentions AND o.elsewhere = l.elsewhere AS is_tie,
           o.is_surname OR l.is_surname AS by_surname, o.called[1] = l.called[1] AS has_surname,
           coalesce(o.sound = l.sound, false) AS is_heard,
           least(length(o.called), length(l.called)) = 2 AS is_short,
           coalesce(len(differing(o.called, l.called)) = 1, false) AND k.one IS NOT NULL AS looks_alike
    FROM ranked AS o
    JOIN ranked AS l ON l.number = o.number AND l.nth = 1
    LEFT JOIN look_alike AS k ON k.one = o.called[differing(o.called, l.called)[1]]
        AND k.other = l.called[differing(o.called, l.called)[1]]
    WHERE o.nth > 1
),
compared AS (   -- a surname alone in common is half a village's
    SELECT *, NOT (by_surname AND has_surname OR is_heard OR looks_alike)
              AND has_surname AND is_short AND NOT list_has_any(
                  string_split(substr(called, 2), ''), string_split(substr(usual, 2), '')
              ) AS is_slip,
           NOT is_elsewhere
           AND CASE
                   WHEN by_surname THEN has_surname
                   WHEN is_heard OR looks_alike THEN true
                   WHEN has_surname THEN is_short OR list_has_any(string_split(substr(called, 2), ''),
                                                                  string_split(substr(usual, 2), ''))
                   ELSE length(called) > 2 AND substr(called, 2) = substr(usual, 2)
                        OR coalesce(name_slip(called, usual) = 'moved', false)
               END AS is_alike
    FROM paired
)
SELECT number, usual AS called, 'tie' AS doubt FROM compared WHERE is_tie AND NOT is_alike
UNION
SELECT number, called, 'other' FROM compared WHERE NOT is_alike
UNION
SELECT number, called, 'slip' FROM compared WHERE is_alike AND is_slip
