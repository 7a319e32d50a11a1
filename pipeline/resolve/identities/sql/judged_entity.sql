-- The entities that people judged, with the anchor under which tonight's records have them.
--
-- reads   judged_node [node, group_no], ledger_anchor, assigned, known_as [anchor, known_by, mention_id]
-- gives   [node, anchor]; one row per entity: tonight's own anchor, by a checked number first; else the one
--         that is known by it; else, of an entity of the ledger, the one it was entered by; null: not known
-- takes   $anchor, $numbered  how anchors, and those by a checked number, begin; $prefixes  kinds looked at
WITH told AS (
    SELECT n.node, n.node AS known_by, 0 AS at_line, 0 AS at_place, false AS is_entered
    FROM judged_node AS n WHERE regexp_matches(n.node, $anchor)
    UNION ALL
    SELECT n.node, l.known_by, l.at_line, l.at_place, true
    FROM judged_node AS n JOIN ledger_anchor AS l ON 'id:' || l.entity_id = n.node
),
meant AS (   -- a code also by the nine characters inside
    FROM told
    UNION ALL
    SELECT node, 'org:orgcode:' || substr(known_by, 18, 9), at_line, at_place, false FROM told
    WHERE starts_with(known_by, 'org:code:')
),
own AS (
    SELECT DISTINCT anchor FROM assigned WHERE anchor IS NOT NULL
),
tonight AS (
    SELECT anchor, anchor AS known_by, 0 AS remove FROM own
    UNION ALL
    SELECT anchor, 'org:orgcode:' || substr(anchor, 18, 9), 1 FROM own WHERE starts_with(anchor, 'org:code:')
    UNION ALL
    SELECT min(anchor), known_by, 1 FROM known_as
    WHERE known_by IN (SELECT known_by FROM meant) AND anchor IS NOT NULL
    GROUP BY known_by HAVING min(anchor) = max(anchor)
)
SELECT m.node,
       coalesce(
           arg_min(t.anchor, struct_pack(other := NOT regexp_matches(t.anchor, $numbered), remove := t.remove,
                                         line := m.at_line, place := m.at_place, anchor := t.anchor))
               FILTER (t.anchor IS NOT NULL),
           arg_min(m.known_by, struct_pack(other := NOT regexp_matches(m.known_by, $numbered), line := m.at_line,
                                           place := m.at_place, anchor := m.known_by))
               FILTER (m.is_entered)
       ) AS anchor
FROM meant AS m
LEFT JOIN tonight AS t ON t.known_by = m.known_by
WHERE left(m.known_by, 3) IN (SELECT unnest($prefixes))
GROUP BY m.node
ORDER BY m.node
