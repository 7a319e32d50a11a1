-- unit
SELECT base_id AS unit_id, * FROM (
SELECT CAST(0 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'inspection_case' AS source, 0 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(r."district" AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."project" AS raw_name, 'project' AS mention, r."amount" AS "unit.amount", r."paid" AS "unit.paid", r."workers" AS "unit.workers", r."served_on" AS "unit.served_on", r."served_on__none" AS "unit.served_on__none", r."document" AS "unit.document", r."document__none" AS "unit.document__none", r."case_no" AS "unit.case_no"
FROM (SELECT record_id, record_key, "project", "district", "amount", "paid", "workers", CASE WHEN CAST("served_on" AS DATE) > $seen_on THEN NULL ELSE "served_on" END AS "served_on", CASE WHEN CAST("served_on" AS DATE) > $seen_on THEN TRUE ELSE "served_on__none" END AS "served_on__none", "document", ("document__none" AND "document" IS NULL) AS "document__none", "case_no" FROM "inspection_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN link AS l ON l.source = 'inspection_case' AND l.role = 'project' AND l.record_id = r.record_id
WHERE (TRUE) IS NOT FALSE AND l.party_id IS NOT NULL AND coalesce(l.entity_kind, 'project') = 'project'
UNION ALL BY NAME
SELECT CAST(1 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'arrears_report' AS source, 1 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(r."district" AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."project" AS raw_name, 'project' AS mention, r."amount" AS "unit.amount", $v1 AS "unit.paid", r."workers" AS "unit.workers", NULL AS "unit.served_on", TRUE AS "unit.served_on__none", NULL AS "unit.document", TRUE AS "unit.document__none", r."report_no" AS "unit.case_no"
FROM (SELECT record_id, record_key, "project", "district", "amount", "workers", "report_no" FROM "arrears_report" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN link AS l ON l.source = 'arrears_report' AND l.role = 'project' AND l.record_id = r.record_id
WHERE (TRUE) IS NOT FALSE AND l.party_id IS NOT NULL AND coalesce(l.entity_kind, 'project') = 'project'
) AS u;
-- values: {'v1': 0}

-- unit_party
SELECT unit_id, '' AS whose, party_id, 3 AS rank FROM unit
UNION SELECT unit_id, '', unnest(candidates), 3 FROM unit WHERE entity_id IS NULL;
-- values: {}

-- row_ordered
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    (CASE WHEN coalesce(u."unit.document__none", FALSE) THEN FALSE ELSE u."unit.document" IN ($v1, $v2) END AND CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE u."unit.served_on" <= u.as_of END AND u."unit.amount" > u."unit.paid") AS state, 3 AS rank, u."unit.amount" - u."unit.paid" AS "owed", u."unit.workers" AS "workers", u."unit.served_on" AS "served_on"
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': 'rectification_order', 'v2': 'payment_decision'}

-- sig_ordered
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "owed" IS NOT NULL) THEN sum("owed") FILTER (WHERE state AND rank >= 2) END AS "owed",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "workers" IS NOT NULL) THEN max("workers") FILTER (WHERE state AND rank >= 2) END AS "workers",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "served_on" IS NOT NULL) THEN min("served_on") FILTER (WHERE state AND rank >= 2) END AS "served_on"
  FROM row_ordered GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR ((CASE WHEN coalesce(u."unit.document__none", FALSE) THEN TRUE WHEN u."unit.document" IS NOT NULL THEN FALSE END AND u."unit.amount" > u."unit.paid")) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."owed", f."workers", f."served_on"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_site
WITH met AS MATERIALIZED (
  SELECT u.unit_id, l.record_id, l.party_id, l.rank AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'project' AND l.role = 'project' AND l.party_id = p.party_id
  WHERE (TRUE) IS NOT FALSE
)
SELECT * FROM (
  SELECT u.unit_id, 'project' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    TRUE AS state, l.rank AS rank, r."project_no" AS "project_no", r."contractor" AS "contractor"
  FROM unit AS u
JOIN met AS l ON l.unit_id = u.unit_id
JOIN (SELECT record_id, record_key, "project_no", "contractor" FROM "project" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_site
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "project_no" IS NOT NULL) THEN max("project_no") FILTER (WHERE state AND rank >= 2) END AS "project_no",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "contractor" IS NOT NULL) THEN max("contractor") FILTER (WHERE state AND rank >= 2) END AS "contractor"
  FROM row_site GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM (SELECT court_key(u.place) AS court) AS m, told_coverage AS c WHERE c.source = 'project' AND lies_in(u.place, m.court, c.place, c.court) AND (CAST(NULL AS DATE) IS NULL OR (coalesce(c.month_from, CAST(NULL AS DATE)) <= CAST(NULL AS DATE) AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(CAST(NULL AS DATE) + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."project_no", f."contractor"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_tiers
WITH RECURSIVE edge AS (
  SELECT a.record_id, a.party_id AS here, b.party_id AS next, least(a.rank, b.rank) AS rank
  FROM party AS a JOIN party AS b ON b.source = a.source AND b.record_id = a.record_id
  WHERE a.source = 'subcontract' AND a.role = 'issuer' AND b.role = 'contractor'
), walk AS (
  SELECT u.unit_id, r.record_id, 1 AS tier, least(l.rank, CASE WHEN b.state THEN b.rank ELSE 0 END, o.rank, CASE WHEN r."project_no" IN (SELECT project_no FROM shared_number) THEN 1 ELSE 3 END) AS rank
  FROM unit AS u
LEFT JOIN sig_site AS k_site ON k_site.unit_id = u.unit_id
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN row_site AS b ON b.unit_id = u.unit_id
JOIN party AS o ON o.source = b.source AND o.role = 'contractor' AND o.record_id = b.record_id
JOIN party AS l ON l.source = 'subcontract' AND l.role = 'issuer' AND l.party_id = o.party_id
JOIN (SELECT record_id, record_key, "project_no" FROM "subcontract" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id AND r."project_no" = k_site."project_no"
  UNION
  SELECT k.unit_id, n.record_id, k.tier + 1, least(k.rank, e.rank, n.rank)
  FROM walk AS k JOIN unit AS u ON u.unit_id = k.unit_id
LEFT JOIN sig_site AS k_site ON k_site.unit_id = u.unit_id
  JOIN edge AS e ON e.record_id = k.record_id
  JOIN edge AS n ON n.here = e.next
  JOIN (SELECT record_id, record_key, "project_no" FROM "subcontract" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = n.record_id AND r."project_no" = k_site."project_no"
  WHERE k.tier < 20
), met AS (
  SELECT unit_id, record_id, min(tier) AS tier, max(rank) AS rank
  FROM walk GROUP BY unit_id, record_id
)
SELECT * FROM (
  SELECT u.unit_id, 'subcontract' AS source, r.record_id, r.record_key,
    CAST(NULL AS VARCHAR) AS party_id,
    TRUE AS state, k.rank AS rank, k.tier AS "deepest", w_contractor.party_id AS "parties", w_contractor.entity_kind = $v1 AS "people", k.tier
  FROM unit AS u
LEFT JOIN sig_site AS k_site ON k_site.unit_id = u.unit_id
JOIN met AS k ON k.unit_id = u.unit_id
JOIN (SELECT record_id, record_key, "project_no" FROM "subcontract" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = k.record_id
LEFT JOIN link AS w_contractor ON w_contractor.source = 'subcontract' AND w_contractor.role = 'contractor' AND w_contractor.record_id = r.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {'v1': 'person'}

-- sig_tiers
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "deepest" IS NOT NULL) THEN max("deepest") FILTER (WHERE state AND rank >= 2) END AS "deepest",
    count(DISTINCT "parties") FILTER (WHERE state AND rank >= 2) AS "parties",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "people" IS NOT NULL) THEN count(*) FILTER (WHERE state AND rank >= 2 AND "people") END AS "people"
  FROM row_tiers GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM (SELECT court_key(u.place) AS court) AS m, told_coverage AS c WHERE c.source = 'subcontract' AND lies_in(u.place, m.court, c.place, c.court) AND (CAST(NULL AS DATE) IS NULL OR (coalesce(c.month_from, CAST(NULL AS DATE)) <= CAST(NULL AS DATE) AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(CAST(NULL AS DATE) + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."deepest", f."parties", f."people"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_deep
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    k_tiers."deepest" >= $p_tiers AS state, 3 AS rank
  FROM unit AS u
LEFT JOIN sig_tiers AS k_tiers ON k_tiers.unit_id = u.unit_id
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'p_tiers': 3}

-- sig_deep
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_deep GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_to_person
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    k_tiers."people" >= $v1 AS state, 3 AS rank
  FROM unit AS u
LEFT JOIN sig_tiers AS k_tiers ON k_tiers.unit_id = u.unit_id
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': 1}

-- sig_to_person
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_to_person GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_outside
WITH met AS MATERIALIZED (
  SELECT u.unit_id, l.record_id, l.party_id, least(l.rank, CASE WHEN b.state THEN b.rank ELSE 0 END, o.rank) AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN row_tiers AS b ON b.unit_id = u.unit_id
JOIN party AS o ON o.source = b.source AND o.role = 'contractor' AND o.record_id = b.record_id
JOIN party AS l ON l.source = 'registration' AND l.role = 'self' AND l.party_id = o.party_id
  WHERE (TRUE) IS NOT FALSE
)
SELECT * FROM (
  SELECT u.unit_id, 'registration' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    (NOT (mentions_building_trade(r."industry")) AND NOT (mentions_building_trade(r."scope"))) AS state, l.rank AS rank, 1 AS "firms", r."name" AS "name"
  FROM unit AS u
JOIN met AS l ON l.unit_id = u.unit_id
JOIN (SELECT record_id, record_key, "industry", "scope", "name" FROM "registration" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_outside
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    count(*) FILTER (WHERE state AND rank >= 2) AS "firms",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "name" IS NOT NULL) THEN max("name") FILTER (WHERE state AND rank >= 2) END AS "name"
  FROM row_outside GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."firms", f."name"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_paid_out
SELECT * FROM (
  SELECT u.unit_id, 'site_month' AS source, r.record_id, r.record_key,
    CAST(NULL AS VARCHAR) AS party_id,
    r."paid" >= r."payable" AS state, CASE WHEN r."project_no" IN (SELECT project_no FROM shared_number) THEN 1 ELSE 3 END AS rank, 1 AS "months", r."paid" AS "paid"
  FROM unit AS u
LEFT JOIN sig_site AS k_site ON k_site.unit_id = u.unit_id
JOIN (SELECT record_id, record_key, "paid", "payable", "project_no" FROM "site_month" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."project_no" = k_site."project_no"
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_paid_out
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    count(*) FILTER (WHERE state AND rank >= 2) AS "months",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "paid" IS NOT NULL) THEN sum("paid") FILTER (WHERE state AND rank >= 2) END AS "paid"
  FROM row_paid_out GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."months", f."paid"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- miss_ordered
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.document" IS NULL AND NOT coalesce(u."unit.document__none", FALSE) AND (((CASE WHEN coalesce(u."unit.document__none", FALSE) THEN FALSE ELSE u."unit.document" IN ($v1, $v2) END) IS NULL AND (CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE u."unit.served_on" <= u.as_of END) IS DISTINCT FROM FALSE AND (u."unit.amount" > u."unit.paid") IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'document' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.served_on" IS NULL AND NOT coalesce(u."unit.served_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE u."unit.served_on" <= u.as_of END) IS NULL AND (CASE WHEN coalesce(u."unit.document__none", FALSE) THEN FALSE ELSE u."unit.document" IN ($v1, $v2) END) IS DISTINCT FROM FALSE AND (u."unit.amount" > u."unit.paid") IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'served_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.amount" IS NULL AND (((u."unit.amount" > u."unit.paid") IS NULL AND (CASE WHEN coalesce(u."unit.document__none", FALSE) THEN FALSE ELSE u."unit.document" IN ($v1, $v2) END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE u."unit.served_on" <= u.as_of END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'amount' WHEN 'arrears_report' THEN 'amount' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.paid" IS NULL AND (((u."unit.amount" > u."unit.paid") IS NULL AND (CASE WHEN coalesce(u."unit.document__none", FALSE) THEN FALSE ELSE u."unit.document" IN ($v1, $v2) END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE u."unit.served_on" <= u.as_of END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'paid' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."owed" IS NULL) AND u."unit.amount" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'amount' WHEN 'arrears_report' THEN 'amount' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."owed" IS NULL) AND u."unit.paid" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'paid' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."workers" IS NULL) AND u."unit.workers" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'workers' WHEN 'arrears_report' THEN 'workers' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."served_on" IS NULL) AND u."unit.served_on" IS NULL AND NOT coalesce(u."unit.served_on__none", FALSE) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'served_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_ordered AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'ordered')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN ((CASE WHEN coalesce(u."unit.document__none", FALSE) THEN TRUE WHEN u."unit.document" IS NOT NULL THEN FALSE END AND u."unit.amount" > u."unit.paid")) IS NOT FALSE THEN {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST('只有投诉或立案，尚未责令支付' AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_ordered) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'ordered' AND NOT o.is_value);
-- values: {'v1': 'rectification_order', 'v2': 'payment_decision'}

-- miss_site
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN o.is_value AND (w."project_no" IS NULL) AND r."project_no" IS NULL THEN {'kind': 'field', 'field': CAST('project_no' AS VARCHAR), 'source': CAST('project' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."contractor" IS NULL) AND r."contractor" IS NULL THEN {'kind': 'field', 'field': CAST('contractor' AS VARCHAR), 'source': CAST('project' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_site AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "project_no", "contractor" FROM "project" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'site')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'project' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('project' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('project' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_site) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'site' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('project' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_site AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'site' AND NOT o.is_value AND w.rank < 2);
-- values: {}

-- miss_tiers
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN o.is_value AND (w."people" IS NULL) AND w_contractor.entity_kind IS NULL THEN {'kind': 'field', 'field': CAST('contractor' AS VARCHAR), 'source': CAST('subcontract' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_tiers AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key FROM "subcontract" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
LEFT JOIN link AS w_contractor ON w_contractor.source = 'subcontract' AND w_contractor.role = 'contractor' AND w_contractor.record_id = r.record_id
  WHERE o.signal = 'tiers')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'subcontract' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('subcontract' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('subcontract' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_tiers) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'tiers' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('issuer' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_tiers AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'tiers' AND NOT o.is_value AND w.rank < 2);
-- values: {}

-- miss_deep
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([NULL], lambda x: x IS NOT NULL)) AS m
  FROM row_deep AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
LEFT JOIN sig_tiers AS k_tiers ON k_tiers.unit_id = u.unit_id
  WHERE o.signal = 'deep');
-- values: {}

-- miss_to_person
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([NULL], lambda x: x IS NOT NULL)) AS m
  FROM row_to_person AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
LEFT JOIN sig_tiers AS k_tiers ON k_tiers.unit_id = u.unit_id
  WHERE o.signal = 'to_person');
-- values: {}

-- miss_outside
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."industry" IS NULL AND (((mentions_building_trade(r."industry")) IS NULL AND (NOT (mentions_building_trade(r."scope"))) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('industry' AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."scope" IS NULL AND (((mentions_building_trade(r."scope")) IS NULL AND (NOT (mentions_building_trade(r."industry"))) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('scope' AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."name" IS NULL) AND r."name" IS NULL THEN {'kind': 'field', 'field': CAST('name' AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_outside AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "industry", "scope", "name" FROM "registration" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'outside')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'registration' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_outside) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'outside' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('name' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_outside AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'outside' AND NOT o.is_value AND w.rank < 2);
-- values: {}

-- miss_paid_out
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."paid" IS NULL AND (((r."paid" >= r."payable") IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST('paid' AS VARCHAR), 'source': CAST('site_month' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."payable" IS NULL AND (((r."paid" >= r."payable") IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST('payable' AS VARCHAR), 'source': CAST('site_month' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."paid" IS NULL) AND r."paid" IS NULL THEN {'kind': 'field', 'field': CAST('paid' AS VARCHAR), 'source': CAST('site_month' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_paid_out AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "paid", "payable" FROM "site_month" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'paid_out')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'site_month' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('site_month' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('site_month' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_paid_out) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'paid_out' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST('同一项目编号登记有两个项目，确认属于哪一个' AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_paid_out AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'paid_out' AND NOT o.is_value AND w.rank < 2);
-- values: {}
