-- unit
SELECT base_id AS unit_id, * FROM (
SELECT CAST(0 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'inspection_case' AS source, 0 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(r."district" AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."employer" AS raw_name, 'employer' AS mention, r."decided_on" AS "unit.decided_on", r."decided_on__none" AS "unit.decided_on__none", r."served_on" AS "unit.served_on", r."served_on__none" AS "unit.served_on__none", r."document" AS "unit.document", r."document__none" AS "unit.document__none", r."case_no" AS "unit.case_no", r."amount" AS "unit.amount", r."paid" AS "unit.paid", r."workers" AS "unit.workers", r."paid_workers" AS "unit.paid_workers", r."district" AS "unit.district", r."transferred_on" AS "unit.transferred_on", r."transferred_on__none" AS "unit.transferred_on__none", r."legal_representative" AS "unit.legal_representative"
FROM (SELECT record_id, record_key, "document", ("document__none" AND "document" IS NULL) AS "document__none", "employer", "district", CASE WHEN CAST("decided_on" AS DATE) > $seen_on THEN NULL ELSE "decided_on" END AS "decided_on", CASE WHEN CAST("decided_on" AS DATE) > $seen_on THEN TRUE ELSE "decided_on__none" END AS "decided_on__none", CASE WHEN CAST("served_on" AS DATE) > $seen_on THEN NULL ELSE "served_on" END AS "served_on", CASE WHEN CAST("served_on" AS DATE) > $seen_on THEN TRUE ELSE "served_on__none" END AS "served_on__none", "case_no", "amount", "paid", "workers", "paid_workers", CASE WHEN CAST("transferred_on" AS DATE) > $seen_on THEN NULL ELSE "transferred_on" END AS "transferred_on", CASE WHEN CAST("transferred_on" AS DATE) > $seen_on THEN TRUE ELSE "transferred_on__none" END AS "transferred_on__none", "legal_representative" FROM "inspection_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN link AS l ON l.source = 'inspection_case' AND l.role = 'employer' AND l.record_id = r.record_id
WHERE (NOT (CASE WHEN coalesce(r."document__none", FALSE) THEN TRUE WHEN r."document" IS NOT NULL THEN FALSE END)) IS NOT FALSE AND l.party_id IS NOT NULL AND coalesce(l.entity_kind, 'organisation') = 'organisation'
) AS u
QUALIFY row_number() OVER (PARTITION BY u."unit.case_no" ORDER BY coalesce(u."unit.decided_on", u."unit.served_on") DESC NULLS LAST, CASE WHEN coalesce(u."unit.document__none", FALSE) THEN FALSE ELSE u."unit.document" = $v1 END DESC NULLS LAST, record_id DESC) = 1;
-- values: {'v1': 'payment_decision'}

-- unit_party
SELECT unit_id, '' AS whose, party_id, 3 AS rank FROM unit
UNION SELECT unit_id, '', unnest(candidates), 3 FROM unit WHERE entity_id IS NULL;
-- values: {}

-- row_fined
SELECT * FROM (
  SELECT u.unit_id, 'inspection_case' AS source, r.record_id, r.record_key,
    CAST(NULL AS VARCHAR) AS party_id,
    CASE WHEN coalesce(r."document__none", FALSE) THEN FALSE ELSE r."document" = $v1 END AS state, 3 AS rank, r."decided_on" AS "decided_on", r."document_no" AS "document_no"
  FROM unit AS u
JOIN (SELECT record_id, record_key, "document", ("document__none" AND "document" IS NULL) AS "document__none", CASE WHEN CAST("decided_on" AS DATE) > $seen_on THEN NULL ELSE "decided_on" END AS "decided_on", CASE WHEN CAST("decided_on" AS DATE) > $seen_on THEN TRUE ELSE "decided_on__none" END AS "decided_on__none", "document_no", ("document_no__none" AND "document_no" IS NULL) AS "document_no__none", "case_no" FROM "inspection_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."case_no" = u."unit.case_no"
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {'v1': 'penalty_decision'}

-- sig_fined
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "decided_on" IS NOT NULL) THEN min("decided_on") FILTER (WHERE state AND rank >= 2) END AS "decided_on",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "document_no" IS NOT NULL) THEN min("document_no") FILTER (WHERE state AND rank >= 2) END AS "document_no"
  FROM row_fined GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."decided_on", f."document_no"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_unpaid
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    u."unit.amount" > u."unit.paid" AS state, 3 AS rank, u."unit.amount" - u."unit.paid" AS "owed", u."unit.workers" - CASE WHEN u."unit.paid" = 0 THEN 0 ELSE u."unit.paid_workers" END AS "workers", u."unit.paid" AS "paid", h1.d.group_people AS "many", h1.d.group_amount AS "sum_of_many", h1.d.single_amount AS "one", h1.d.source AS "standard"
  FROM unit AS u
CROSS JOIN LATERAL (SELECT threshold_of(u."unit.district") AS d) AS h1
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_unpaid
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "owed" IS NOT NULL) THEN sum("owed") FILTER (WHERE state AND rank >= 2) END AS "owed",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "workers" IS NOT NULL) THEN sum("workers") FILTER (WHERE state AND rank >= 2) END AS "workers",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "paid" IS NOT NULL) THEN sum("paid") FILTER (WHERE state AND rank >= 2) END AS "paid",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "many" IS NOT NULL) THEN max("many") FILTER (WHERE state AND rank >= 2) END AS "many",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "sum_of_many" IS NOT NULL) THEN max("sum_of_many") FILTER (WHERE state AND rank >= 2) END AS "sum_of_many",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "one" IS NOT NULL) THEN max("one") FILTER (WHERE state AND rank >= 2) END AS "one",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "standard" IS NOT NULL) THEN max("standard") FILTER (WHERE state AND rank >= 2) END AS "standard"
  FROM row_unpaid GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."owed", f."workers", f."paid", f."many", f."sum_of_many", f."one", f."standard"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_roster
SELECT * FROM (
  SELECT u.unit_id, 'wage_roster' AS source, r.record_id, r.record_key,
    CAST(NULL AS VARCHAR) AS party_id,
    TRUE AS state, 3 AS rank, 1 AS "heads"
  FROM unit AS u
JOIN (SELECT record_id, record_key, "case_no" FROM "wage_roster" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."case_no" = u."unit.case_no"
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_roster
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    count(*) FILTER (WHERE state AND rank >= 2) AS "heads"
  FROM row_roster GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."heads"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_over_one
SELECT * FROM (
  SELECT u.unit_id, 'wage_roster' AS source, r.record_id, r.record_key,
    CAST(NULL AS VARCHAR) AS party_id,
    (r."months" >= h1.d.single_months AND r."amount" - r."paid" >= h1.d.single_amount) AS state, 3 AS rank, 1 AS "heads", r."amount" - r."paid" AS "most"
  FROM unit AS u
JOIN (SELECT record_id, record_key, "months", "amount", "paid", "case_no" FROM "wage_roster" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."case_no" = u."unit.case_no"
CROSS JOIN LATERAL (SELECT threshold_of(u."unit.district") AS d) AS h1
  WHERE ((u."unit.amount" - u."unit.paid" >= h1.d.single_amount)) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_over_one
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    count(*) FILTER (WHERE state AND rank >= 2) AS "heads",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "most" IS NOT NULL) THEN max("most") FILTER (WHERE state AND rank >= 2) END AS "most"
  FROM row_over_one GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN ((u."unit.amount" - u."unit.paid" >= h1.d.single_amount)) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (coalesce(k_roster."heads", $v1) < u."unit.workers") IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM (SELECT court_key(u.place) AS court) AS m, told_coverage AS c WHERE c.source = 'wage_roster' AND lies_in(u.place, m.court, c.place, c.court) AND (CAST(NULL AS DATE) IS NULL OR (coalesce(c.month_from, CAST(NULL AS DATE)) <= CAST(NULL AS DATE) AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(CAST(NULL AS DATE) + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."heads", f."most"
FROM unit AS u LEFT JOIN found AS f USING (unit_id)
LEFT JOIN sig_roster AS k_roster ON k_roster.unit_id = u.unit_id
CROSS JOIN LATERAL (SELECT threshold_of(u."unit.district") AS d) AS h1;
-- values: {'v1': 0}

-- row_untransferred
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    CASE WHEN coalesce(u."unit.transferred_on__none", FALSE) THEN TRUE WHEN u."unit.transferred_on" IS NOT NULL THEN FALSE END AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_untransferred
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_untransferred GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_no_transfer
WITH met AS MATERIALIZED (
  SELECT u.unit_id, l.record_id, l.party_id, l.rank AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'police_transfer' AND l.role = 'suspect' AND l.party_id = p.party_id
  WHERE (TRUE) IS NOT FALSE
)
SELECT * FROM (
  SELECT u.unit_id, 'police_transfer' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE r."transferred_on" >= u."unit.served_on" END AS state, l.rank AS rank
  FROM unit AS u
JOIN met AS l ON l.unit_id = u.unit_id
JOIN (SELECT record_id, record_key, "transferred_on" FROM "police_transfer" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_no_transfer
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_no_transfer GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN FALSE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM (SELECT court_key(u.place) AS court) AS m, told_coverage AS c WHERE c.source = 'police_transfer' AND lies_in(u.place, m.court, c.place, c.court) AND (u."unit.served_on" IS NULL OR (coalesce(c.month_from, u."unit.served_on") <= u."unit.served_on" AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(u."unit.served_on" + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE TRUE END AS state, u.rank AS rank, (SELECT min(c.kind) FROM coverage AS c WHERE c.source = 'police_transfer') AS coverage_kind
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_representative
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
    TRUE AS state, l.rank AS rank, r."legal_representative_id_no" AS "id_no"
  FROM unit AS u
JOIN met AS l ON l.unit_id = u.unit_id
JOIN (SELECT record_id, record_key, "legal_representative_id_no" FROM "registration" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_representative
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "id_no" IS NOT NULL) THEN max("id_no") FILTER (WHERE state AND rank >= 2) END AS "id_no"
  FROM row_representative GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."id_no"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_transferred
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    (u."unit.transferred_on" IS NOT NULL) AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_transferred
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_transferred GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_transferred_with_case
SELECT * FROM (
  SELECT u.unit_id, 'inspection_case' AS source, r.record_id, r.record_key,
    CAST(NULL AS VARCHAR) AS party_id,
    (r."transferred_on" IS NOT NULL) AS state, 3 AS rank
  FROM unit AS u
JOIN (SELECT record_id, record_key, CASE WHEN CAST("transferred_on" AS DATE) > $seen_on THEN NULL ELSE "transferred_on" END AS "transferred_on", CASE WHEN CAST("transferred_on" AS DATE) > $seen_on THEN TRUE ELSE "transferred_on__none" END AS "transferred_on__none", "case_no" FROM "inspection_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."case_no" = u."unit.case_no"
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_transferred_with_case
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_transferred_with_case GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_received
WITH met AS MATERIALIZED (
  SELECT u.unit_id, l.record_id, l.party_id, l.rank AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'police_transfer' AND l.role = 'suspect' AND l.party_id = p.party_id
  WHERE (TRUE) IS NOT FALSE
)
SELECT * FROM (
  SELECT u.unit_id, 'police_transfer' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE r."transferred_on" >= u."unit.served_on" END AS state, l.rank AS rank
  FROM unit AS u
JOIN met AS l ON l.unit_id = u.unit_id
JOIN (SELECT record_id, record_key, "transferred_on" FROM "police_transfer" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_received
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_received GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_received_of_representative
WITH met AS MATERIALIZED (
  SELECT u.unit_id, l.record_id, l.party_id, least(l.rank, CASE h.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END) AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN relation AS h ON h.to_id = p.party_id AND h.kind IN ('legal_representative')
JOIN party AS l ON l.source = 'police_transfer' AND l.role = 'suspect' AND l.party_id = h.from_id
  WHERE (TRUE) IS NOT FALSE
)
SELECT * FROM (
  SELECT u.unit_id, 'police_transfer' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE r."transferred_on" >= u."unit.served_on" END AS state, l.rank AS rank
  FROM unit AS u
JOIN met AS l ON l.unit_id = u.unit_id
JOIN (SELECT record_id, record_key, "transferred_on" FROM "police_transfer" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_received_of_representative
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_received_of_representative GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_received_of_namesake
SELECT * FROM (
  SELECT u.unit_id, 'police_transfer' AS source, r.record_id, r.record_key,
    CAST(NULL AS VARCHAR) AS party_id,
    (CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE r."transferred_on" >= u."unit.served_on" END AND r."suspect_id_no" = k_representative."id_no") AS state, 3 AS rank
  FROM unit AS u
LEFT JOIN sig_representative AS k_representative ON k_representative.unit_id = u.unit_id
JOIN (SELECT record_id, record_key, "transferred_on", "suspect_id_no", "suspect" FROM "police_transfer" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."suspect" = u."unit.legal_representative"
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_received_of_namesake
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_received_of_namesake GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_not_ordered
SELECT * FROM (
  SELECT u.unit_id, 'inspection_case' AS source, r.record_id, r.record_key,
    CAST(NULL AS VARCHAR) AS party_id,
    CASE WHEN coalesce(r."document__none", FALSE) THEN FALSE ELSE r."document" IN ($v1, $v2) END AS state, 3 AS rank
  FROM unit AS u
JOIN (SELECT record_id, record_key, "document", ("document__none" AND "document" IS NULL) AS "document__none", "case_no" FROM "inspection_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."case_no" = u."unit.case_no"
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {'v1': 'rectification_order', 'v2': 'payment_decision'}

-- sig_not_ordered
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_not_ordered GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN FALSE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM (SELECT court_key(u.place) AS court) AS m, told_coverage AS c WHERE c.source = 'inspection_case' AND lies_in(u.place, m.court, c.place, c.court) AND (CAST(NULL AS DATE) IS NULL OR (coalesce(c.month_from, CAST(NULL AS DATE)) <= CAST(NULL AS DATE) AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(CAST(NULL AS DATE) + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE TRUE END AS state, u.rank AS rank, (SELECT min(c.kind) FROM coverage AS c WHERE c.source = 'inspection_case') AS coverage_kind
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_part_paid
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    u."unit.paid" > $v1 AS state, 3 AS rank, u."unit.paid" AS "paid"
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': 0}

-- sig_part_paid
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "paid" IS NOT NULL) THEN sum("paid") FILTER (WHERE state AND rank >= 2) END AS "paid"
  FROM row_part_paid GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."paid"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_no_standard
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    NOT (h1.d.configured) AS state, 3 AS rank
  FROM unit AS u
CROSS JOIN LATERAL (SELECT threshold_of(u."unit.district") AS d) AS h1
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_no_standard
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_no_standard GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- miss_fined
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."document" IS NULL AND NOT coalesce(r."document__none", FALSE) AND (((CASE WHEN coalesce(r."document__none", FALSE) THEN FALSE ELSE r."document" = $v1 END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST('document' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."decided_on" IS NULL) AND r."decided_on" IS NULL AND NOT coalesce(r."decided_on__none", FALSE) THEN {'kind': 'field', 'field': CAST('decided_on' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."document_no" IS NULL) AND r."document_no" IS NULL AND NOT coalesce(r."document_no__none", FALSE) THEN {'kind': 'field', 'field': CAST('document_no' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_fined AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "document", ("document__none" AND "document" IS NULL) AS "document__none", CASE WHEN CAST("decided_on" AS DATE) > $seen_on THEN NULL ELSE "decided_on" END AS "decided_on", CASE WHEN CAST("decided_on" AS DATE) > $seen_on THEN TRUE ELSE "decided_on__none" END AS "decided_on__none", "document_no", ("document_no__none" AND "document_no" IS NULL) AS "document_no__none" FROM "inspection_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'fined')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'inspection_case' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_fined) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'fined' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_fined AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'fined' AND NOT o.is_value AND w.rank < 2);
-- values: {'v1': 'penalty_decision'}

-- miss_unpaid
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.amount" IS NULL AND (((u."unit.amount" > u."unit.paid") IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'amount' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.paid" IS NULL AND (((u."unit.amount" > u."unit.paid") IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'paid' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."owed" IS NULL) AND u."unit.amount" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'amount' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."owed" IS NULL) AND u."unit.paid" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'paid' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."workers" IS NULL) AND u."unit.workers" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'workers' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."workers" IS NULL) AND u."unit.paid" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'paid' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."workers" IS NULL) AND u."unit.paid_workers" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'paid_workers' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."paid" IS NULL) AND u."unit.paid" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'paid' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."many" IS NULL) AND u."unit.district" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'district' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."sum_of_many" IS NULL) AND u."unit.district" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'district' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."one" IS NULL) AND u."unit.district" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'district' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."standard" IS NULL) AND u."unit.district" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'district' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_unpaid AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
CROSS JOIN LATERAL (SELECT threshold_of(u."unit.district") AS d) AS h1
  WHERE o.signal = 'unpaid');
-- values: {}

-- miss_roster
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([NULL], lambda x: x IS NOT NULL)) AS m
  FROM row_roster AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key FROM "wage_roster" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'roster')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'wage_roster' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('wage_roster' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('wage_roster' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_roster) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'roster' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_roster AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'roster' AND NOT o.is_value AND w.rank < 2);
-- values: {}

-- miss_over_one
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."months" IS NULL AND (((r."months" >= h1.d.single_months) IS NULL AND (r."amount" - r."paid" >= h1.d.single_amount) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('months' AS VARCHAR), 'source': CAST('wage_roster' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.district" IS NULL AND (((r."months" >= h1.d.single_months) IS NULL AND (r."amount" - r."paid" >= h1.d.single_amount) IS DISTINCT FROM FALSE) OR ((r."amount" - r."paid" >= h1.d.single_amount) IS NULL AND (r."months" >= h1.d.single_months) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'district' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."amount" IS NULL AND (((r."amount" - r."paid" >= h1.d.single_amount) IS NULL AND (r."months" >= h1.d.single_months) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('amount' AS VARCHAR), 'source': CAST('wage_roster' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."paid" IS NULL AND (((r."amount" - r."paid" >= h1.d.single_amount) IS NULL AND (r."months" >= h1.d.single_months) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('paid' AS VARCHAR), 'source': CAST('wage_roster' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."most" IS NULL) AND r."amount" IS NULL THEN {'kind': 'field', 'field': CAST('amount' AS VARCHAR), 'source': CAST('wage_roster' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."most" IS NULL) AND r."paid" IS NULL THEN {'kind': 'field', 'field': CAST('paid' AS VARCHAR), 'source': CAST('wage_roster' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_over_one AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "months", "amount", "paid" FROM "wage_roster" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
CROSS JOIN LATERAL (SELECT threshold_of(u."unit.district") AS d) AS h1
  WHERE o.signal = 'over_one')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (coalesce(k_roster."heads", $v1) < u."unit.workers") IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'wage_roster' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('wage_roster' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('wage_roster' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN (coalesce(k_roster."heads", $v1) < u."unit.workers") IS NOT FALSE THEN {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('wage_roster' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST('花名册（个人欠薪月数与金额）未送来，或人数少于涉及人数' AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_over_one) AS w ON w.unit_id = u.unit_id
LEFT JOIN sig_roster AS k_roster ON k_roster.unit_id = u.unit_id
  WHERE o.signal = 'over_one' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_over_one AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'over_one' AND NOT o.is_value AND w.rank < 2);
-- values: {'v1': 0}

-- miss_untransferred
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.transferred_on" IS NULL AND NOT coalesce(u."unit.transferred_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.transferred_on__none", FALSE) THEN TRUE WHEN u."unit.transferred_on" IS NOT NULL THEN FALSE END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'transferred_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_untransferred AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'untransferred');
-- values: {}

-- miss_no_transfer
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."transferred_on" IS NULL AND (((CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE r."transferred_on" >= u."unit.served_on" END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST('transferred_on' AS VARCHAR), 'source': CAST('police_transfer' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.served_on" IS NULL AND NOT coalesce(u."unit.served_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE r."transferred_on" >= u."unit.served_on" END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'served_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_no_transfer AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "transferred_on" FROM "police_transfer" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'no_transfer')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'police_transfer' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('police_transfer' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('police_transfer' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_no_transfer) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'no_transfer' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('suspect' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_no_transfer AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'no_transfer' AND NOT o.is_value AND w.rank < 2);
-- values: {}

-- miss_representative
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN o.is_value AND (w."id_no" IS NULL) AND r."legal_representative_id_no" IS NULL THEN {'kind': 'field', 'field': CAST('legal_representative_id_no' AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_representative AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "legal_representative_id_no" FROM "registration" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'representative')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'registration' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_representative) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'representative' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('name' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_representative AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'representative' AND NOT o.is_value AND w.rank < 2);
-- values: {}

-- miss_transferred
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.transferred_on" IS NULL AND NOT coalesce(u."unit.transferred_on__none", FALSE) AND ((((u."unit.transferred_on" IS NOT NULL)) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'transferred_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_transferred AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'transferred');
-- values: {}

-- miss_transferred_with_case
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."transferred_on" IS NULL AND NOT coalesce(r."transferred_on__none", FALSE) AND ((((r."transferred_on" IS NOT NULL)) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST('transferred_on' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_transferred_with_case AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, CASE WHEN CAST("transferred_on" AS DATE) > $seen_on THEN NULL ELSE "transferred_on" END AS "transferred_on", CASE WHEN CAST("transferred_on" AS DATE) > $seen_on THEN TRUE ELSE "transferred_on__none" END AS "transferred_on__none" FROM "inspection_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'transferred_with_case')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'inspection_case' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_transferred_with_case) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'transferred_with_case' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_transferred_with_case AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'transferred_with_case' AND NOT o.is_value AND w.rank < 2);
-- values: {}

-- miss_received
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."transferred_on" IS NULL AND (((CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE r."transferred_on" >= u."unit.served_on" END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST('transferred_on' AS VARCHAR), 'source': CAST('police_transfer' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.served_on" IS NULL AND NOT coalesce(u."unit.served_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE r."transferred_on" >= u."unit.served_on" END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'served_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_received AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "transferred_on" FROM "police_transfer" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'received')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'police_transfer' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('police_transfer' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('police_transfer' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_received) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'received' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('suspect' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_received AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'received' AND NOT o.is_value AND w.rank < 2);
-- values: {}

-- miss_received_of_representative
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."transferred_on" IS NULL AND (((CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE r."transferred_on" >= u."unit.served_on" END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST('transferred_on' AS VARCHAR), 'source': CAST('police_transfer' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.served_on" IS NULL AND NOT coalesce(u."unit.served_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE r."transferred_on" >= u."unit.served_on" END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'served_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_received_of_representative AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "transferred_on" FROM "police_transfer" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'received_of_representative')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'police_transfer' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('police_transfer' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('police_transfer' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_received_of_representative) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'received_of_representative' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('suspect' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_received_of_representative AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'received_of_representative' AND NOT o.is_value AND w.rank < 2);
-- values: {}

-- miss_received_of_namesake
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."transferred_on" IS NULL AND (((CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE r."transferred_on" >= u."unit.served_on" END) IS NULL AND (r."suspect_id_no" = k_representative."id_no") IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('transferred_on' AS VARCHAR), 'source': CAST('police_transfer' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.served_on" IS NULL AND NOT coalesce(u."unit.served_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE r."transferred_on" >= u."unit.served_on" END) IS NULL AND (r."suspect_id_no" = k_representative."id_no") IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'served_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."suspect_id_no" IS NULL AND (((r."suspect_id_no" = k_representative."id_no") IS NULL AND (CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE r."transferred_on" >= u."unit.served_on" END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('suspect_id_no' AS VARCHAR), 'source': CAST('police_transfer' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND k_representative."id_no" IS NULL AND (((r."suspect_id_no" = k_representative."id_no") IS NULL AND (CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE r."transferred_on" >= u."unit.served_on" END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('legal_representative_id_no' AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_received_of_namesake AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "transferred_on", "suspect_id_no" FROM "police_transfer" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
LEFT JOIN sig_representative AS k_representative ON k_representative.unit_id = u.unit_id
  WHERE o.signal = 'received_of_namesake')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'police_transfer' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('police_transfer' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('police_transfer' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_received_of_namesake) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'received_of_namesake' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_received_of_namesake AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'received_of_namesake' AND NOT o.is_value AND w.rank < 2);
-- values: {}

-- miss_not_ordered
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."document" IS NULL AND NOT coalesce(r."document__none", FALSE) AND (((CASE WHEN coalesce(r."document__none", FALSE) THEN FALSE ELSE r."document" IN ($v1, $v2) END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST('document' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_not_ordered AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "document", ("document__none" AND "document" IS NULL) AS "document__none" FROM "inspection_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'not_ordered')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'inspection_case' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_not_ordered) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'not_ordered' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_not_ordered AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'not_ordered' AND NOT o.is_value AND w.rank < 2);
-- values: {'v1': 'rectification_order', 'v2': 'payment_decision'}

-- miss_part_paid
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.paid" IS NULL AND (((u."unit.paid" > $v1) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'paid' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."paid" IS NULL) AND u."unit.paid" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'paid' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_part_paid AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'part_paid');
-- values: {'v1': 0}

-- miss_no_standard
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.district" IS NULL AND (((h1.d.configured) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'district' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_no_standard AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
CROSS JOIN LATERAL (SELECT threshold_of(u."unit.district") AS d) AS h1
  WHERE o.signal = 'no_standard');
-- values: {}
