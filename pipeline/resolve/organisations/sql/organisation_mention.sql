-- What a mention of an organisation gives to link it by: its checked number apart from the others.
--
-- reads   mention_work
-- gives   organisation_mention; one row per mention of an organisation
--         code  18 characters that pass; org_code  the 9 inside, or delivered alone and passing;
--         area  place of the record, null where the name says its own; full_name, full_key  what a text's short words
--         stand for; group_key  by which names are one where nobody fits, null where the name names nobody
CREATE OR REPLACE TEMP TABLE organisation_mention AS
SELECT mention_id, mention_key, role = 'self' AS is_self, raw_name, name, name_key, tail,
       group_key, full_name, full_key, has_place, is_somebody, is_full, place, id_no, id_state, registration_no,
       former_names, address,
       CASE WHEN id_state IN ('ok', 'repaired') AND length(id_no) = 18 THEN id_no END AS code,
       CASE
           WHEN id_state IN ('ok', 'repaired') AND length(id_no) = 18 THEN substr(id_no, 9, 9)
           WHEN id_state = 'partial' AND length(id_no) = 9 THEN id_no
       END AS org_code,
       coalesce(id_state = 'repaired', false) AS is_repaired,
       coalesce(id_state IN ('failed', 'damaged') OR id_state = 'partial' AND length(id_no) = 15, false)
           AS is_unreadable,
       coalesce(id_state = 'masked', false) AS is_masked,
       CASE WHEN NOT has_place THEN coalesce(place.district, place.city, place.province) END AS area
FROM mention_work
WHERE kind = 'organisation'
