-- The anchors by which tonight's entities are known, as far as the ledger is to learn or to answer them;
-- one that two entities would share stands for neither, unless it is an entity's own.
--
-- reads   assigned, mention_work, firm, site, organisation_mention, project_mention, person_mention, ledger_anchor
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
further AS (
    SELECT anchor, 'org:name:' || name_key || '@' AS known_by FROM firm WHERE name_key IS NOT NULL
    UNION ALL
    SELECT a.anchor,
           'org:name:' || CASE WHEN a.via = 'part_of' THEN m.head_key ELSE m.name_key END || '@' || m.area
    FROM assigned AS a
    JOIN organisation_mention AS m ON m.mention_id = a.mention_id
    WHERE a.level >= 2 AND m.area IS NOT NULL
      AND list_has_any(a.reasons, ['name_equal', 'head_name_equal', 'full_name'])
    UNION ALL
    SELECT anchor, regexp_replace(anchor, '@[^@]*$', '@') FROM own
    WHERE starts_with(anchor, 'org:name:') OR starts_with(anchor, 'prj:name:')
    UNION ALL
    SELECT anchor, 'prj:permit:' || permit_no FROM site WHERE permit_no IS NOT NULL
    UNION ALL
    SELECT anchor, 'prj:name:' || name_key || '@' || place.district FROM site WHERE name_key IS NOT NULL
    UNION ALL
    SELECT anchor, 'prj:name:' || name_key || '@' FROM site WHERE name_key IS NOT NULL
    UNION ALL
    SELECT a.anchor, 'per:phone_name:' || m.name_key || '|' || m.phone
    FROM person_mention AS m
    JOIN assigned AS a ON a.mention_id = m.mention_id
    WHERE m.name_key IS NOT NULL AND m.phone IS NOT NULL
    UNION ALL
    SELECT a.anchor, 'per:at:' || concat_ws('|', m.name_key, m.twin, m.employer_key)
    FROM person_mention AS m
    JOIN assigned AS a ON a.mention_id = m.mention_id
    WHERE m.name_key IS NOT NULL AND m.employer_key IS NOT NULL
),
unshared AS (
    SELECT known_by, min(anchor) AS anchor FROM further
    WHERE known_by IS NOT NULL AND anchor IS NOT NULL
    GROUP BY known_by HAVING min(anchor) = max(anchor)
)
SELECT anchor, anchor AS known_by, is_mentioned
FROM own
WHERE is_mentioned OR EXISTS (FROM ledger_anchor AS l WHERE l.known_by = own.anchor)
UNION ALL
SELECT u.anchor, u.known_by, o.is_mentioned
FROM unshared AS u
JOIN own AS o ON o.anchor = u.anchor
WHERE (o.is_mentioned OR EXISTS (FROM ledger_anchor AS l WHERE l.known_by = u.known_by))
  AND NOT EXISTS (FROM own AS other WHERE other.anchor = u.known_by)
