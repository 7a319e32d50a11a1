-- A name without a phone that nobody known fits founds a person with its employer or mask; a bare name stands alone.
--
-- reads   person_told, person_mention, person_group, assigned, seen_differ
-- gives   rows for assigned; one per mention with a name not there yet
-- takes   $most_namesakes  as person_fit
INSERT INTO assigned BY NAME
WITH lone AS (
    SELECT m.*, coalesce(g.tells, false) AS tells, coalesce(g.namesakes <= $most_namesakes, false) AS is_told
    FROM person_mention AS m
    LEFT JOIN person_group AS g ON g.mention_id = m.mention_id
    WHERE m.name_key IS NOT NULL AND m.number IS NULL AND m.phone IS NULL
      AND NOT EXISTS (FROM assigned AS a WHERE a.mention_id = m.mention_id)
),
shown AS (
    SELECT DISTINCT name_key, employer, seen FROM lone WHERE is_told AND seen IS NOT NULL
),
torn AS (
    SELECT DISTINCT s.name_key, s.employer FROM shown AS s
    JOIN shown AS o ON o.name_key = s.name_key AND o.employer = s.employer AND o.seen > s.seen
    WHERE seen_differ(s.seen, o.seen)
)
SELECT l.mention_id, 'person' AS kind,
       CASE
           WHEN l.is_told THEN 'per:employer_name:' || concat_ws('|', l.name_key, l.twin, p.employer,
                                                                 CASE WHEN t.name_key IS NOT NULL THEN l.seen END)
           WHEN l.tells THEN 'per:mask_name:' || l.name_key || '|' || l.seen
           ELSE 'per:record:' || l.mention_key
       END AS anchor,
       'founded' AS outcome, 1 AS level,
       CASE WHEN l.is_told OR l.tells THEN 30 ELSE 10 END AS score,
       NULL AS via,
       list_filter([
           CASE WHEN l.is_told THEN 'name_and_employer'
                WHEN l.tells AND l.is_masked THEN 'name_and_mask' WHEN l.tells THEN 'name_and_digits' WHEN l.employer IS NOT NULL THEN 'name_too_common'
                ELSE 'bare_name' END,
           CASE WHEN l.is_unreadable AND NOT l.tells THEN 'number_unchecked' END,
           CASE WHEN l.is_masked AND NOT l.tells THEN 'number_masked' END,
           CASE WHEN l.is_hub THEN 'phone_shared_by_many' END
       ], lambda x: x IS NOT NULL) AS reasons,
       []::VARCHAR[] AS rivals
FROM lone AS l
JOIN person_told AS p ON p.mention_id = l.mention_id
LEFT JOIN torn AS t ON t.name_key = l.name_key AND t.employer = l.employer
