-- A name with a phone that nobody known fits founds a person; groups tied together are one, unless what they show of IDs differs.
--
-- reads   person_group, person_label, person_mention, assigned, seen_differ
-- gives   rows for assigned; one per mention with a name and a phone not there yet
-- takes   $most_phones  phones that one person may have before the ties count for nothing
INSERT INTO assigned BY NAME
WITH lone AS (
    SELECT g.*, l.label
    FROM person_group AS g
    LEFT JOIN person_label AS l ON l.group_no = g.group_no
    WHERE g.phone IS NOT NULL AND NOT EXISTS (FROM assigned AS a WHERE a.mention_id = g.mention_id)
),
tied AS (
    SELECT DISTINCT label, group_no, name_key, phone, sound, seen FROM lone WHERE label IS NOT NULL
),
torn AS (
    SELECT s.label FROM tied AS s
    JOIN tied AS o ON o.label = s.label AND o.seen > s.seen
    WHERE seen_differ(s.seen, o.seen)
    UNION
    SELECT label FROM tied GROUP BY label HAVING count(DISTINCT group_no) > $most_phones
),
first AS (
    SELECT label, min({name_key: name_key, phone: phone, sound: sound}) AS first FROM tied
    WHERE label NOT IN (FROM torn)
    GROUP BY label
),
placed AS (
    SELECT l.mention_id, l.name_key, l.phone, l.sound,
           coalesce(f.first, {name_key: l.name_key, phone: l.phone, sound: l.sound}) AS first
    FROM lone AS l
    LEFT JOIN first AS f ON f.label = l.label
)
SELECT p.mention_id, 'person' AS kind, 'per:phone_name:' || p.first.name_key || '|' || p.first.phone AS anchor,
       CASE WHEN p.is_first THEN 'founded' ELSE 'linked' END AS outcome,
       CASE WHEN p.is_first THEN 2 ELSE 1 END AS level,
       CASE WHEN p.is_first THEN 70 ELSE 46 END - 4 * m.is_unreadable::INTEGER AS score,
       NULL AS via,
       list_filter([
           CASE WHEN p.is_first THEN 'name_and_phone' WHEN p.name_key = p.first.name_key THEN 'name_equal'
                WHEN p.sound = p.first.sound THEN 'sound_equal' END,
           CASE WHEN NOT p.is_first AND p.phone = p.first.phone THEN 'phone_equal' END,
           CASE WHEN NOT p.is_first AND p.phone <> p.first.phone THEN 'employer_or_mask_equal' END,
           CASE WHEN p.name_key <> p.first.name_key AND coalesce(p.sound <> p.first.sound, true) THEN 'name_slip' END,
           CASE WHEN m.is_unreadable THEN 'number_unchecked' END,
           CASE WHEN m.is_masked THEN 'number_masked' END
       ], lambda x: x IS NOT NULL) AS reasons,
       []::VARCHAR[] AS rivals
FROM (SELECT *, name_key = first.name_key AND phone = first.phone AS is_first FROM placed) AS p
JOIN person_mention AS m ON m.mention_id = p.mention_id
