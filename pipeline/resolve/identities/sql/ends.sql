-- What a person may mean by what was typed for one end of a judgement.
--
-- reads   link, mention, entity
-- gives   [stands_for, kind]; one row per reading: a mention's key, or an entity's anchor
-- takes   $typed  as typed, an old id followed; $short  whether it may be the start of a mention's short id
WITH keyed AS (
    SELECT concat_ws('|', source, record_key, role, ordinal) AS key, kind FROM mention
)
SELECT key AS stands_for, kind FROM keyed WHERE key = $typed
UNION
SELECT key, kind FROM keyed WHERE $short AND starts_with(left(sha256(key), 12), $typed)
UNION
SELECT anchor, kind FROM entity
WHERE entity_id = $typed OR anchor = $typed OR id_no = $typed OR name = $typed
ORDER BY ALL
