-- Anchors that nobody stands under any more because people said that all under them are another entity.
--
-- reads   moved, assigned
-- gives   given_up; one row per such anchor: who is known by it now
CREATE OR REPLACE TEMP TABLE given_up AS
SELECT m.from_anchor AS known_by, min(m.anchor) AS anchor, min(m.mention_id) AS mention_id
FROM moved AS m
WHERE m.is_same AND m.from_anchor IS NOT NULL
  AND NOT EXISTS (FROM assigned AS a WHERE a.anchor = m.from_anchor)
GROUP BY m.from_anchor HAVING min(m.anchor) = max(m.anchor)
