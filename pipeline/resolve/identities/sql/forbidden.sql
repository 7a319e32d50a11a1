-- Links that a person said must not be, as far as the entity is known before linking.
--
-- reads   judgement, mention_work, self_anchor, site, project_mention
-- gives   forbidden; one row per mention and anchor
CREATE OR REPLACE TEMP TABLE forbidden AS
WITH own AS (
    SELECT m.mention_key, s.anchor
    FROM self_anchor AS s
    JOIN mention_work AS m ON m.mention_id = s.mention_id
    UNION ALL
    SELECT m.mention_key, s.anchor
    FROM project_mention AS m
    JOIN site AS s ON s.id_no = m.id_no
)
SELECT DISTINCT m.mention_id, coalesce(o.anchor, j.right) AS anchor
FROM judgement AS j
JOIN mention_work AS m ON m.mention_key = j.left
LEFT JOIN own AS o ON o.mention_key = j.right
WHERE j.verdict = 'different'
