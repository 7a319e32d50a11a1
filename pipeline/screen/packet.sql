-- Packets: all clues about one entity, across rules, best first.
--
-- reads   clue
-- gives   packet: packet_id, subject (as of its best clue's), score, parts (adding up to it), band, clues (ids, best first), rules,
--         flagged, workers, amount_yuan (the largest of one clue: the same debt stands in several), place; one row per entity
--
-- The score is that of the best clue, and a tenth of each further rule's best one. A clue about a record goes to whom it is about.
CREATE OR REPLACE TABLE packet AS
WITH told AS (
    SELECT *, coalesce(subject.entity_id, subject.about.entity_id, clue_id) AS key, rowid AS rank
    FROM clue
),
best AS (
    SELECT key, rule_id, min(rank) AS rank, arg_min(title, rank) AS title, arg_min(score, rank) AS score
    FROM told
    GROUP BY key, rule_id
),
ordered AS (
    SELECT *, row_number() OVER (PARTITION BY key ORDER BY rank) AS nth FROM best
),
part AS (
    SELECT key, list({'name': CASE nth WHEN 1 THEN title ELSE '另有：' || title END,
                      'points': CASE nth WHEN 1 THEN score ELSE score // 10 END} ORDER BY nth) AS parts
    FROM ordered
    GROUP BY key
),
gathered AS (
    SELECT key, arg_min(subject, rank) AS first, arg_min(band, rank) AS band, list(clue_id ORDER BY rank) AS clues,
        list(DISTINCT rule_id ORDER BY rule_id) AS rules, count(*) FILTER (outcome = 'flagged') AS flagged,
        max(workers) AS workers, max(amount_yuan) AS amount_yuan, min(rank) AS rank
    FROM told
    GROUP BY key
),
summed AS (
    SELECT left(sha256('packet|' || g.key), 20) AS packet_id,
        CASE WHEN g.first.about IS NULL OR g.first.about.entity_id IS NULL THEN g.first.kind END AS kind,
        coalesce(g.first.entity_id, g.first.about.entity_id) AS entity_id,
        coalesce(g.first.about.name, g.first.name) AS name,
        CASE WHEN g.first.about.entity_id IS NULL THEN g.first.id_no ELSE g.first.about.id_no END AS id_no,
        CAST(list_sum(list_transform(p.parts, lambda x: x.points)) AS INTEGER) AS score, p.parts, g.band, g.clues,
        g.rules, g.flagged, g.workers, g.amount_yuan, g.rank
    FROM gathered AS g
    JOIN part AS p USING (key)
)
SELECT * EXCLUDE (rank), row_number() OVER (ORDER BY flagged > 0 DESC, score DESC, rank) AS place
FROM summed
ORDER BY place
