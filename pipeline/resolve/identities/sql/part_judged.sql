-- A mention judged different from the entity it was put with, or from a mention in it, stands alone.
--
-- reads   judgement, mention_work, assigned
-- gives   other anchors in assigned; never for a mention that people judged the same as something
UPDATE assigned
SET anchor = left(parted.anchor, 3) || ':record:' || parted.mention_key, outcome = 'founded', via = NULL,
    level = least(parted.level, 2), score = least(parted.score, 60), reasons = ['judged_different'],
    rivals = [parted.anchor]
FROM (
    SELECT l.mention_id, l.mention_key, a.anchor, a.level, a.score
    FROM judgement AS j
    JOIN mention_work AS l ON l.mention_key = j.left
    JOIN assigned AS a ON a.mention_id = l.mention_id
    LEFT JOIN mention_work AS r ON r.mention_key = j.right
    LEFT JOIN assigned AS b ON b.mention_id = r.mention_id
    WHERE j.verdict = 'different' AND a.anchor = coalesce(b.anchor, j.right)
      AND NOT list_contains(a.reasons, 'judged_same')
    QUALIFY row_number() OVER (PARTITION BY l.mention_id ORDER BY j.nth DESC) = 1
) AS parted
WHERE assigned.mention_id = parted.mention_id
