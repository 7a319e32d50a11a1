-- What became of each mention.
--
-- reads   assigned, mention_work, entity, entity_id_of
-- gives   link; one row per mention. party_id is what rules group by: the entity, or when ambiguous a hash
--         of the name, so that mentions of one ambiguous name stay together
-- takes   $against  codes of what speaks against a link
CREATE OR REPLACE TABLE link AS
WITH rival AS (
    SELECT mention_id, unnest(rivals) AS anchor FROM assigned WHERE len(rivals) > 0
),
candidate AS (
    SELECT r.mention_id,
           list(struct_pack(entity_id := e.entity_id, name := e.name, id_no := e.id_no) ORDER BY e.entity_id)
               AS candidates
    FROM rival AS r
    JOIN entity AS e ON e.anchor = r.anchor
    GROUP BY r.mention_id
)
SELECT m.source, m.record_id, m.record_key, m.role, m.ordinal::INTEGER AS ordinal, a.outcome, e.entity_id,
       e.kind AS entity_kind, e.name AS entity_name, e.id_no AS entity_id_no,
       CASE a.level WHEN 3 THEN 'strong' WHEN 2 THEN 'medium' WHEN 1 THEN 'weak' END AS level,
       a.score, a.via, list_filter(a.reasons, lambda code: NOT list_contains($against, code)) AS reasons,
       list_filter(a.reasons, lambda code: list_contains($against, code)) AS counter_reasons,
       coalesce(c.candidates, []::STRUCT(entity_id VARCHAR, name VARCHAR, id_no VARCHAR)[]) AS candidates,
       coalesce(e.entity_id, 'amb:' || left(sha256(m.kind || '|' || coalesce(m.name_key, m.phone, m.mention_key)), 16))
           AS party_id
FROM assigned AS a
JOIN mention_work AS m ON m.mention_id = a.mention_id
LEFT JOIN entity AS e ON e.anchor = a.anchor
LEFT JOIN candidate AS c ON c.mention_id = a.mention_id
