-- Phones that several names are given with: a crew's, a family's, an agent's.
--
-- reads   person_told
-- gives   shared_phone; one row per phone of three names or more, with how many
CREATE OR REPLACE TEMP TABLE shared_phone AS
SELECT phone, count(DISTINCT name_key) AS names FROM person_told
WHERE phone IS NOT NULL
GROUP BY phone
HAVING count(DISTINCT name_key) >= 3
