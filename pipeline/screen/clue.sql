-- Clues of one batch, best first: a scored finding with its band, fingerprint and evidence.
--
-- reads   scored_finding (score.sql); evidence_row [place, signal, source, record_key, file, sheet, row, sha256,
--         fields, facts], that of the batch alone
-- gives   rows of clue (docs/interface.md), one per finding
-- takes   $as_of, $run_id; $high, $medium: least score of a band; $first, $last: places of the batch
INSERT INTO clue
WITH evidence AS (
    SELECT place,
        list_sort(list({'signal': signal, 'source': source, 'record_key': record_key, 'file': file, 'sheet': sheet,
                        'row': row, 'sha256': sha256, 'fields': fields})) AS evidence,
        sha256(array_to_string(list_sort(list_distinct(flatten(list(facts)))), chr(10))) AS fingerprint
    FROM evidence_row
    GROUP BY place
)
SELECT
    clue_id,
    coalesce(fingerprint, sha256('')) AS fingerprint,
    rule_id,
    rule_version,
    outcome,
    missing,
    {'kind': subject_kind, 'entity_id': subject_entity_id, 'name': subject_name, 'id_no': subject_id_no,
     'about': CASE WHEN subject_kind = 'record'
         THEN {'entity_id': about_entity_id, 'name': about_name, 'id_no': about_id_no} END} AS subject,
    score,
    all_parts AS parts,
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
FROM scored_finding
LEFT JOIN evidence USING (place)
WHERE place BETWEEN $first AND $last
ORDER BY place
