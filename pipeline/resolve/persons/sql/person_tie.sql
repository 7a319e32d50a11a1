-- What groups of a name and a phone have in common with others of their name, where no known person fits them.
--
-- reads   person_group, assigned, look_alike
-- gives   person_tie; one row per group and value; the groups that share one are one person's
-- takes   $most_phoned_namesakes  as person_fit
CREATE OR REPLACE TEMP TABLE person_tie AS
WITH lone AS (
    SELECT DISTINCT g.group_no, g.name_key, g.employer, g.seen, g.tells, g.sound, g.phone, g.namesakes FROM person_group AS g
    WHERE g.phone IS NOT NULL AND NOT EXISTS (FROM assigned AS a WHERE a.mention_id = g.mention_id)
),
beside AS (   -- two names on one phone, written one for the other
    SELECT l.phone, l.name_key, o.name_key AS other, l.group_no AS one_group, o.group_no AS other_group
    FROM lone AS l
    JOIN lone AS o ON o.phone = l.phone AND o.name_key > l.name_key
    LEFT JOIN look_alike AS k ON k.one = l.name_key[differing(l.name_key, o.name_key)[1]]
        AND k.other = o.name_key[differing(l.name_key, o.name_key)[1]]
    WHERE l.employer = o.employer AND name_slip(l.name_key, o.name_key) IS NOT NULL
       OR len(differing(l.name_key, o.name_key)) = 1 AND k.one IS NOT NULL
),
valued AS (
    SELECT l.group_no, l.name_key || '|employer|' || l.employer AS value
    FROM lone AS l
    WHERE l.namesakes <= $most_phoned_namesakes
    UNION
    SELECT group_no, name_key || '|seen|' || seen FROM lone WHERE tells
    UNION
    SELECT group_no, phone || '|sound|' || sound FROM lone WHERE sound IS NOT NULL
    UNION
    SELECT unnest([one_group, other_group]), concat_ws('|', phone, name_key, other) FROM beside
)
SELECT group_no, value FROM valued
QUALIFY count(*) OVER (PARTITION BY value) BETWEEN 2 AND $most_phones
