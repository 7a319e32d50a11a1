-- How entities stand to each other, and which record says so; weakly where a name alone says who.
--
-- reads   assigned, mention_work, entity_id_of, former_name
-- gives   relation; one row per pair, kind and record
CREATE OR REPLACE TABLE relation AS
WITH placed AS (
    SELECT m.mention_id, m.source, m.record_id, m.role, m.kind, m.name_key, m.head_key, m.tail, m.relation,
           m.employer_id, a.anchor, a.level
    FROM assigned AS a
    JOIN mention_work AS m ON m.mention_id = a.mention_id
    WHERE a.anchor IS NOT NULL
),
named AS (
    SELECT p.name_key, min(p.anchor) AS anchor
    FROM placed AS p
    WHERE p.kind = 'organisation' AND p.name_key IS NOT NULL AND (p.tail IS NULL OR p.tail <> 'department')
      AND p.level >= 2
    GROUP BY p.name_key HAVING count(DISTINCT p.anchor) = 1
),
namesake AS (   -- the one person of checked ID of a name, for firms that give of theirs the name alone
    SELECT name_key, min(anchor) AS anchor FROM placed
    WHERE kind = 'person' AND starts_with(anchor, 'per:id:') AND name_key IS NOT NULL
    GROUP BY name_key HAVING count(DISTINCT anchor) = 1
),
unnumbered AS (
    SELECT p.*, e.anchor AS firm FROM placed AS p
    JOIN placed AS e ON e.mention_id = p.employer_id AND e.kind = 'organisation'
    WHERE p.relation IS NOT NULL AND p.kind = 'person' AND starts_with(p.anchor, 'per:employer_name:')
),
rare_name AS (   -- ours: a name in more firms than a person would go through says nothing
    SELECT name_key FROM unnumbered GROUP BY name_key HAVING count(DISTINCT firm) <= 3
),
renamed AS MATERIALIZED (   -- apart: joined in one, no former names make a cross product of the rest
    SELECT n.anchor AS former, b.anchor
    FROM former_name AS b
    JOIN named AS n ON n.name_key = b.name_key
),
found AS (
    SELECT n.anchor AS from_anchor, u.firm AS to_anchor, u.relation AS kind, u.source, u.record_id, 1 AS level
    FROM unnumbered AS u
    JOIN rare_name AS r ON r.name_key = u.name_key
    JOIN namesake AS n ON n.name_key = u.name_key
    UNION ALL
    SELECT p.anchor AS from_anchor, n.anchor AS to_anchor, 'part_of' AS kind, p.source, p.record_id,
           least(p.level, 2) AS level
    FROM placed AS p
    JOIN named AS n ON n.name_key = p.head_key
    WHERE p.tail = 'branch'
    UNION ALL
    SELECT p.anchor, e.anchor, p.relation, p.source, p.record_id, least(p.level, e.level)
    FROM placed AS p
    JOIN placed AS e ON e.mention_id = p.employer_id AND e.kind = 'organisation'
    WHERE p.relation IS NOT NULL
    UNION ALL
    SELECT p.anchor, s.anchor, p.role, p.source, p.record_id, least(p.level, s.level)
    FROM placed AS p
    JOIN placed AS s ON s.source = p.source AND s.record_id = p.record_id AND s.kind = 'project'
    WHERE p.role IN ('contractor', 'developer')
    UNION ALL
    SELECT r.former, r.anchor, 'former_name', p.source, p.record_id, 2
    FROM renamed AS r
    JOIN placed AS p ON p.anchor = r.anchor AND p.role = 'self'
)
SELECT o.entity_id AS from_id, t.entity_id AS to_id, f.kind, f.source, f.record_id,
       CASE max(f.level) WHEN 3 THEN 'strong' WHEN 2 THEN 'medium' ELSE 'weak' END AS level
FROM found AS f
JOIN entity_id_of AS o ON o.anchor = f.from_anchor
JOIN entity_id_of AS t ON t.anchor = f.to_anchor
WHERE o.entity_id <> t.entity_id
GROUP BY o.entity_id, t.entity_id, f.kind, f.source, f.record_id
