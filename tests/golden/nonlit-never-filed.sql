-- unit_base
SELECT * FROM (
SELECT CAST(0 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'fund_enforcement' AS source, 0 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(r."district" AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."employer" AS raw_name, 'employer' AS mention, r."served_on" AS "unit.served_on", FALSE AS "unit.served_on__none", $v1 AS "unit.document", FALSE AS "unit.document__none", r."applied_on" AS "unit.applied_on", r."applied_on__none" AS "unit.applied_on__none", r."owed" AS "unit.owed", r."paid" AS "unit.paid", r."workers" AS "unit.workers", r."served_on" AS "unit.decided_on", FALSE AS "unit.decided_on__none", r."review" AS "unit.review", r."review__none" AS "unit.review__none", r."deferral_no" AS "unit.deferral_no", r."deferral_no__none" AS "unit.deferral_no__none", r."enforcement_no" AS "unit.enforcement_no", r."enforcement_no__none" AS "unit.enforcement_no__none", r."ruled_on" AS "unit.ruled_on", r."ruled_on__none" AS "unit.ruled_on__none", r."accepted_on" AS "unit.accepted_on", r."accepted_on__none" AS "unit.accepted_on__none", r."review_no" AS "unit.review_no", r."review_no__none" AS "unit.review_no__none", r."order_no" AS "unit.number", FALSE AS "unit.number__none"
FROM (SELECT record_id, record_key, "employer", "district", "served_on", CASE WHEN CAST("applied_on" AS DATE) > $seen_on THEN NULL ELSE "applied_on" END AS "applied_on", CASE WHEN CAST("applied_on" AS DATE) > $seen_on THEN TRUE ELSE "applied_on__none" END AS "applied_on__none", "owed", "paid", "workers", "review", ("review__none" AND "review" IS NULL) AS "review__none", "deferral_no", ("deferral_no__none" AND "deferral_no" IS NULL) AS "deferral_no__none", CASE WHEN CAST("ruled_on" AS DATE) > $seen_on THEN NULL ELSE "enforcement_no" END AS "enforcement_no", CASE WHEN CAST("ruled_on" AS DATE) > $seen_on THEN TRUE ELSE "enforcement_no__none" END AS "enforcement_no__none", CASE WHEN CAST("ruled_on" AS DATE) > $seen_on THEN NULL ELSE "ruled_on" END AS "ruled_on", CASE WHEN CAST("ruled_on" AS DATE) > $seen_on THEN TRUE ELSE "ruled_on__none" END AS "ruled_on__none", CASE WHEN CAST("accepted_on" AS DATE) > $seen_on THEN NULL ELSE "accepted_on" END AS "accepted_on", CASE WHEN CAST("accepted_on" AS DATE) > $seen_on THEN TRUE ELSE "accepted_on__none" END AS "accepted_on__none", CASE WHEN CAST("accepted_on" AS DATE) > $seen_on THEN NULL ELSE "review_no" END AS "review_no", CASE WHEN CAST("accepted_on" AS DATE) > $seen_on THEN TRUE ELSE "review_no__none" END AS "review_no__none", "order_no" FROM "fund_enforcement" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN link AS l ON l.source = 'fund_enforcement' AND l.role = 'employer' AND l.record_id = r.record_id
WHERE (TRUE) IS NOT FALSE
UNION ALL BY NAME
SELECT CAST(1 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'inspection_case' AS source, 1 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(r."district" AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."employer" AS raw_name, 'employer' AS mention, r."served_on" AS "unit.served_on", r."served_on__none" AS "unit.served_on__none", r."document" AS "unit.document", r."document__none" AS "unit.document__none", r."applied_on" AS "unit.applied_on", r."applied_on__none" AS "unit.applied_on__none", r."amount" AS "unit.owed", r."paid" AS "unit.paid", r."workers" AS "unit.workers", r."decided_on" AS "unit.decided_on", r."decided_on__none" AS "unit.decided_on__none", r."review" AS "unit.review", r."review__none" AS "unit.review__none", NULL AS "unit.deferral_no", TRUE AS "unit.deferral_no__none", NULL AS "unit.enforcement_no", TRUE AS "unit.enforcement_no__none", NULL AS "unit.ruled_on", TRUE AS "unit.ruled_on__none", NULL AS "unit.accepted_on", TRUE AS "unit.accepted_on__none", NULL AS "unit.review_no", TRUE AS "unit.review_no__none", r."document_no" AS "unit.number", r."document_no__none" AS "unit.number__none"
FROM (SELECT record_id, record_key, "document", ("document__none" AND "document" IS NULL) AS "document__none", "employer", "district", CASE WHEN CAST("served_on" AS DATE) > $seen_on THEN NULL ELSE "served_on" END AS "served_on", CASE WHEN CAST("served_on" AS DATE) > $seen_on THEN TRUE ELSE "served_on__none" END AS "served_on__none", CASE WHEN CAST("applied_on" AS DATE) > $seen_on THEN NULL ELSE "applied_on" END AS "applied_on", CASE WHEN CAST("applied_on" AS DATE) > $seen_on THEN TRUE ELSE "applied_on__none" END AS "applied_on__none", "amount", "paid", "workers", CASE WHEN CAST("decided_on" AS DATE) > $seen_on THEN NULL ELSE "decided_on" END AS "decided_on", CASE WHEN CAST("decided_on" AS DATE) > $seen_on THEN TRUE ELSE "decided_on__none" END AS "decided_on__none", "review", ("review__none" AND "review" IS NULL) AS "review__none", "document_no", ("document_no__none" AND "document_no" IS NULL) AS "document_no__none" FROM "inspection_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN link AS l ON l.source = 'inspection_case' AND l.role = 'employer' AND l.record_id = r.record_id
WHERE (CASE WHEN coalesce(r."document__none", FALSE) THEN FALSE ELSE r."document" = $v2 END) IS NOT FALSE
) AS u;
-- values: {'v1': 'fund_order', 'v2': 'payment_decision'}

-- match_enforcement
WITH theirs AS (
  SELECT r.*, l.party_id, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank
  FROM (SELECT record_id, record_key, "case_no", "basis_no", "case_type", "docketed_on", "applicant" FROM "enforcement_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r LEFT JOIN link AS l
    ON l.source = 'enforcement_case' AND l.role = 'debtor'
      AND l.record_id = r.record_id
), numbered AS (
  SELECT u.base_id, r.record_id FROM unit_base AS u JOIN (SELECT record_id, record_key, "case_no", "basis_no", "case_type", "docketed_on", "applicant" FROM "enforcement_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."case_no" = u."unit.enforcement_no"
  UNION
  SELECT u.base_id, r.record_id FROM unit_base AS u JOIN (SELECT record_id, record_key, "case_no", "basis_no", "case_type", "docketed_on", "applicant" FROM "enforcement_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."basis_no" = u."unit.review_no"
  UNION
  SELECT u.base_id, r.record_id FROM unit_base AS u JOIN (SELECT record_id, record_key, "case_no", "basis_no", "case_type", "docketed_on", "applicant" FROM "enforcement_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."basis_no" = u."unit.number"
), by_number AS (
  SELECT n.base_id, n.record_id, TRUE AS state, 3 AS rank
  FROM numbered AS n JOIN unit_base AS u ON u.base_id = n.base_id
  JOIN theirs AS t ON t.record_id = n.record_id
  QUALIFY t.party_id IS NOT DISTINCT FROM u.party_id
    OR NOT bool_or(t.party_id IS NOT DISTINCT FROM u.party_id) OVER (PARTITION BY n.base_id)
), by_party AS (
  SELECT u.base_id, r.record_id, CASE WHEN r."basis_no" IS NULL THEN (r."case_type" = $v1 AND CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE r."docketed_on" >= u."unit.served_on" END AND ((CASE WHEN coalesce(u."unit.document__none", FALSE) THEN FALSE ELSE u."unit.document" = $v2 END AND contains(r."applicant", $v3)) OR (CASE WHEN coalesce(u."unit.document__none", FALSE) THEN FALSE ELSE u."unit.document" = $v4 END AND mentions_labour_office(r."applicant")))) END AS state, r.rank
  FROM unit_base AS u JOIN theirs AS r ON r.party_id = u.party_id
  WHERE ((r."case_type" = $v1 AND CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE r."docketed_on" >= u."unit.served_on" END AND ((CASE WHEN coalesce(u."unit.document__none", FALSE) THEN FALSE ELSE u."unit.document" = $v2 END AND contains(r."applicant", $v3)) OR (CASE WHEN coalesce(u."unit.document__none", FALSE) THEN FALSE ELSE u."unit.document" = $v4 END AND mentions_labour_office(r."applicant"))))) IS NOT FALSE AND u."unit.enforcement_no" IS NULL AND u."unit.review_no" IS NULL
    AND u.base_id NOT IN (SELECT base_id FROM by_number)
    AND r.record_id NOT IN (SELECT record_id FROM by_number)
)
SELECT m.base_id, r.record_id, r.record_key, m.state, m.rank, TRUE AS is_there
FROM (SELECT * FROM by_number UNION ALL SELECT * FROM by_party) AS m
JOIN theirs AS r ON r.record_id = m.record_id;
-- values: {'v1': 'administrative', 'v2': 'fund_order', 'v3': '公积金', 'v4': 'payment_decision'}

-- unit
SELECT row_number() OVER (ORDER BY u.base_id, m_enforcement.record_id) AS unit_id, u.*, m_enforcement.record_id AS "enforcement.record_id", m_enforcement.record_key AS "enforcement.record_key", m_enforcement.rank AS "enforcement.rank", CASE WHEN m_enforcement.state AND m_enforcement.rank >= 2 THEN 'found' WHEN m_enforcement.record_id IS NOT NULL THEN 'unsure' WHEN u."unit.enforcement_no" IS NOT NULL OR u."unit.review_no" IS NOT NULL THEN 'lost' WHEN (NOT (CASE WHEN coalesce(u."unit.applied_on__none", FALSE) THEN TRUE WHEN u."unit.applied_on" IS NOT NULL THEN FALSE END)) IS FALSE THEN 'absent' WHEN NOT EXISTS (SELECT 1 FROM (SELECT court_key(u.place) AS court) AS m, told_coverage AS c WHERE c.source = 'enforcement_case' AND lies_in(u.place, m.court, c.place, c.court) AND (CAST(NULL AS DATE) IS NULL OR (coalesce(c.month_from, CAST(NULL AS DATE)) <= CAST(NULL AS DATE) AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(CAST(NULL AS DATE) + INTERVAL 1 MONTH AS DATE)))))) THEN 'uncovered' ELSE 'absent' END AS "enforcement.state", m_enforcement.is_there
FROM unit_base AS u
LEFT JOIN match_enforcement AS m_enforcement ON m_enforcement.base_id = u.base_id;
-- values: {}

-- unit_party
SELECT unit_id, '' AS whose, party_id, 3 AS rank FROM unit
UNION SELECT unit_id, '', unnest(candidates), 3 FROM unit WHERE entity_id IS NULL;
-- values: {}

-- row_decided
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    CASE WHEN coalesce(u."unit.document__none", FALSE) THEN FALSE ELSE u."unit.document" IN ($v1, $v2) END AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': 'fund_order', 'v2': 'payment_decision'}

-- sig_decided
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_decided GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_unpaid
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    u."unit.owed" > u."unit.paid" AS state, 3 AS rank, u."unit.owed" - u."unit.paid" AS "owed", u."unit.workers" AS "workers"
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_unpaid
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "owed" IS NOT NULL) THEN sum("owed") FILTER (WHERE state AND rank >= 2) END AS "owed",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "workers" IS NOT NULL) THEN sum("workers") FILTER (WHERE state AND rank >= 2) END AS "workers"
  FROM row_unpaid GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank, f."owed", f."workers"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_lapsed
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    (CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE passed(h1.d, u.as_of) END AND passed(h2.d, u.as_of)) AS state, 3 AS rank, u."unit.served_on" AS "served_on", CASE WHEN h3.d.lo = h3.d.hi THEN h3.d.lo END AS "suit_by", CASE WHEN h1.d.lo = h1.d.hi THEN h1.d.lo END AS "apply_by"
  FROM unit AS u
CROSS JOIN LATERAL (SELECT deadline_application(u."unit.served_on") AS d) AS h1
CROSS JOIN LATERAL (SELECT deadline_application(coalesce(u."unit.decided_on", u."unit.served_on")) AS d) AS h2
CROSS JOIN LATERAL (SELECT deadline_suit(u."unit.served_on") AS d) AS h3
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_lapsed
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "served_on" IS NOT NULL) THEN min("served_on") FILTER (WHERE state AND rank >= 2) END AS "served_on",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "suit_by" IS NOT NULL) THEN max("suit_by") FILTER (WHERE state AND rank >= 2) END AS "suit_by",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "apply_by" IS NOT NULL) THEN max("apply_by") FILTER (WHERE state AND rank >= 2) END AS "apply_by"
  FROM row_lapsed GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank, f."served_on", f."suit_by", f."apply_by"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_undisputed
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    CASE WHEN coalesce(u."unit.review__none", FALSE) THEN TRUE WHEN u."unit.review" IS NOT NULL THEN FALSE END AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_undisputed
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_undisputed GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (CASE WHEN coalesce(u."unit.review__none", FALSE) THEN FALSE ELSE u."unit.review" IN ($v1, $v2) END) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {'v1': 'upheld', 'v2': 'changed'}

-- row_unfiled
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    CASE WHEN coalesce(u."unit.applied_on__none", FALSE) THEN TRUE WHEN u."unit.applied_on" IS NOT NULL THEN FALSE END AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_unfiled
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_unfiled GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_disputed
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    CASE WHEN coalesce(u."unit.review__none", FALSE) THEN FALSE ELSE u."unit.review" IN ($v1, $v2) END AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': 'pending_review', 'v2': 'pending_suit'}

-- sig_disputed
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_disputed GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_revoked
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    CASE WHEN coalesce(u."unit.review__none", FALSE) THEN FALSE ELSE u."unit.review" = $v1 END AS state, 3 AS rank
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
    ELSE FALSE END AS state, f.rank AS rank
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
    ELSE FALSE END AS state, f.rank AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_accepted
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    ((u."unit.accepted_on" IS NOT NULL) OR (u."unit.review_no" IS NOT NULL) OR (u."unit.ruled_on" IS NOT NULL) OR (u."unit.enforcement_no" IS NOT NULL)) AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_accepted
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_accepted GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_enforced
SELECT * FROM (
  SELECT u.unit_id, 'enforcement_case' AS source, u."enforcement.record_id" AS record_id, u."enforcement.record_key" AS record_key, u.party_id,
    CASE WHEN u."enforcement.state" = 'found' THEN TRUE WHEN (TRUE) IS FALSE THEN FALSE END AS state, 3 AS rank
  FROM unit AS u
  WHERE u."enforcement.record_id" IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_enforced
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_enforced GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR u."enforcement.state" IN ('lost', 'uncovered') THEN NULL
    ELSE FALSE END AS state, f.rank AS rank
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

-- miss_decided
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.document" IS NULL AND NOT coalesce(u."unit.document__none", FALSE) AND (((CASE WHEN coalesce(u."unit.document__none", FALSE) THEN FALSE ELSE u."unit.document" IN ($v1, $v2) END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'document' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_decided AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'decided');
-- values: {'v1': 'fund_order', 'v2': 'payment_decision'}

-- miss_unpaid
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.owed" IS NULL AND (((u."unit.owed" > u."unit.paid") IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'owed' WHEN 'inspection_case' THEN 'amount' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.paid" IS NULL AND (((u."unit.owed" > u."unit.paid") IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'paid' WHEN 'inspection_case' THEN 'paid' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."owed" IS NULL) AND u."unit.owed" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'owed' WHEN 'inspection_case' THEN 'amount' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."owed" IS NULL) AND u."unit.paid" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'paid' WHEN 'inspection_case' THEN 'paid' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."workers" IS NULL) AND u."unit.workers" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'workers' WHEN 'inspection_case' THEN 'workers' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_unpaid AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'unpaid');
-- values: {}

-- miss_lapsed
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND ((CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE passed(h1.d, u.as_of) END) IS NULL AND (passed(h2.d, u.as_of)) IS DISTINCT FROM FALSE) AND u."unit.served_on" IS NOT NULL THEN {'kind': 'calendar', 'field': CAST(NULL AS VARCHAR), 'source': CAST(NULL AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST('该年度节假日安排尚未知' AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND ((passed(h2.d, u.as_of)) IS NULL AND (CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE passed(h1.d, u.as_of) END) IS DISTINCT FROM FALSE) AND u."unit.decided_on" IS NOT NULL AND u."unit.served_on" IS NOT NULL THEN {'kind': 'calendar', 'field': CAST(NULL AS VARCHAR), 'source': CAST(NULL AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST('该年度节假日安排尚未知' AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.served_on" IS NULL AND NOT coalesce(u."unit.served_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE passed(h1.d, u.as_of) END) IS NULL AND (passed(h2.d, u.as_of)) IS DISTINCT FROM FALSE) OR ((passed(h2.d, u.as_of)) IS NULL AND (CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE passed(h1.d, u.as_of) END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'served_on' WHEN 'inspection_case' THEN 'served_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.decided_on" IS NULL AND NOT coalesce(u."unit.decided_on__none", FALSE) AND (((passed(h2.d, u.as_of)) IS NULL AND (CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE passed(h1.d, u.as_of) END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'served_on' WHEN 'inspection_case' THEN 'decided_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."served_on" IS NULL) AND u."unit.served_on" IS NULL AND NOT coalesce(u."unit.served_on__none", FALSE) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'served_on' WHEN 'inspection_case' THEN 'served_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."suit_by" IS NULL) AND u."unit.served_on" IS NULL AND NOT coalesce(u."unit.served_on__none", FALSE) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'served_on' WHEN 'inspection_case' THEN 'served_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."apply_by" IS NULL) AND u."unit.served_on" IS NULL AND NOT coalesce(u."unit.served_on__none", FALSE) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'served_on' WHEN 'inspection_case' THEN 'served_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_lapsed AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
CROSS JOIN LATERAL (SELECT deadline_application(u."unit.served_on") AS d) AS h1
CROSS JOIN LATERAL (SELECT deadline_application(coalesce(u."unit.decided_on", u."unit.served_on")) AS d) AS h2
CROSS JOIN LATERAL (SELECT deadline_suit(u."unit.served_on") AS d) AS h3
  WHERE o.signal = 'lapsed');
-- values: {}

-- miss_undisputed
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.review" IS NULL AND NOT coalesce(u."unit.review__none", FALSE) AND (((CASE WHEN coalesce(u."unit.review__none", FALSE) THEN TRUE WHEN u."unit.review" IS NOT NULL THEN FALSE END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'review' WHEN 'inspection_case' THEN 'review' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_undisputed AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'undisputed')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN (CASE WHEN coalesce(u."unit.review__none", FALSE) THEN FALSE ELSE u."unit.review" IN ($v1, $v2) END) IS NOT FALSE THEN {'kind': 'field', 'field': CAST('review' AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST('复议决定或裁判的送达日期（维持、变更后期限自该日起算）' AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_undisputed) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'undisputed' AND NOT o.is_value);
-- values: {'v1': 'upheld', 'v2': 'changed'}

-- miss_unfiled
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.applied_on" IS NULL AND NOT coalesce(u."unit.applied_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.applied_on__none", FALSE) THEN TRUE WHEN u."unit.applied_on" IS NOT NULL THEN FALSE END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'applied_on' WHEN 'inspection_case' THEN 'applied_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_unfiled AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'unfiled');
-- values: {}

-- miss_disputed
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.review" IS NULL AND NOT coalesce(u."unit.review__none", FALSE) AND (((CASE WHEN coalesce(u."unit.review__none", FALSE) THEN FALSE ELSE u."unit.review" IN ($v1, $v2) END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'review' WHEN 'inspection_case' THEN 'review' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_disputed AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'disputed');
-- values: {'v1': 'pending_review', 'v2': 'pending_suit'}

-- miss_revoked
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.review" IS NULL AND NOT coalesce(u."unit.review__none", FALSE) AND (((CASE WHEN coalesce(u."unit.review__none", FALSE) THEN FALSE ELSE u."unit.review" = $v1 END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'review' WHEN 'inspection_case' THEN 'review' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_revoked AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'revoked');
-- values: {'v1': 'revoked'}

-- miss_deferred
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.deferral_no" IS NULL AND NOT coalesce(u."unit.deferral_no__none", FALSE) AND (((CASE WHEN coalesce(u."unit.deferral_no__none", FALSE) THEN TRUE WHEN u."unit.deferral_no" IS NOT NULL THEN FALSE END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'deferral_no' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_deferred AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'deferred');
-- values: {}

-- miss_accepted
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.accepted_on" IS NULL AND NOT coalesce(u."unit.accepted_on__none", FALSE) AND ((((u."unit.accepted_on" IS NOT NULL)) IS NULL AND ((u."unit.review_no" IS NOT NULL)) IS DISTINCT FROM TRUE AND ((u."unit.ruled_on" IS NOT NULL)) IS DISTINCT FROM TRUE AND ((u."unit.enforcement_no" IS NOT NULL)) IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'accepted_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.review_no" IS NULL AND NOT coalesce(u."unit.review_no__none", FALSE) AND ((((u."unit.review_no" IS NOT NULL)) IS NULL AND ((u."unit.accepted_on" IS NOT NULL)) IS DISTINCT FROM TRUE AND ((u."unit.ruled_on" IS NOT NULL)) IS DISTINCT FROM TRUE AND ((u."unit.enforcement_no" IS NOT NULL)) IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'review_no' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.ruled_on" IS NULL AND NOT coalesce(u."unit.ruled_on__none", FALSE) AND ((((u."unit.ruled_on" IS NOT NULL)) IS NULL AND ((u."unit.accepted_on" IS NOT NULL)) IS DISTINCT FROM TRUE AND ((u."unit.review_no" IS NOT NULL)) IS DISTINCT FROM TRUE AND ((u."unit.enforcement_no" IS NOT NULL)) IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'ruled_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.enforcement_no" IS NULL AND NOT coalesce(u."unit.enforcement_no__none", FALSE) AND ((((u."unit.enforcement_no" IS NOT NULL)) IS NULL AND ((u."unit.accepted_on" IS NOT NULL)) IS DISTINCT FROM TRUE AND ((u."unit.review_no" IS NOT NULL)) IS DISTINCT FROM TRUE AND ((u."unit.ruled_on" IS NOT NULL)) IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'enforcement_no' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_accepted AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'accepted');
-- values: {}

-- miss_enforced
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([NULL], lambda x: x IS NOT NULL)) AS m
  FROM row_enforced AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'enforced')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN u."enforcement.state" IN ('lost', 'uncovered') AND NOT EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'enforcement_case' AND is_told_of(c.place, u.place)) THEN {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} WHEN u."enforcement.state" = 'lost' THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST('文书所记案号在送来的资料中找不到' AS VARCHAR)} WHEN u."enforcement.state" = 'uncovered' THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} WHEN u."enforcement.state" = 'unsure' THEN {'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(u."enforcement.record_key" AS VARCHAR), 'says': CAST('确认该案是否执行此文书' AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_enforced) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'enforced' AND NOT o.is_value);
-- values: {}

-- miss_bankrupt
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."cause" IS NULL AND (((contains(r."cause", $v1)) IS NULL AND (contains(r."case_no", $v2)) IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST('cause' AS VARCHAR), 'source': CAST('civil_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."case_no" IS NULL AND (((contains(r."case_no", $v2)) IS NULL AND (contains(r."cause", $v1)) IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST('case_no' AS VARCHAR), 'source': CAST('civil_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_bankrupt AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "cause", "case_no" FROM "civil_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'bankrupt')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'civil_case' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('civil_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('civil_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN w.unit_id IS NOT NULL AND u.rank < 2 THEN {'kind': 'link', 'field': CAST(u.mention AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_bankrupt) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'bankrupt' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('defendant' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_bankrupt AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'bankrupt' AND NOT o.is_value AND w.rank < 2);
-- values: {'v1': '破产', 'v2': '破'}
