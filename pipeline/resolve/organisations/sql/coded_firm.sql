-- Firms that no register knows, founded by the checked code that records give for them.
--
-- reads   organisation_mention, firm
-- gives   rows for firm: one per 18-digit code unknown to it, or 9-digit code when no 18-digit one holds it; none
--         where the register has a firm of that very name whose code it could not read;
--         firm_id is a mention's number, negative;
--         named by the name most records give, the smallest among equals
INSERT INTO firm BY NAME
WITH unknown AS (
    SELECT m.* FROM organisation_mention AS m
    WHERE m.org_code IS NOT NULL AND NOT m.is_self
      AND NOT EXISTS (FROM firm AS f WHERE f.org_code = m.org_code)
      AND NOT EXISTS (FROM firm AS f WHERE f.org_code IS NULL AND f.name_key = m.name_key)
),
full_code AS (
    SELECT org_code, min(code) AS only_code FROM unknown WHERE code IS NOT NULL
    GROUP BY org_code HAVING count(DISTINCT code) = 1
),
numbered AS (
    SELECT u.*, coalesce(u.code, f.only_code, u.org_code) AS number
    FROM unknown AS u
    LEFT JOIN full_code AS f ON f.org_code = u.org_code
),
named AS (
    SELECT number, name_key, -min(mention_id) AS firm_id, count(*) AS mentions, min(name) AS name
    FROM numbered GROUP BY number, name_key
),
leading_name AS (
    SELECT *, row_number() OVER (
        PARTITION BY number ORDER BY (name_key IS NULL), mentions DESC, name_key
    ) AS nth
    FROM named
)
SELECT firm_id,
       CASE length(number) WHEN 18 THEN 'org:code:' ELSE 'org:orgcode:' END || number AS anchor,
       CASE length(number) WHEN 18 THEN number END AS code,
       right(CASE length(number) WHEN 18 THEN left(number, 17) ELSE number END, 9) AS org_code,
       number AS id_no, NULL AS registration_no, name, name_key, NULL AS former_names, NULL AS address,
       false AS is_registered
FROM leading_name
WHERE nth = 1
