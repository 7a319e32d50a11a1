-- By what else organisations are known: the register's name, and full names that records give with a place.
--
-- reads   assigned, firm, organisation_mention
-- gives   organisation_known_as [anchor, known_by, mention_id]; several rows per anchor and text
CREATE OR REPLACE TEMP VIEW organisation_known_as AS
SELECT anchor, 'org:name:' || name_key || '@' AS known_by, abs(firm_id) AS mention_id
FROM firm WHERE name_key IS NOT NULL
UNION ALL
SELECT a.anchor,
       'org:name:' || m.group_key || '@' || m.area AS known_by,
       a.mention_id
FROM assigned AS a
JOIN organisation_mention AS m ON m.mention_id = a.mention_id
WHERE a.level >= 2 AND m.area IS NOT NULL
  AND list_has_any(a.reasons, ['name_equal', 'head_name_equal', 'full_name'])
UNION ALL
SELECT anchor, regexp_replace(anchor, '@[^@]*$', '@'), mention_id FROM assigned WHERE starts_with(anchor, 'org:name:')
