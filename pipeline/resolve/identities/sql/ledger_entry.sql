-- What the ledger is to learn tonight: the anchors that are new to an entity that records mention.
--
-- reads   entity_id_of, entity_anchor, ledger_anchor
-- gives   [anchor, entity_id, is_kept, anchors]; one row per entity with new anchors that is mentioned
--         anywhere but in the register of firms; its own anchor comes first
SELECT i.anchor, i.entity_id, i.is_kept, list(e.known_by ORDER BY e.known_by <> e.anchor, e.known_by) AS anchors
FROM entity_anchor AS e
JOIN entity_id_of AS i ON i.anchor = e.anchor
LEFT JOIN ledger_anchor AS l ON l.known_by = e.known_by AND l.entity_id = i.entity_id
WHERE e.is_mentioned AND l.known_by IS NULL
GROUP BY i.anchor, i.entity_id, i.is_kept
ORDER BY i.entity_id
