-- Phones given for so many different names that they say nothing about any of them (an agent's, an office's).
--
-- reads   shared_phone
-- gives   hub; one row per value left out of linking, with how many names and mentions bear it
-- takes   $most_names  names that one phone may have before it is left out
CREATE OR REPLACE TABLE hub AS
SELECT 'phone' AS kind, phone AS value, names, mentions FROM shared_phone
WHERE names > $most_names
ORDER BY phone
