-- The firms that a mention may mean, registered and founded by a code.
--
-- reads   firm, former_name
-- gives   organisation_firm, which stays; one row per firm: anchor, name, code, code_state, registration_no, address;
--         former_names  a list, null where there is none
CREATE OR REPLACE TABLE organisation_firm AS
SELECT f.anchor, f.name, coalesce(f.code, f.org_code) AS code,
       CASE WHEN f.code IS NOT NULL THEN 'ok' WHEN f.org_code IS NOT NULL THEN 'partial' END AS code_state,
       f.registration_no, f.address, n.former_names
FROM firm AS f
LEFT JOIN (SELECT anchor, list(name ORDER BY name) AS former_names FROM former_name GROUP BY anchor) AS n ON n.anchor = f.anchor
ORDER BY f.anchor
