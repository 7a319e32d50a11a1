-- What people could decide about links: each name that weakly stands for an entity, or for several, asked once.
--
-- reads   link, mention, clue
-- gives   [kind, outcome, entity_id, party_id, name, mentions, keys, candidates, reasons, counter_reasons, decides,
--         rests, touches]; one row per question, those that would change most clues first
--         keys  its mentions, written `source|record_key|role|ordinal`; decides  incomplete clues that wait for it;
--         rests  clues that rest on a weak link of it; touches  other clues about the entity or a candidate
WITH waited AS (
    SELECT DISTINCT clue_id, x.source AS source, x.record_key AS record_key, x.field AS field
    FROM (SELECT clue_id, unnest(missing) AS x FROM clue WHERE outcome = 'incomplete')
    WHERE x.kind = 'link'
),
open AS (
    SELECT concat_ws('|', l.source, l.record_key, l.role, l.ordinal) AS key, m.kind, l.outcome, l.entity_id, l.party_id,
           coalesce(m.name, m.raw_name, '') AS name, l.source, l.record_key, l.role, l.reasons, l.counter_reasons,
           l.candidates, list_prepend(l.entity_id, list_transform(l.candidates, lambda c: c.entity_id)) AS meant
    FROM link AS l
    JOIN mention AS m
        ON m.source = l.source AND m.record_id = l.record_id AND m.role = l.role AND m.ordinal = l.ordinal
    WHERE l.outcome = 'ambiguous' OR l.level = 'weak' AND (
        l.outcome = 'linked'
        OR EXISTS (   -- a name of its own, of no interest unless a clue waits for it
            FROM waited AS w
            WHERE w.source = l.source AND w.record_key = l.record_key
              AND (w.field IS NULL OR w.field = l.role OR starts_with(l.role, 'text_'))
        )
    )
),
shown AS (   -- the records of signals that are weakly linked, with the entities that the clue is about
    SELECT DISTINCT clue_id, e.source AS source, e.record_key AS record_key, unnest(about) AS entity_id
    FROM (
        SELECT clue_id, unnest(evidence) AS e, [subject.entity_id, subject.about.entity_id] AS about,
               list_transform(list_filter(signals, lambda s: s.level = 'weak'), lambda s: s.name) AS weak
        FROM clue
    )
    WHERE list_contains(weak, e.signal)
),
subject_of AS (
    SELECT DISTINCT clue_id, unnest([subject.entity_id, subject.about.entity_id]) AS entity_id FROM clue
),
effect AS (
    SELECT o.key, w.clue_id, 1 AS nearness
    FROM open AS o
    JOIN waited AS w ON w.source = o.source AND w.record_key = o.record_key
        AND (w.field IS NULL OR w.field = o.role OR starts_with(o.role, 'text_'))
    UNION ALL
    SELECT o.key, s.clue_id, 2
    FROM open AS o
    JOIN shown AS s ON s.source = o.source AND s.record_key = o.record_key AND s.entity_id = o.entity_id
    UNION ALL
    SELECT o.key, s.clue_id, 3
    FROM (SELECT key, unnest(meant) AS entity_id FROM open) AS o
    JOIN subject_of AS s ON s.entity_id = o.entity_id
),
question AS (
    SELECT kind, outcome, entity_id, party_id, name, count(*) AS mentions, list(key ORDER BY key) AS keys,
           arg_min(candidates, key) AS candidates, arg_min(reasons, key) AS reasons,
           arg_min(counter_reasons, key) AS counter_reasons
    FROM open
    GROUP BY kind, outcome, entity_id, party_id, name
),
nearest AS (
    SELECT o.kind, o.outcome, o.party_id, o.name, e.clue_id, min(e.nearness) AS nearness
    FROM effect AS e
    JOIN open AS o ON o.key = e.key
    GROUP BY ALL
),
counted AS (
    SELECT kind, outcome, party_id, name, count(*) FILTER (nearness = 1) AS decides,
           count(*) FILTER (nearness = 2) AS rests, count(*) FILTER (nearness = 3) AS touches
    FROM nearest GROUP BY ALL
)
SELECT q.kind, q.outcome, q.entity_id, q.party_id, q.name, q.mentions, q.keys, q.candidates, q.reasons, q.counter_reasons,
       coalesce(c.decides, 0) AS decides, coalesce(c.rests, 0) AS rests, coalesce(c.touches, 0) AS touches
FROM question AS q
LEFT JOIN counted AS c ON c.kind = q.kind AND c.outcome = q.outcome AND c.party_id = q.party_id AND c.name = q.name
ORDER BY decides DESC, rests DESC, touches DESC, mentions DESC, q.kind, q.name, q.party_id
