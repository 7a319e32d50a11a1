-- Named mentions that no checked ID settles, by what they give: all of one name and phone are one person's.
--
-- reads   person_mention, name_share, staff
-- gives   person_group; one row per mention with a name and anything beside it; group_no  its group,
--         a hash of what makes it one
--         colleagues  people of its employer; namesakes  those of its name who may be expected among them;
--         tells  what is seen of the ID tells its person from namesakes
-- takes   $most_namesakes  further bearers of name and mask that may be expected where a mask tells
CREATE OR REPLACE TEMP TABLE person_group AS
SELECT m.mention_id,
       hash(m.name_key, m.phone, m.wrong_number,
            CASE WHEN m.phone IS NULL THEN hash(m.twin, m.employer, m.seen, m.slip) END) AS group_no,
       m.name_key, m.sound, m.phone, m.employer, m.seen, m.shown, m.slip, m.twin, m.wrong_number,
       s.people AS colleagues, coalesce(n.share, 0) * s.people AS namesakes,
       m.seen IS NOT NULL AND coalesce(n.people, 1) / pow(10, m.shown) <= $most_namesakes AS tells
FROM person_mention AS m
LEFT JOIN name_share AS n ON n.name_key = m.name_key
LEFT JOIN staff AS s ON s.employer = m.employer
WHERE m.name_key IS NOT NULL AND m.number IS NULL
  AND (m.phone IS NOT NULL OR m.employer IS NOT NULL OR m.seen IS NOT NULL OR m.slip IS NOT NULL)
