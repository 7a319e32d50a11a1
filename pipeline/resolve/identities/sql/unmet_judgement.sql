-- Judgements that tonight's records cannot follow: kept, and said. Here those about a mention that is not
-- there, and about two ends of different kinds; `contradiction`, `entity_absent` and `one_by_data` join later.
--
-- reads   judgement, mention_work
-- gives   unmet_judgement; one row per judgement and reason; against  the words it stands against
CREATE OR REPLACE TABLE unmet_judgement AS
WITH ends AS (
    SELECT j.*, l.mention_id IS NULL AND NOT regexp_matches(j.left, $anchor) AS left_absent,
           r.mention_id IS NULL AND NOT regexp_matches(j.right, $anchor) AS right_absent,
           coalesce(left(l.kind, 2), left(j.left, 2)) AS left_kind,
           coalesce(left(r.kind, 2), left(j.right, 2)) AS right_kind
    FROM judgement AS j
    LEFT JOIN mention_work AS l ON l.mention_key = j.left
    LEFT JOIN mention_work AS r ON r.mention_key = j.right
)
SELECT "left", "right", verdict, "by", "at", why,
       CASE WHEN left_absent OR right_absent THEN 'mention_absent' ELSE 'other_kind' END AS because,
       []::VARCHAR[] AS against
FROM ends
WHERE left_absent OR right_absent OR left_kind <> right_kind
ORDER BY "left", "right"
