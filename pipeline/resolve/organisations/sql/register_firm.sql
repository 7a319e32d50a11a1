-- The organisations that a night knows by full name or checked code, registered or founded.
--
-- reads   entity, link, mention, registration
-- gives   [entity_id, name, code, address, former_names (list), other_names (list), is_registered];
--         one row per entity that has a name; address of the register, else the place of a record
WITH own AS (
    SELECT l.entity_id, max_by(r.address, r.record_id) AS address,
           list(DISTINCT r.former_names ORDER BY r.former_names) FILTER (r.former_names IS NOT NULL) AS former_names,
           list(DISTINCT r.name ORDER BY r.name) AS other_names
    FROM link AS l
    JOIN registration AS r ON r.record_id = l.record_id
    WHERE l.source = 'registration' AND l.role = 'self' AND l.entity_id IS NOT NULL AND r.is_current
    GROUP BY l.entity_id
),
founded AS (
    SELECT l.entity_id, min(m.place) AS address
    FROM link AS l
    JOIN mention AS m ON m.source = l.source AND m.record_id = l.record_id AND m.role = l.role AND m.ordinal = l.ordinal
    WHERE l.entity_kind = 'organisation' AND l.outcome = 'founded' AND l.level IN ('medium', 'strong')
    GROUP BY l.entity_id
)
SELECT e.entity_id, e.name, CASE WHEN length(e.id_no) = 18 THEN e.id_no END AS code,
       coalesce(o.address, f.address) AS address,
       coalesce(o.former_names, []) AS former_names, coalesce(o.other_names, []) AS other_names,
       o.entity_id IS NOT NULL AS is_registered
FROM entity AS e
LEFT JOIN own AS o ON o.entity_id = e.entity_id
LEFT JOIN founded AS f ON f.entity_id = e.entity_id
WHERE e.kind = 'organisation' AND e.name IS NOT NULL AND (o.entity_id IS NOT NULL OR f.entity_id IS NOT NULL)
ORDER BY e.entity_id
