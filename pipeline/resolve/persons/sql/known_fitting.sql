-- What the groups that fitted somebody say of them besides.
--
-- reads   person_fit, person_group
-- gives   rows for known_person; one per person, name, phone and employer
INSERT INTO known_person BY NAME
SELECT DISTINCT f.anchor, g.name_key, g.sound, g.phone, g.employer,
       CASE WHEN starts_with(f.anchor, 'per:id:') THEN substr(f.anchor, 8) END AS number,
       CASE WHEN NOT starts_with(f.anchor, 'per:id:') THEN g.seen END AS seen
FROM person_fit AS f
JOIN person_group AS g ON g.group_no = f.group_no
WHERE f.anchor IS NOT NULL
