-- Judgements about a mention that tonight's records do not have: kept, and said, not followed.
--
-- reads   judgement, mention_work
-- gives   unmet_judgement; one row per judgement
CREATE OR REPLACE TABLE unmet_judgement AS
SELECT j.left, j.right, j.verdict, j.by, j."at"
FROM judgement AS j
LEFT JOIN mention_work AS l ON l.mention_key = j.left
LEFT JOIN mention_work AS r ON r.mention_key = j.right
WHERE l.mention_id IS NULL
   OR (r.mention_id IS NULL AND NOT regexp_matches(j.right, '^(org|per|prj):'))
ORDER BY j.left, j.right
