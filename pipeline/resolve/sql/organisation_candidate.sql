-- Firms that a mention may mean: by its code, by the code inside, by its registration number, by its name, by a short form of it.
--
-- reads   organisation_mention, firm, firm_name, forbidden (mention_id, anchor)
-- gives   organisation_candidate; one row per mention and firm, with all that led there
CREATE OR REPLACE TEMP TABLE organisation_candidate AS
WITH met AS (
    SELECT m.mention_id, f.firm_id, 'code' AS how
    FROM organisation_mention AS m
    JOIN firm AS f ON f.code = m.code
    WHERE NOT m.is_self AND (NOT f.is_shared OR m.name_key IS NULL OR m.name_key = f.name_key)
    UNION ALL
    SELECT m.mention_id, f.firm_id, 'org_code'
    FROM organisation_mention AS m
    JOIN firm AS f ON f.org_code = m.org_code
    WHERE NOT m.is_self AND (m.code IS NULL OR f.code IS NULL OR f.code <> m.code)
      AND (NOT f.is_shared OR m.name_key IS NULL OR m.name_key = f.name_key)
      AND NOT EXISTS (FROM firm AS same WHERE same.code = m.code)
    UNION ALL
    SELECT m.mention_id, f.firm_id, 'number_15'
    FROM organisation_mention AS m
    JOIN firm AS f ON f.registration_no = m.number_15
    WHERE NOT m.is_self
    UNION ALL
    SELECT m.mention_id, f.firm_id, 'number_15'
    FROM organisation_mention AS m
    JOIN firm AS f ON f.org_code = right(m.number_15, 9)
    WHERE NOT m.is_self
    UNION ALL
    SELECT m.mention_id, n.firm_id, CASE WHEN n.is_present THEN 'name' ELSE 'former_name' END
    FROM organisation_mention AS m
    JOIN firm_name AS n ON n.name_key = m.name_key
    WHERE NOT m.is_self
    UNION ALL
    SELECT m.mention_id, n.firm_id, 'part_of'
    FROM organisation_mention AS m
    JOIN firm_name AS n ON n.name_key = m.head_key
    WHERE NOT m.is_self AND m.tail = 'department'
      AND NOT EXISTS (FROM firm_name AS same WHERE same.name_key = m.name_key)
    UNION ALL
    SELECT m.mention_id, n.firm_id, 'short_name'
    FROM organisation_mention AS m
    JOIN firm_name AS n ON n.name_key = m.full_key
    WHERE NOT EXISTS (FROM firm_name AS same WHERE same.name_key = m.name_key)
)
SELECT c.mention_id, c.firm_id, bool_or(c.how = 'code') AS by_code, bool_or(c.how = 'org_code') AS by_org_code,
       bool_or(c.how = 'number_15') AS by_number_15, bool_or(c.how = 'name') AS by_name,
       bool_or(c.how = 'former_name') AS by_former_name, bool_or(c.how = 'part_of') AS by_part,
       bool_or(c.how = 'short_name') AS by_short_name
FROM met AS c
JOIN firm AS f ON f.firm_id = c.firm_id
LEFT JOIN forbidden AS j ON j.mention_id = c.mention_id AND j.anchor = f.anchor
WHERE j.mention_id IS NULL
GROUP BY c.mention_id, c.firm_id
