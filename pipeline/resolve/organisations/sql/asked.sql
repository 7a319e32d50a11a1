-- The distinct questions of a night.
--
-- reads   asking
-- gives   [ask_key, name, code, code_state, place, apart]; one row per question
SELECT DISTINCT ask_key, name, code, code_state, place, apart
FROM asking
ORDER BY ask_key
