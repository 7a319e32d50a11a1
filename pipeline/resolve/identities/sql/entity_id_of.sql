-- The id of each entity of tonight: the one it keeps, else the hash of its own anchor.
--
-- reads   assigned, kept_id (anchor, entity_id)
-- gives   entity_id_of; one row per entity
-- takes   $run_id  stirred in where the hash is the id that another entity keeps
CREATE OR REPLACE TEMP TABLE entity_id_of AS
WITH own AS (
    SELECT anchor, kind, left(anchor, 3) || '-' || left(sha256(anchor), 16) AS fresh_id
    FROM assigned WHERE anchor IS NOT NULL
    GROUP BY anchor, kind
)
SELECT o.anchor, o.kind, k.entity_id IS NOT NULL AS is_kept,
       CASE
           WHEN k.entity_id IS NOT NULL THEN k.entity_id
           WHEN t.entity_id IS NOT NULL THEN left(o.anchor, 3) || '-' || left(sha256(o.anchor || '|' || $run_id), 16)
           ELSE o.fresh_id
       END AS entity_id
FROM own AS o
LEFT JOIN kept_id AS k ON k.anchor = o.anchor
LEFT JOIN kept_id AS t ON t.entity_id = o.fresh_id
