-- How many people each employer is known to have.
--
-- reads   person_mention
-- gives   staff; one row per employer; people  IDs, and names with a phone that give no ID
CREATE OR REPLACE TEMP TABLE staff AS
SELECT employer, count(DISTINCT coalesce(number, name_key)) AS people FROM person_mention
WHERE employer IS NOT NULL
GROUP BY employer
