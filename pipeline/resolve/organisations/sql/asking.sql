-- What is asked of `match` for each mention, and once more for the name in full that a text's short words stand for.
--
-- reads   organisation_mention, forbidden (mention_id, anchor)
-- gives   asking; one row per mention that gives a name or number, and per name in full
--         ask_key  hash of all that is asked; apart  anchors that people said it is not
--         name  null where it names nobody and a number is given: the number alone is asked for
CREATE OR REPLACE TEMP TABLE asking AS
WITH apart AS (
    SELECT mention_id, list(anchor ORDER BY anchor) AS apart FROM forbidden GROUP BY mention_id
),
said AS (
    SELECT mention_id, false AS is_full_name, CASE WHEN is_somebody OR id_no IS NULL THEN raw_name END AS name,
           id_no AS code, id_state AS code_state, place
    FROM organisation_mention
    WHERE NOT is_self AND (raw_name IS NOT NULL OR id_no IS NOT NULL)
    UNION ALL
    SELECT mention_id, true, full_name, id_no, id_state, place
    FROM organisation_mention
    WHERE NOT is_self AND full_name IS NOT NULL
),
placed AS (
    SELECT s.* REPLACE (nullif(concat(place.province, place.city, place.district), '') AS place), a.apart
    FROM said AS s
    LEFT JOIN apart AS a ON a.mention_id = s.mention_id
)
SELECT *, md5(concat(coalesce(name, ''), chr(31), coalesce(code, ''), chr(31), coalesce(code_state, ''), chr(31),
                     coalesce(place, ''), chr(31), coalesce(list_aggregate(apart, 'string_agg', chr(31)), ''))) AS ask_key
FROM placed
