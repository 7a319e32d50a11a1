-- What a mention of an organisation gives to link it by: its checked number apart from the others.
--
-- reads   mention_work
-- gives   organisation_mention; one row per mention of an organisation
--         code  18 characters that pass; org_code  the 9 inside, or delivered alone and passing;
--         area  place of the record, null where the name says its own
--         number_15  a registration number or old taxpayer number; mask  a LIKE pattern
CREATE OR REPLACE TEMP TABLE organisation_mention AS
SELECT mention_id, mention_key, role = 'self' AS is_self, name, name_key, head_name, head_key, tail,
       brand, full_key, has_place, is_full, place, id_no, registration_no, former_names, address,
       CASE WHEN id_state IN ('ok', 'repaired') AND length(id_no) = 18 THEN id_no END AS code,
       CASE
           WHEN id_state IN ('ok', 'repaired') AND length(id_no) = 18 THEN substr(id_no, 9, 9)
           WHEN id_state = 'partial' AND length(id_no) = 9 THEN id_no
       END AS org_code,
       CASE WHEN id_state = 'partial' AND length(id_no) = 15 THEN id_no END AS number_15,
       coalesce(id_state = 'repaired', false) AS is_repaired,
       coalesce(id_state IN ('failed', 'damaged'), false) AS is_unreadable,
       CASE WHEN id_state = 'masked' AND length(id_no) = 18 THEN replace(id_no, '*', '_') END AS mask,
       CASE WHEN NOT has_place THEN coalesce(place.district, place.city, place.province) END AS area
FROM mention_work
WHERE kind = 'organisation'
