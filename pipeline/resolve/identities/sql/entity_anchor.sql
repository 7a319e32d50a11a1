-- The anchors by which tonight's entities are known, as far as the ledger is to learn or to answer them;
-- one that two entities would share stands for neither, unless it is an entity's own.
--
-- reads   assigned, mention_work, known_as [anchor, known_by, mention_id], given_up [anchor, known_by], ledger_anchor
-- gives   entity_anchor; one row per entity (its own anchor) and anchor it is known by
--         is_mentioned  the entity is named anywhere but in the register of firms
CREATE OR REPLACE TEMP TABLE entity_anchor AS
WITH own AS (
    SELECT a.anchor, bool_or(m.source <> 'registration') AS is_mentioned
    FROM assigned AS a
    JOIN mention_work AS m ON m.mention_id = a.mention_id
    WHERE a.anchor IS NOT NULL
    GROUP BY a.anchor
),
unshared AS (
    SELECT known_by, min(anchor) AS anchor FROM known_as
    WHERE known_by IS NOT NULL AND anchor IS NOT NULL
    GROUP BY known_by HAVING min(anchor) = max(anchor)
),
further AS (
    FROM unshared
    UNION
    SELECT known_by, anchor FROM given_up
)
SELECT anchor, anchor AS known_by, is_mentioned
FROM own
WHERE is_mentioned OR EXISTS (FROM ledger_anchor AS l WHERE l.known_by = own.anchor)
UNION ALL
SELECT u.anchor, u.known_by, o.is_mentioned
FROM further AS u
JOIN own AS o ON o.anchor = u.anchor
WHERE (o.is_mentioned OR EXISTS (FROM ledger_anchor AS l WHERE l.known_by = u.known_by))
  AND NOT EXISTS (FROM own AS other WHERE other.anchor = u.known_by)
