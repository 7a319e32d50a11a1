-- Phones given for so many different names that they say nothing about any of them (an agent's, an office's).
--
-- reads   shared_phone, person_told
-- gives   hub; one row per value left out of linking, with how many names and mentions bear it
-- takes   $most_names  names that one phone may have before it is left out
CREATE OR REPLACE TABLE hub AS
SELECT 'phone' AS kind, s.phone AS value, s.names, count(*) AS mentions
FROM shared_phone AS s
JOIN person_told AS t ON t.phone = s.phone
WHERE s.names > $most_names
GROUP BY s.phone, s.names
ORDER BY s.phone
