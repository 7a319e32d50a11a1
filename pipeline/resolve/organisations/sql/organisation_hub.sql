-- Names of organisations that so many firms share that none was compared.
--
-- reads   asking, organisation_answer
-- gives   rows for hub; one per name and number of firms: names  firms that share it; mentions  who bears it
INSERT INTO hub BY NAME
SELECT 'organisation' AS kind, s.name AS value, r.fits AS names, count(*) AS mentions
FROM asking AS s
JOIN organisation_answer AS r ON r.ask_key = s.ask_key
WHERE r.outcome = 'ambiguous' AND len(r.rivals) = 0 AND s.name IS NOT NULL
GROUP BY s.name, r.fits
ORDER BY s.name, r.fits
