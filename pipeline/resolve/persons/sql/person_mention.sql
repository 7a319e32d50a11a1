-- What a mention of a person gives to link it by, hubs left out, with the organisation it belongs to.
--
-- reads   mention_work, assigned, hub
-- gives   person_mention; one row per mention of a person
--         number  an ID that passes; mask  a LIKE pattern; employer  the organisation's anchor;
--         twin  the nth of several rows of one name that are several people, '' where it is the only one
CREATE OR REPLACE TEMP TABLE person_mention AS
WITH told AS (
    SELECT m.*, CASE WHEN h.value IS NULL THEN m.phone END AS own_phone,
           CASE WHEN m.id_state IN ('ok', 'converted', 'repaired') THEN m.id_no END AS number,
           regexp_replace(m.record_key, '#[0-9]+$', '') AS base_key
    FROM mention_work AS m
    LEFT JOIN hub AS h ON h.kind = 'phone' AND h.value = m.phone
    WHERE m.kind = 'person'
)
SELECT t.mention_id, t.mention_key, t.name, t.name_key, t.surname, t.number, t.own_phone AS phone,
       coalesce(a.anchor, 'name:' || e.name_key) AS employer, e.name_key AS employer_key,
       CASE WHEN t.id_state = 'masked' AND length(t.id_no) = 18 THEN replace(t.id_no, '*', '_') END AS mask,
       coalesce(t.id_state IN ('failed', 'damaged'), false) AS is_unreadable,
       coalesce(t.id_state = 'repaired', false) AS is_repaired,
       t.phone IS NOT NULL AND t.own_phone IS NULL AS is_hub,
       CASE
           WHEN t.in_key AND t.number IS NULL AND t.own_phone IS NULL
                AND count(*) OVER (PARTITION BY t.source, t.role, t.base_key) > 1
               THEN coalesce(nullif(regexp_extract(t.record_key, '#([0-9]+)$', 1), ''), '1')
           ELSE ''
       END AS twin
FROM told AS t
LEFT JOIN mention_work AS e ON e.mention_id = t.employer_id AND e.kind = 'organisation'
LEFT JOIN assigned AS a ON a.mention_id = e.mention_id
