-- The names by which a firm is known; of names that very many bear, the first 21 firms by anchor.
--
-- reads   firm, former_name (firm_id, name_key)
-- gives   firm_name; one row per name and firm, the present name before a former one
-- takes   $most  how many firms of one name are looked at
CREATE OR REPLACE TEMP TABLE firm_name AS
WITH borne AS (
    SELECT name_key, firm_id, true AS is_present FROM firm WHERE name_key IS NOT NULL
    UNION ALL
    SELECT name_key, firm_id, false FROM former_name
),
once AS (
    SELECT name_key, firm_id, bool_or(is_present) AS is_present FROM borne GROUP BY name_key, firm_id
)
SELECT name_key, firm_id, is_present
FROM once
QUALIFY row_number() OVER (PARTITION BY name_key ORDER BY firm_id) <= $most
