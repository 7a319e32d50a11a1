-- Entities of tonight that came off another because people said that they are not the same.
--
-- reads   moved, entity_id_of
-- gives   [anchor, entity_id]; one row per entity: the id, known before tonight, that it came off
SELECT m.anchor, min(i.entity_id) AS entity_id
FROM moved AS m
JOIN entity_id_of AS i ON i.anchor = m.from_anchor
JOIN entity_id_of AS mine ON mine.anchor = m.anchor
WHERE NOT m.is_same AND NOT mine.is_kept AND i.is_kept
GROUP BY m.anchor
ORDER BY m.anchor
