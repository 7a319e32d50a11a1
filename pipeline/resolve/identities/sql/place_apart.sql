-- A mention judged different from the entity that the data puts it with stands elsewhere.
--
-- reads   moved
-- gives   other rows of assigned
UPDATE assigned
SET anchor = m.anchor, outcome = 'founded', via = NULL, level = least(assigned.level, 2),
    score = least(assigned.score, 60), reasons = ['judged_different'], rivals = [m.from_anchor]
FROM moved AS m
WHERE m.mention_id = assigned.mention_id AND NOT m.is_same
