-- The clue that an old id of a clue leads to: what it was about has merged into another entity since.
--
-- reads   clue, redirect
-- gives   [clue_id]; at most one row
-- takes   $typed
SELECT c.clue_id
FROM clue AS c
JOIN redirect AS r ON r.entity_id = c.subject.entity_id
WHERE left(sha256(c.rule_id || '|' || r.old_id), 20) = $typed
ORDER BY c.clue_id
LIMIT 1
