-- Findings with their score and place in the ranking, best first.
--
-- reads   finding, finding_record (docs/architecture.md); poor_people [finding_id, people]; rule_told [rule_id, title, line, rule_version, reopen_on]
-- gives   table scored_finding: those of finding, with title, line, rule_version, reopen_on, records, all_parts, score, place;
--         one row per finding, place from 1 without gaps
--
-- takes   $point: one point of the score
--
-- The score is the sum of its parts, in whole fractions of a point: what the rule gives, 20 points for a flagged and 5 for
-- an incomplete answer, 6 for each tenfold of amount over 1,000 yuan and of people, 3 for medium and 6 for strong links,
-- 2 for each further source, 5 for a member of a registered poor household and 5 more for each tenfold of them.
-- Nothing is cut off at a greatest value. The weights are our choice: they rank, they never flag.
CREATE OR REPLACE TEMP TABLE scored_finding AS
WITH source_count AS (
    SELECT finding_id, count(DISTINCT source) AS sources, count(*) AS records
    FROM finding_record
    GROUP BY finding_id
),
levelled AS (
    SELECT *, list_filter(
        list_transform(signals, lambda s: CASE WHEN s.state = 'true' THEN s.level END), lambda l: l IS NOT NULL
    ) AS levels
    FROM finding
),
parted AS (
    SELECT f.* EXCLUDE (levels), t.title, t.line, t.rule_version, t.reopen_on,
        coalesce(n.records, 0) AS records,
        left(sha256(f.rule_id || '|' || f.subject_anchor), 20) AS clue_id,
        list_filter(list_concat(
            [{'name': CASE f.outcome WHEN 'flagged' THEN '出线' ELSE '待补' END,
              'points': CAST($point * CASE f.outcome WHEN 'flagged' THEN 20 ELSE 5 END AS INTEGER)}],
            f.parts,
            [{'name': '金额', 'points': CAST(floor($point * 6 * log10(
                 1 + greatest(0, coalesce(CAST(f.amount_yuan AS DOUBLE), 0)) / 1000)) AS INTEGER)},
             {'name': '人数', 'points': CAST(floor($point * 6 * log10(1 + greatest(0, coalesce(f.workers, 0)))) AS INTEGER)},
             {'name': '关联把握', 'points': CAST($point * CASE WHEN len(f.levels) = 0 OR list_contains(f.levels, 'weak') THEN 0
                 WHEN list_contains(f.levels, 'medium') THEN 3 ELSE 6 END AS INTEGER)},
             {'name': '来源互证', 'points': CAST($point * 2 * greatest(0, coalesce(n.sources, 0) - 1) AS INTEGER)},
             {'name': '建档立卡户', 'points': CASE WHEN h.people > 0
                 THEN CAST(floor($point * 5 * (1 + log10(h.people))) AS INTEGER) ELSE 0 END}]
        ), lambda x: x.points <> 0) AS all_parts
    FROM levelled AS f
    JOIN rule_told AS t USING (rule_id)
    LEFT JOIN source_count AS n USING (finding_id)
    LEFT JOIN poor_people AS h USING (finding_id)
),
summed AS (
    SELECT *, CAST(coalesce(list_sum(list_transform(all_parts, lambda x: x.points)), 0) AS INTEGER) AS score
    FROM parted
),
ordered AS (
    SELECT *
    FROM summed
    ORDER BY outcome = 'flagged' DESC, score DESC, amount_yuan DESC NULLS LAST, workers DESC NULLS LAST, clue_id
)
SELECT *, row_number() OVER () AS place
FROM ordered
