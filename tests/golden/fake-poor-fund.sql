-- unit_base
SELECT * FROM (
SELECT CAST(0 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'fund_enforcement' AS source, 0 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(r."district" AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."employer" AS raw_name, 'employer' AS mention, r."applied_on" AS "unit.applied_on", r."applied_on__none" AS "unit.applied_on__none", r."owed" AS "unit.owed", r."paid" AS "unit.paid", r."workers" AS "unit.workers", r."served_on" AS "unit.served_on", r."deferral_no" AS "unit.deferral_no", r."deferral_no__none" AS "unit.deferral_no__none", r."review" AS "unit.review", r."review__none" AS "unit.review__none", r."enforcement_no" AS "unit.enforcement_no", r."enforcement_no__none" AS "unit.enforcement_no__none", r."review_no" AS "unit.review_no", r."review_no__none" AS "unit.review_no__none", r."order_no" AS "unit.order_no"
FROM (SELECT record_id, record_key, "employer", "district", CASE WHEN CAST("applied_on" AS DATE) > $seen_on THEN NULL ELSE "applied_on" END AS "applied_on", CASE WHEN CAST("applied_on" AS DATE) > $seen_on THEN TRUE ELSE "applied_on__none" END AS "applied_on__none", "owed", "paid", "workers", "served_on", "deferral_no", ("deferral_no__none" AND "deferral_no" IS NULL) AS "deferral_no__none", "review", ("review__none" AND "review" IS NULL) AS "review__none", CASE WHEN CAST("ruled_on" AS DATE) > $seen_on THEN NULL ELSE "enforcement_no" END AS "enforcement_no", CASE WHEN CAST("ruled_on" AS DATE) > $seen_on THEN TRUE ELSE "enforcement_no__none" END AS "enforcement_no__none", CASE WHEN CAST("accepted_on" AS DATE) > $seen_on THEN NULL ELSE "review_no" END AS "review_no", CASE WHEN CAST("accepted_on" AS DATE) > $seen_on THEN TRUE ELSE "review_no__none" END AS "review_no__none", "order_no" FROM "fund_enforcement" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN link AS l ON l.source = 'fund_enforcement' AND l.role = 'employer' AND l.record_id = r.record_id
WHERE (TRUE) IS NOT FALSE AND l.party_id IS NOT NULL AND coalesce(l.entity_kind, 'organisation') = 'organisation'
) AS u;
-- values: {}

-- match_enforcement
WITH theirs AS (
  SELECT r.*, l.party_id, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank
  FROM (SELECT record_id, record_key, CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closed_on" END AS "closed_on", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closed_on__none" END AS "closed_on__none", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closing" END AS "closing", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closing__none" END AS "closing__none", "resumed_no", ("resumed_no__none" AND "resumed_no" IS NULL) AS "resumed_no__none", "court", "case_no", "basis_no", "case_type", "applicant" FROM "enforcement_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r LEFT JOIN link AS l
    ON l.source = 'enforcement_case' AND l.role = 'debtor'
      AND l.record_id = r.record_id
), numbered AS (
  SELECT u.base_id, r.record_id FROM unit_base AS u JOIN (SELECT record_id, record_key, CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closed_on" END AS "closed_on", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closed_on__none" END AS "closed_on__none", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closing" END AS "closing", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closing__none" END AS "closing__none", "resumed_no", ("resumed_no__none" AND "resumed_no" IS NULL) AS "resumed_no__none", "court", "case_no", "basis_no", "case_type", "applicant" FROM "enforcement_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."case_no" = u."unit.enforcement_no"
  UNION
  SELECT u.base_id, r.record_id FROM unit_base AS u JOIN (SELECT record_id, record_key, CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closed_on" END AS "closed_on", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closed_on__none" END AS "closed_on__none", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closing" END AS "closing", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closing__none" END AS "closing__none", "resumed_no", ("resumed_no__none" AND "resumed_no" IS NULL) AS "resumed_no__none", "court", "case_no", "basis_no", "case_type", "applicant" FROM "enforcement_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."basis_no" = u."unit.review_no"
  UNION
  SELECT u.base_id, r.record_id FROM unit_base AS u JOIN (SELECT record_id, record_key, CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closed_on" END AS "closed_on", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closed_on__none" END AS "closed_on__none", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closing" END AS "closing", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closing__none" END AS "closing__none", "resumed_no", ("resumed_no__none" AND "resumed_no" IS NULL) AS "resumed_no__none", "court", "case_no", "basis_no", "case_type", "applicant" FROM "enforcement_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."basis_no" = u."unit.order_no"
), by_number AS (
  SELECT n.base_id, n.record_id, TRUE AS state, 3 AS rank
  FROM numbered AS n JOIN unit_base AS u ON u.base_id = n.base_id
  JOIN theirs AS t ON t.record_id = n.record_id
  QUALIFY t.party_id IS NOT DISTINCT FROM u.party_id
    OR NOT bool_or(t.party_id IS NOT DISTINCT FROM u.party_id) OVER (PARTITION BY n.base_id)
), by_party AS (
  SELECT u.base_id, r.record_id, CASE WHEN r."basis_no" IS NULL THEN (r."case_type" = $v1 AND contains(r."applicant", $v2)) END AS state, r.rank
  FROM unit_base AS u JOIN theirs AS r ON r.party_id = u.party_id
  WHERE ((r."case_type" = $v1 AND contains(r."applicant", $v2))) IS NOT FALSE AND u."unit.enforcement_no" IS NULL AND u."unit.review_no" IS NULL
    AND u.base_id NOT IN (SELECT base_id FROM by_number)
    AND r.record_id NOT IN (SELECT record_id FROM by_number)
)
SELECT m.base_id, r.record_id, r.record_key, m.state, m.rank, r."closed_on" AS "enforcement.closed_on", r."closed_on__none" AS "enforcement.closed_on__none", r."closing" AS "enforcement.closing", r."closing__none" AS "enforcement.closing__none", r."resumed_no" AS "enforcement.resumed_no", r."resumed_no__none" AS "enforcement.resumed_no__none", r."court" AS "enforcement.court"
FROM (SELECT * FROM by_number UNION ALL SELECT * FROM by_party) AS m
JOIN theirs AS r ON r.record_id = m.record_id;
-- values: {'v1': 'administrative', 'v2': '公积金'}

-- unit
SELECT row_number() OVER (ORDER BY u.base_id, m_enforcement.record_id) AS unit_id, u.*, m_enforcement.record_id AS "enforcement.record_id", m_enforcement.record_key AS "enforcement.record_key", m_enforcement.rank AS "enforcement.rank", CASE WHEN m_enforcement.state AND m_enforcement.rank >= 2 THEN 'found' WHEN m_enforcement.record_id IS NOT NULL THEN 'unsure' WHEN u."unit.enforcement_no" IS NOT NULL OR u."unit.review_no" IS NOT NULL THEN 'lost' WHEN (NOT (CASE WHEN coalesce(u."unit.applied_on__none", FALSE) THEN TRUE WHEN u."unit.applied_on" IS NOT NULL THEN FALSE END)) IS FALSE THEN 'absent' WHEN NOT EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'enforcement_case' AND (c.place = '' OR contains(c.place, u.place) OR contains(u.place, nullif(replace(c.place, '人民法院', ''), ''))) AND (u."unit.applied_on" IS NULL OR (coalesce(c.month_from, u."unit.applied_on") <= u."unit.applied_on" AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(u."unit.applied_on" + INTERVAL 1 MONTH AS DATE)))))) THEN 'uncovered' ELSE 'absent' END AS "enforcement.state", m_enforcement."enforcement.closed_on", m_enforcement."enforcement.closed_on__none", m_enforcement."enforcement.closing", m_enforcement."enforcement.closing__none", m_enforcement."enforcement.resumed_no", m_enforcement."enforcement.resumed_no__none", m_enforcement."enforcement.court"
FROM unit_base AS u
LEFT JOIN match_enforcement AS m_enforcement ON m_enforcement.base_id = u.base_id;
-- values: {}

-- unit_party
SELECT unit_id, '' AS whose, party_id, 3 AS rank FROM unit
UNION SELECT unit_id, '', unnest(candidates), 3 FROM unit WHERE entity_id IS NULL;
-- values: {}

-- row_ordered
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    u."unit.owed" > u."unit.paid" AS state, 3 AS rank, u."unit.owed" - u."unit.paid" AS "owed", u."unit.workers" AS "workers", u."unit.served_on" AS "served_on"
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_ordered
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "owed" IS NOT NULL) THEN sum("owed") FILTER (WHERE state AND rank >= 2) END AS "owed",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "workers" IS NOT NULL) THEN sum("workers") FILTER (WHERE state AND rank >= 2) END AS "workers",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "served_on" IS NOT NULL) THEN min("served_on") FILTER (WHERE state AND rank >= 2) END AS "served_on"
  FROM row_ordered GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."owed", f."workers", f."served_on"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_closed
SELECT * FROM (
  SELECT u.unit_id, 'enforcement_case' AS source, u."enforcement.record_id" AS record_id, u."enforcement.record_key" AS record_key, u.party_id,
    CASE WHEN u."enforcement.state" = 'found' THEN CASE WHEN coalesce(u."enforcement.closing__none", FALSE) THEN FALSE ELSE u."enforcement.closing" = $v1 END WHEN (CASE WHEN coalesce(u."enforcement.closing__none", FALSE) THEN FALSE ELSE u."enforcement.closing" = $v1 END) IS FALSE THEN FALSE END AS state, 3 AS rank, u."enforcement.closed_on" AS "closed_on"
  FROM unit AS u
  WHERE u."enforcement.record_id" IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': 'no_assets'}

-- sig_closed
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "closed_on" IS NOT NULL) THEN min("closed_on") FILTER (WHERE state AND rank >= 2) END AS "closed_on"
  FROM row_closed GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR u."enforcement.state" IN ('lost', 'uncovered') THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."closed_on"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_taxed
SELECT * FROM (
  SELECT u.unit_id, 'tax_payment' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    (CASE WHEN coalesce(r."levy__none", FALSE) THEN FALSE ELSE r."levy" = $v1 END AND r."paid" > $v2 AND CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" > u."enforcement.closed_on" END AND CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" <= CAST(u."enforcement.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) AS state, l.rank AS rank, r."paid" AS "paid", r."paid_on" AS "first_on", r."paid_on" AS "last_on"
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'tax_payment' AND l.role = 'taxpayer' AND l.party_id = p.party_id
JOIN (SELECT record_id, record_key, "levy", ("levy__none" AND "levy" IS NULL) AS "levy__none", "paid", "paid_on" FROM "tax_payment" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE ((coalesce(u.entity_kind, 'organisation') = 'organisation')) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {'v1': 'tax', 'v2': 0, 'p_window_months': 60}

-- sig_taxed
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "paid" IS NOT NULL) THEN sum("paid") FILTER (WHERE state AND rank >= 2) END AS "paid",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "first_on" IS NOT NULL) THEN min("first_on") FILTER (WHERE state AND rank >= 2) END AS "first_on",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "last_on" IS NOT NULL) THEN max("last_on") FILTER (WHERE state AND rank >= 2) END AS "last_on"
  FROM row_taxed GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN ((coalesce(u.entity_kind, 'organisation') = 'organisation')) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'tax_payment' AND (c.place = '' OR contains(c.place, u.place) OR contains(u.place, nullif(replace(c.place, '人民法院', ''), ''))) AND (u."enforcement.closed_on" IS NULL OR (coalesce(c.month_from, u."enforcement.closed_on") <= u."enforcement.closed_on" AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(u."enforcement.closed_on" + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."paid", f."first_on", f."last_on"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_insured_heads
SELECT * FROM (
  SELECT u.unit_id, 'insured_headcount' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    (r."heads" >= $v1 AND CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."enforcement.closed_on" END AND CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."enforcement.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) AS state, l.rank AS rank, r."heads" AS "heads", r."month" AS "last_month"
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'insured_headcount' AND l.role = 'employer' AND l.party_id = p.party_id
JOIN (SELECT record_id, record_key, "heads", "month" FROM "insured_headcount" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE ((coalesce(u.entity_kind, 'organisation') = 'organisation')) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {'v1': 1, 'p_window_months': 60}

-- sig_insured_heads
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "heads" IS NOT NULL) THEN max("heads") FILTER (WHERE state AND rank >= 2) END AS "heads",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "last_month" IS NOT NULL) THEN max("last_month") FILTER (WHERE state AND rank >= 2) END AS "last_month"
  FROM row_insured_heads GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN ((coalesce(u.entity_kind, 'organisation') = 'organisation')) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'insured_headcount' AND (c.place = '' OR contains(c.place, u.place) OR contains(u.place, nullif(replace(c.place, '人民法院', ''), ''))) AND (u."enforcement.closed_on" IS NULL OR (coalesce(c.month_from, u."enforcement.closed_on") <= u."enforcement.closed_on" AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(u."enforcement.closed_on" + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."heads", f."last_month"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_insured_people
SELECT * FROM (
  SELECT u.unit_id, 'insured_person' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    (CASE WHEN coalesce(r."month_to__none", FALSE) THEN TRUE WHEN r."month_to" IS NOT NULL THEN FALSE END OR CASE WHEN coalesce(r."month_to__none", FALSE) OR coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."month_to" > u."enforcement.closed_on" END) AS state, l.rank AS rank, 1 AS "heads"
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'insured_person' AND l.role = 'employer' AND l.party_id = p.party_id
JOIN (SELECT record_id, record_key, CASE WHEN CAST("month_to" AS DATE) > $seen_on THEN NULL ELSE "month_to" END AS "month_to", CASE WHEN CAST("month_to" AS DATE) > $seen_on THEN TRUE ELSE "month_to__none" END AS "month_to__none" FROM "insured_person" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE ((coalesce(u.entity_kind, 'organisation') = 'organisation')) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_insured_people
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    count(*) FILTER (WHERE state AND rank >= 2) AS "heads"
  FROM row_insured_people GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN ((coalesce(u.entity_kind, 'organisation') = 'organisation')) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'insured_person' AND (c.place = '' OR contains(c.place, u.place) OR contains(u.place, nullif(replace(c.place, '人民法院', ''), ''))) AND (u."enforcement.closed_on" IS NULL OR (coalesce(c.month_from, u."enforcement.closed_on") <= u."enforcement.closed_on" AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(u."enforcement.closed_on" + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."heads"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- sig_insured
SELECT unit_id, s_insured_heads.state OR s_insured_people.state AS state, greatest(CASE WHEN s_insured_heads.state THEN s_insured_heads.rank END, CASE WHEN s_insured_people.state THEN s_insured_people.rank END) AS rank
FROM unit AS u
JOIN sig_insured_heads AS s_insured_heads USING (unit_id)
JOIN sig_insured_people AS s_insured_people USING (unit_id);
-- values: {}

-- row_contributed
SELECT * FROM (
  SELECT u.unit_id, 'fund_payment' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    (r."heads" >= $v1 AND r."paid" > $v2 AND CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."enforcement.closed_on" END AND CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."enforcement.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) AS state, l.rank AS rank, r."paid" AS "paid"
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'fund_payment' AND l.role = 'employer' AND l.party_id = p.party_id
JOIN (SELECT record_id, record_key, "heads", "paid", "month" FROM "fund_payment" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE ((coalesce(u.entity_kind, 'organisation') = 'organisation')) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {'v1': 1, 'v2': 0, 'p_window_months': 60}

-- sig_contributed
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "paid" IS NOT NULL) THEN sum("paid") FILTER (WHERE state AND rank >= 2) END AS "paid"
  FROM row_contributed GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN ((coalesce(u.entity_kind, 'organisation') = 'organisation')) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'fund_payment' AND (c.place = '' OR contains(c.place, u.place) OR contains(u.place, nullif(replace(c.place, '人民法院', ''), ''))) AND (u."enforcement.closed_on" IS NULL OR (coalesce(c.month_from, u."enforcement.closed_on") <= u."enforcement.closed_on" AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(u."enforcement.closed_on" + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."paid"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_built
SELECT * FROM (
  SELECT u.unit_id, 'project' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    (CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."signed_on" > u."enforcement.closed_on" END AND CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."signed_on" <= CAST(u."enforcement.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) AS state, l.rank AS rank, r."contract_price" AS "price", r."signed_on" AS "signed_on"
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'project' AND l.role = 'contractor' AND l.party_id = p.party_id
JOIN (SELECT record_id, record_key, "signed_on", "contract_price" FROM "project" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE ((coalesce(u.entity_kind, 'organisation') = 'organisation')) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {'p_window_months': 60}

-- sig_built
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "price" IS NOT NULL) THEN sum("price") FILTER (WHERE state AND rank >= 2) END AS "price",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "signed_on" IS NOT NULL) THEN min("signed_on") FILTER (WHERE state AND rank >= 2) END AS "signed_on"
  FROM row_built GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN ((coalesce(u.entity_kind, 'organisation') = 'organisation')) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'project' AND (c.place = '' OR contains(c.place, u.place) OR contains(u.place, nullif(replace(c.place, '人民法院', ''), ''))) AND (u."enforcement.closed_on" IS NULL OR (coalesce(c.month_from, u."enforcement.closed_on") <= u."enforcement.closed_on" AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(u."enforcement.closed_on" + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."price", f."signed_on"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_registered
SELECT * FROM (
  SELECT u.unit_id, 'registration' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    r."status" = $v1 AS state, l.rank AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'registration' AND l.role = 'self' AND l.party_id = p.party_id
JOIN (SELECT record_id, record_key, CASE WHEN CAST("deregistered_on" AS DATE) > $seen_on THEN NULL ELSE "status" END AS "status" FROM "registration" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE ((coalesce(u.entity_kind, 'organisation') = 'organisation')) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {'v1': 'active'}

-- sig_registered
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_registered GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN ((coalesce(u.entity_kind, 'organisation') = 'organisation')) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'registration' AND (c.place = '' OR contains(c.place, u.place) OR contains(u.place, nullif(replace(c.place, '人民法院', ''), ''))) AND (CAST(NULL AS DATE) IS NULL OR (coalesce(c.month_from, CAST(NULL AS DATE)) <= CAST(NULL AS DATE) AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(CAST(NULL AS DATE) + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_deferred
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    NOT (CASE WHEN coalesce(u."unit.deferral_no__none", FALSE) THEN TRUE WHEN u."unit.deferral_no" IS NOT NULL THEN FALSE END) AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_deferred
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_deferred GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_revoked
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    ((u."unit.review" IS NOT NULL) AND CASE WHEN coalesce(u."unit.review__none", FALSE) THEN FALSE ELSE u."unit.review" = $v1 END) AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': 'revoked'}

-- sig_revoked
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_revoked GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_performed
SELECT * FROM (
  SELECT u.unit_id, 'enforcement_case' AS source, r.record_id, r.record_key,
    CAST(NULL AS VARCHAR) AS party_id,
    CASE WHEN coalesce(r."closing__none", FALSE) THEN FALSE ELSE r."closing" = $v1 END AS state, 3 AS rank
  FROM unit AS u
JOIN (SELECT record_id, record_key, CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closing" END AS "closing", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closing__none" END AS "closing__none", "case_no" FROM "enforcement_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."case_no" = u."enforcement.resumed_no"
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {'v1': 'performed'}

-- sig_performed
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_performed GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_bankrupt
SELECT * FROM (
  SELECT u.unit_id, 'civil_case' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    (contains(r."cause", $v1) OR contains(r."case_no", $v2)) AS state, l.rank AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'civil_case' AND l.role = 'defendant' AND l.party_id = p.party_id
JOIN (SELECT record_id, record_key, "cause", "case_no" FROM "civil_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE ((coalesce(u.entity_kind, 'organisation') = 'organisation')) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {'v1': '破产', 'v2': '破'}

-- sig_bankrupt
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_bankrupt GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN ((coalesce(u.entity_kind, 'organisation') = 'organisation')) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'civil_case' AND (c.place = '' OR contains(c.place, u.place) OR contains(u.place, nullif(replace(c.place, '人民法院', ''), ''))) AND (CAST(NULL AS DATE) IS NULL OR (coalesce(c.month_from, CAST(NULL AS DATE)) <= CAST(NULL AS DATE) AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(CAST(NULL AS DATE) + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_resumed
SELECT * FROM (
  SELECT u.unit_id, 'enforcement_case' AS source, u."enforcement.record_id" AS record_id, u."enforcement.record_key" AS record_key, u.party_id,
    CASE WHEN u."enforcement.state" = 'found' THEN NOT (CASE WHEN coalesce(u."enforcement.resumed_no__none", FALSE) THEN TRUE WHEN u."enforcement.resumed_no" IS NOT NULL THEN FALSE END) WHEN (NOT (CASE WHEN coalesce(u."enforcement.resumed_no__none", FALSE) THEN TRUE WHEN u."enforcement.resumed_no" IS NOT NULL THEN FALSE END)) IS FALSE THEN FALSE END AS state, 3 AS rank
  FROM unit AS u
  WHERE u."enforcement.record_id" IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_resumed
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_resumed GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR u."enforcement.state" IN ('lost', 'uncovered') THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_frozen_elsewhere
SELECT * FROM (
  SELECT u.unit_id, 'asset_freeze' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    (r."asset_type" IN ($v1, $v2, $v3, $v4) AND r."court" <> u."enforcement.court" AND CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE coalesce(r."frozen_to", u.as_of) >= u."enforcement.closed_on" END) AS state, l.rank AS rank, 1 AS "accounts", r."amount" AS "amount", r."frozen_on" AS "first_on"
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'asset_freeze' AND l.role = 'debtor' AND l.party_id = p.party_id
JOIN (SELECT record_id, record_key, "asset_type", "court", "frozen_to", "amount", "frozen_on" FROM "asset_freeze" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {'v1': 'deposit', 'v2': 'supervised_account', 'v3': 'wage_account', 'v4': 'wage_deposit'}

-- sig_frozen_elsewhere
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    count(*) FILTER (WHERE state AND rank >= 2) AS "accounts",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "amount" IS NOT NULL) THEN sum("amount") FILTER (WHERE state AND rank >= 2) END AS "amount",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "first_on" IS NOT NULL) THEN min("first_on") FILTER (WHERE state AND rank >= 2) END AS "first_on"
  FROM row_frozen_elsewhere GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'asset_freeze' AND (c.place = '' OR contains(c.place, u.place) OR contains(u.place, nullif(replace(c.place, '人民法院', ''), ''))) AND (u."enforcement.closed_on" IS NULL OR (coalesce(c.month_from, u."enforcement.closed_on") <= u."enforcement.closed_on" AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(u."enforcement.closed_on" + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."accounts", f."amount", f."first_on"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- miss_ordered
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.owed" IS NULL AND (((u."unit.owed" > u."unit.paid") IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'owed' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.paid" IS NULL AND (((u."unit.owed" > u."unit.paid") IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'paid' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."owed" IS NULL) AND u."unit.owed" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'owed' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."owed" IS NULL) AND u."unit.paid" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'paid' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."workers" IS NULL) AND u."unit.workers" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'workers' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."served_on" IS NULL) AND u."unit.served_on" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'served_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_ordered AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'ordered');
-- values: {}

-- miss_closed
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."enforcement.closing" IS NULL AND NOT coalesce(u."enforcement.closing__none", FALSE) AND (((CASE WHEN coalesce(u."enforcement.closing__none", FALSE) THEN FALSE ELSE u."enforcement.closing" = $v1 END) IS NULL AND TRUE)) THEN CASE WHEN u."enforcement.record_key" IS NOT NULL THEN {'kind': 'field', 'field': CAST('closing' AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(u."enforcement.record_key" AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END END, CASE WHEN o.is_value AND (w."closed_on" IS NULL) AND u."enforcement.closed_on" IS NULL AND NOT coalesce(u."enforcement.closed_on__none", FALSE) THEN CASE WHEN u."enforcement.record_key" IS NOT NULL THEN {'kind': 'field', 'field': CAST('closed_on' AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(u."enforcement.record_key" AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END END], lambda x: x IS NOT NULL)) AS m
  FROM row_closed AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'closed')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN u."enforcement.state" IN ('lost', 'uncovered') AND NOT EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'enforcement_case' AND is_told_of(c.place, u.place)) THEN {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} WHEN u."enforcement.state" = 'lost' THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST('文书所记案号在送来的资料中找不到' AS VARCHAR)} WHEN u."enforcement.state" = 'uncovered' THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} WHEN u."enforcement.state" = 'unsure' THEN {'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(u."enforcement.record_key" AS VARCHAR), 'says': CAST('确认该案是否执行此文书' AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_closed) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'closed' AND NOT o.is_value);
-- values: {'v1': 'no_assets'}

-- miss_taxed
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."levy" IS NULL AND NOT coalesce(r."levy__none", FALSE) AND (((CASE WHEN coalesce(r."levy__none", FALSE) THEN FALSE ELSE r."levy" = $v1 END) IS NULL AND (r."paid" > $v2) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" > u."enforcement.closed_on" END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" <= CAST(u."enforcement.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('levy' AS VARCHAR), 'source': CAST('tax_payment' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."paid" IS NULL AND (((r."paid" > $v2) IS NULL AND (CASE WHEN coalesce(r."levy__none", FALSE) THEN FALSE ELSE r."levy" = $v1 END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" > u."enforcement.closed_on" END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" <= CAST(u."enforcement.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('paid' AS VARCHAR), 'source': CAST('tax_payment' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."paid_on" IS NULL AND (((CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" > u."enforcement.closed_on" END) IS NULL AND (CASE WHEN coalesce(r."levy__none", FALSE) THEN FALSE ELSE r."levy" = $v1 END) IS DISTINCT FROM FALSE AND (r."paid" > $v2) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" <= CAST(u."enforcement.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" <= CAST(u."enforcement.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS NULL AND (CASE WHEN coalesce(r."levy__none", FALSE) THEN FALSE ELSE r."levy" = $v1 END) IS DISTINCT FROM FALSE AND (r."paid" > $v2) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" > u."enforcement.closed_on" END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('paid_on' AS VARCHAR), 'source': CAST('tax_payment' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."enforcement.closed_on" IS NULL AND NOT coalesce(u."enforcement.closed_on__none", FALSE) AND (((CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" > u."enforcement.closed_on" END) IS NULL AND (CASE WHEN coalesce(r."levy__none", FALSE) THEN FALSE ELSE r."levy" = $v1 END) IS DISTINCT FROM FALSE AND (r."paid" > $v2) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" <= CAST(u."enforcement.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" <= CAST(u."enforcement.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS NULL AND (CASE WHEN coalesce(r."levy__none", FALSE) THEN FALSE ELSE r."levy" = $v1 END) IS DISTINCT FROM FALSE AND (r."paid" > $v2) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" > u."enforcement.closed_on" END) IS DISTINCT FROM FALSE)) THEN CASE WHEN u."enforcement.record_key" IS NOT NULL THEN {'kind': 'field', 'field': CAST('closed_on' AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(u."enforcement.record_key" AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END END, CASE WHEN o.is_value AND (w."paid" IS NULL) AND r."paid" IS NULL THEN {'kind': 'field', 'field': CAST('paid' AS VARCHAR), 'source': CAST('tax_payment' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."first_on" IS NULL) AND r."paid_on" IS NULL THEN {'kind': 'field', 'field': CAST('paid_on' AS VARCHAR), 'source': CAST('tax_payment' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."last_on" IS NULL) AND r."paid_on" IS NULL THEN {'kind': 'field', 'field': CAST('paid_on' AS VARCHAR), 'source': CAST('tax_payment' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_taxed AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "levy", ("levy__none" AND "levy" IS NULL) AS "levy__none", "paid", "paid_on" FROM "tax_payment" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'taxed')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'tax_payment' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('tax_payment' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('tax_payment' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_taxed) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'taxed' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('taxpayer' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_taxed AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'taxed' AND NOT o.is_value AND w.rank < 2);
-- values: {'v1': 'tax', 'v2': 0, 'p_window_months': 60}

-- miss_insured_heads
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."heads" IS NULL AND (((r."heads" >= $v1) IS NULL AND (CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."enforcement.closed_on" END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."enforcement.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('heads' AS VARCHAR), 'source': CAST('insured_headcount' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."month" IS NULL AND (((CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."enforcement.closed_on" END) IS NULL AND (r."heads" >= $v1) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."enforcement.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."enforcement.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS NULL AND (r."heads" >= $v1) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."enforcement.closed_on" END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('month' AS VARCHAR), 'source': CAST('insured_headcount' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."enforcement.closed_on" IS NULL AND NOT coalesce(u."enforcement.closed_on__none", FALSE) AND (((CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."enforcement.closed_on" END) IS NULL AND (r."heads" >= $v1) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."enforcement.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."enforcement.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS NULL AND (r."heads" >= $v1) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."enforcement.closed_on" END) IS DISTINCT FROM FALSE)) THEN CASE WHEN u."enforcement.record_key" IS NOT NULL THEN {'kind': 'field', 'field': CAST('closed_on' AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(u."enforcement.record_key" AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END END, CASE WHEN o.is_value AND (w."heads" IS NULL) AND r."heads" IS NULL THEN {'kind': 'field', 'field': CAST('heads' AS VARCHAR), 'source': CAST('insured_headcount' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."last_month" IS NULL) AND r."month" IS NULL THEN {'kind': 'field', 'field': CAST('month' AS VARCHAR), 'source': CAST('insured_headcount' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_insured_heads AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "heads", "month" FROM "insured_headcount" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'insured_heads')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'insured_headcount' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('insured_headcount' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('insured_headcount' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_insured_heads) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'insured_heads' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('employer' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_insured_heads AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'insured_heads' AND NOT o.is_value AND w.rank < 2);
-- values: {'v1': 1, 'p_window_months': 60}

-- miss_insured_people
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."month_to" IS NULL AND NOT coalesce(r."month_to__none", FALSE) AND (((CASE WHEN coalesce(r."month_to__none", FALSE) THEN TRUE WHEN r."month_to" IS NOT NULL THEN FALSE END) IS NULL AND (CASE WHEN coalesce(r."month_to__none", FALSE) OR coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."month_to" > u."enforcement.closed_on" END) IS DISTINCT FROM TRUE) OR ((CASE WHEN coalesce(r."month_to__none", FALSE) OR coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."month_to" > u."enforcement.closed_on" END) IS NULL AND (CASE WHEN coalesce(r."month_to__none", FALSE) THEN TRUE WHEN r."month_to" IS NOT NULL THEN FALSE END) IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST('month_to' AS VARCHAR), 'source': CAST('insured_person' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."enforcement.closed_on" IS NULL AND NOT coalesce(u."enforcement.closed_on__none", FALSE) AND (((CASE WHEN coalesce(r."month_to__none", FALSE) OR coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."month_to" > u."enforcement.closed_on" END) IS NULL AND (CASE WHEN coalesce(r."month_to__none", FALSE) THEN TRUE WHEN r."month_to" IS NOT NULL THEN FALSE END) IS DISTINCT FROM TRUE)) THEN CASE WHEN u."enforcement.record_key" IS NOT NULL THEN {'kind': 'field', 'field': CAST('closed_on' AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(u."enforcement.record_key" AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END END], lambda x: x IS NOT NULL)) AS m
  FROM row_insured_people AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, CASE WHEN CAST("month_to" AS DATE) > $seen_on THEN NULL ELSE "month_to" END AS "month_to", CASE WHEN CAST("month_to" AS DATE) > $seen_on THEN TRUE ELSE "month_to__none" END AS "month_to__none" FROM "insured_person" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'insured_people')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'insured_person' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('insured_person' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('insured_person' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_insured_people) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'insured_people' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('employer' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_insured_people AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'insured_people' AND NOT o.is_value AND w.rank < 2);
-- values: {}

-- miss_contributed
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."heads" IS NULL AND (((r."heads" >= $v1) IS NULL AND (r."paid" > $v2) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."enforcement.closed_on" END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."enforcement.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('heads' AS VARCHAR), 'source': CAST('fund_payment' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."paid" IS NULL AND (((r."paid" > $v2) IS NULL AND (r."heads" >= $v1) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."enforcement.closed_on" END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."enforcement.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('paid' AS VARCHAR), 'source': CAST('fund_payment' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."month" IS NULL AND (((CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."enforcement.closed_on" END) IS NULL AND (r."heads" >= $v1) IS DISTINCT FROM FALSE AND (r."paid" > $v2) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."enforcement.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."enforcement.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS NULL AND (r."heads" >= $v1) IS DISTINCT FROM FALSE AND (r."paid" > $v2) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."enforcement.closed_on" END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('month' AS VARCHAR), 'source': CAST('fund_payment' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."enforcement.closed_on" IS NULL AND NOT coalesce(u."enforcement.closed_on__none", FALSE) AND (((CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."enforcement.closed_on" END) IS NULL AND (r."heads" >= $v1) IS DISTINCT FROM FALSE AND (r."paid" > $v2) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."enforcement.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."enforcement.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS NULL AND (r."heads" >= $v1) IS DISTINCT FROM FALSE AND (r."paid" > $v2) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."enforcement.closed_on" END) IS DISTINCT FROM FALSE)) THEN CASE WHEN u."enforcement.record_key" IS NOT NULL THEN {'kind': 'field', 'field': CAST('closed_on' AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(u."enforcement.record_key" AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END END, CASE WHEN o.is_value AND (w."paid" IS NULL) AND r."paid" IS NULL THEN {'kind': 'field', 'field': CAST('paid' AS VARCHAR), 'source': CAST('fund_payment' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_contributed AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "heads", "paid", "month" FROM "fund_payment" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'contributed')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'fund_payment' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('fund_payment' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('fund_payment' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_contributed) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'contributed' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('employer' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_contributed AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'contributed' AND NOT o.is_value AND w.rank < 2);
-- values: {'v1': 1, 'v2': 0, 'p_window_months': 60}

-- miss_built
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."signed_on" IS NULL AND (((CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."signed_on" > u."enforcement.closed_on" END) IS NULL AND (CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."signed_on" <= CAST(u."enforcement.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."signed_on" <= CAST(u."enforcement.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS NULL AND (CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."signed_on" > u."enforcement.closed_on" END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('signed_on' AS VARCHAR), 'source': CAST('project' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."enforcement.closed_on" IS NULL AND NOT coalesce(u."enforcement.closed_on__none", FALSE) AND (((CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."signed_on" > u."enforcement.closed_on" END) IS NULL AND (CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."signed_on" <= CAST(u."enforcement.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."signed_on" <= CAST(u."enforcement.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS NULL AND (CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE r."signed_on" > u."enforcement.closed_on" END) IS DISTINCT FROM FALSE)) THEN CASE WHEN u."enforcement.record_key" IS NOT NULL THEN {'kind': 'field', 'field': CAST('closed_on' AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(u."enforcement.record_key" AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END END, CASE WHEN o.is_value AND (w."price" IS NULL) AND r."contract_price" IS NULL THEN {'kind': 'field', 'field': CAST('contract_price' AS VARCHAR), 'source': CAST('project' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."signed_on" IS NULL) AND r."signed_on" IS NULL THEN {'kind': 'field', 'field': CAST('signed_on' AS VARCHAR), 'source': CAST('project' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_built AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "signed_on", "contract_price" FROM "project" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'built')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'project' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('project' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('project' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_built) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'built' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('contractor' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_built AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'built' AND NOT o.is_value AND w.rank < 2);
-- values: {'p_window_months': 60}

-- miss_registered
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."status" IS NULL AND (((r."status" = $v1) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST('status' AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_registered AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, CASE WHEN CAST("deregistered_on" AS DATE) > $seen_on THEN NULL ELSE "status" END AS "status" FROM "registration" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'registered')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'registration' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_registered) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'registered' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('name' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_registered AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'registered' AND NOT o.is_value AND w.rank < 2);
-- values: {'v1': 'active'}

-- miss_deferred
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.deferral_no" IS NULL AND NOT coalesce(u."unit.deferral_no__none", FALSE) AND (((CASE WHEN coalesce(u."unit.deferral_no__none", FALSE) THEN TRUE WHEN u."unit.deferral_no" IS NOT NULL THEN FALSE END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'deferral_no' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_deferred AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'deferred');
-- values: {}

-- miss_revoked
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.review" IS NULL AND NOT coalesce(u."unit.review__none", FALSE) AND ((((u."unit.review" IS NOT NULL)) IS NULL AND (CASE WHEN coalesce(u."unit.review__none", FALSE) THEN FALSE ELSE u."unit.review" = $v1 END) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(u."unit.review__none", FALSE) THEN FALSE ELSE u."unit.review" = $v1 END) IS NULL AND ((u."unit.review" IS NOT NULL)) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'review' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_revoked AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'revoked');
-- values: {'v1': 'revoked'}

-- miss_performed
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."closing" IS NULL AND NOT coalesce(r."closing__none", FALSE) AND (((CASE WHEN coalesce(r."closing__none", FALSE) THEN FALSE ELSE r."closing" = $v1 END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST('closing' AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_performed AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closing" END AS "closing", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closing__none" END AS "closing__none" FROM "enforcement_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'performed')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'enforcement_case' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_performed) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'performed' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_performed AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'performed' AND NOT o.is_value AND w.rank < 2);
-- values: {'v1': 'performed'}

-- miss_bankrupt
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."cause" IS NULL AND (((contains(r."cause", $v1)) IS NULL AND (contains(r."case_no", $v2)) IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST('cause' AS VARCHAR), 'source': CAST('civil_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."case_no" IS NULL AND (((contains(r."case_no", $v2)) IS NULL AND (contains(r."cause", $v1)) IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST('case_no' AS VARCHAR), 'source': CAST('civil_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_bankrupt AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "cause", "case_no" FROM "civil_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'bankrupt')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'civil_case' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('civil_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('civil_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_bankrupt) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'bankrupt' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('defendant' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_bankrupt AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'bankrupt' AND NOT o.is_value AND w.rank < 2);
-- values: {'v1': '破产', 'v2': '破'}

-- miss_resumed
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."enforcement.resumed_no" IS NULL AND NOT coalesce(u."enforcement.resumed_no__none", FALSE) AND (((CASE WHEN coalesce(u."enforcement.resumed_no__none", FALSE) THEN TRUE WHEN u."enforcement.resumed_no" IS NOT NULL THEN FALSE END) IS NULL AND TRUE)) THEN CASE WHEN u."enforcement.record_key" IS NOT NULL THEN {'kind': 'field', 'field': CAST('resumed_no' AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(u."enforcement.record_key" AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END END], lambda x: x IS NOT NULL)) AS m
  FROM row_resumed AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'resumed')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN u."enforcement.state" IN ('lost', 'uncovered') AND NOT EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'enforcement_case' AND is_told_of(c.place, u.place)) THEN {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} WHEN u."enforcement.state" = 'lost' THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST('文书所记案号在送来的资料中找不到' AS VARCHAR)} WHEN u."enforcement.state" = 'uncovered' THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} WHEN u."enforcement.state" = 'unsure' THEN {'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(u."enforcement.record_key" AS VARCHAR), 'says': CAST('确认该案是否执行此文书' AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_resumed) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'resumed' AND NOT o.is_value);
-- values: {}

-- miss_frozen_elsewhere
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."asset_type" IS NULL AND (((r."asset_type" IN ($v1, $v2, $v3, $v4)) IS NULL AND (r."court" <> u."enforcement.court") IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE coalesce(r."frozen_to", u.as_of) >= u."enforcement.closed_on" END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('asset_type' AS VARCHAR), 'source': CAST('asset_freeze' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."court" IS NULL AND (((r."court" <> u."enforcement.court") IS NULL AND (r."asset_type" IN ($v1, $v2, $v3, $v4)) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE coalesce(r."frozen_to", u.as_of) >= u."enforcement.closed_on" END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('court' AS VARCHAR), 'source': CAST('asset_freeze' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."enforcement.court" IS NULL AND (((r."court" <> u."enforcement.court") IS NULL AND (r."asset_type" IN ($v1, $v2, $v3, $v4)) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE coalesce(r."frozen_to", u.as_of) >= u."enforcement.closed_on" END) IS DISTINCT FROM FALSE)) THEN CASE WHEN u."enforcement.record_key" IS NOT NULL THEN {'kind': 'field', 'field': CAST('court' AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(u."enforcement.record_key" AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."enforcement.closed_on" IS NULL AND NOT coalesce(u."enforcement.closed_on__none", FALSE) AND (((CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE coalesce(r."frozen_to", u.as_of) >= u."enforcement.closed_on" END) IS NULL AND (r."asset_type" IN ($v1, $v2, $v3, $v4)) IS DISTINCT FROM FALSE AND (r."court" <> u."enforcement.court") IS DISTINCT FROM FALSE)) THEN CASE WHEN u."enforcement.record_key" IS NOT NULL THEN {'kind': 'field', 'field': CAST('closed_on' AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(u."enforcement.record_key" AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."frozen_to" IS NULL AND (((CASE WHEN coalesce(u."enforcement.closed_on__none", FALSE) THEN FALSE ELSE coalesce(r."frozen_to", u.as_of) >= u."enforcement.closed_on" END) IS NULL AND (r."asset_type" IN ($v1, $v2, $v3, $v4)) IS DISTINCT FROM FALSE AND (r."court" <> u."enforcement.court") IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('frozen_to' AS VARCHAR), 'source': CAST('asset_freeze' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."amount" IS NULL) AND r."amount" IS NULL THEN {'kind': 'field', 'field': CAST('amount' AS VARCHAR), 'source': CAST('asset_freeze' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."first_on" IS NULL) AND r."frozen_on" IS NULL THEN {'kind': 'field', 'field': CAST('frozen_on' AS VARCHAR), 'source': CAST('asset_freeze' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_frozen_elsewhere AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "asset_type", "court", "frozen_to", "amount", "frozen_on" FROM "asset_freeze" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'frozen_elsewhere')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'asset_freeze' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('asset_freeze' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('asset_freeze' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_frozen_elsewhere) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'frozen_elsewhere' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('debtor' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_frozen_elsewhere AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'frozen_elsewhere' AND NOT o.is_value AND w.rank < 2);
-- values: {'v1': 'deposit', 'v2': 'supervised_account', 'v3': 'wage_account', 'v4': 'wage_deposit'}
