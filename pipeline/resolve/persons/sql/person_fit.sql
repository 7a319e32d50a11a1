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
on_phone AS (
    SELECT a.group_no, k.anchor, k.number, a.name_key = k.name_key AS by_phone,
           a.name_key <> k.name_key AND a.sound = k.sound AS by_sound,
           a.name_key <> k.name_key
               AND (k.number LIKE a.seen AND a.shown >= $least_shown
                    OR abs(length(a.slip) - 18) <= 1 AND damerau_levenshtein(k.number, a.slip) <= 1)
               AND list_has_any(string_split(a.name_key, ''), string_split(k.name_key, '')) AS by_number,
           a.name_key <> k.name_key AND length(a.name_key) = 3 AND length(k.name_key) = 3
               AND (a.name_key[1] = k.name_key[1])::INTEGER + (a.name_key[2] = k.name_key[2])::INTEGER
                   + (a.name_key[3] = k.name_key[3])::INTEGER = 2 AS by_name_slip,
           k.name_key IS NULL AND o.name_key IS NOT NULL AND starts_with(a.name_key, k.surname) AS by_surname
    FROM asked AS a
    JOIN known_person AS k ON k.phone = a.phone
    LEFT JOIN sole AS o ON o.phone = a.phone AND o.name_key = a.name_key
),
met AS (
    SELECT group_no, anchor, number, by_phone, by_sound, by_number, by_name_slip, by_surname,
           false AS by_mask, false AS by_slip, false AS by_employer
    FROM on_phone
    WHERE by_phone OR by_sound OR by_number OR by_name_slip OR by_surname
    UNION ALL BY NAME
    SELECT a.group_no, k.anchor, k.number, coalesce(k.number LIKE a.seen, false) AND a.tells AS by_mask,
           coalesce(abs(length(a.slip) - 18) <= 1 AND damerau_levenshtein(k.number, a.slip) <= 1, false) AS by_slip
    FROM asked AS a
    JOIN numbered AS k ON k.name_key = a.name_key
    WHERE (a.tells OR a.slip IS NOT NULL) AND (by_mask OR by_slip)
    UNION ALL BY NAME
    SELECT a.group_no, k.anchor, k.number, true AS by_mask
    FROM asked AS a
    JOIN known_person AS k ON k.name_key = a.name_key AND k.seen = a.seen
    WHERE a.tells
    UNION ALL BY NAME
    SELECT a.group_no, k.anchor, k.number, true AS by_employer
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
    SELECT group_no, anchor, number,
           coalesce(bool_or(by_phone), false) AS by_phone,
           coalesce(bool_or(by_sound), false) AS by_sound,
           coalesce(bool_or(by_number), false) AS by_number,
           coalesce(bool_or(by_surname), false) AS by_surname,
           coalesce(bool_or(by_name_slip), false) AS by_name_slip,
           coalesce(bool_or(by_mask), false) AS by_mask,
           coalesce(bool_or(by_slip), false) AS by_slip,
           coalesce(bool_or(by_employer), false) AS by_employer
    FROM met GROUP BY group_no, anchor, number
),
against AS (
    SELECT p.group_no, p.anchor,
           bool_or(NOT (p.number LIKE a.seen)) AS is_barred,
           bool_or(CASE WHEN length(a.slip) = 18 THEN hamming(a.slip, p.number) > 2 END) AS is_other_number
    FROM pair AS p
    JOIN asked AS a ON a.group_no = p.group_no
    WHERE p.number IS NOT NULL AND (a.seen IS NOT NULL OR a.slip IS NOT NULL)
    GROUP BY p.group_no, p.anchor
    UNION ALL
    SELECT p.group_no, p.anchor, bool_or(seen_differ(a.seen, k.seen)), false
    FROM pair AS p
    JOIN asked AS a ON a.group_no = p.group_no AND a.seen IS NOT NULL
    JOIN known_person AS k ON k.anchor = p.anchor AND k.seen IS NOT NULL
    WHERE p.number IS NULL
    GROUP BY p.group_no, p.anchor
),
fitting AS (
    SELECT p.*, coalesce(g.is_other_number, false) AS is_other_number,
           8 * by_phone::INTEGER + 6 * (by_mask OR by_slip OR by_number)::INTEGER + 3 * by_employer::INTEGER
               + 2 * (by_sound OR by_name_slip)::INTEGER + by_surname::INTEGER AS weight
    FROM pair AS p
    LEFT JOIN against AS g ON g.group_no = p.group_no AND g.anchor = p.anchor
    WHERE NOT coalesce(g.is_barred, false)
      AND (p.group_no, p.anchor) NOT IN (
          SELECT m.group_no, j.anchor FROM forbidden AS j
          JOIN person_group AS m ON m.mention_id = j.mention_id
          WHERE j.anchor IS NOT NULL
      )
      AND (by_phone OR by_mask OR by_slip OR by_number OR NOT coalesce(g.is_other_number, false))
),
best AS (
    SELECT * FROM fitting QUALIFY weight = max(weight) OVER (PARTITION BY group_no)
)
SELECT group_no, CASE WHEN count(*) = 1 THEN min(anchor) END AS anchor,
       bool_or(by_phone) AS by_phone, bool_or(by_mask) AS by_mask, bool_or(by_slip) AS by_slip,
       bool_or(by_employer) AS by_employer, bool_or(by_sound) AS by_sound, bool_or(by_number) AS by_number,
       bool_or(by_surname) AS by_surname, bool_or(by_name_slip) AS by_name_slip,
       bool_or(is_other_number) AS is_other_number,
       CASE WHEN bool_or(by_phone AND NOT is_other_number) THEN 2
            WHEN bool_or((by_mask OR by_slip) AND by_employer) THEN 2 ELSE 1 END AS level,
       CASE WHEN count(*) > 1 THEN list(anchor ORDER BY anchor) ELSE []::VARCHAR[] END AS anchors
FROM best
GROUP BY group_no
