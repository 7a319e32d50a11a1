-- The groups of mentions that are asked for in this round: who of those known are they?
--
-- reads   person_group, assigned
-- gives   person_asked; one row per group and what it gives
-- takes   $round  'misnumbered' those beside somebody else's ID; of the others 'phoned' or 'unphoned'
CREATE OR REPLACE TEMP TABLE person_asked AS
SELECT DISTINCT g.* EXCLUDE (mention_id)
FROM person_group AS g
WHERE CASE $round WHEN 'misnumbered' THEN g.wrong_number IS NOT NULL
                  WHEN 'phoned' THEN g.wrong_number IS NULL AND g.phone IS NOT NULL
                  ELSE g.wrong_number IS NULL AND g.phone IS NULL END
  AND NOT EXISTS (FROM assigned AS a WHERE a.mention_id = g.mention_id)
