-- The same of the projects that have a number.
--
-- reads   project_beside, project_mention, site
-- gives   site_beside; one row per project, role and value
CREATE OR REPLACE TEMP TABLE site_beside AS
SELECT s.anchor, b.role, b.value, bool_or(b.is_sure) AS is_sure
FROM site AS s
JOIN project_mention AS p ON p.id_no = s.id_no
JOIN project_beside AS b ON b.mention_id = p.mention_id
GROUP BY ALL
