-- By what else projects are known: permit, name with district, name.
--
-- reads   assigned, site, project_mention
-- gives   project_known_as [anchor, known_by, mention_id]; several rows per anchor and text
CREATE OR REPLACE TEMP VIEW project_known_as AS
WITH given AS (
    SELECT s.anchor, s.permit_no, s.name_key, s.place.district AS district, m.mention_id
    FROM site AS s
    JOIN project_mention AS m ON m.id_no = s.id_no AND m.name_key IS NOT DISTINCT FROM s.name_key
)
SELECT anchor, 'prj:permit:' || permit_no AS known_by, mention_id FROM given WHERE permit_no IS NOT NULL
UNION ALL
SELECT anchor, 'prj:name:' || name_key || '@' || district, mention_id FROM given WHERE name_key IS NOT NULL
UNION ALL
SELECT anchor, 'prj:name:' || name_key || '@', mention_id FROM given WHERE name_key IS NOT NULL
UNION ALL
SELECT anchor, regexp_replace(anchor, '@[^@]*$', '@'), mention_id FROM assigned WHERE starts_with(anchor, 'prj:name:')
