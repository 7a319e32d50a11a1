-- A person's word is strong; whoever comes along with an entity keeps the level of the link to it.
--
-- reads   moved
-- gives   other rows of assigned
UPDATE assigned
SET anchor = m.anchor, outcome = 'linked', via = CASE WHEN NOT m.is_judged THEN assigned.via END,
    level = CASE WHEN m.is_judged THEN 3 ELSE assigned.level END,
    score = CASE WHEN m.is_judged THEN 100 ELSE assigned.score END,
    reasons = CASE WHEN m.is_judged THEN ['judged_same'] ELSE list_append(assigned.reasons, 'judged_same') END,
    rivals = []::VARCHAR[]
FROM moved AS m
WHERE m.mention_id = assigned.mention_id AND m.is_same
