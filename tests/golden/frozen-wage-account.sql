-- unit_base
SELECT * FROM (
SELECT CAST(0 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'asset_freeze' AS source, 0 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(r."court" AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."debtor" AS raw_name, 'debtor' AS mention, r."asset_type" AS "unit.asset_type", r."asset_no" AS "unit.asset_no", r."frozen_on" AS "unit.frozen_on", r."frozen_to" AS "unit.frozen_to", r."amount" AS "unit.amount", r."claim_nature" AS "unit.claim_nature"
FROM (SELECT record_id, record_key, "debtor", "court", "asset_type", "asset_no", "frozen_on", "frozen_to", "amount", "claim_nature" FROM "asset_freeze" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN link AS l ON l.source = 'asset_freeze' AND l.role = 'debtor' AND l.record_id = r.record_id
WHERE (TRUE) IS NOT FALSE
) AS u;
-- values: {}

-- unit
SELECT base_id AS unit_id, * FROM unit_base;
-- values: {}

-- unit_party
SELECT unit_id, '' AS whose, party_id, 3 AS rank FROM unit
UNION SELECT unit_id, '', unnest(candidates), 3 FROM unit WHERE entity_id IS NULL;
-- values: {}

-- row_recorded
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    u."unit.asset_type" IN ($v1, $v2) AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': 'wage_account', 'v2': 'wage_deposit'}

-- sig_recorded
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_recorded GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_found
SELECT * FROM (
  SELECT u.unit_id, 'wage_account' AS source, r.record_id, r.record_key,
    CAST(NULL AS VARCHAR) AS party_id,
    TRUE AS state, 3 AS rank, r."project_no" AS "project_no", r."balance" AS "balance"
  FROM unit AS u
JOIN (SELECT record_id, record_key, "project_no", "balance", "account_no" FROM "wage_account" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."account_no" = u."unit.asset_no"
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_found
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "project_no" IS NOT NULL) THEN max("project_no") FILTER (WHERE state AND rank >= 2) END AS "project_no",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "balance" IS NOT NULL) THEN sum("balance") FILTER (WHERE state AND rank >= 2) END AS "balance"
  FROM row_found GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank, f."project_no", f."balance"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- sig_protected
SELECT unit_id, s_recorded.state OR s_found.state AS state, greatest(CASE WHEN s_recorded.state THEN s_recorded.rank END, CASE WHEN s_found.state THEN s_found.rank END) AS rank
FROM unit AS u
JOIN sig_recorded AS s_recorded USING (unit_id)
JOIN sig_found AS s_found USING (unit_id);
-- values: {}

-- row_in_force
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    u."unit.frozen_to" >= u.as_of AS state, 3 AS rank, u."unit.frozen_on" AS "frozen_on", u."unit.frozen_to" AS "frozen_to", u."unit.amount" AS "amount"
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_in_force
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "frozen_on" IS NOT NULL) THEN min("frozen_on") FILTER (WHERE state AND rank >= 2) END AS "frozen_on",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "frozen_to" IS NOT NULL) THEN max("frozen_to") FILTER (WHERE state AND rank >= 2) END AS "frozen_to",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "amount" IS NOT NULL) THEN sum("amount") FILTER (WHERE state AND rank >= 2) END AS "amount"
  FROM row_in_force GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank, f."frozen_on", f."frozen_to", f."amount"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_other_claim
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    NOT ((contains(u."unit.claim_nature", $v1) OR contains(u."unit.claim_nature", $v2) OR contains(u."unit.claim_nature", $v3) OR contains(u."unit.claim_nature", $v4))) AS state, 3 AS rank, u."unit.claim_nature" AS "nature"
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': '工资', 'v2': '劳动报酬', 'v3': '劳务报酬', 'v4': '薪'}

-- sig_other_claim
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "nature" IS NOT NULL) THEN max("nature") FILTER (WHERE state AND rank >= 2) END AS "nature"
  FROM row_other_claim GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank, f."nature"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- miss_recorded
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.asset_type" IS NULL AND (((u."unit.asset_type" IN ($v1, $v2)) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'asset_freeze' THEN 'asset_type' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_recorded AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'recorded');
-- values: {'v1': 'wage_account', 'v2': 'wage_deposit'}

-- miss_found
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN o.is_value AND (w."project_no" IS NULL) AND r."project_no" IS NULL THEN {'kind': 'field', 'field': CAST('project_no' AS VARCHAR), 'source': CAST('wage_account' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."balance" IS NULL) AND r."balance" IS NULL THEN {'kind': 'field', 'field': CAST('balance' AS VARCHAR), 'source': CAST('wage_account' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_found AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "project_no", "balance" FROM "wage_account" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'found')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'wage_account' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('wage_account' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('wage_account' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_found) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'found' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_found AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'found' AND NOT o.is_value AND w.rank < 2);
-- values: {}

-- miss_in_force
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.frozen_to" IS NULL AND (((u."unit.frozen_to" >= u.as_of) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'asset_freeze' THEN 'frozen_to' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."frozen_on" IS NULL) AND u."unit.frozen_on" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'asset_freeze' THEN 'frozen_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."frozen_to" IS NULL) AND u."unit.frozen_to" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'asset_freeze' THEN 'frozen_to' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."amount" IS NULL) AND u."unit.amount" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'asset_freeze' THEN 'amount' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_in_force AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'in_force');
-- values: {}

-- miss_other_claim
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.claim_nature" IS NULL AND ((((contains(u."unit.claim_nature", $v1) OR contains(u."unit.claim_nature", $v2) OR contains(u."unit.claim_nature", $v3) OR contains(u."unit.claim_nature", $v4))) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'asset_freeze' THEN 'claim_nature' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."nature" IS NULL) AND u."unit.claim_nature" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'asset_freeze' THEN 'claim_nature' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_other_claim AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'other_claim');
-- values: {'v1': '工资', 'v2': '劳动报酬', 'v3': '劳务报酬', 'v4': '薪'}
