-- unit
SELECT base_id AS unit_id, * FROM (
SELECT CAST(0 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'enforcement_case' AS source, 0 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(r."court" AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."debtor" AS raw_name, 'debtor' AS mention, r."cause" AS "unit.cause", r."applicant" AS "unit.applicant", r."basis_no" AS "unit.basis_no", r."case_type" AS "unit.case_type", r."closed_on" AS "unit.closed_on", r."closed_on__none" AS "unit.closed_on__none", r."closing" AS "unit.closing", r."closing__none" AS "unit.closing__none", r."unperformed" AS "unit.unperformed", r."docketed_on" AS "unit.docketed_on", r."resumed_no" AS "unit.resumed_no", r."resumed_no__none" AS "unit.resumed_no__none", r."court" AS "unit.court", r."case_no" AS "unit.case_no"
FROM (SELECT record_id, record_key, CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closing" END AS "closing", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closing__none" END AS "closing__none", "debtor", "court", "cause", "applicant", "basis_no", "case_type", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closed_on" END AS "closed_on", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closed_on__none" END AS "closed_on__none", "unperformed", "docketed_on", "resumed_no", ("resumed_no__none" AND "resumed_no" IS NULL) AS "resumed_no__none", "case_no" FROM "enforcement_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN link AS l ON l.source = 'enforcement_case' AND l.role = 'debtor' AND l.record_id = r.record_id
WHERE (CASE WHEN coalesce(r."closing__none", FALSE) THEN FALSE ELSE r."closing" = $v1 END) IS NOT FALSE AND l.party_id IS NOT NULL
) AS u;
-- values: {'v1': 'no_assets'}

-- unit_party
SELECT unit_id, '' AS whose, party_id, 3 AS rank FROM unit
UNION SELECT unit_id, '', unnest(candidates), 3 FROM unit WHERE entity_id IS NULL;
-- values: {}

-- row_wage_cause
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    mentions_wage_cause(u."unit.cause") AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_wage_cause
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_wage_cause GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_hr_basis
SELECT * FROM (
  SELECT u.unit_id, 'inspection_case' AS source, r.record_id, r.record_key,
    CAST(NULL AS VARCHAR) AS party_id,
    NOT (CASE WHEN coalesce(r."document__none", FALSE) THEN TRUE WHEN r."document" IS NOT NULL THEN FALSE END) AS state, 3 AS rank
  FROM unit AS u
JOIN (SELECT record_id, record_key, "document", ("document__none" AND "document" IS NULL) AS "document__none", "document_no", ("document_no__none" AND "document_no" IS NULL) AS "document_no__none" FROM "inspection_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."document_no" = u."unit.basis_no"
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_hr_basis
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_hr_basis GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (((u."unit.basis_no" IS NOT NULL) AND u."unit.case_type" = $v1 AND mentions_labour_office(u."unit.applicant"))) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {'v1': 'administrative'}

-- row_hr_party
WITH met AS MATERIALIZED (
  SELECT u.unit_id, l.record_id, l.party_id, l.rank AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'inspection_case' AND l.role = 'employer' AND l.party_id = p.party_id
  WHERE (((NOT ((u."unit.basis_no" IS NOT NULL)) AND u."unit.case_type" = $v1 AND mentions_labour_office(u."unit.applicant")))) IS NOT FALSE
)
SELECT * FROM (
  SELECT u.unit_id, 'inspection_case' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    NOT (CASE WHEN coalesce(r."document__none", FALSE) THEN TRUE WHEN r."document" IS NOT NULL THEN FALSE END) AS state, l.rank AS rank
  FROM unit AS u
JOIN met AS l ON l.unit_id = u.unit_id
JOIN (SELECT record_id, record_key, "document", ("document__none" AND "document" IS NULL) AS "document__none" FROM "inspection_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {'v1': 'administrative'}

-- sig_hr_party
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_hr_party GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (((NOT ((u."unit.basis_no" IS NOT NULL)) AND u."unit.case_type" = $v1 AND mentions_labour_office(u."unit.applicant")))) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM (SELECT court_key(u.place) AS court) AS m, told_coverage AS c WHERE c.source = 'inspection_case' AND lies_in(u.place, m.court, c.place, c.court) AND (CAST(NULL AS DATE) IS NULL OR (coalesce(c.month_from, CAST(NULL AS DATE)) <= CAST(NULL AS DATE) AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(CAST(NULL AS DATE) + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {'v1': 'administrative'}

-- sig_wages
SELECT unit_id, s_wage_cause.state OR s_hr_basis.state OR s_hr_party.state AS state, greatest(CASE WHEN s_wage_cause.state THEN s_wage_cause.rank END, CASE WHEN s_hr_basis.state THEN s_hr_basis.rank END, CASE WHEN s_hr_party.state THEN s_hr_party.rank END) AS rank
FROM unit AS u
JOIN sig_wage_cause AS s_wage_cause USING (unit_id)
JOIN sig_hr_basis AS s_hr_basis USING (unit_id)
JOIN sig_hr_party AS s_hr_party USING (unit_id);
-- values: {}

-- row_fund_applicant
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    contains(u."unit.applicant", $v1) AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': '公积金'}

-- sig_fund_applicant
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_fund_applicant GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_fund_basis
SELECT * FROM (
  SELECT u.unit_id, 'fund_enforcement' AS source, r.record_id, r.record_key,
    CAST(NULL AS VARCHAR) AS party_id,
    TRUE AS state, 3 AS rank
  FROM unit AS u
JOIN (SELECT record_id, record_key, "order_no" FROM "fund_enforcement" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."order_no" = u."unit.basis_no"
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_fund_basis
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_fund_basis GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_closed
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    CASE WHEN coalesce(u."unit.closing__none", FALSE) THEN FALSE ELSE u."unit.closing" = $v1 END AS state, 3 AS rank, u."unit.closed_on" AS "closed_on", 1 AS "cases"
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': 'no_assets'}

-- sig_closed
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "closed_on" IS NOT NULL) THEN min("closed_on") FILTER (WHERE state AND rank >= 2) END AS "closed_on",
    count(*) FILTER (WHERE state AND rank >= 2) AS "cases"
  FROM row_closed GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."closed_on", f."cases"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_unpaid
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    u."unit.unperformed" > $v1 AS state, 3 AS rank, u."unit.unperformed" AS "owed", u."unit.docketed_on" AS "docketed_on"
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': 0}

-- sig_unpaid
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "owed" IS NOT NULL) THEN sum("owed") FILTER (WHERE state AND rank >= 2) END AS "owed",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "docketed_on" IS NOT NULL) THEN min("docketed_on") FILTER (WHERE state AND rank >= 2) END AS "docketed_on"
  FROM row_unpaid GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."owed", f."docketed_on"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_again
SELECT * FROM (
  SELECT u.unit_id, 'enforcement_case' AS source, r.record_id, r.record_key,
    CAST(NULL AS VARCHAR) AS party_id,
    CASE WHEN coalesce(r."closing__none", FALSE) THEN FALSE ELSE r."closing" = $v1 END AS state, 3 AS rank
  FROM unit AS u
JOIN (SELECT record_id, record_key, CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closing" END AS "closing", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closing__none" END AS "closing__none", "case_no" FROM "enforcement_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."case_no" = u."unit.resumed_no"
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {'v1': 'no_assets'}

-- sig_again
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_again GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_taxed
WITH met AS MATERIALIZED (
  SELECT u.unit_id, l.record_id, l.party_id, l.rank AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'tax_payment' AND l.role = 'taxpayer' AND l.party_id = p.party_id
  WHERE ((coalesce(u.entity_kind, 'organisation') = 'organisation')) IS NOT FALSE
)
SELECT * FROM (
  SELECT u.unit_id, 'tax_payment' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    (CASE WHEN coalesce(r."levy__none", FALSE) THEN FALSE ELSE r."levy" = $v1 END AND r."paid" > $v2 AND CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" > u."unit.closed_on" END AND CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) AS state, l.rank AS rank, r."paid" AS "paid", r."paid_on" AS "first_on", r."paid_on" AS "last_on"
  FROM unit AS u
JOIN met AS l ON l.unit_id = u.unit_id
JOIN (SELECT record_id, record_key, "levy", ("levy__none" AND "levy" IS NULL) AS "levy__none", "paid", "paid_on" FROM "tax_payment" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
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
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM (SELECT court_key(u.place) AS court) AS m, told_coverage AS c WHERE c.source = 'tax_payment' AND lies_in(u.place, m.court, c.place, c.court) AND (u."unit.closed_on" IS NULL OR (coalesce(c.month_from, u."unit.closed_on") <= u."unit.closed_on" AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(u."unit.closed_on" + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."paid", f."first_on", f."last_on"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_insured_heads
WITH met AS MATERIALIZED (
  SELECT u.unit_id, l.record_id, l.party_id, l.rank AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'insured_headcount' AND l.role = 'employer' AND l.party_id = p.party_id
  WHERE ((coalesce(u.entity_kind, 'organisation') = 'organisation')) IS NOT FALSE
)
SELECT * FROM (
  SELECT u.unit_id, 'insured_headcount' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    (r."heads" >= $v1 AND CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."unit.closed_on" END AND CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) AS state, l.rank AS rank, r."heads" AS "heads", r."month" AS "last_month"
  FROM unit AS u
JOIN met AS l ON l.unit_id = u.unit_id
JOIN (SELECT record_id, record_key, "heads", "month" FROM "insured_headcount" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
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
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM (SELECT court_key(u.place) AS court) AS m, told_coverage AS c WHERE c.source = 'insured_headcount' AND lies_in(u.place, m.court, c.place, c.court) AND (u."unit.closed_on" IS NULL OR (coalesce(c.month_from, u."unit.closed_on") <= u."unit.closed_on" AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(u."unit.closed_on" + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."heads", f."last_month"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_insured_people
WITH met AS MATERIALIZED (
  SELECT u.unit_id, l.record_id, l.party_id, l.rank AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'insured_person' AND l.role = 'employer' AND l.party_id = p.party_id
  WHERE ((coalesce(u.entity_kind, 'organisation') = 'organisation')) IS NOT FALSE
)
SELECT * FROM (
  SELECT u.unit_id, 'insured_person' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    (CASE WHEN coalesce(r."month_to__none", FALSE) THEN TRUE WHEN r."month_to" IS NOT NULL THEN FALSE END OR CASE WHEN coalesce(r."month_to__none", FALSE) OR coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month_to" > u."unit.closed_on" END) AS state, l.rank AS rank, 1 AS "heads"
  FROM unit AS u
JOIN met AS l ON l.unit_id = u.unit_id
JOIN (SELECT record_id, record_key, CASE WHEN CAST("month_to" AS DATE) > $seen_on THEN NULL ELSE "month_to" END AS "month_to", CASE WHEN CAST("month_to" AS DATE) > $seen_on THEN TRUE ELSE "month_to__none" END AS "month_to__none" FROM "insured_person" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
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
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM (SELECT court_key(u.place) AS court) AS m, told_coverage AS c WHERE c.source = 'insured_person' AND lies_in(u.place, m.court, c.place, c.court) AND (u."unit.closed_on" IS NULL OR (coalesce(c.month_from, u."unit.closed_on") <= u."unit.closed_on" AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(u."unit.closed_on" + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
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
WITH met AS MATERIALIZED (
  SELECT u.unit_id, l.record_id, l.party_id, l.rank AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'fund_payment' AND l.role = 'employer' AND l.party_id = p.party_id
  WHERE ((coalesce(u.entity_kind, 'organisation') = 'organisation')) IS NOT FALSE
)
SELECT * FROM (
  SELECT u.unit_id, 'fund_payment' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    (r."heads" >= $v1 AND r."paid" > $v2 AND CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."unit.closed_on" END AND CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) AS state, l.rank AS rank, r."paid" AS "paid"
  FROM unit AS u
JOIN met AS l ON l.unit_id = u.unit_id
JOIN (SELECT record_id, record_key, "heads", "paid", "month" FROM "fund_payment" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
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
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM (SELECT court_key(u.place) AS court) AS m, told_coverage AS c WHERE c.source = 'fund_payment' AND lies_in(u.place, m.court, c.place, c.court) AND (u."unit.closed_on" IS NULL OR (coalesce(c.month_from, u."unit.closed_on") <= u."unit.closed_on" AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(u."unit.closed_on" + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."paid"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_built
WITH met AS MATERIALIZED (
  SELECT u.unit_id, l.record_id, l.party_id, l.rank AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'project' AND l.role = 'contractor' AND l.party_id = p.party_id
  WHERE ((coalesce(u.entity_kind, 'organisation') = 'organisation')) IS NOT FALSE
)
SELECT * FROM (
  SELECT u.unit_id, 'project' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."signed_on" > u."unit.closed_on" END AND CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."signed_on" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) AS state, l.rank AS rank, r."contract_price" AS "price", r."signed_on" AS "signed_on"
  FROM unit AS u
JOIN met AS l ON l.unit_id = u.unit_id
JOIN (SELECT record_id, record_key, "signed_on", "contract_price" FROM "project" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
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
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM (SELECT court_key(u.place) AS court) AS m, told_coverage AS c WHERE c.source = 'project' AND lies_in(u.place, m.court, c.place, c.court) AND (u."unit.closed_on" IS NULL OR (coalesce(c.month_from, u."unit.closed_on") <= u."unit.closed_on" AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(u."unit.closed_on" + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."price", f."signed_on"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_registered
WITH met AS MATERIALIZED (
  SELECT u.unit_id, l.record_id, l.party_id, l.rank AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'registration' AND l.role = 'self' AND l.party_id = p.party_id
  WHERE ((coalesce(u.entity_kind, 'organisation') = 'organisation')) IS NOT FALSE
)
SELECT * FROM (
  SELECT u.unit_id, 'registration' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    r."status" = $v1 AS state, l.rank AS rank
  FROM unit AS u
JOIN met AS l ON l.unit_id = u.unit_id
JOIN (SELECT record_id, record_key, CASE WHEN CAST("deregistered_on" AS DATE) > $seen_on THEN NULL ELSE "status" END AS "status" FROM "registration" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
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
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM (SELECT court_key(u.place) AS court) AS m, told_coverage AS c WHERE c.source = 'registration' AND lies_in(u.place, m.court, c.place, c.court) AND (CAST(NULL AS DATE) IS NULL OR (coalesce(c.month_from, CAST(NULL AS DATE)) <= CAST(NULL AS DATE) AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(CAST(NULL AS DATE) + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_held
WITH met AS MATERIALIZED (
  SELECT u.unit_id, l.record_id, l.party_id, least(l.rank, CASE b.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END) AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN relation AS b ON b.from_id = p.party_id AND b.kind IN ('legal_representative', 'shareholder')
JOIN party AS l ON l.source = 'registration' AND l.role = 'self' AND l.party_id = b.to_id
  WHERE ((coalesce(u.entity_kind, 'organisation') = 'person')) IS NOT FALSE
)
SELECT * FROM (
  SELECT u.unit_id, 'registration' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    r."status" = $v1 AS state, l.rank AS rank, 1 AS "firms"
  FROM unit AS u
JOIN met AS l ON l.unit_id = u.unit_id
JOIN (SELECT record_id, record_key, CASE WHEN CAST("deregistered_on" AS DATE) > $seen_on THEN NULL ELSE "status" END AS "status" FROM "registration" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {'v1': 'active'}

-- sig_held
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    count(*) FILTER (WHERE state AND rank >= 2) AS "firms"
  FROM row_held GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN ((coalesce(u.entity_kind, 'organisation') = 'person')) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM (SELECT court_key(u.place) AS court) AS m, told_coverage AS c WHERE c.source = 'registration' AND lies_in(u.place, m.court, c.place, c.court) AND (CAST(NULL AS DATE) IS NULL OR (coalesce(c.month_from, CAST(NULL AS DATE)) <= CAST(NULL AS DATE) AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(CAST(NULL AS DATE) + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."firms"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_held_taxed
WITH met AS MATERIALIZED (
  SELECT u.unit_id, l.record_id, l.party_id, least(l.rank, CASE WHEN b.state THEN b.rank ELSE 0 END) AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN row_held AS b ON b.unit_id = u.unit_id
JOIN party AS l ON l.source = 'tax_payment' AND l.role = 'taxpayer' AND l.party_id = b.party_id
  WHERE ((coalesce(u.entity_kind, 'organisation') = 'person')) IS NOT FALSE
)
SELECT * FROM (
  SELECT u.unit_id, 'tax_payment' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    (CASE WHEN coalesce(r."levy__none", FALSE) THEN FALSE ELSE r."levy" = $v1 END AND r."paid" > $v2 AND CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" > u."unit.closed_on" END AND CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) AS state, l.rank AS rank, r."paid" AS "paid"
  FROM unit AS u
JOIN met AS l ON l.unit_id = u.unit_id
JOIN (SELECT record_id, record_key, "levy", ("levy__none" AND "levy" IS NULL) AS "levy__none", "paid", "paid_on" FROM "tax_payment" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {'v1': 'tax', 'v2': 0, 'p_window_months': 60}

-- sig_held_taxed
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "paid" IS NOT NULL) THEN sum("paid") FILTER (WHERE state AND rank >= 2) END AS "paid"
  FROM row_held_taxed GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN ((coalesce(u.entity_kind, 'organisation') = 'person')) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM (SELECT court_key(u.place) AS court) AS m, told_coverage AS c WHERE c.source = 'tax_payment' AND lies_in(u.place, m.court, c.place, c.court) AND (u."unit.closed_on" IS NULL OR (coalesce(c.month_from, u."unit.closed_on") <= u."unit.closed_on" AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(u."unit.closed_on" + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."paid"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_held_insured_heads
WITH met AS MATERIALIZED (
  SELECT u.unit_id, l.record_id, l.party_id, least(l.rank, CASE WHEN b.state THEN b.rank ELSE 0 END) AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN row_held AS b ON b.unit_id = u.unit_id
JOIN party AS l ON l.source = 'insured_headcount' AND l.role = 'employer' AND l.party_id = b.party_id
  WHERE ((coalesce(u.entity_kind, 'organisation') = 'person')) IS NOT FALSE
)
SELECT * FROM (
  SELECT u.unit_id, 'insured_headcount' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    (r."heads" >= $v1 AND CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."unit.closed_on" END AND CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) AS state, l.rank AS rank, r."heads" AS "heads"
  FROM unit AS u
JOIN met AS l ON l.unit_id = u.unit_id
JOIN (SELECT record_id, record_key, "heads", "month" FROM "insured_headcount" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {'v1': 1, 'p_window_months': 60}

-- sig_held_insured_heads
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "heads" IS NOT NULL) THEN max("heads") FILTER (WHERE state AND rank >= 2) END AS "heads"
  FROM row_held_insured_heads GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN ((coalesce(u.entity_kind, 'organisation') = 'person')) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM (SELECT court_key(u.place) AS court) AS m, told_coverage AS c WHERE c.source = 'insured_headcount' AND lies_in(u.place, m.court, c.place, c.court) AND (u."unit.closed_on" IS NULL OR (coalesce(c.month_from, u."unit.closed_on") <= u."unit.closed_on" AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(u."unit.closed_on" + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."heads"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_held_insured_people
WITH met AS MATERIALIZED (
  SELECT u.unit_id, l.record_id, l.party_id, least(l.rank, CASE WHEN b.state THEN b.rank ELSE 0 END) AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN row_held AS b ON b.unit_id = u.unit_id
JOIN party AS l ON l.source = 'insured_person' AND l.role = 'employer' AND l.party_id = b.party_id
  WHERE ((coalesce(u.entity_kind, 'organisation') = 'person')) IS NOT FALSE
)
SELECT * FROM (
  SELECT u.unit_id, 'insured_person' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    (CASE WHEN coalesce(r."month_to__none", FALSE) THEN TRUE WHEN r."month_to" IS NOT NULL THEN FALSE END OR CASE WHEN coalesce(r."month_to__none", FALSE) OR coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month_to" > u."unit.closed_on" END) AS state, l.rank AS rank, 1 AS "heads"
  FROM unit AS u
JOIN met AS l ON l.unit_id = u.unit_id
JOIN (SELECT record_id, record_key, CASE WHEN CAST("month_to" AS DATE) > $seen_on THEN NULL ELSE "month_to" END AS "month_to", CASE WHEN CAST("month_to" AS DATE) > $seen_on THEN TRUE ELSE "month_to__none" END AS "month_to__none" FROM "insured_person" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_held_insured_people
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    count(*) FILTER (WHERE state AND rank >= 2) AS "heads"
  FROM row_held_insured_people GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN ((coalesce(u.entity_kind, 'organisation') = 'person')) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM (SELECT court_key(u.place) AS court) AS m, told_coverage AS c WHERE c.source = 'insured_person' AND lies_in(u.place, m.court, c.place, c.court) AND (u."unit.closed_on" IS NULL OR (coalesce(c.month_from, u."unit.closed_on") <= u."unit.closed_on" AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(u."unit.closed_on" + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."heads"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- sig_held_insured
SELECT unit_id, s_held_insured_heads.state OR s_held_insured_people.state AS state, greatest(CASE WHEN s_held_insured_heads.state THEN s_held_insured_heads.rank END, CASE WHEN s_held_insured_people.state THEN s_held_insured_people.rank END) AS rank
FROM unit AS u
JOIN sig_held_insured_heads AS s_held_insured_heads USING (unit_id)
JOIN sig_held_insured_people AS s_held_insured_people USING (unit_id);
-- values: {}

-- row_performed
SELECT * FROM (
  SELECT u.unit_id, 'enforcement_case' AS source, r.record_id, r.record_key,
    CAST(NULL AS VARCHAR) AS party_id,
    CASE WHEN coalesce(r."closing__none", FALSE) THEN FALSE ELSE r."closing" = $v1 END AS state, 3 AS rank
  FROM unit AS u
JOIN (SELECT record_id, record_key, CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closing" END AS "closing", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closing__none" END AS "closing__none", "case_no" FROM "enforcement_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."case_no" = u."unit.resumed_no"
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
WITH met AS MATERIALIZED (
  SELECT u.unit_id, l.record_id, l.party_id, l.rank AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'civil_case' AND l.role = 'defendant' AND l.party_id = p.party_id
  WHERE ((coalesce(u.entity_kind, 'organisation') = 'organisation')) IS NOT FALSE
)
SELECT * FROM (
  SELECT u.unit_id, 'civil_case' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    (contains(r."cause", $v1) OR contains(r."case_no", $v2)) AS state, l.rank AS rank
  FROM unit AS u
JOIN met AS l ON l.unit_id = u.unit_id
JOIN (SELECT record_id, record_key, "cause", "case_no" FROM "civil_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
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
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM (SELECT court_key(u.place) AS court) AS m, told_coverage AS c WHERE c.source = 'civil_case' AND lies_in(u.place, m.court, c.place, c.court) AND (CAST(NULL AS DATE) IS NULL OR (coalesce(c.month_from, CAST(NULL AS DATE)) <= CAST(NULL AS DATE) AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(CAST(NULL AS DATE) + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_resumed
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    NOT (CASE WHEN coalesce(u."unit.resumed_no__none", FALSE) THEN TRUE WHEN u."unit.resumed_no" IS NOT NULL THEN FALSE END) AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_resumed
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_resumed GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_frozen_elsewhere
WITH met AS MATERIALIZED (
  SELECT u.unit_id, l.record_id, l.party_id, l.rank AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'asset_freeze' AND l.role = 'debtor' AND l.party_id = p.party_id
  WHERE (TRUE) IS NOT FALSE
)
SELECT * FROM (
  SELECT u.unit_id, 'asset_freeze' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    (r."asset_type" IN ($v1, $v2, $v3, $v4) AND r."court" <> u."unit.court" AND CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE coalesce(r."frozen_to", u.as_of) >= u."unit.closed_on" END) AS state, l.rank AS rank, 1 AS "accounts", r."amount" AS "amount", r."frozen_on" AS "first_on"
  FROM unit AS u
JOIN met AS l ON l.unit_id = u.unit_id
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
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM (SELECT court_key(u.place) AS court) AS m, told_coverage AS c WHERE c.source = 'asset_freeze' AND lies_in(u.place, m.court, c.place, c.court) AND (u."unit.closed_on" IS NULL OR (coalesce(c.month_from, u."unit.closed_on") <= u."unit.closed_on" AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(u."unit.closed_on" + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."accounts", f."amount", f."first_on"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- miss_wage_cause
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.cause" IS NULL AND (((mentions_wage_cause(u."unit.cause")) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'cause' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_wage_cause AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'wage_cause');
-- values: {}

-- miss_hr_basis
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."document" IS NULL AND NOT coalesce(r."document__none", FALSE) AND (((CASE WHEN coalesce(r."document__none", FALSE) THEN TRUE WHEN r."document" IS NOT NULL THEN FALSE END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST('document' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_hr_basis AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "document", ("document__none" AND "document" IS NULL) AS "document__none" FROM "inspection_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'hr_basis')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (((u."unit.basis_no" IS NOT NULL) AND u."unit.case_type" = $v1 AND mentions_labour_office(u."unit.applicant"))) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'inspection_case' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN (((u."unit.basis_no" IS NOT NULL) AND u."unit.case_type" = $v1 AND mentions_labour_office(u."unit.applicant"))) IS NOT FALSE THEN {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST('执行依据文号在送来的监察台账中找不到' AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_hr_basis) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'hr_basis' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_hr_basis AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'hr_basis' AND NOT o.is_value AND w.rank < 2);
-- values: {'v1': 'administrative'}

-- miss_hr_party
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."document" IS NULL AND NOT coalesce(r."document__none", FALSE) AND (((CASE WHEN coalesce(r."document__none", FALSE) THEN TRUE WHEN r."document" IS NOT NULL THEN FALSE END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST('document' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_hr_party AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "document", ("document__none" AND "document" IS NULL) AS "document__none" FROM "inspection_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'hr_party')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'inspection_case' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_hr_party) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'hr_party' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('employer' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_hr_party AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'hr_party' AND NOT o.is_value AND w.rank < 2);
-- values: {}

-- miss_fund_applicant
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.applicant" IS NULL AND (((contains(u."unit.applicant", $v1)) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'applicant' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_fund_applicant AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'fund_applicant');
-- values: {'v1': '公积金'}

-- miss_fund_basis
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([NULL], lambda x: x IS NOT NULL)) AS m
  FROM row_fund_basis AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key FROM "fund_enforcement" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'fund_basis')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'fund_enforcement' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('fund_enforcement' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('fund_enforcement' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_fund_basis) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'fund_basis' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_fund_basis AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'fund_basis' AND NOT o.is_value AND w.rank < 2);
-- values: {}

-- miss_closed
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.closing" IS NULL AND NOT coalesce(u."unit.closing__none", FALSE) AND (((CASE WHEN coalesce(u."unit.closing__none", FALSE) THEN FALSE ELSE u."unit.closing" = $v1 END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'closing' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."closed_on" IS NULL) AND u."unit.closed_on" IS NULL AND NOT coalesce(u."unit.closed_on__none", FALSE) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'closed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_closed AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'closed');
-- values: {'v1': 'no_assets'}

-- miss_unpaid
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.unperformed" IS NULL AND (((u."unit.unperformed" > $v1) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'unperformed' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."owed" IS NULL) AND u."unit.unperformed" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'unperformed' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."docketed_on" IS NULL) AND u."unit.docketed_on" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'docketed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_unpaid AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'unpaid');
-- values: {'v1': 0}

-- miss_again
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."closing" IS NULL AND NOT coalesce(r."closing__none", FALSE) AND (((CASE WHEN coalesce(r."closing__none", FALSE) THEN FALSE ELSE r."closing" = $v1 END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST('closing' AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_again AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closing" END AS "closing", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closing__none" END AS "closing__none" FROM "enforcement_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'again')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'enforcement_case' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_again) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'again' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_again AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'again' AND NOT o.is_value AND w.rank < 2);
-- values: {'v1': 'no_assets'}

-- miss_taxed
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."levy" IS NULL AND NOT coalesce(r."levy__none", FALSE) AND (((CASE WHEN coalesce(r."levy__none", FALSE) THEN FALSE ELSE r."levy" = $v1 END) IS NULL AND (r."paid" > $v2) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" > u."unit.closed_on" END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('levy' AS VARCHAR), 'source': CAST('tax_payment' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."paid" IS NULL AND (((r."paid" > $v2) IS NULL AND (CASE WHEN coalesce(r."levy__none", FALSE) THEN FALSE ELSE r."levy" = $v1 END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" > u."unit.closed_on" END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('paid' AS VARCHAR), 'source': CAST('tax_payment' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."paid_on" IS NULL AND (((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" > u."unit.closed_on" END) IS NULL AND (CASE WHEN coalesce(r."levy__none", FALSE) THEN FALSE ELSE r."levy" = $v1 END) IS DISTINCT FROM FALSE AND (r."paid" > $v2) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS NULL AND (CASE WHEN coalesce(r."levy__none", FALSE) THEN FALSE ELSE r."levy" = $v1 END) IS DISTINCT FROM FALSE AND (r."paid" > $v2) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" > u."unit.closed_on" END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('paid_on' AS VARCHAR), 'source': CAST('tax_payment' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.closed_on" IS NULL AND NOT coalesce(u."unit.closed_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" > u."unit.closed_on" END) IS NULL AND (CASE WHEN coalesce(r."levy__none", FALSE) THEN FALSE ELSE r."levy" = $v1 END) IS DISTINCT FROM FALSE AND (r."paid" > $v2) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS NULL AND (CASE WHEN coalesce(r."levy__none", FALSE) THEN FALSE ELSE r."levy" = $v1 END) IS DISTINCT FROM FALSE AND (r."paid" > $v2) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" > u."unit.closed_on" END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'closed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."paid" IS NULL) AND r."paid" IS NULL THEN {'kind': 'field', 'field': CAST('paid' AS VARCHAR), 'source': CAST('tax_payment' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."first_on" IS NULL) AND r."paid_on" IS NULL THEN {'kind': 'field', 'field': CAST('paid_on' AS VARCHAR), 'source': CAST('tax_payment' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."last_on" IS NULL) AND r."paid_on" IS NULL THEN {'kind': 'field', 'field': CAST('paid_on' AS VARCHAR), 'source': CAST('tax_payment' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
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
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."heads" IS NULL AND (((r."heads" >= $v1) IS NULL AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."unit.closed_on" END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('heads' AS VARCHAR), 'source': CAST('insured_headcount' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."month" IS NULL AND (((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."unit.closed_on" END) IS NULL AND (r."heads" >= $v1) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS NULL AND (r."heads" >= $v1) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."unit.closed_on" END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('month' AS VARCHAR), 'source': CAST('insured_headcount' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.closed_on" IS NULL AND NOT coalesce(u."unit.closed_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."unit.closed_on" END) IS NULL AND (r."heads" >= $v1) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS NULL AND (r."heads" >= $v1) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."unit.closed_on" END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'closed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."heads" IS NULL) AND r."heads" IS NULL THEN {'kind': 'field', 'field': CAST('heads' AS VARCHAR), 'source': CAST('insured_headcount' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."last_month" IS NULL) AND r."month" IS NULL THEN {'kind': 'field', 'field': CAST('month' AS VARCHAR), 'source': CAST('insured_headcount' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
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
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."month_to" IS NULL AND NOT coalesce(r."month_to__none", FALSE) AND (((CASE WHEN coalesce(r."month_to__none", FALSE) THEN TRUE WHEN r."month_to" IS NOT NULL THEN FALSE END) IS NULL AND (CASE WHEN coalesce(r."month_to__none", FALSE) OR coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month_to" > u."unit.closed_on" END) IS DISTINCT FROM TRUE) OR ((CASE WHEN coalesce(r."month_to__none", FALSE) OR coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month_to" > u."unit.closed_on" END) IS NULL AND (CASE WHEN coalesce(r."month_to__none", FALSE) THEN TRUE WHEN r."month_to" IS NOT NULL THEN FALSE END) IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST('month_to' AS VARCHAR), 'source': CAST('insured_person' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.closed_on" IS NULL AND NOT coalesce(u."unit.closed_on__none", FALSE) AND (((CASE WHEN coalesce(r."month_to__none", FALSE) OR coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month_to" > u."unit.closed_on" END) IS NULL AND (CASE WHEN coalesce(r."month_to__none", FALSE) THEN TRUE WHEN r."month_to" IS NOT NULL THEN FALSE END) IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'closed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
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
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."heads" IS NULL AND (((r."heads" >= $v1) IS NULL AND (r."paid" > $v2) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."unit.closed_on" END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('heads' AS VARCHAR), 'source': CAST('fund_payment' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."paid" IS NULL AND (((r."paid" > $v2) IS NULL AND (r."heads" >= $v1) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."unit.closed_on" END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('paid' AS VARCHAR), 'source': CAST('fund_payment' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."month" IS NULL AND (((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."unit.closed_on" END) IS NULL AND (r."heads" >= $v1) IS DISTINCT FROM FALSE AND (r."paid" > $v2) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS NULL AND (r."heads" >= $v1) IS DISTINCT FROM FALSE AND (r."paid" > $v2) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."unit.closed_on" END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('month' AS VARCHAR), 'source': CAST('fund_payment' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.closed_on" IS NULL AND NOT coalesce(u."unit.closed_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."unit.closed_on" END) IS NULL AND (r."heads" >= $v1) IS DISTINCT FROM FALSE AND (r."paid" > $v2) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS NULL AND (r."heads" >= $v1) IS DISTINCT FROM FALSE AND (r."paid" > $v2) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."unit.closed_on" END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'closed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."paid" IS NULL) AND r."paid" IS NULL THEN {'kind': 'field', 'field': CAST('paid' AS VARCHAR), 'source': CAST('fund_payment' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
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
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."signed_on" IS NULL AND (((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."signed_on" > u."unit.closed_on" END) IS NULL AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."signed_on" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."signed_on" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS NULL AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."signed_on" > u."unit.closed_on" END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('signed_on' AS VARCHAR), 'source': CAST('project' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.closed_on" IS NULL AND NOT coalesce(u."unit.closed_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."signed_on" > u."unit.closed_on" END) IS NULL AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."signed_on" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."signed_on" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS NULL AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."signed_on" > u."unit.closed_on" END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'closed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."price" IS NULL) AND r."contract_price" IS NULL THEN {'kind': 'field', 'field': CAST('contract_price' AS VARCHAR), 'source': CAST('project' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."signed_on" IS NULL) AND r."signed_on" IS NULL THEN {'kind': 'field', 'field': CAST('signed_on' AS VARCHAR), 'source': CAST('project' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
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

-- miss_held
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."status" IS NULL AND (((r."status" = $v1) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST('status' AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_held AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, CASE WHEN CAST("deregistered_on" AS DATE) > $seen_on THEN NULL ELSE "status" END AS "status" FROM "registration" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'held')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'registration' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_held) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'held' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('name' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_held AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'held' AND NOT o.is_value AND w.rank < 2);
-- values: {'v1': 'active'}

-- miss_held_taxed
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."levy" IS NULL AND NOT coalesce(r."levy__none", FALSE) AND (((CASE WHEN coalesce(r."levy__none", FALSE) THEN FALSE ELSE r."levy" = $v1 END) IS NULL AND (r."paid" > $v2) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" > u."unit.closed_on" END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('levy' AS VARCHAR), 'source': CAST('tax_payment' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."paid" IS NULL AND (((r."paid" > $v2) IS NULL AND (CASE WHEN coalesce(r."levy__none", FALSE) THEN FALSE ELSE r."levy" = $v1 END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" > u."unit.closed_on" END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('paid' AS VARCHAR), 'source': CAST('tax_payment' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."paid_on" IS NULL AND (((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" > u."unit.closed_on" END) IS NULL AND (CASE WHEN coalesce(r."levy__none", FALSE) THEN FALSE ELSE r."levy" = $v1 END) IS DISTINCT FROM FALSE AND (r."paid" > $v2) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS NULL AND (CASE WHEN coalesce(r."levy__none", FALSE) THEN FALSE ELSE r."levy" = $v1 END) IS DISTINCT FROM FALSE AND (r."paid" > $v2) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" > u."unit.closed_on" END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('paid_on' AS VARCHAR), 'source': CAST('tax_payment' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.closed_on" IS NULL AND NOT coalesce(u."unit.closed_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" > u."unit.closed_on" END) IS NULL AND (CASE WHEN coalesce(r."levy__none", FALSE) THEN FALSE ELSE r."levy" = $v1 END) IS DISTINCT FROM FALSE AND (r."paid" > $v2) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS NULL AND (CASE WHEN coalesce(r."levy__none", FALSE) THEN FALSE ELSE r."levy" = $v1 END) IS DISTINCT FROM FALSE AND (r."paid" > $v2) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" > u."unit.closed_on" END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'closed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."paid" IS NULL) AND r."paid" IS NULL THEN {'kind': 'field', 'field': CAST('paid' AS VARCHAR), 'source': CAST('tax_payment' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_held_taxed AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "levy", ("levy__none" AND "levy" IS NULL) AS "levy__none", "paid", "paid_on" FROM "tax_payment" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'held_taxed')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'tax_payment' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('tax_payment' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('tax_payment' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_held_taxed) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'held_taxed' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('taxpayer' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_held_taxed AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'held_taxed' AND NOT o.is_value AND w.rank < 2);
-- values: {'v1': 'tax', 'v2': 0, 'p_window_months': 60}

-- miss_held_insured_heads
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."heads" IS NULL AND (((r."heads" >= $v1) IS NULL AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."unit.closed_on" END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('heads' AS VARCHAR), 'source': CAST('insured_headcount' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."month" IS NULL AND (((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."unit.closed_on" END) IS NULL AND (r."heads" >= $v1) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS NULL AND (r."heads" >= $v1) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."unit.closed_on" END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('month' AS VARCHAR), 'source': CAST('insured_headcount' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.closed_on" IS NULL AND NOT coalesce(u."unit.closed_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."unit.closed_on" END) IS NULL AND (r."heads" >= $v1) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" <= CAST(u."unit.closed_on" + to_months(CAST($p_window_months AS INTEGER)) AS DATE) END) IS NULL AND (r."heads" >= $v1) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."unit.closed_on" END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'closed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."heads" IS NULL) AND r."heads" IS NULL THEN {'kind': 'field', 'field': CAST('heads' AS VARCHAR), 'source': CAST('insured_headcount' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_held_insured_heads AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "heads", "month" FROM "insured_headcount" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'held_insured_heads')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'insured_headcount' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('insured_headcount' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('insured_headcount' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_held_insured_heads) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'held_insured_heads' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('employer' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_held_insured_heads AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'held_insured_heads' AND NOT o.is_value AND w.rank < 2);
-- values: {'v1': 1, 'p_window_months': 60}

-- miss_held_insured_people
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."month_to" IS NULL AND NOT coalesce(r."month_to__none", FALSE) AND (((CASE WHEN coalesce(r."month_to__none", FALSE) THEN TRUE WHEN r."month_to" IS NOT NULL THEN FALSE END) IS NULL AND (CASE WHEN coalesce(r."month_to__none", FALSE) OR coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month_to" > u."unit.closed_on" END) IS DISTINCT FROM TRUE) OR ((CASE WHEN coalesce(r."month_to__none", FALSE) OR coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month_to" > u."unit.closed_on" END) IS NULL AND (CASE WHEN coalesce(r."month_to__none", FALSE) THEN TRUE WHEN r."month_to" IS NOT NULL THEN FALSE END) IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST('month_to' AS VARCHAR), 'source': CAST('insured_person' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.closed_on" IS NULL AND NOT coalesce(u."unit.closed_on__none", FALSE) AND (((CASE WHEN coalesce(r."month_to__none", FALSE) OR coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month_to" > u."unit.closed_on" END) IS NULL AND (CASE WHEN coalesce(r."month_to__none", FALSE) THEN TRUE WHEN r."month_to" IS NOT NULL THEN FALSE END) IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'closed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_held_insured_people AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, CASE WHEN CAST("month_to" AS DATE) > $seen_on THEN NULL ELSE "month_to" END AS "month_to", CASE WHEN CAST("month_to" AS DATE) > $seen_on THEN TRUE ELSE "month_to__none" END AS "month_to__none" FROM "insured_person" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'held_insured_people')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'insured_person' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('insured_person' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('insured_person' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_held_insured_people) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'held_insured_people' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('employer' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_held_insured_people AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'held_insured_people' AND NOT o.is_value AND w.rank < 2);
-- values: {}

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
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.resumed_no" IS NULL AND NOT coalesce(u."unit.resumed_no__none", FALSE) AND (((CASE WHEN coalesce(u."unit.resumed_no__none", FALSE) THEN TRUE WHEN u."unit.resumed_no" IS NOT NULL THEN FALSE END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'resumed_no' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_resumed AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'resumed');
-- values: {}

-- miss_frozen_elsewhere
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."asset_type" IS NULL AND (((r."asset_type" IN ($v1, $v2, $v3, $v4)) IS NULL AND (r."court" <> u."unit.court") IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE coalesce(r."frozen_to", u.as_of) >= u."unit.closed_on" END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('asset_type' AS VARCHAR), 'source': CAST('asset_freeze' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."court" IS NULL AND (((r."court" <> u."unit.court") IS NULL AND (r."asset_type" IN ($v1, $v2, $v3, $v4)) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE coalesce(r."frozen_to", u.as_of) >= u."unit.closed_on" END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('court' AS VARCHAR), 'source': CAST('asset_freeze' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.court" IS NULL AND (((r."court" <> u."unit.court") IS NULL AND (r."asset_type" IN ($v1, $v2, $v3, $v4)) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE coalesce(r."frozen_to", u.as_of) >= u."unit.closed_on" END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'court' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.closed_on" IS NULL AND NOT coalesce(u."unit.closed_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE coalesce(r."frozen_to", u.as_of) >= u."unit.closed_on" END) IS NULL AND (r."asset_type" IN ($v1, $v2, $v3, $v4)) IS DISTINCT FROM FALSE AND (r."court" <> u."unit.court") IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'closed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."frozen_to" IS NULL AND (((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE coalesce(r."frozen_to", u.as_of) >= u."unit.closed_on" END) IS NULL AND (r."asset_type" IN ($v1, $v2, $v3, $v4)) IS DISTINCT FROM FALSE AND (r."court" <> u."unit.court") IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('frozen_to' AS VARCHAR), 'source': CAST('asset_freeze' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."amount" IS NULL) AND r."amount" IS NULL THEN {'kind': 'field', 'field': CAST('amount' AS VARCHAR), 'source': CAST('asset_freeze' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."first_on" IS NULL) AND r."frozen_on" IS NULL THEN {'kind': 'field', 'field': CAST('frozen_on' AS VARCHAR), 'source': CAST('asset_freeze' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
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
