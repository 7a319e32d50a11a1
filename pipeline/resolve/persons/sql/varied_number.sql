-- Checked IDs that do not stand beside one and the same name every time.
--
-- reads   person_mention
-- gives   varied_number; one row per such ID: another name, or none, stands beside it as well
CREATE OR REPLACE TEMP TABLE varied_number AS
SELECT number FROM person_mention
WHERE number IS NOT NULL
GROUP BY number HAVING min(hash(name_key)) <> max(hash(name_key)) OR count(name_key) < count(*)
