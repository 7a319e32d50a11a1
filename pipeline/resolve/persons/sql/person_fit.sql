-- Which known person each group of mentions fits best, and why.
--
-- reads   person_group, person_mention, known_person, assigned, name_share, staff,
--         shared_phone, forbidden (mention_id, anchor: a person said that it is not), seen_differ
-- gives   person_fit; one row per group that anybody fits; anchor  null when several fit (anchors lists them)
-- takes   $is_phoned  groups with a phone, or those without; $most_namesakes  namesakes that an employer may be
--         expected to have beside the one meant; $most_phoned_namesakes  the same where the phones differ;
--         $least_shown  digits of an ID that with the phone tell a person whose name is written otherwise
CREATE OR REPLACE TEMP TABLE person_fit AS
WITH asked AS (
    SELECT DISTINCT g.group_no, g.name_key, g.sound, g.phone, g.employer, g.seen, g.shown, g.tells, g.slip, g.twin
    FROM person_group AS g
    WHERE (g.phone IS NOT NULL) = $is_phoned
      AND NOT EXISTS (FROM assigned AS a WHERE a.mention_id = g.mention_id)
),
sole AS (   -- the one name of its surname on a phone whose ID stands beside a surname alone
    SELECT m.phone, min(m.name_key) AS name_key
    FROM person_mention AS m
    JOIN (SELECT DISTINCT phone, surname FROM known_person WHERE name_key IS NULL AND phone IS NOT NULL) AS k
        ON k.phone = m.phone AND starts_with(m.name_key, k.surname)
    GROUP BY m.phone, k.surname HAVING count(DISTINCT m.name_key) = 1
),
numbered AS (
    SELECT DISTINCT anchor, number, name_key FROM known_person WHERE number IS NOT NULL AND name_key IS NOT NULL
),
met AS (   -- evidence: 1 name and phone, 2 sound, 4 number and phone, 8 surname, 16 slip in the name, 32 mask,
           -- 64 slip in the number, 128 name and employer
    SELECT a.group_no, k.anchor, CASE
               WHEN a.name_key = k.name_key THEN 1
               WHEN k.name_key IS NULL
                   THEN CASE WHEN o.name_key IS NOT NULL AND starts_with(a.name_key, k.surname) THEN 8 ELSE 0 END
               ELSE 2 * coalesce(a.sound = k.sound, false)::INTEGER
                   + 16 * (length(a.name_key) = 3 AND length(k.name_key) = 3
                           AND (a.name_key[1] = k.name_key[1])::INTEGER + (a.name_key[2] = k.name_key[2])::INTEGER
                               + (a.name_key[3] = k.name_key[3])::INTEGER = 2)::INTEGER
                   + 4 * coalesce((k.number LIKE a.seen AND a.shown >= $least_shown
                                   OR abs(length(a.slip) - 18) <= 1 AND damerau_levenshtein(k.number, a.slip) <= 1)
                                  AND list_has_any(string_split(a.name_key, ''), string_split(k.name_key, '')),
                                  false)::INTEGER
           END AS evidence
    FROM asked AS a
    JOIN known_person AS k ON k.phone = a.phone
    LEFT JOIN sole AS o ON o.phone = a.phone AND o.name_key = a.name_key
    UNION ALL
    SELECT a.group_no, k.anchor,
           32 * coalesce(k.number LIKE a.seen AND a.tells, false)::INTEGER
               + 64 * coalesce(abs(length(a.slip) - 18) <= 1 AND damerau_levenshtein(k.number, a.slip) <= 1,
                               false)::INTEGER
    FROM asked AS a
    JOIN numbered AS k ON k.name_key = a.name_key
    WHERE a.tells OR a.slip IS NOT NULL
    UNION ALL
    SELECT a.group_no, k.anchor, 32
    FROM asked AS a
    JOIN known_person AS k ON k.name_key = a.name_key AND k.seen = a.seen
    WHERE a.tells
    UNION ALL
    SELECT a.group_no, k.anchor, 128
    FROM asked AS a
    JOIN known_person AS k ON k.name_key = a.name_key AND k.employer = a.employer
    LEFT JOIN name_share AS n ON n.name_key = a.name_key
    LEFT JOIN staff AS s ON s.employer = a.employer
    LEFT JOIN shared_phone AS o ON o.phone = a.phone
    LEFT JOIN shared_phone AS t ON t.phone = k.phone
    WHERE (a.twin = '' OR a.seen IS NOT NULL)
      AND (coalesce(n.share, 0) * s.people <= CASE WHEN $is_phoned AND k.phone IS NOT NULL AND o.phone IS NULL
                                                        AND t.phone IS NULL THEN $most_phoned_namesakes
                                                   ELSE $most_namesakes END
           OR k.number LIKE a.seen)
),
pair AS (
    SELECT group_no, anchor, bit_or(evidence) AS evidence FROM met WHERE evidence > 0
    GROUP BY group_no, anchor
),
given AS (
    SELECT * FROM asked WHERE seen IS NOT NULL OR slip IS NOT NULL
),
against AS (
    SELECT p.group_no, p.anchor,
           bool_or(NOT (substr(p.anchor, 8) LIKE a.seen)) AS is_barred,
           bool_or(CASE WHEN length(a.slip) = 18 THEN hamming(a.slip, substr(p.anchor, 8)) > 2 END) AS is_other_number
    FROM pair AS p
    JOIN given AS a ON a.group_no = p.group_no
    WHERE starts_with(p.anchor, 'per:id:')
    GROUP BY p.group_no, p.anchor
    UNION ALL
    SELECT p.group_no, p.anchor, bool_or(seen_differ(a.seen, k.seen)), false
    FROM pair AS p
    JOIN given AS a ON a.group_no = p.group_no AND a.seen IS NOT NULL
    JOIN known_person AS k ON k.anchor = p.anchor AND k.seen IS NOT NULL
    GROUP BY p.group_no, p.anchor
),
fitting AS (
    SELECT p.*, coalesce(g.is_other_number, false) AS is_other_number,
           8 * (evidence & 1) + 6 * ((evidence & 100) > 0)::INTEGER + 3 * (evidence >> 7)
               + 2 * ((evidence & 18) > 0)::INTEGER + ((evidence >> 3) & 1) AS weight
    FROM pair AS p
    LEFT JOIN against AS g ON g.group_no = p.group_no AND g.anchor = p.anchor
    WHERE NOT coalesce(g.is_barred, false)
      AND (p.group_no, p.anchor) NOT IN (
          SELECT m.group_no, j.anchor FROM forbidden AS j
          JOIN person_group AS m ON m.mention_id = j.mention_id
          WHERE j.anchor IS NOT NULL
      )
      AND ((evidence & 101) > 0 OR NOT coalesce(g.is_other_number, false))
),
best AS (
    SELECT * FROM fitting QUALIFY weight = max(weight) OVER (PARTITION BY group_no)
),
decided AS (
    SELECT group_no, count(*) AS fitting, min(anchor) AS anchor, bit_or(evidence) AS evidence,
           bool_or(is_other_number) AS is_other_number
    FROM best GROUP BY group_no
),
contested AS (
    SELECT b.group_no, list(b.anchor ORDER BY b.anchor) AS anchors
    FROM best AS b
    JOIN decided AS d ON d.group_no = b.group_no
    WHERE d.fitting > 1
    GROUP BY b.group_no
)
SELECT d.group_no, CASE WHEN d.fitting = 1 THEN d.anchor END AS anchor,
       (evidence & 1) > 0 AS by_phone, (evidence & 2) > 0 AS by_sound, (evidence & 4) > 0 AS by_number,
       (evidence & 8) > 0 AS by_surname, (evidence & 16) > 0 AS by_name_slip, (evidence & 32) > 0 AS by_mask,
       (evidence & 64) > 0 AS by_slip, (evidence & 128) > 0 AS by_employer, d.is_other_number,
       CASE WHEN (evidence & 1) > 0 AND NOT d.is_other_number THEN 2
            WHEN (evidence & 96) > 0 AND (evidence & 128) > 0 THEN 2 ELSE 1 END AS level,
       coalesce(c.anchors, []) AS anchors
FROM decided AS d
LEFT JOIN contested AS c ON c.group_no = d.group_no
