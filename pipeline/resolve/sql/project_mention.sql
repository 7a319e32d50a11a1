-- What a mention of a project gives to link it by: its number, its permit, its name and the district.
--
-- reads   mention_work
-- gives   project_mention; one row per mention of a project
--         site_place  district of the record, null where only a city or province is given
CREATE OR REPLACE TEMP TABLE project_mention AS
SELECT mention_id, mention_key, source = 'project' AS is_registered, name, name_key, is_full, id_no, permit_no, place,
       place.district AS site_place
FROM mention_work
WHERE kind = 'project'
