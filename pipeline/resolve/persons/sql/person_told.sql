-- What the night's mentions say of persons, with the organisation that each belongs to.
--
-- reads   mention_work, assigned, person_sound (name_key → sound)
-- gives   person_told; one row per mention of a person
--         employer  the organisation's anchor, else its name; row_group, row_no  where rows of one key add up
CREATE OR REPLACE TEMP TABLE person_told AS
SELECT t.mention_id, t.mention_key, t.name_key, s.sound, t.surname, t.id_no, t.id_state, t.phone,
       coalesce(a.anchor, 'name:' || e.name_key) AS employer, e.name_key AS employer_key,
       CASE WHEN t.in_key THEN concat_ws('|', t.source, t.role, regexp_replace(t.record_key, '#[0-9]+$', '')) END
           AS row_group,
       coalesce(nullif(regexp_extract(t.record_key, '#([0-9]+)$', 1), ''), '1') AS row_no
FROM mention_work AS t
LEFT JOIN mention_work AS e ON e.mention_id = t.employer_id AND e.kind = 'organisation'
LEFT JOIN assigned AS a ON a.mention_id = e.mention_id
LEFT JOIN person_sound AS s ON s.name_key = t.name_key
WHERE t.kind = 'person'
