-- What a mention of a project gives to link it by: its number, its permit, its name and the district.
--
-- reads   mention_work
-- gives   project_mention; one row per mention of a project
--         id_no       its number; also where the number, or the permit of one registered project, stands in place of the name
--         site_place  district of the record, null where only a city or province is given
CREATE OR REPLACE TEMP TABLE project_mention AS
WITH registered AS (
    SELECT id_no, permit_no FROM mention_work WHERE kind = 'project' AND source = 'project' AND id_no IS NOT NULL
),
called AS (
    SELECT written, min(id_no) AS id_no
    FROM (
        SELECT upper(id_no) AS written, id_no FROM registered
        UNION ALL
        SELECT upper(permit_no), id_no FROM registered WHERE permit_no IS NOT NULL
    )
    GROUP BY written HAVING count(DISTINCT id_no) = 1
)
SELECT m.mention_id, m.mention_key, m.source = 'project' AS is_registered, m.name, m.name_key, m.full_key, m.is_full,
       coalesce(m.id_no, c.id_no) AS id_no, m.permit_no, m.place, m.place.district AS site_place
FROM mention_work AS m
LEFT JOIN called AS c ON m.id_no IS NULL AND c.written = upper(m.name)
WHERE m.kind = 'project'
