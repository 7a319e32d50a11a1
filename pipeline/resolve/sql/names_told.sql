-- The distinct names of a night, with how each is read.
--
-- reads   numbered
-- gives   [told, raw_name]; one row per kind and name; told  the kind, or `registered` of an organisation that only
--         the register names, by a checked code
WITH said AS (
    SELECT kind, raw_name,
           role = 'self' AND kind = 'organisation' AND coalesce(id_state IN ('ok', 'repaired'), false) AS is_registered
    FROM numbered
    UNION ALL
    SELECT kind, stands_for, false FROM numbered
)
SELECT CASE WHEN bool_and(is_registered) THEN 'registered' ELSE kind END AS told, raw_name
FROM said
WHERE raw_name IS NOT NULL
GROUP BY kind, raw_name
ORDER BY told, raw_name
