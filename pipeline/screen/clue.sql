-- Clues, best first: a finding with its rule, score, band, fingerprint and evidence.
--
-- reads   finding, finding_record (docs/architecture.md); evidence_row [finding_id, signal, source, record_key, file,
--         sheet, row, sha256, fields, facts]; rule_told [rule_id, title, line, rule_version, reopen_on]
-- gives   table clue (docs/interface.md), one row per rule and subject
-- takes   $as_of, $run_id; $high, $medium: least score of a band
--
-- The score is the sum of its parts: what the rule gives, 20 for a flagged and 5 for an incomplete answer,
-- 6 for each tenfold of amount over 1,000 yuan and of people, 3 for medium and 6 for strong links, 2 for each further source.
-- The weights are our choice: they rank, they never flag.
CREATE OR REPLACE TABLE clue AS
WITH evidence AS (
    SELECT finding_id,
        list({'signal': signal, 'source': source, 'record_key': record_key, 'file': file, 'sheet': sheet,
              'row': row, 'sha256': sha256, 'fields': fields}
             ORDER BY signal, source, record_key, file, sheet, row, sha256) AS evidence,
        count(DISTINCT source) AS sources
    FROM evidence_row
    GROUP BY finding_id
),
fact AS (
    SELECT f.finding_id, x.signal || '|' || x.source || '|' || x.record_key || '|' || unnest(x.facts) AS line
    FROM finding AS f
    JOIN rule_told AS t USING (rule_id)
    JOIN evidence_row AS x USING (finding_id)
    WHERE len(t.reopen_on) = 0 OR list_contains(t.reopen_on, x.signal)
),
fingerprint AS (
    SELECT finding_id, sha256(string_agg(DISTINCT line, chr(10) ORDER BY line)) AS fingerprint
    FROM fact
    GROUP BY finding_id
),
scored AS (
    SELECT f.*, t.title, t.line, t.rule_version, e.evidence, p.fingerprint,
        list_filter(list_concat(
            [{'name': CASE f.outcome WHEN 'flagged' THEN '出线' ELSE '待补' END,
              'points': CASE f.outcome WHEN 'flagged' THEN 20 ELSE 5 END}],
            f.parts,
            [{'name': '金额', 'points': CAST(floor(6 * log10(1 + greatest(0, coalesce(CAST(f.amount_yuan AS DOUBLE), 0)) / 1000)) AS INTEGER)},
             {'name': '人数', 'points': CAST(floor(6 * log10(1 + greatest(0, coalesce(f.workers, 0)))) AS INTEGER)},
             {'name': '关联把握', 'points': CASE WHEN len(f.levels) = 0 OR list_contains(f.levels, 'weak') THEN 0
                 WHEN list_contains(f.levels, 'medium') THEN 3 ELSE 6 END},
             {'name': '来源互证', 'points': CAST(2 * greatest(0, coalesce(e.sources, 0) - 1) AS INTEGER)}]
        ), lambda x: x.points <> 0) AS all_parts
    FROM (
        SELECT *, list_filter(list_transform(signals, lambda s: CASE WHEN s.state = 'true' THEN s.level END), lambda l: l IS NOT NULL) AS levels
        FROM finding
    ) AS f
    JOIN rule_told AS t USING (rule_id)
    LEFT JOIN evidence AS e USING (finding_id)
    LEFT JOIN fingerprint AS p USING (finding_id)
),
summed AS (
    SELECT *, CAST(coalesce(list_sum(list_transform(all_parts, lambda x: x.points)), 0) AS INTEGER) AS score
    FROM scored
)
SELECT
    left(sha256(rule_id || '|' || subject_anchor), 20) AS clue_id,
    coalesce(fingerprint, sha256('')) AS fingerprint,
    rule_id,
    rule_version,
    outcome,
    missing,
    {'kind': subject_kind, 'entity_id': subject_entity_id, 'name': subject_name, 'id_no': subject_id_no,
     'about': CASE WHEN subject_kind = 'record'
         THEN {'entity_id': about_entity_id, 'name': about_name, 'id_no': about_id_no} END} AS subject,
    score,
    CAST(all_parts AS STRUCT(name VARCHAR, points INTEGER)[]) AS parts,
    CASE WHEN score >= $high THEN 'high' WHEN score >= $medium THEN 'medium' ELSE 'low' END AS band,
    workers,
    amount_yuan,
    figures,
    says,
    signals,
    counter,
    coalesce(evidence, []) AS evidence,
    $run_id AS run_id,
    CAST($as_of AS DATE) AS as_of,
    title,
    line
FROM summed
ORDER BY outcome = 'flagged' DESC, score DESC, amount_yuan DESC NULLS LAST, workers DESC NULLS LAST, clue_id
