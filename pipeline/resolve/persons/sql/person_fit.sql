-- Which known person each group of mentions fits best, and why.
--
-- reads   person_asked, person_met, person_group, known_person,
--         forbidden (mention_id, anchor: a person said that it is not), seen_differ
-- gives   person_fit; one row per group that anybody fits; anchor  null when several fit (anchors lists them)
CREATE OR REPLACE TEMP TABLE person_fit AS
WITH pair AS (
    SELECT group_no, anchor, bit_or(evidence) AS evidence FROM person_met GROUP BY group_no, anchor
),
given AS (
    SELECT * FROM person_asked WHERE seen IS NOT NULL OR slip IS NOT NULL OR wrong_number IS NOT NULL
),
against AS (
    SELECT p.group_no, p.anchor,
           bool_or(coalesce(NOT (substr(p.anchor, 8) LIKE a.seen), false)
                   OR coalesce(substr(p.anchor, 8) = a.wrong_number, false)) AS is_barred,
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
fitting AS (   -- a number told twice counts once
    SELECT p.*, coalesce(g.is_other_number, false) AS is_other_number,
           8 * (evidence & 1) + 6 * ((evidence & 6244) > 0)::INTEGER + 3 * ((evidence & 128) > 0)::INTEGER
               + 4 * ((evidence & 1024) > 0)::INTEGER + 2 * ((evidence & 274) > 0)::INTEGER + ((evidence >> 3) & 1)
               AS weight
    FROM pair AS p
    LEFT JOIN against AS g ON g.group_no = p.group_no AND g.anchor = p.anchor
    WHERE NOT coalesce(g.is_barred, false)
      AND (p.group_no, p.anchor) NOT IN (
          SELECT m.group_no, j.anchor FROM forbidden AS j
          JOIN person_group AS m ON m.mention_id = j.mention_id
          WHERE j.anchor IS NOT NULL
      )
      AND ((evidence & 7269) > 0 OR NOT coalesce(g.is_other_number, false))
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
SELECT d.group_no, CASE WHEN d.fitting = 1 THEN d.anchor END AS anchor, d.evidence, d.is_other_number,
       CASE WHEN (evidence & 1) > 0 AND NOT d.is_other_number THEN 2
            WHEN (evidence & 96) > 0 AND (evidence & 128) > 0 THEN 2 ELSE 1 END AS level,
       coalesce(c.anchors, []) AS anchors
FROM decided AS d
LEFT JOIN contested AS c ON c.group_no = d.group_no
