-- What made two entities one, or two of one: a mention of tonight that bears the anchor, the surest first.
--
-- reads   change [anchor, known_by], assigned, mention_work, known_as [anchor, known_by, mention_id], given_up,
--         moved
-- gives   [anchor, known_by, record, is_judged]; one row per row of change
WITH bearing AS (
    SELECT c.anchor, c.known_by, a.mention_id, false AS is_judged
    FROM change AS c
    JOIN assigned AS a ON a.anchor = c.anchor
    WHERE c.known_by = c.anchor
    UNION ALL
    SELECT c.anchor, c.known_by, k.mention_id, false
    FROM change AS c
    JOIN known_as AS k ON k.anchor = c.anchor AND k.known_by = c.known_by
    UNION ALL
    SELECT c.anchor, c.known_by, g.mention_id, true
    FROM change AS c
    JOIN given_up AS g ON g.anchor = c.anchor AND g.known_by = c.known_by
),
ranked AS (
    SELECT b.anchor, b.known_by, m.mention_key, b.is_judged OR coalesce(NOT v.is_same, false) AS is_judged,
           row_number() OVER (
               PARTITION BY b.anchor, b.known_by
               ORDER BY b.is_judged DESC, a.level DESC, m.role <> 'self', m.mention_key
           ) AS nth
    FROM bearing AS b
    JOIN mention_work AS m ON m.mention_id = b.mention_id
    JOIN assigned AS a ON a.mention_id = b.mention_id
    LEFT JOIN moved AS v ON v.mention_id = b.mention_id
)
SELECT c.anchor, c.known_by, coalesce(r.mention_key, '') AS record, coalesce(r.is_judged, false) AS is_judged
FROM change AS c
LEFT JOIN ranked AS r ON r.anchor = c.anchor AND r.known_by = c.known_by AND r.nth = 1
ORDER BY c.anchor, c.known_by
