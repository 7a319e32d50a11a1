-- The firms that a mention may mean.
--
-- reads   firm
-- gives   one row per firm with a name
SELECT firm_id, name, code, address
FROM firm
WHERE name_key IS NOT NULL
ORDER BY firm_id
