-- Which entities of the ledger each entity of tonight lays claim to, by an anchor in common,
-- or by the nine-character organisation code inside one.
--
-- reads   entity_anchor, ledger_anchor (known_by, entity_id, at_line, at_place), ledger_number (entity_id, number),
--         given_up (anchor, known_by)
-- gives   [anchor, entity_id, at_line, at_place, known_by, is_taken_over]; one row per pair, the earliest anchor in
--         common; none where both have a checked number and not the same, unless people said that they are one
--         is_taken_over  because of what people said
WITH common AS (
    SELECT anchor, known_by, known_by AS told FROM entity_anchor
    UNION
    SELECT anchor, 'org:orgcode:' || substr(anchor, 18, 9), anchor FROM entity_anchor
    WHERE starts_with(anchor, 'org:code:')
    UNION
    SELECT e.anchor, l.known_by, e.anchor
    FROM entity_anchor AS e
    JOIN ledger_anchor AS l ON substr(l.known_by, 18, 9) = substr(e.anchor, 13)
    WHERE starts_with(e.anchor, 'org:orgcode:') AND starts_with(l.known_by, 'org:code:')
),
met AS (
    SELECT c.anchor, l.entity_id,
           min(struct_pack(at_line := l.at_line, at_place := l.at_place, told := c.told)) AS earliest
    FROM common AS c
    JOIN ledger_anchor AS l ON l.known_by = c.known_by
    GROUP BY c.anchor, l.entity_id
)
SELECT m.anchor, m.entity_id, m.earliest.at_line AS at_line, m.earliest.at_place AS at_place,
       m.earliest.told AS known_by, g.anchor IS NOT NULL AS is_taken_over
FROM met AS m
LEFT JOIN given_up AS g ON g.anchor = m.anchor AND g.known_by = m.earliest.told
WHERE NOT regexp_matches(m.anchor, $numbered)
   OR NOT EXISTS (FROM ledger_number AS n WHERE n.entity_id = m.entity_id)
   OR EXISTS (FROM ledger_number AS n WHERE n.entity_id = m.entity_id AND n.number = m.anchor)
   OR g.anchor IS NOT NULL
ORDER BY m.anchor, m.entity_id
