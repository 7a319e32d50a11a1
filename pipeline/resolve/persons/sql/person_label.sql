-- The smallest group that each tied group is tied to, through any others (a round; see `persons.decide`).
--
-- reads   person_tie, person_label (group_no, label); before the first round person_label is person_tie's groups
-- gives   person_label; one row per tied group
CREATE OR REPLACE TEMP TABLE person_label AS
WITH lowest AS (
    SELECT t.value, min(l.label) AS label FROM person_tie AS t
    JOIN person_label AS l ON l.group_no = t.group_no
    GROUP BY t.value
)
SELECT t.group_no, min(o.label) AS label FROM person_tie AS t
JOIN lowest AS o ON o.value = t.value
GROUP BY t.group_no
