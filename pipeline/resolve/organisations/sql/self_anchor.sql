-- What each row of the register stands for: its code, or its code and name where one code stands beside two.
--
-- reads   organisation_mention
-- gives   self_anchor; one row per register row
CREATE OR REPLACE TEMP TABLE self_anchor AS
WITH own AS (
    SELECT mention_id, code, id_no, mention_key, coalesce(name_key, '') AS own_key
    FROM organisation_mention WHERE is_self
),
shared AS (
    SELECT code FROM own WHERE code IS NOT NULL GROUP BY code HAVING count(DISTINCT own_key) > 1
)
SELECT o.mention_id, s.code IS NOT NULL AS is_shared,
       CASE
           WHEN s.code IS NOT NULL THEN 'org:code:' || o.code || '|' || o.own_key
           WHEN o.code IS NOT NULL THEN 'org:code:' || o.code
           ELSE 'org:register:' || coalesce(o.id_no, o.mention_key) || '|' || o.own_key
       END AS anchor
FROM own AS o
LEFT JOIN shared AS s ON s.code = o.code
