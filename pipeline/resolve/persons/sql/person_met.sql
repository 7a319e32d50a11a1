-- Known persons that the groups asked for meet by name, or on their phone.
--
-- reads   person_asked, sole_name, known_person, shared_phone, look_alike
-- gives   person_met; one row or several per group and person
--         evidence  1 name and phone, 2 name heard, 4 phone and number, 8 phone and surname, 16 slip in the name,
--                   32 name and mask, 64 name and slip in the number, 128 name and employer, 256 name looks alike,
--                   8192 phone; further ones: person_met_further
-- takes   $is_phoned  whether the groups have phones; $most_namesakes  namesakes that an employer may be expected to have
--         beside the one meant; $most_phoned_namesakes  the same where the phones differ;
--         $least_shown  digits of an ID that with the phone tell a person whose name is written otherwise
CREATE OR REPLACE TEMP TABLE person_met AS
WITH on_phone AS (
    SELECT a.group_no, k.anchor, 1 + 8192 AS evidence
    FROM person_asked AS a
    JOIN known_person AS k ON k.phone = a.phone AND k.name_key = a.name_key
    UNION ALL
    SELECT a.group_no, k.anchor, 8 + 8192
    FROM person_asked AS a
    JOIN sole_name AS o ON o.phone = a.phone AND o.name_key = a.name_key
    JOIN known_person AS k ON k.phone = a.phone AND k.name_key IS NULL AND starts_with(a.name_key, k.surname)
),
beside AS (
    SELECT a.*, k.anchor, k.name_key AS other, k.sound AS other_sound, k.number, k.employer AS other_employer,
           differing(a.name_key, k.name_key) AS places, name_slip(a.name_key, k.name_key) AS name_slip
    FROM person_asked AS a
    JOIN known_person AS k ON k.phone = a.phone AND k.name_key <> a.name_key
    WHERE list_has_any(string_split(a.name_key, ''), string_split(k.name_key, '')) OR a.sound = k.sound
),
otherwise AS (   -- an employer that differs as well makes one other character another person's
    SELECT b.group_no, b.anchor,
           2 * coalesce(b.sound = b.other_sound, false)::INTEGER
           + 4 * (number_fits(b.number, b.seen, b.slip) AND (b.slip IS NOT NULL OR b.shown >= $least_shown))::INTEGER
           + 16 * (CASE b.name_slip WHEN 'other' THEN coalesce(b.employer = b.other_employer, true)
                               ELSE b.name_slip IS NOT NULL END)::INTEGER
           + 256 * (len(b.places) = 1 AND l.one IS NOT NULL)::INTEGER AS evidence
    FROM beside AS b
    LEFT JOIN look_alike AS l ON l.one = b.name_key[b.places[1]] AND l.other = b.other[b.places[1]]
),
telling AS (   -- by which end of the number it is looked for; a slip leaves one end whole
    SELECT group_no, name_key, seen, slip, right(number, 4) AS tail, left(number, 10) AS head,
           contains(right(number, 4), '_') AS no_tail, contains(left(number, 10), '_') AS no_head
    FROM (SELECT *, CASE WHEN tells THEN seen ELSE slip END AS number FROM person_asked WHERE tells OR slip IS NOT NULL)
),
same_name AS (
    SELECT t.group_no, t.seen, t.slip, k.anchor, k.number
    FROM telling AS t
    JOIN known_person AS k ON k.name_key = t.name_key AND right(k.number, 4) = t.tail
    UNION ALL
    SELECT t.group_no, t.seen, t.slip, k.anchor, k.number
    FROM telling AS t
    JOIN known_person AS k ON k.name_key = t.name_key AND left(k.number, 10) = t.head
    WHERE t.no_tail OR t.slip IS NOT NULL
    UNION ALL
    SELECT t.group_no, t.seen, t.slip, k.anchor, k.number
    FROM telling AS t
    JOIN known_person AS k ON k.name_key = t.name_key
    WHERE t.no_tail AND t.no_head AND k.number IS NOT NULL
)
FROM on_phone
UNION ALL
SELECT group_no, anchor, evidence + 8192 FROM otherwise WHERE evidence > 0
UNION ALL
SELECT group_no, anchor, CASE WHEN seen IS NULL THEN 64 ELSE 32 END
FROM same_name
WHERE number_fits(number, seen, slip)
UNION ALL
SELECT a.group_no, k.anchor, 32
FROM person_asked AS a
JOIN known_person AS k ON k.name_key = a.name_key AND k.seen = a.seen
WHERE a.tells
UNION ALL
SELECT a.group_no, k.anchor, 128
FROM person_asked AS a
JOIN known_person AS k ON k.name_key = a.name_key AND k.employer = a.employer
LEFT JOIN shared_phone AS o ON o.phone = a.phone
LEFT JOIN shared_phone AS t ON t.phone = k.phone
WHERE (a.twin = '' OR a.seen IS NOT NULL)
  AND (a.namesakes <= CASE WHEN $is_phoned AND k.phone IS NOT NULL AND o.phone IS NULL AND t.phone IS NULL
                           THEN $most_phoned_namesakes ELSE $most_namesakes END
       OR k.number LIKE a.seen)
