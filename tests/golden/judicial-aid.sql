-- unit_base
SELECT * FROM (
SELECT CAST(0 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'enforcement_case' AS source, 0 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(r."court" AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."applicant" AS raw_name, 'applicant' AS mention, r."unperformed" AS "unit.unperformed", r."closed_on" AS "unit.closed_on", r."closed_on__none" AS "unit.closed_on__none", r."closing" AS "unit.closing", r."closing__none" AS "unit.closing__none", r."cause" AS "unit.cause", r."resumed_no" AS "unit.resumed_no", r."resumed_no__none" AS "unit.resumed_no__none", r."applicant" AS "unit.applicant", r."applicant_id_no" AS "unit.applicant_id_no", r."case_no" AS "unit.case_no"
FROM (SELECT record_id, record_key, CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closing" END AS "closing", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closing__none" END AS "closing__none", "applicant", "court", "unperformed", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closed_on" END AS "closed_on", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closed_on__none" END AS "closed_on__none", "cause", "resumed_no", ("resumed_no__none" AND "resumed_no" IS NULL) AS "resumed_no__none", "applicant_id_no", "case_no" FROM "enforcement_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN link AS l ON l.source = 'enforcement_case' AND l.role = 'applicant' AND l.record_id = r.record_id
WHERE (CASE WHEN coalesce(r."closing__none", FALSE) THEN FALSE ELSE r."closing" = $v1 END) IS NOT FALSE AND l.party_id IS NOT NULL AND coalesce(l.entity_kind, 'person') = 'person'
) AS u;
-- values: {'v1': 'no_assets'}

-- unit
SELECT base_id AS unit_id, * FROM unit_base;
-- values: {}

-- unit_party
SELECT unit_id, '' AS whose, party_id, 3 AS rank FROM unit
UNION SELECT unit_id, '', unnest(candidates), 3 FROM unit WHERE entity_id IS NULL
UNION SELECT u.unit_id, 'debtor', l.party_id, l.rank FROM unit AS u JOIN party AS l ON l.source = u.source AND l.record_id = u.record_id AND l.role = 'debtor' WHERE u.take = 0;
-- values: {}

-- row_closed
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    (CASE WHEN coalesce(u."unit.closing__none", FALSE) THEN FALSE ELSE u."unit.closing" = $v1 END AND (contains(u."unit.cause", $v2) OR contains(u."unit.cause", $v3) OR contains(u."unit.cause", $v4) OR contains(u."unit.cause", $v5)) AND u."unit.unperformed" > $v6) AS state, 3 AS rank, u."unit.unperformed" AS "owed", u."unit.closed_on" AS "closed_on"
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': 'no_assets', 'v2': '追索劳动报酬', 'v3': '劳动合同', 'v4': '劳务合同', 'v5': '劳动争议', 'v6': 0}

-- sig_closed
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "owed" IS NOT NULL) THEN sum("owed") FILTER (WHERE state AND rank >= 2) END AS "owed",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "closed_on" IS NOT NULL) THEN max("closed_on") FILTER (WHERE state AND rank >= 2) END AS "closed_on"
  FROM row_closed GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."owed", f."closed_on"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_unresumed
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    CASE WHEN coalesce(u."unit.resumed_no__none", FALSE) THEN TRUE WHEN u."unit.resumed_no" IS NOT NULL THEN FALSE END AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_unresumed
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_unresumed GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_hardship
SELECT * FROM (
  SELECT u.unit_id, 'poverty_registry' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    NOT (starts_with(r."state", $v1)) AS state, l.rank AS rank, r."state" AS "state"
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'poverty_registry' AND l.role = 'person' AND l.party_id = p.party_id
JOIN (SELECT record_id, record_key, "state" FROM "poverty_registry" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {'v1': '已脱贫'}

-- sig_hardship
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "state" IS NOT NULL) THEN max("state") FILTER (WHERE state AND rank >= 2) END AS "state"
  FROM row_hardship GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'poverty_registry' AND (c.place = '' OR contains(c.place, u.place) OR contains(u.place, nullif(replace(c.place, '人民法院', ''), ''))) AND (CAST(NULL AS DATE) IS NULL OR (coalesce(c.month_from, CAST(NULL AS DATE)) <= CAST(NULL AS DATE) AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(CAST(NULL AS DATE) + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."state"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_namesakes
SELECT * FROM (
  SELECT u.unit_id, 'poverty_registry' AS source, r.record_id, r.record_key,
    CAST(NULL AS VARCHAR) AS party_id,
    NOT (starts_with(r."state", $v1)) AS state, 3 AS rank, 1 AS "people"
  FROM unit AS u
JOIN (SELECT record_id, record_key, "state", "person" FROM "poverty_registry" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."person" = u."unit.applicant"
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {'v1': '已脱贫'}

-- sig_namesakes
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    count(*) FILTER (WHERE state AND rank >= 2) AS "people"
  FROM row_namesakes GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."people"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_unnumbered
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    FALSE AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_unnumbered
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_unnumbered GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR ((NOT ((u."unit.applicant_id_no" IS NOT NULL)) AND coalesce(k_namesakes."people", $v1) > $v1)) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id)
LEFT JOIN sig_namesakes AS k_namesakes ON k_namesakes.unit_id = u.unit_id;
-- values: {'v1': 0}

-- row_no_tax
SELECT * FROM (
  SELECT u.unit_id, 'tax_payment' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    (CASE WHEN coalesce(r."levy__none", FALSE) THEN FALSE ELSE r."levy" = $v1 END AND r."paid" > $v2 AND CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" > u."unit.closed_on" END) AS state, least(l.rank, p.rank) AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = 'debtor'
JOIN party AS l ON l.source = 'tax_payment' AND l.role = 'taxpayer' AND l.party_id = p.party_id
JOIN (SELECT record_id, record_key, "levy", ("levy__none" AND "levy" IS NULL) AS "levy__none", "paid", "paid_on" FROM "tax_payment" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {'v1': 'tax', 'v2': 0}

-- sig_no_tax
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_no_tax GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN FALSE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'tax_payment' AND (c.place = '' OR contains(c.place, u.place) OR contains(u.place, nullif(replace(c.place, '人民法院', ''), ''))) AND (u."unit.closed_on" IS NULL OR (coalesce(c.month_from, u."unit.closed_on") <= u."unit.closed_on" AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(u."unit.closed_on" + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE TRUE END AS state, u.rank AS rank, (SELECT min(c.kind) FROM coverage AS c WHERE c.source = 'tax_payment') AS coverage_kind
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_no_insured_heads
SELECT * FROM (
  SELECT u.unit_id, 'insured_headcount' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    (r."heads" >= $v1 AND CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."unit.closed_on" END) AS state, least(l.rank, p.rank) AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = 'debtor'
JOIN party AS l ON l.source = 'insured_headcount' AND l.role = 'employer' AND l.party_id = p.party_id
JOIN (SELECT record_id, record_key, "heads", "month" FROM "insured_headcount" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {'v1': 1}

-- sig_no_insured_heads
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_no_insured_heads GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN FALSE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'insured_headcount' AND (c.place = '' OR contains(c.place, u.place) OR contains(u.place, nullif(replace(c.place, '人民法院', ''), ''))) AND (u."unit.closed_on" IS NULL OR (coalesce(c.month_from, u."unit.closed_on") <= u."unit.closed_on" AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(u."unit.closed_on" + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE TRUE END AS state, u.rank AS rank, (SELECT min(c.kind) FROM coverage AS c WHERE c.source = 'insured_headcount') AS coverage_kind
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_no_fund
SELECT * FROM (
  SELECT u.unit_id, 'fund_payment' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    (r."paid" > $v1 AND CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."unit.closed_on" END) AS state, least(l.rank, p.rank) AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = 'debtor'
JOIN party AS l ON l.source = 'fund_payment' AND l.role = 'employer' AND l.party_id = p.party_id
JOIN (SELECT record_id, record_key, "paid", "month" FROM "fund_payment" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {'v1': 0}

-- sig_no_fund
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_no_fund GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN FALSE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'fund_payment' AND (c.place = '' OR contains(c.place, u.place) OR contains(u.place, nullif(replace(c.place, '人民法院', ''), ''))) AND (u."unit.closed_on" IS NULL OR (coalesce(c.month_from, u."unit.closed_on") <= u."unit.closed_on" AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(u."unit.closed_on" + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE TRUE END AS state, u.rank AS rank, (SELECT min(c.kind) FROM coverage AS c WHERE c.source = 'fund_payment') AS coverage_kind
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_no_works
SELECT * FROM (
  SELECT u.unit_id, 'project' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."signed_on" > u."unit.closed_on" END AS state, least(l.rank, p.rank) AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = 'debtor'
JOIN party AS l ON l.source = 'project' AND l.role = 'contractor' AND l.party_id = p.party_id
JOIN (SELECT record_id, record_key, "signed_on" FROM "project" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_no_works
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_no_works GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN FALSE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'project' AND (c.place = '' OR contains(c.place, u.place) OR contains(u.place, nullif(replace(c.place, '人民法院', ''), ''))) AND (u."unit.closed_on" IS NULL OR (coalesce(c.month_from, u."unit.closed_on") <= u."unit.closed_on" AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(u."unit.closed_on" + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE TRUE END AS state, u.rank AS rank, (SELECT min(c.kind) FROM coverage AS c WHERE c.source = 'project') AS coverage_kind
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_insured_people
SELECT * FROM (
  SELECT u.unit_id, 'insured_person' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    (CASE WHEN coalesce(r."month_to__none", FALSE) THEN TRUE WHEN r."month_to" IS NOT NULL THEN FALSE END OR CASE WHEN coalesce(r."month_to__none", FALSE) OR coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month_to" > u."unit.closed_on" END) AS state, least(l.rank, p.rank) AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = 'debtor'
JOIN party AS l ON l.source = 'insured_person' AND l.role = 'employer' AND l.party_id = p.party_id
JOIN (SELECT record_id, record_key, CASE WHEN CAST("month_to" AS DATE) > $seen_on THEN NULL ELSE "month_to" END AS "month_to", CASE WHEN CAST("month_to" AS DATE) > $seen_on THEN TRUE ELSE "month_to__none" END AS "month_to__none" FROM "insured_person" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_insured_people
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_insured_people GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_resumed_done
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

-- sig_resumed_done
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_resumed_done GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- miss_closed
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.closing" IS NULL AND NOT coalesce(u."unit.closing__none", FALSE) AND (((CASE WHEN coalesce(u."unit.closing__none", FALSE) THEN FALSE ELSE u."unit.closing" = $v1 END) IS NULL AND ((contains(u."unit.cause", $v2) OR contains(u."unit.cause", $v3) OR contains(u."unit.cause", $v4) OR contains(u."unit.cause", $v5))) IS DISTINCT FROM FALSE AND (u."unit.unperformed" > $v6) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'closing' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.cause" IS NULL AND ((((contains(u."unit.cause", $v2) OR contains(u."unit.cause", $v3) OR contains(u."unit.cause", $v4) OR contains(u."unit.cause", $v5))) IS NULL AND (CASE WHEN coalesce(u."unit.closing__none", FALSE) THEN FALSE ELSE u."unit.closing" = $v1 END) IS DISTINCT FROM FALSE AND (u."unit.unperformed" > $v6) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'cause' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.unperformed" IS NULL AND (((u."unit.unperformed" > $v6) IS NULL AND (CASE WHEN coalesce(u."unit.closing__none", FALSE) THEN FALSE ELSE u."unit.closing" = $v1 END) IS DISTINCT FROM FALSE AND ((contains(u."unit.cause", $v2) OR contains(u."unit.cause", $v3) OR contains(u."unit.cause", $v4) OR contains(u."unit.cause", $v5))) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'unperformed' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."owed" IS NULL) AND u."unit.unperformed" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'unperformed' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."closed_on" IS NULL) AND u."unit.closed_on" IS NULL AND NOT coalesce(u."unit.closed_on__none", FALSE) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'closed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_closed AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'closed');
-- values: {'v1': 'no_assets', 'v2': '追索劳动报酬', 'v3': '劳动合同', 'v4': '劳务合同', 'v5': '劳动争议', 'v6': 0}

-- miss_unresumed
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.resumed_no" IS NULL AND NOT coalesce(u."unit.resumed_no__none", FALSE) AND (((CASE WHEN coalesce(u."unit.resumed_no__none", FALSE) THEN TRUE WHEN u."unit.resumed_no" IS NOT NULL THEN FALSE END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'resumed_no' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_unresumed AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'unresumed');
-- values: {}

-- miss_hardship
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."state" IS NULL AND (((starts_with(r."state", $v1)) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST('state' AS VARCHAR), 'source': CAST('poverty_registry' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."state" IS NULL) AND r."state" IS NULL THEN {'kind': 'field', 'field': CAST('state' AS VARCHAR), 'source': CAST('poverty_registry' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_hardship AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "state" FROM "poverty_registry" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'hardship')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'poverty_registry' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('poverty_registry' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('poverty_registry' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_hardship) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'hardship' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('person' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_hardship AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'hardship' AND NOT o.is_value AND w.rank < 2);
-- values: {'v1': '已脱贫'}

-- miss_namesakes
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."state" IS NULL AND (((starts_with(r."state", $v1)) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST('state' AS VARCHAR), 'source': CAST('poverty_registry' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_namesakes AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "state" FROM "poverty_registry" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'namesakes')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'poverty_registry' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('poverty_registry' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('poverty_registry' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_namesakes) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'namesakes' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_namesakes AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'namesakes' AND NOT o.is_value AND w.rank < 2);
-- values: {'v1': '已脱贫'}

-- miss_unnumbered
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([NULL], lambda x: x IS NOT NULL)) AS m
  FROM row_unnumbered AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'unnumbered')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN ((NOT ((u."unit.applicant_id_no" IS NOT NULL)) AND coalesce(k_namesakes."people", $v1) > $v1)) IS NOT FALSE THEN {'kind': 'field', 'field': CAST('applicant_id_no' AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST('申请人没有证件号，与名单中同名的人是否同一人不明' AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_unnumbered) AS w ON w.unit_id = u.unit_id
LEFT JOIN sig_namesakes AS k_namesakes ON k_namesakes.unit_id = u.unit_id
  WHERE o.signal = 'unnumbered' AND NOT o.is_value);
-- values: {'v1': 0}

-- miss_no_tax
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."levy" IS NULL AND NOT coalesce(r."levy__none", FALSE) AND (((CASE WHEN coalesce(r."levy__none", FALSE) THEN FALSE ELSE r."levy" = $v1 END) IS NULL AND (r."paid" > $v2) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" > u."unit.closed_on" END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('levy' AS VARCHAR), 'source': CAST('tax_payment' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."paid" IS NULL AND (((r."paid" > $v2) IS NULL AND (CASE WHEN coalesce(r."levy__none", FALSE) THEN FALSE ELSE r."levy" = $v1 END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" > u."unit.closed_on" END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('paid' AS VARCHAR), 'source': CAST('tax_payment' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."paid_on" IS NULL AND (((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" > u."unit.closed_on" END) IS NULL AND (CASE WHEN coalesce(r."levy__none", FALSE) THEN FALSE ELSE r."levy" = $v1 END) IS DISTINCT FROM FALSE AND (r."paid" > $v2) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('paid_on' AS VARCHAR), 'source': CAST('tax_payment' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.closed_on" IS NULL AND NOT coalesce(u."unit.closed_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."paid_on" > u."unit.closed_on" END) IS NULL AND (CASE WHEN coalesce(r."levy__none", FALSE) THEN FALSE ELSE r."levy" = $v1 END) IS DISTINCT FROM FALSE AND (r."paid" > $v2) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'closed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_no_tax AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "levy", ("levy__none" AND "levy" IS NULL) AS "levy__none", "paid", "paid_on" FROM "tax_payment" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'no_tax')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'tax_payment' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('tax_payment' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('tax_payment' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_no_tax) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'no_tax' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('taxpayer' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_no_tax AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'no_tax' AND NOT o.is_value AND w.rank < 2);
-- values: {'v1': 'tax', 'v2': 0}

-- miss_no_insured_heads
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."heads" IS NULL AND (((r."heads" >= $v1) IS NULL AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."unit.closed_on" END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('heads' AS VARCHAR), 'source': CAST('insured_headcount' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."month" IS NULL AND (((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."unit.closed_on" END) IS NULL AND (r."heads" >= $v1) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('month' AS VARCHAR), 'source': CAST('insured_headcount' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.closed_on" IS NULL AND NOT coalesce(u."unit.closed_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."unit.closed_on" END) IS NULL AND (r."heads" >= $v1) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'closed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_no_insured_heads AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "heads", "month" FROM "insured_headcount" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'no_insured_heads')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'insured_headcount' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('insured_headcount' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('insured_headcount' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_no_insured_heads) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'no_insured_heads' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('employer' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_no_insured_heads AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'no_insured_heads' AND NOT o.is_value AND w.rank < 2);
-- values: {'v1': 1}

-- miss_no_fund
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."paid" IS NULL AND (((r."paid" > $v1) IS NULL AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."unit.closed_on" END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('paid' AS VARCHAR), 'source': CAST('fund_payment' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."month" IS NULL AND (((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."unit.closed_on" END) IS NULL AND (r."paid" > $v1) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('month' AS VARCHAR), 'source': CAST('fund_payment' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.closed_on" IS NULL AND NOT coalesce(u."unit.closed_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."month" > u."unit.closed_on" END) IS NULL AND (r."paid" > $v1) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'closed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_no_fund AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "paid", "month" FROM "fund_payment" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'no_fund')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'fund_payment' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('fund_payment' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('fund_payment' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_no_fund) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'no_fund' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('employer' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_no_fund AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'no_fund' AND NOT o.is_value AND w.rank < 2);
-- values: {'v1': 0}

-- miss_no_works
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."signed_on" IS NULL AND (((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."signed_on" > u."unit.closed_on" END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST('signed_on' AS VARCHAR), 'source': CAST('project' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.closed_on" IS NULL AND NOT coalesce(u."unit.closed_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE r."signed_on" > u."unit.closed_on" END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'closed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_no_works AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "signed_on" FROM "project" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'no_works')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'project' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('project' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('project' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_no_works) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'no_works' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('contractor' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_no_works AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'no_works' AND NOT o.is_value AND w.rank < 2);
-- values: {}

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

-- miss_resumed_done
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."closing" IS NULL AND NOT coalesce(r."closing__none", FALSE) AND (((CASE WHEN coalesce(r."closing__none", FALSE) THEN FALSE ELSE r."closing" = $v1 END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST('closing' AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_resumed_done AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closing" END AS "closing", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closing__none" END AS "closing__none" FROM "enforcement_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'resumed_done')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'enforcement_case' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_resumed_done) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'resumed_done' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_resumed_done AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'resumed_done' AND NOT o.is_value AND w.rank < 2);
-- values: {'v1': 'performed'}
