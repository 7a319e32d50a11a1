-- unit
SELECT base_id AS unit_id, * FROM (
SELECT CAST(0 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'inspection_case' AS source, 0 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(r."district" AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."employer" AS raw_name, 'employer' AS mention, r."amount" AS "unit.amount", r."paid" AS "unit.paid", r."served_on" AS "unit.served_on", r."served_on__none" AS "unit.served_on__none", $v3 AS "unit.debt", r."document" AS "unit.document", r."document__none" AS "unit.document__none", r."case_no" AS "unit.number", r."workers" AS "unit.workers", FALSE AS "unit.workers__none", r."owed_from" AS "unit.owed_from", FALSE AS "unit.owed_from__none", r."docketed_on" AS "unit.docketed_on"
FROM (SELECT record_id, record_key, "document", ("document__none" AND "document" IS NULL) AS "document__none", "employer", "district", "amount", "paid", CASE WHEN CAST("served_on" AS DATE) > $seen_on THEN NULL ELSE "served_on" END AS "served_on", CASE WHEN CAST("served_on" AS DATE) > $seen_on THEN TRUE ELSE "served_on__none" END AS "served_on__none", "case_no", "workers", "owed_from", "docketed_on" FROM "inspection_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN link AS l ON l.source = 'inspection_case' AND l.role = 'employer' AND l.record_id = r.record_id
WHERE (CASE WHEN coalesce(r."document__none", FALSE) THEN FALSE ELSE r."document" IN ($v1, $v2) END) IS NOT FALSE AND l.party_id IS NOT NULL AND coalesce(l.entity_kind, 'organisation') = 'organisation'
UNION ALL BY NAME
SELECT CAST(1 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'enforcement_case' AS source, 1 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(r."court" AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."debtor" AS raw_name, 'debtor' AS mention, r."unperformed" AS "unit.amount", $v4 AS "unit.paid", NULL AS "unit.served_on", TRUE AS "unit.served_on__none", $v5 AS "unit.debt", NULL AS "unit.document", TRUE AS "unit.document__none", r."case_no" AS "unit.number", NULL AS "unit.workers", TRUE AS "unit.workers__none", NULL AS "unit.owed_from", TRUE AS "unit.owed_from__none", r."docketed_on" AS "unit.docketed_on"
FROM (SELECT record_id, record_key, "cause", "debtor", "court", "unperformed", "case_no", "docketed_on" FROM "enforcement_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN link AS l ON l.source = 'enforcement_case' AND l.role = 'debtor' AND l.record_id = r.record_id
WHERE (mentions_wage_cause(r."cause")) IS NOT FALSE AND l.party_id IS NOT NULL AND coalesce(l.entity_kind, 'organisation') = 'organisation'
UNION ALL BY NAME
SELECT CAST(2 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'civil_case' AS source, 2 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(z.place AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."defendant" AS raw_name, 'defendant' AS mention, coalesce(r."settled_amount", r."claim") AS "unit.amount", $v4 AS "unit.paid", NULL AS "unit.served_on", TRUE AS "unit.served_on__none", $v8 AS "unit.debt", NULL AS "unit.document", TRUE AS "unit.document__none", r."case_no" AS "unit.number", NULL AS "unit.workers", TRUE AS "unit.workers__none", NULL AS "unit.owed_from", TRUE AS "unit.owed_from__none", r."docketed_on" AS "unit.docketed_on"
FROM (SELECT record_id, record_key, "cause", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closing" END AS "closing", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closing__none" END AS "closing__none", "defendant", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "settled_amount" END AS "settled_amount", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "settled_amount__none" END AS "settled_amount__none", "claim", "case_no", "docketed_on" FROM "civil_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN link AS l ON l.source = 'civil_case' AND l.role = 'defendant' AND l.record_id = r.record_id
LEFT JOIN (SELECT f.party_id, min(t.address) AS place FROM link AS f JOIN registration AS t ON t.record_id = f.record_id WHERE f.source = 'registration' AND f.role = 'self' GROUP BY f.party_id) AS z ON z.party_id = l.party_id
WHERE ((mentions_wage_cause(r."cause") AND CASE WHEN coalesce(r."closing__none", FALSE) THEN FALSE ELSE r."closing" IN ($v6, $v7) END)) IS NOT FALSE AND l.party_id IS NOT NULL AND coalesce(l.entity_kind, 'organisation') = 'organisation'
UNION ALL BY NAME
SELECT CAST(3 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'arrears_report' AS source, 3 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(r."district" AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."employer" AS raw_name, 'employer' AS mention, r."amount" AS "unit.amount", $v4 AS "unit.paid", NULL AS "unit.served_on", TRUE AS "unit.served_on__none", $v9 AS "unit.debt", NULL AS "unit.document", TRUE AS "unit.document__none", r."report_no" AS "unit.number", r."workers" AS "unit.workers", FALSE AS "unit.workers__none", r."owed_from" AS "unit.owed_from", FALSE AS "unit.owed_from__none", r."reported_on" AS "unit.docketed_on"
FROM (SELECT record_id, record_key, CASE WHEN CAST("concluded_on" AS DATE) > $seen_on THEN NULL ELSE "conclusion" END AS "conclusion", CASE WHEN CAST("concluded_on" AS DATE) > $seen_on THEN TRUE ELSE "conclusion__none" END AS "conclusion__none", "employer", "district", "amount", "report_no", "workers", "owed_from", "reported_on" FROM "arrears_report" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN link AS l ON l.source = 'arrears_report' AND l.role = 'employer' AND l.record_id = r.record_id
WHERE (CASE WHEN coalesce(r."conclusion__none", FALSE) THEN TRUE WHEN r."conclusion" IS NOT NULL THEN FALSE END) IS NOT FALSE AND l.party_id IS NOT NULL AND coalesce(l.entity_kind, 'organisation') = 'organisation'
) AS u;
-- values: {'v1': 'rectification_order', 'v2': 'payment_decision', 'v3': 'order', 'v4': 0, 'v5': 'enforcement', 'v6': 'mediated', 'v7': 'judged', 'v8': 'judgment', 'v9': 'complaint'}

-- unit_party
SELECT unit_id, '' AS whose, party_id, 3 AS rank FROM unit
UNION SELECT unit_id, '', unnest(candidates), 3 FROM unit WHERE entity_id IS NULL;
-- values: {}

-- row_ordered
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    (u."unit.debt" = $v1 AND CASE WHEN coalesce(u."unit.document__none", FALSE) THEN FALSE ELSE u."unit.document" IN ($v2, $v3) END AND CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE u."unit.served_on" <= u.as_of END AND u."unit.amount" > u."unit.paid") AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': 'order', 'v2': 'rectification_order', 'v3': 'payment_decision'}

-- sig_ordered
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_ordered GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_enforced
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    (u."unit.debt" = $v1 AND u."unit.amount" > $v2) AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': 'enforcement', 'v2': 0}

-- sig_enforced
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_enforced GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_judged_unpaid
SELECT * FROM (
  SELECT u.unit_id, 'enforcement_case' AS source, r.record_id, r.record_key,
    CAST(NULL AS VARCHAR) AS party_id,
    r."unperformed" > $v1 AS state, 3 AS rank
  FROM unit AS u
JOIN (SELECT record_id, record_key, "unperformed", "basis_no" FROM "enforcement_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."basis_no" = u."unit.number"
  WHERE ((u."unit.debt" = $v2)) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {'v1': 0, 'v2': 'judgment'}

-- sig_judged_unpaid
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_judged_unpaid GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN ((u."unit.debt" = $v1)) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR TRUE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {'v1': 'judgment'}

-- row_judged_paid
SELECT * FROM (
  SELECT u.unit_id, 'enforcement_case' AS source, r.record_id, r.record_key,
    CAST(NULL AS VARCHAR) AS party_id,
    (CASE WHEN coalesce(r."closing__none", FALSE) THEN FALSE ELSE r."closing" = $v1 END OR r."unperformed" <= $v2) AS state, 3 AS rank
  FROM unit AS u
JOIN (SELECT record_id, record_key, CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closing" END AS "closing", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closing__none" END AS "closing__none", "unperformed", "basis_no" FROM "enforcement_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."basis_no" = u."unit.number"
  WHERE ((u."unit.debt" = $v3)) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {'v1': 'performed', 'v2': 0, 'v3': 'judgment'}

-- sig_judged_paid
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_judged_paid GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN ((u."unit.debt" = $v1)) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {'v1': 'judgment'}

-- row_complained
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    FALSE AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_complained
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_complained GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (u."unit.debt" = $v1) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {'v1': 'complaint'}

-- sig_owing
SELECT unit_id, s_ordered.state OR s_enforced.state OR s_judged_unpaid.state OR s_complained.state AS state, greatest(CASE WHEN s_ordered.state THEN s_ordered.rank END, CASE WHEN s_enforced.state THEN s_enforced.rank END, CASE WHEN s_judged_unpaid.state THEN s_judged_unpaid.rank END, CASE WHEN s_complained.state THEN s_complained.rank END) AS rank
FROM unit AS u
JOIN sig_ordered AS s_ordered USING (unit_id)
JOIN sig_enforced AS s_enforced USING (unit_id)
JOIN sig_judged_unpaid AS s_judged_unpaid USING (unit_id)
JOIN sig_complained AS s_complained USING (unit_id);
-- values: {}

-- row_debt
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    u."unit.amount" > u."unit.paid" AS state, 3 AS rank, u."unit.amount" - u."unit.paid" AS "owed", u."unit.workers" AS "workers", coalesce(u."unit.owed_from", u."unit.docketed_on") AS "arose_on"
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_debt
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "owed" IS NOT NULL) THEN sum("owed") FILTER (WHERE state AND rank >= 2) END AS "owed",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "workers" IS NOT NULL) THEN sum("workers") FILTER (WHERE state AND rank >= 2) END AS "workers",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "arose_on" IS NOT NULL) THEN min("arose_on") FILTER (WHERE state AND rank >= 2) END AS "arose_on"
  FROM row_debt GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."owed", f."workers", f."arose_on"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_own
WITH met AS MATERIALIZED (
  SELECT u.unit_id, l.record_id, l.party_id, l.rank AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'registration' AND l.role = 'self' AND l.party_id = p.party_id
  WHERE (TRUE) IS NOT FALSE
)
SELECT * FROM (
  SELECT u.unit_id, 'registration' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    TRUE AS state, l.rank AS rank, r."phone" AS "phone", r."industry" AS "industry", r."address" AS "address"
  FROM unit AS u
JOIN met AS l ON l.unit_id = u.unit_id
JOIN (SELECT record_id, record_key, "phone", "industry", "address" FROM "registration" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_own
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "phone" IS NOT NULL) THEN max("phone") FILTER (WHERE state AND rank >= 2) END AS "phone",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "industry" IS NOT NULL) THEN max("industry") FILTER (WHERE state AND rank >= 2) END AS "industry",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "address" IS NOT NULL) THEN max("address") FILTER (WHERE state AND rank >= 2) END AS "address"
  FROM row_own GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."phone", f."industry", f."address"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_successor
WITH met AS MATERIALIZED (
  SELECT u.unit_id, l.record_id, l.party_id, least(l.rank, CASE h.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END, CASE b.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END) AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN relation AS h ON h.to_id = p.party_id AND h.kind IN ('legal_representative')
JOIN relation AS b ON b.from_id = h.from_id AND b.kind IN ('legal_representative') AND b.to_id <> p.party_id
JOIN party AS l ON l.source = 'registration' AND l.role = 'self' AND l.party_id = b.to_id
  WHERE (TRUE) IS NOT FALSE
)
SELECT * FROM (
  SELECT u.unit_id, 'registration' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    ((r."established_on" > k_debt."arose_on" OR r."approved_on" > k_debt."arose_on") AND (r."industry" = k_own."industry" OR r."address" = k_own."address" OR r."phone" = k_own."phone")) AS state, l.rank AS rank, 1 AS "firms", r."name" AS "name", r."established_on" AS "first_on"
  FROM unit AS u
LEFT JOIN sig_debt AS k_debt ON k_debt.unit_id = u.unit_id
LEFT JOIN sig_own AS k_own ON k_own.unit_id = u.unit_id
JOIN met AS l ON l.unit_id = u.unit_id
JOIN (SELECT record_id, record_key, "established_on", "approved_on", "industry", "address", "phone", "name" FROM "registration" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_successor
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    count(*) FILTER (WHERE state AND rank >= 2) AS "firms",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "name" IS NOT NULL) THEN max("name") FILTER (WHERE state AND rank >= 2) END AS "name",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "first_on" IS NOT NULL) THEN min("first_on") FILTER (WHERE state AND rank >= 2) END AS "first_on"
  FROM row_successor GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."firms", f."name", f."first_on"
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

-- miss_ordered
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.debt" IS NULL AND (((u."unit.debt" = $v1) IS NULL AND (CASE WHEN coalesce(u."unit.document__none", FALSE) THEN FALSE ELSE u."unit.document" IN ($v2, $v3) END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE u."unit.served_on" <= u.as_of END) IS DISTINCT FROM FALSE AND (u."unit.amount" > u."unit.paid") IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.document" IS NULL AND NOT coalesce(u."unit.document__none", FALSE) AND (((CASE WHEN coalesce(u."unit.document__none", FALSE) THEN FALSE ELSE u."unit.document" IN ($v2, $v3) END) IS NULL AND (u."unit.debt" = $v1) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE u."unit.served_on" <= u.as_of END) IS DISTINCT FROM FALSE AND (u."unit.amount" > u."unit.paid") IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'document' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.served_on" IS NULL AND NOT coalesce(u."unit.served_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE u."unit.served_on" <= u.as_of END) IS NULL AND (u."unit.debt" = $v1) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.document__none", FALSE) THEN FALSE ELSE u."unit.document" IN ($v2, $v3) END) IS DISTINCT FROM FALSE AND (u."unit.amount" > u."unit.paid") IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'served_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.amount" IS NULL AND (((u."unit.amount" > u."unit.paid") IS NULL AND (u."unit.debt" = $v1) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.document__none", FALSE) THEN FALSE ELSE u."unit.document" IN ($v2, $v3) END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE u."unit.served_on" <= u.as_of END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'amount' WHEN 'enforcement_case' THEN 'unperformed' WHEN 'civil_case' THEN 'settled_amount' WHEN 'arrears_report' THEN 'amount' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.paid" IS NULL AND (((u."unit.amount" > u."unit.paid") IS NULL AND (u."unit.debt" = $v1) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.document__none", FALSE) THEN FALSE ELSE u."unit.document" IN ($v2, $v3) END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE u."unit.served_on" <= u.as_of END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'paid' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_ordered AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'ordered');
-- values: {'v1': 'order', 'v2': 'rectification_order', 'v3': 'payment_decision'}

-- miss_enforced
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.debt" IS NULL AND (((u."unit.debt" = $v1) IS NULL AND (u."unit.amount" > $v2) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.amount" IS NULL AND (((u."unit.amount" > $v2) IS NULL AND (u."unit.debt" = $v1) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'amount' WHEN 'enforcement_case' THEN 'unperformed' WHEN 'civil_case' THEN 'settled_amount' WHEN 'arrears_report' THEN 'amount' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_enforced AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'enforced');
-- values: {'v1': 'enforcement', 'v2': 0}

-- miss_judged_unpaid
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."unperformed" IS NULL AND (((r."unperformed" > $v1) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST('unperformed' AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_judged_unpaid AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "unperformed" FROM "enforcement_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'judged_unpaid')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'enforcement_case' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_judged_unpaid) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'judged_unpaid' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_judged_unpaid AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'judged_unpaid' AND NOT o.is_value AND w.rank < 2);
-- values: {'v1': 0}

-- miss_judged_paid
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."closing" IS NULL AND NOT coalesce(r."closing__none", FALSE) AND (((CASE WHEN coalesce(r."closing__none", FALSE) THEN FALSE ELSE r."closing" = $v1 END) IS NULL AND (r."unperformed" <= $v2) IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST('closing' AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."unperformed" IS NULL AND (((r."unperformed" <= $v2) IS NULL AND (CASE WHEN coalesce(r."closing__none", FALSE) THEN FALSE ELSE r."closing" = $v1 END) IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST('unperformed' AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_judged_paid AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closing" END AS "closing", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closing__none" END AS "closing__none", "unperformed" FROM "enforcement_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'judged_paid')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'enforcement_case' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_judged_paid) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'judged_paid' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_judged_paid AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'judged_paid' AND NOT o.is_value AND w.rank < 2);
-- values: {'v1': 'performed', 'v2': 0}

-- miss_complained
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([NULL], lambda x: x IS NOT NULL)) AS m
  FROM row_complained AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'complained')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN (u."unit.debt" = $v1) IS NOT FALSE THEN {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST('只有投诉，尚未经查处或裁判确认' AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_complained) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'complained' AND NOT o.is_value);
-- values: {'v1': 'complaint'}

-- miss_debt
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.amount" IS NULL AND (((u."unit.amount" > u."unit.paid") IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'amount' WHEN 'enforcement_case' THEN 'unperformed' WHEN 'civil_case' THEN 'settled_amount' WHEN 'arrears_report' THEN 'amount' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.paid" IS NULL AND (((u."unit.amount" > u."unit.paid") IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'paid' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."owed" IS NULL) AND u."unit.amount" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'amount' WHEN 'enforcement_case' THEN 'unperformed' WHEN 'civil_case' THEN 'settled_amount' WHEN 'arrears_report' THEN 'amount' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."owed" IS NULL) AND u."unit.paid" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'paid' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."workers" IS NULL) AND u."unit.workers" IS NULL AND NOT coalesce(u."unit.workers__none", FALSE) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'workers' WHEN 'arrears_report' THEN 'workers' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."arose_on" IS NULL) AND u."unit.owed_from" IS NULL AND NOT coalesce(u."unit.owed_from__none", FALSE) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'owed_from' WHEN 'arrears_report' THEN 'owed_from' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."arose_on" IS NULL) AND u."unit.docketed_on" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'docketed_on' WHEN 'enforcement_case' THEN 'docketed_on' WHEN 'civil_case' THEN 'docketed_on' WHEN 'arrears_report' THEN 'reported_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_debt AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'debt');
-- values: {}

-- miss_own
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN o.is_value AND (w."phone" IS NULL) AND r."phone" IS NULL THEN {'kind': 'field', 'field': CAST('phone' AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."industry" IS NULL) AND r."industry" IS NULL THEN {'kind': 'field', 'field': CAST('industry' AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."address" IS NULL) AND r."address" IS NULL THEN {'kind': 'field', 'field': CAST('address' AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_own AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "phone", "industry", "address" FROM "registration" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'own')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'registration' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_own) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'own' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('name' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_own AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'own' AND NOT o.is_value AND w.rank < 2);
-- values: {}

-- miss_successor
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."established_on" IS NULL AND (((r."established_on" > k_debt."arose_on") IS NULL AND ((r."industry" = k_own."industry" OR r."address" = k_own."address" OR r."phone" = k_own."phone")) IS DISTINCT FROM FALSE AND (r."approved_on" > k_debt."arose_on") IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST('established_on' AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."approved_on" IS NULL AND (((r."approved_on" > k_debt."arose_on") IS NULL AND ((r."industry" = k_own."industry" OR r."address" = k_own."address" OR r."phone" = k_own."phone")) IS DISTINCT FROM FALSE AND (r."established_on" > k_debt."arose_on") IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST('approved_on' AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."industry" IS NULL AND (((r."industry" = k_own."industry") IS NULL AND ((r."established_on" > k_debt."arose_on" OR r."approved_on" > k_debt."arose_on")) IS DISTINCT FROM FALSE AND (r."address" = k_own."address") IS DISTINCT FROM TRUE AND (r."phone" = k_own."phone") IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST('industry' AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND k_own."industry" IS NULL AND (((r."industry" = k_own."industry") IS NULL AND ((r."established_on" > k_debt."arose_on" OR r."approved_on" > k_debt."arose_on")) IS DISTINCT FROM FALSE AND (r."address" = k_own."address") IS DISTINCT FROM TRUE AND (r."phone" = k_own."phone") IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST('industry' AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."address" IS NULL AND (((r."address" = k_own."address") IS NULL AND ((r."established_on" > k_debt."arose_on" OR r."approved_on" > k_debt."arose_on")) IS DISTINCT FROM FALSE AND (r."industry" = k_own."industry") IS DISTINCT FROM TRUE AND (r."phone" = k_own."phone") IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST('address' AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND k_own."address" IS NULL AND (((r."address" = k_own."address") IS NULL AND ((r."established_on" > k_debt."arose_on" OR r."approved_on" > k_debt."arose_on")) IS DISTINCT FROM FALSE AND (r."industry" = k_own."industry") IS DISTINCT FROM TRUE AND (r."phone" = k_own."phone") IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST('address' AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."phone" IS NULL AND (((r."phone" = k_own."phone") IS NULL AND ((r."established_on" > k_debt."arose_on" OR r."approved_on" > k_debt."arose_on")) IS DISTINCT FROM FALSE AND (r."industry" = k_own."industry") IS DISTINCT FROM TRUE AND (r."address" = k_own."address") IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST('phone' AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND k_own."phone" IS NULL AND (((r."phone" = k_own."phone") IS NULL AND ((r."established_on" > k_debt."arose_on" OR r."approved_on" > k_debt."arose_on")) IS DISTINCT FROM FALSE AND (r."industry" = k_own."industry") IS DISTINCT FROM TRUE AND (r."address" = k_own."address") IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST('phone' AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."name" IS NULL) AND r."name" IS NULL THEN {'kind': 'field', 'field': CAST('name' AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."first_on" IS NULL) AND r."established_on" IS NULL THEN {'kind': 'field', 'field': CAST('established_on' AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_successor AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "established_on", "approved_on", "industry", "address", "phone", "name" FROM "registration" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
LEFT JOIN sig_debt AS k_debt ON k_debt.unit_id = u.unit_id
LEFT JOIN sig_own AS k_own ON k_own.unit_id = u.unit_id
  WHERE o.signal = 'successor')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'registration' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_successor) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'successor' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('name' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_successor AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'successor' AND NOT o.is_value AND w.rank < 2);
-- values: {}

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
