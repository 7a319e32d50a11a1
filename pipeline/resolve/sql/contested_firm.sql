-- Firms whose place must be known: candidates by a name that says no place or that several bear.
--
-- reads   organisation_candidate, organisation_mention, firm
-- gives   [firm_id, code, address]; one row per firm
SELECT DISTINCT f.firm_id, f.code, f.address
FROM (
    SELECT mention_id, firm_id, count(*) OVER (PARTITION BY mention_id) AS rivals FROM organisation_candidate
) AS c
JOIN organisation_mention AS m ON m.mention_id = c.mention_id
JOIN firm AS f ON f.firm_id = c.firm_id
WHERE m.place IS NOT NULL AND (c.rivals > 1 OR NOT m.has_place)
ORDER BY f.firm_id
