-- Known persons that groups which met nobody meet by half a phone, or by a number beside a name written otherwise.
--
-- reads   person_asked, person_met, known_person, look_alike
-- gives   rows for person_met; evidence  1024 name, and phone with one slip; 2048 number and employer, name otherwise;
--         4096 number, name otherwise; with 2, 16, 256 for how the name differs (see person_met)
-- takes   $most_namesakes  people of the employer who may be expected to fit what is shown of a number
INSERT INTO person_met BY NAME
WITH unmet AS MATERIALIZED (
    SELECT *, coalesce(seen, slip) AS number FROM person_asked
    WHERE group_no NOT IN (SELECT group_no FROM person_met)
),
shown AS MATERIALIZED (
    SELECT a.*, right(a.number, 4) AS tail, left(a.number, 10) AS head, a.tells AND a.shown > 5 OR a.slip IS NOT NULL AS is_telling,
           a.seen IS NULL OR a.colleagues / pow(10, a.shown) <= $most_namesakes AS tells_colleagues
    FROM unmet AS a
    WHERE a.number IS NOT NULL
),
numbered AS (
    SELECT anchor, number, name_key, sound, employer, right(number, 4) AS tail, left(number, 10) AS head
    FROM known_person WHERE number IS NOT NULL AND name_key IS NOT NULL
),
met AS (   -- a slip leaves one end whole, a mask shows one
    SELECT a.group_no, k.anchor, k.number, k.name_key, k.sound, 2048 AS evidence
    FROM shown AS a JOIN numbered AS k ON k.employer = a.employer AND k.tail = a.tail WHERE a.tells_colleagues
    UNION ALL
    SELECT a.group_no, k.anchor, k.number, k.name_key, k.sound, 2048
    FROM shown AS a JOIN numbered AS k ON k.employer = a.employer AND k.head = a.head WHERE a.tells_colleagues
    UNION ALL
    SELECT a.group_no, k.anchor, k.number, k.name_key, k.sound, 4096
    FROM shown AS a JOIN numbered AS k ON k.name_key[1] = a.name_key[1] AND k.tail = a.tail WHERE a.is_telling
    UNION ALL
    SELECT a.group_no, k.anchor, k.number, k.name_key, k.sound, 4096
    FROM shown AS a JOIN numbered AS k ON k.name_key[1] = a.name_key[1] AND k.head = a.head WHERE a.is_telling
),
fitting AS (
    SELECT DISTINCT a.group_no, a.name_key, a.sound, m.anchor, m.name_key AS other, m.sound AS other_sound, m.evidence
    FROM met AS m
    JOIN shown AS a ON a.group_no = m.group_no
    WHERE m.name_key <> a.name_key AND number_fits(m.number, a.seen, a.slip)
),
compared AS (
    SELECT f.group_no, f.anchor, f.evidence,
           2 * coalesce(f.sound = f.other_sound, false)::INTEGER
           + 16 * (name_slip(f.name_key, f.other) IS NOT NULL)::INTEGER
           + 256 * (len(differing(f.name_key, f.other)) = 1 AND l.one IS NOT NULL)::INTEGER AS likeness
    FROM fitting AS f
    LEFT JOIN look_alike AS l ON l.one = f.name_key[differing(f.name_key, f.other)[1]]
        AND l.other = f.other[differing(f.name_key, f.other)[1]]
),
phoned AS (   -- one slip leaves the first six or the last five digits whole
    SELECT a.group_no, a.phone, k.anchor, k.phone AS other
    FROM unmet AS a
    JOIN known_person AS k ON k.name_key = a.name_key AND left(k.phone, 6) = left(a.phone, 6)
    UNION
    SELECT a.group_no, a.phone, k.anchor, k.phone
    FROM unmet AS a
    JOIN known_person AS k ON k.name_key = a.name_key AND right(k.phone, 5) = right(a.phone, 5)
)
SELECT group_no, anchor, 1024 AS evidence FROM phoned WHERE damerau_levenshtein(phone, other) = 1
UNION ALL
SELECT group_no, anchor, evidence + likeness FROM compared WHERE likeness > 0
