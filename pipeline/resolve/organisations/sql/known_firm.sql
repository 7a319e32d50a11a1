-- The firms that a mention may mean, registered and founded by a code.
--
-- reads   firm
-- gives   [anchor, name, code, code_state, registration_no, address, is_registered, former_names]; one row per firm
SELECT anchor, name, coalesce(code, org_code) AS code,
       CASE WHEN code IS NOT NULL THEN 'ok' WHEN org_code IS NOT NULL THEN 'partial' END AS code_state,
       registration_no, address, is_registered, former_names
FROM firm
ORDER BY anchor
