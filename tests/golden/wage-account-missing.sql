-- unit_base
SELECT * FROM (
SELECT CAST(0 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'project' AS source, 0 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(r."district" AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."project" AS raw_name, 'project' AS mention, r."contract_price" AS "unit.contract_price", r."district" AS "unit.district", r."signed_on" AS "unit.signed_on", r."project_no" AS "unit.project_no", r."ended_on" AS "unit.ended_on", r."ended_on__none" AS "unit.ended_on__none"
FROM (SELECT record_id, record_key, "project", "district", "contract_price", "signed_on", "project_no", CASE WHEN CAST("ended_on" AS DATE) > $seen_on THEN NULL ELSE "ended_on" END AS "ended_on", CASE WHEN CAST("ended_on" AS DATE) > $seen_on THEN TRUE ELSE "ended_on__none" END AS "ended_on__none" FROM "project" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN link AS l ON l.source = 'project' AND l.role = 'project' AND l.record_id = r.record_id
WHERE (TRUE) IS NOT FALSE AND l.party_id IS NOT NULL AND coalesce(l.entity_kind, 'project') = 'project'
) AS u;
-- values: {}

-- unit
SELECT base_id AS unit_id, * FROM unit_base;
-- values: {}

-- unit_party
SELECT unit_id, '' AS whose, party_id, 3 AS rank FROM unit
UNION SELECT unit_id, '', unnest(candidates), 3 FROM unit WHERE entity_id IS NULL;
-- values: {}

-- row_large
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    u."unit.contract_price" >= h1.d.account_min_contract AS state, 3 AS rank, u."unit.contract_price" AS "price", h1.d.account_min_contract AS "least", h1.d.account_source AS "source"
  FROM unit AS u
CROSS JOIN LATERAL (SELECT threshold_of(u."unit.district") AS d) AS h1
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_large
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "price" IS NOT NULL) THEN max("price") FILTER (WHERE state AND rank >= 2) END AS "price",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "least" IS NOT NULL) THEN max("least") FILTER (WHERE state AND rank >= 2) END AS "least",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "source" IS NOT NULL) THEN max("source") FILTER (WHERE state AND rank >= 2) END AS "source"
  FROM row_large GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."price", f."least", f."source"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_due
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    CAST(u."unit.signed_on" + to_days(CAST($p_days AS INTEGER)) AS DATE) < u.as_of AS state, 3 AS rank, u."unit.signed_on" AS "signed_on", CAST(u."unit.signed_on" + to_days(CAST($p_days AS INTEGER)) AS DATE) AS "open_by"
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'p_days': 30}

-- sig_due
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "signed_on" IS NOT NULL) THEN min("signed_on") FILTER (WHERE state AND rank >= 2) END AS "signed_on",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "open_by" IS NOT NULL) THEN min("open_by") FILTER (WHERE state AND rank >= 2) END AS "open_by"
  FROM row_due GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."signed_on", f."open_by"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_missing
SELECT * FROM (
  SELECT u.unit_id, 'wage_account' AS source, r.record_id, r.record_key,
    CAST(NULL AS VARCHAR) AS party_id,
    TRUE AS state, 3 AS rank
  FROM unit AS u
JOIN (SELECT record_id, record_key, "project_no" FROM "wage_account" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."project_no" = u."unit.project_no"
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_missing
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_missing GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN FALSE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'wage_account' AND (c.place = '' OR contains(c.place, u.place) OR contains(u.place, nullif(replace(c.place, '人民法院', ''), ''))) AND (u."unit.signed_on" IS NULL OR (coalesce(c.month_from, u."unit.signed_on") <= u."unit.signed_on" AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(u."unit.signed_on" + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE TRUE END AS state, u.rank AS rank, (SELECT min(c.kind) FROM coverage AS c WHERE c.source = 'wage_account') AS coverage_kind
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_ended
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    NOT (CASE WHEN coalesce(u."unit.ended_on__none", FALSE) THEN TRUE WHEN u."unit.ended_on" IS NOT NULL THEN FALSE END) AS state, 3 AS rank, u."unit.ended_on" AS "ended_on"
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_ended
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "ended_on" IS NOT NULL) THEN max("ended_on") FILTER (WHERE state AND rank >= 2) END AS "ended_on"
  FROM row_ended GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."ended_on"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- miss_large
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.contract_price" IS NULL AND (((u."unit.contract_price" >= h1.d.account_min_contract) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'project' THEN 'contract_price' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.district" IS NULL AND (((u."unit.contract_price" >= h1.d.account_min_contract) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'project' THEN 'district' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."price" IS NULL) AND u."unit.contract_price" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'project' THEN 'contract_price' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."least" IS NULL) AND u."unit.district" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'project' THEN 'district' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."source" IS NULL) AND u."unit.district" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'project' THEN 'district' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_large AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
CROSS JOIN LATERAL (SELECT threshold_of(u."unit.district") AS d) AS h1
  WHERE o.signal = 'large');
-- values: {}

-- miss_due
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.signed_on" IS NULL AND (((CAST(u."unit.signed_on" + to_days(CAST($p_days AS INTEGER)) AS DATE) < u.as_of) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'project' THEN 'signed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."signed_on" IS NULL) AND u."unit.signed_on" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'project' THEN 'signed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."open_by" IS NULL) AND u."unit.signed_on" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'project' THEN 'signed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_due AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'due');
-- values: {'p_days': 30}

-- miss_missing
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([NULL], lambda x: x IS NOT NULL)) AS m
  FROM row_missing AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key FROM "wage_account" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'missing')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'wage_account' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('wage_account' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('wage_account' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_missing) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'missing' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_missing AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'missing' AND NOT o.is_value AND w.rank < 2);
-- values: {}

-- miss_ended
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.ended_on" IS NULL AND NOT coalesce(u."unit.ended_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.ended_on__none", FALSE) THEN TRUE WHEN u."unit.ended_on" IS NOT NULL THEN FALSE END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'project' THEN 'ended_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."ended_on" IS NULL) AND u."unit.ended_on" IS NULL AND NOT coalesce(u."unit.ended_on__none", FALSE) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'project' THEN 'ended_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_ended AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'ended');
-- values: {}
