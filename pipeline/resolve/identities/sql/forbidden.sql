-- Links that people said must not be, as far as the entity is known before linking.
--
-- reads   apart (mention_key, node), mention_work, ledger_anchor, self_anchor, site, project_mention
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
),
named AS (
    SELECT a.mention_key, a.node AS anchor FROM apart AS a WHERE NOT starts_with(a.node, 'id:')
    UNION ALL
    SELECT a.mention_key, l.known_by FROM apart AS a JOIN ledger_anchor AS l ON 'id:' || l.entity_id = a.node
    UNION ALL
    SELECT a.mention_key, o.anchor FROM apart AS a JOIN own AS o ON o.mention_key = a.node
)
SELECT DISTINCT m.mention_id, n.anchor
FROM named AS n
JOIN mention_work AS m ON m.mention_key = n.mention_key
