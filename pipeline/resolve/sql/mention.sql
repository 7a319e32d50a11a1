-- The mentions, for people and rules to read.
--
-- reads   mention_work
-- gives   mention; one row per record, role and ordinal
CREATE OR REPLACE TABLE mention AS
SELECT source, record_id, record_key, role, ordinal::INTEGER AS ordinal, kind, raw_name, raw_id_no, name, name_key,
       id_no, id_state, phone, coalesce(place.district, place.city, place.province) AS place
FROM mention_work
