-- Kind, place, figures, months and marks that people corrected; an empty value is not said.
--
-- reads   corrected
-- gives   claim, updated; one row per corrected claim
UPDATE claim SET
    kind = coalesce(s.said['kind'][1], kind),
    place = CASE WHEN map_contains(s.said, 'place') THEN s.said['place'][1] ELSE place END,
    people_low = CASE WHEN map_contains(s.said, 'people')
        THEN s.said['people'][1]::BIGINT ELSE people_low END,
    people_high = CASE WHEN map_contains(s.said, 'people')
        THEN s.said['people'][-1]::BIGINT ELSE people_high END,
    amount_low = CASE WHEN map_contains(s.said, 'amount')
        THEN s.said['amount'][1]::DECIMAL(18, 2) ELSE amount_low END,
    amount_high = CASE WHEN map_contains(s.said, 'amount')
        THEN s.said['amount'][-1]::DECIMAL(18, 2) ELSE amount_high END,
    period_from = CASE WHEN map_contains(s.said, 'period')
        THEN (s.said['period'][1] || '-01')::DATE ELSE period_from END,
    period_to = CASE WHEN map_contains(s.said, 'period')
        THEN (s.said['period'][-1] || '-01')::DATE ELSE period_to END,
    is_paid = coalesce(s.said['paid'][1]::BOOLEAN, is_paid),
    is_urgent = coalesce(s.said['urgent'][1]::BOOLEAN, is_urgent),
    sure = 100
FROM (
    SELECT source, record_id, claim_no, map(list(field ORDER BY field), list(value ORDER BY field)) AS said
    FROM corrected
    GROUP BY ALL
) AS s
WHERE (claim.source, claim.record_id, claim.claim_no) = (s.source, s.record_id, s.claim_no)
