-- What stands beside a project in its record: its developer, contractor, any other firm, and its address.
--
-- reads   project_mention, mention_work, assigned
-- gives   project_beside; one row per mention of a project, role and value; is_sure  the firm is linked at least medium
--         role  developer|contractor|employer (any other firm)|address
CREATE OR REPLACE TEMP TABLE project_beside AS
SELECT DISTINCT p.mention_id, CASE WHEN o.role IN ('developer', 'contractor') THEN o.role ELSE 'employer' END AS role,
       a.anchor AS value, a.level >= 2 AS is_sure
FROM project_mention AS p
JOIN mention_work AS m ON m.mention_id = p.mention_id
JOIN mention_work AS o ON o.source = m.source AND o.record_id = m.record_id AND o.kind = 'organisation'
JOIN assigned AS a ON a.mention_id = o.mention_id
WHERE a.anchor IS NOT NULL
UNION ALL
SELECT mention_id, 'address', regexp_replace(address, '[^\p{Han}0-9A-Z]', '', 'g'), true
FROM mention_work
WHERE kind = 'project' AND regexp_matches(address, '(路|街|道|巷|弄|村|大道).*[0-9]')
