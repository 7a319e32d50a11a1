-- What stands beside the projects that are not linked yet, and beside those that have a number.
--
-- reads   project_group, project_beside, site_beside
-- gives   group_beside; one row per project's anchor, role and value
CREATE OR REPLACE TEMP TABLE group_beside AS
SELECT g.anchor, b.role, b.value, bool_or(b.is_sure) AS is_sure
FROM project_group AS g
JOIN project_beside AS b ON b.mention_id = g.mention_id
GROUP BY ALL
UNION ALL
SELECT anchor, role, value, is_sure FROM site_beside
