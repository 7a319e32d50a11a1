-- Clues in the order in which they are read: flagged before incomplete, then by weight.
--
-- reads   clue (docs/interface.md)
-- gives   the columns of clue in the order of the interface, nested ones as JSON text; one row per clue
-- takes   $first  how many at most; null: all
SELECT
    clue_id,
    fingerprint,
    rule_id,
    rule_version,
    outcome,
    to_json(missing)::VARCHAR AS missing,
    to_json(subject)::VARCHAR AS subject,
    score,
    to_json(parts)::VARCHAR AS parts,
    band,
    workers,
    amount_yuan,
    figures::VARCHAR AS figures,
    says,
    to_json(signals)::VARCHAR AS signals,
    to_json(counter)::VARCHAR AS counter,
    to_json(evidence)::VARCHAR AS evidence,
    run_id,
    as_of,
    title,
    line
FROM clue
WHERE $outcome IS NULL OR outcome = $outcome
ORDER BY outcome <> 'flagged', score DESC, amount_yuan DESC NULLS LAST, workers DESC NULLS LAST, clue_id
LIMIT $first
