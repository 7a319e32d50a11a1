-- The projects that have a number; of several records of one the register's last says what it is called.
--
-- reads   project_mention
-- gives   site; one row per project number
CREATE OR REPLACE TEMP TABLE site AS
SELECT 'prj:no:' || id_no AS anchor, id_no, permit_no, name, name_key, place, is_registered
FROM project_mention
WHERE id_no IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY id_no ORDER BY is_registered DESC, mention_id DESC) = 1
