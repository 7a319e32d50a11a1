-- What a mention of a person gives to link it by, hubs left out.
--
-- reads   person_told, hub
-- gives   person_mention; one row per mention of a person
--         number  an ID that passes, wrong_number  one that is somebody else's (see number_doubt);
--         seen  a LIKE pattern of what a mask or a spreadsheet left of an ID; shown  decimal digits of information in
--         what is seen; slip  a whole ID that fails;
--         employer  a hash of what the employer is known by, which compares faster;
--         twin  the nth of several rows of one name that are several people, '' where it is the only one
CREATE OR REPLACE TEMP TABLE person_mention AS
WITH told AS (
    SELECT t.*, CASE WHEN h.value IS NULL THEN t.phone END AS own_phone,
           CASE WHEN t.id_state IN ('ok', 'converted', 'repaired') AND NOT ends_with(t.id_no, '000') THEN t.id_no END
               AS number,   -- a spreadsheet leaves 000; one in eleven of these passes the check
           CASE
               WHEN t.id_state = 'masked' AND length(t.id_no) = 18 THEN replace(t.id_no, '*', '_')
               WHEN t.id_state = 'masked' AND length(t.id_no) = 15
                   THEN replace(left(t.id_no, 6) || '19' || substr(t.id_no, 7), '*', '_') || '_'
               WHEN t.id_state IN ('ok', 'repaired', 'damaged') AND ends_with(t.id_no, '000')
                    AND regexp_full_match(t.id_no, '[1-8][0-9]{14}000')
                   THEN left(t.id_no, 15) || '___'
           END AS seen
    FROM person_told AS t
    LEFT JOIN hub AS h ON h.kind = 'phone' AND h.value = t.phone
),
repeated AS (
    SELECT row_group FROM person_told WHERE row_group IS NOT NULL GROUP BY row_group HAVING count(*) > 1
)
SELECT t.mention_id, t.mention_key, t.name_key, t.surname, t.sound, t.number, NULL::VARCHAR AS wrong_number,
       t.own_phone AS phone, CASE WHEN t.employer IS NOT NULL THEN hash(t.employer) END AS employer, t.employer_key,
       t.seen,
       CASE WHEN t.seen IS NOT NULL
            THEN length(replace(substr(t.seen, 15, 4), '_', '')) + 0.5 * length(replace(substr(t.seen, 7, 8), '_', ''))
                 + 0.25 * length(replace(substr(t.seen, 1, 6), '_', '')) END AS shown,
       CASE WHEN t.id_state = 'failed' AND regexp_full_match(t.id_no, '[1-8][0-9]{15,17}[0-9X]') THEN t.id_no END
           AS slip,
       coalesce(t.id_state = 'masked', false) AS is_masked,
       coalesce(t.number IS NULL AND t.id_state <> 'masked', false) AS is_unreadable,
       coalesce(t.id_state = 'repaired', false) AS is_repaired,
       t.phone IS NOT NULL AND t.own_phone IS NULL AS is_hub,
       CASE WHEN r.row_group IS NOT NULL AND t.number IS NULL AND t.own_phone IS NULL THEN t.row_no ELSE '' END AS twin
FROM told AS t
LEFT JOIN repeated AS r ON r.row_group = t.row_group
