-- unit_base
SELECT * FROM (
SELECT CAST(0 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'project' AS source, 0 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(r."district" AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."project" AS raw_name, 'project' AS mention, r."project_no" AS "unit.project_no"
FROM (SELECT record_id, record_key, "project", "district", "project_no" FROM "project" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN link AS l ON l.source = 'project' AND l.role = 'project' AND l.record_id = r.record_id
WHERE (TRUE) IS NOT FALSE AND l.party_id IS NOT NULL AND coalesce(l.entity_kind, 'project') = 'project'
) AS u;
-- values: {}

-- match_account
WITH theirs AS (
  SELECT r.*, l.party_id, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank
  FROM (SELECT record_id, record_key, CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closed_on" END AS "closed_on", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closed_on__none" END AS "closed_on__none", "account_no", CASE WHEN CAST("announced_on" AS DATE) > $seen_on THEN NULL ELSE "announced_on" END AS "announced_on", CASE WHEN CAST("announced_on" AS DATE) > $seen_on THEN TRUE ELSE "announced_on__none" END AS "announced_on__none", "project_no" FROM "wage_account" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r LEFT JOIN link AS l
    ON l.source = 'wage_account' AND l.role = ''
      AND l.record_id = r.record_id
), numbered AS (
  SELECT u.base_id, r.record_id FROM unit_base AS u JOIN (SELECT record_id, record_key, CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closed_on" END AS "closed_on", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closed_on__none" END AS "closed_on__none", "account_no", CASE WHEN CAST("announced_on" AS DATE) > $seen_on THEN NULL ELSE "announced_on" END AS "announced_on", CASE WHEN CAST("announced_on" AS DATE) > $seen_on THEN TRUE ELSE "announced_on__none" END AS "announced_on__none", "project_no" FROM "wage_account" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."project_no" = u."unit.project_no"
), by_number AS (
  SELECT n.base_id, n.record_id, TRUE AS state, 3 AS rank
  FROM numbered AS n JOIN unit_base AS u ON u.base_id = n.base_id
  JOIN theirs AS t ON t.record_id = n.record_id
  QUALIFY t.party_id IS NOT DISTINCT FROM u.party_id
    OR NOT bool_or(t.party_id IS NOT DISTINCT FROM u.party_id) OVER (PARTITION BY n.base_id)
), by_party AS (
  SELECT u.base_id, r.record_id, CASE WHEN NULL IS NULL THEN FALSE END AS state, r.rank
  FROM unit_base AS u JOIN theirs AS r ON r.party_id = u.party_id
  WHERE (FALSE) IS NOT FALSE AND TRUE
    AND u.base_id NOT IN (SELECT base_id FROM by_number)
    AND r.record_id NOT IN (SELECT record_id FROM by_number)
)
SELECT m.base_id, r.record_id, r.record_key, m.state, m.rank, r."closed_on" AS "account.closed_on", r."closed_on__none" AS "account.closed_on__none", r."account_no" AS "account.account_no", r."announced_on" AS "account.announced_on", r."announced_on__none" AS "account.announced_on__none"
FROM (SELECT * FROM by_number UNION ALL SELECT * FROM by_party) AS m
JOIN theirs AS r ON r.record_id = m.record_id;
-- values: {}

-- unit
SELECT row_number() OVER (ORDER BY u.base_id, m_account.record_id) AS unit_id, u.*, m_account.record_id AS "account.record_id", m_account.record_key AS "account.record_key", m_account.rank AS "account.rank", CASE WHEN m_account.state AND m_account.rank >= 2 THEN 'found' WHEN m_account.record_id IS NOT NULL THEN 'unsure' WHEN FALSE THEN 'lost' WHEN (TRUE) IS FALSE THEN 'absent' WHEN NOT EXISTS (SELECT 1 FROM (SELECT court_key(u.place) AS court) AS m, told_coverage AS c WHERE c.source = 'wage_account' AND lies_in(u.place, m.court, c.place, c.court) AND (CAST(NULL AS DATE) IS NULL OR (coalesce(c.month_from, CAST(NULL AS DATE)) <= CAST(NULL AS DATE) AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(CAST(NULL AS DATE) + INTERVAL 1 MONTH AS DATE)))))) THEN 'uncovered' ELSE 'absent' END AS "account.state", m_account."account.closed_on", m_account."account.closed_on__none", m_account."account.account_no", m_account."account.announced_on", m_account."account.announced_on__none"
FROM unit_base AS u
LEFT JOIN match_account AS m_account ON m_account.base_id = u.base_id;
-- values: {}

-- unit_party
SELECT unit_id, '' AS whose, party_id, 3 AS rank FROM unit
UNION SELECT unit_id, '', unnest(candidates), 3 FROM unit WHERE entity_id IS NULL;
-- values: {}

-- row_closed
SELECT * FROM (
  SELECT u.unit_id, 'wage_account' AS source, u."account.record_id" AS record_id, u."account.record_key" AS record_key, u.party_id,
    CASE WHEN u."account.state" = 'found' THEN NOT (CASE WHEN coalesce(u."account.closed_on__none", FALSE) THEN TRUE WHEN u."account.closed_on" IS NOT NULL THEN FALSE END) WHEN (NOT (CASE WHEN coalesce(u."account.closed_on__none", FALSE) THEN TRUE WHEN u."account.closed_on" IS NOT NULL THEN FALSE END)) IS FALSE THEN FALSE END AS state, 3 AS rank, u."account.closed_on" AS "closed_on", u."account.account_no" AS "account_no"
  FROM unit AS u
  WHERE u."account.record_id" IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_closed
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "closed_on" IS NOT NULL) THEN max("closed_on") FILTER (WHERE state AND rank >= 2) END AS "closed_on",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "account_no" IS NOT NULL) THEN max("account_no") FILTER (WHERE state AND rank >= 2) END AS "account_no"
  FROM row_closed GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR u."account.state" IN ('lost', 'uncovered') THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."closed_on", f."account_no"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_unannounced
SELECT * FROM (
  SELECT u.unit_id, 'wage_account' AS source, u."account.record_id" AS record_id, u."account.record_key" AS record_key, u.party_id,
    CASE WHEN u."account.state" = 'found' THEN (CASE WHEN coalesce(u."account.announced_on__none", FALSE) THEN TRUE WHEN u."account.announced_on" IS NOT NULL THEN FALSE END OR CASE WHEN coalesce(u."account.closed_on__none", FALSE) OR coalesce(u."account.announced_on__none", FALSE) THEN FALSE ELSE CAST(u."account.announced_on" + to_days(CAST($p_days AS INTEGER)) AS DATE) > u."account.closed_on" END) WHEN ((CASE WHEN coalesce(u."account.announced_on__none", FALSE) THEN TRUE WHEN u."account.announced_on" IS NOT NULL THEN FALSE END OR CASE WHEN coalesce(u."account.closed_on__none", FALSE) OR coalesce(u."account.announced_on__none", FALSE) THEN FALSE ELSE CAST(u."account.announced_on" + to_days(CAST($p_days AS INTEGER)) AS DATE) > u."account.closed_on" END)) IS FALSE THEN FALSE END AS state, 3 AS rank, u."account.announced_on" AS "announced_on"
  FROM unit AS u
  WHERE u."account.record_id" IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'p_days': 30}

-- sig_unannounced
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "announced_on" IS NOT NULL) THEN max("announced_on") FILTER (WHERE state AND rank >= 2) END AS "announced_on"
  FROM row_unannounced GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR u."account.state" IN ('lost', 'uncovered') THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."announced_on"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_owed
WITH met AS MATERIALIZED (
  SELECT u.unit_id, l.record_id, l.party_id, l.rank AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'inspection_case' AND l.role = 'project' AND l.party_id = p.party_id
  WHERE (TRUE) IS NOT FALSE
)
SELECT * FROM (
  SELECT u.unit_id, 'inspection_case' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    r."amount" > r."paid" AS state, l.rank AS rank, r."amount" - r."paid" AS "owed", r."workers" AS "workers"
  FROM unit AS u
JOIN met AS l ON l.unit_id = u.unit_id
JOIN (SELECT record_id, record_key, "amount", "paid", "workers" FROM "inspection_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_owed
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "owed" IS NOT NULL) THEN sum("owed") FILTER (WHERE state AND rank >= 2) END AS "owed",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "workers" IS NOT NULL) THEN max("workers") FILTER (WHERE state AND rank >= 2) END AS "workers"
  FROM row_owed GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."owed", f."workers"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- miss_closed
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."account.closed_on" IS NULL AND NOT coalesce(u."account.closed_on__none", FALSE) AND (((CASE WHEN coalesce(u."account.closed_on__none", FALSE) THEN TRUE WHEN u."account.closed_on" IS NOT NULL THEN FALSE END) IS NULL AND TRUE)) THEN CASE WHEN u."account.record_key" IS NOT NULL THEN {'kind': 'field', 'field': CAST('closed_on' AS VARCHAR), 'source': CAST('wage_account' AS VARCHAR), 'record_key': CAST(u."account.record_key" AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END END, CASE WHEN o.is_value AND (w."closed_on" IS NULL) AND u."account.closed_on" IS NULL AND NOT coalesce(u."account.closed_on__none", FALSE) THEN CASE WHEN u."account.record_key" IS NOT NULL THEN {'kind': 'field', 'field': CAST('closed_on' AS VARCHAR), 'source': CAST('wage_account' AS VARCHAR), 'record_key': CAST(u."account.record_key" AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END END, CASE WHEN o.is_value AND (w."account_no" IS NULL) AND u."account.account_no" IS NULL THEN CASE WHEN u."account.record_key" IS NOT NULL THEN {'kind': 'field', 'field': CAST('account_no' AS VARCHAR), 'source': CAST('wage_account' AS VARCHAR), 'record_key': CAST(u."account.record_key" AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END END], lambda x: x IS NOT NULL)) AS m
  FROM row_closed AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'closed')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN u."account.state" IN ('lost', 'uncovered') AND NOT EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'wage_account' AND is_told_of(c.place, u.place)) THEN {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('wage_account' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} WHEN u."account.state" = 'lost' THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('wage_account' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST('文书所记案号在送来的资料中找不到' AS VARCHAR)} WHEN u."account.state" = 'uncovered' THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('wage_account' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} WHEN u."account.state" = 'unsure' THEN {'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST('wage_account' AS VARCHAR), 'record_key': CAST(u."account.record_key" AS VARCHAR), 'says': CAST('确认该案是否执行此文书' AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_closed) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'closed' AND NOT o.is_value);
-- values: {}

-- miss_unannounced
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."account.announced_on" IS NULL AND NOT coalesce(u."account.announced_on__none", FALSE) AND (((CASE WHEN coalesce(u."account.announced_on__none", FALSE) THEN TRUE WHEN u."account.announced_on" IS NOT NULL THEN FALSE END) IS NULL AND (CASE WHEN coalesce(u."account.closed_on__none", FALSE) OR coalesce(u."account.announced_on__none", FALSE) THEN FALSE ELSE CAST(u."account.announced_on" + to_days(CAST($p_days AS INTEGER)) AS DATE) > u."account.closed_on" END) IS DISTINCT FROM TRUE) OR ((CASE WHEN coalesce(u."account.closed_on__none", FALSE) OR coalesce(u."account.announced_on__none", FALSE) THEN FALSE ELSE CAST(u."account.announced_on" + to_days(CAST($p_days AS INTEGER)) AS DATE) > u."account.closed_on" END) IS NULL AND (CASE WHEN coalesce(u."account.announced_on__none", FALSE) THEN TRUE WHEN u."account.announced_on" IS NOT NULL THEN FALSE END) IS DISTINCT FROM TRUE)) THEN CASE WHEN u."account.record_key" IS NOT NULL THEN {'kind': 'field', 'field': CAST('announced_on' AS VARCHAR), 'source': CAST('wage_account' AS VARCHAR), 'record_key': CAST(u."account.record_key" AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."account.closed_on" IS NULL AND NOT coalesce(u."account.closed_on__none", FALSE) AND (((CASE WHEN coalesce(u."account.closed_on__none", FALSE) OR coalesce(u."account.announced_on__none", FALSE) THEN FALSE ELSE CAST(u."account.announced_on" + to_days(CAST($p_days AS INTEGER)) AS DATE) > u."account.closed_on" END) IS NULL AND (CASE WHEN coalesce(u."account.announced_on__none", FALSE) THEN TRUE WHEN u."account.announced_on" IS NOT NULL THEN FALSE END) IS DISTINCT FROM TRUE)) THEN CASE WHEN u."account.record_key" IS NOT NULL THEN {'kind': 'field', 'field': CAST('closed_on' AS VARCHAR), 'source': CAST('wage_account' AS VARCHAR), 'record_key': CAST(u."account.record_key" AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END END, CASE WHEN o.is_value AND (w."announced_on" IS NULL) AND u."account.announced_on" IS NULL AND NOT coalesce(u."account.announced_on__none", FALSE) THEN CASE WHEN u."account.record_key" IS NOT NULL THEN {'kind': 'field', 'field': CAST('announced_on' AS VARCHAR), 'source': CAST('wage_account' AS VARCHAR), 'record_key': CAST(u."account.record_key" AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END END], lambda x: x IS NOT NULL)) AS m
  FROM row_unannounced AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'unannounced')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN u."account.state" IN ('lost', 'uncovered') AND NOT EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'wage_account' AND is_told_of(c.place, u.place)) THEN {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('wage_account' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} WHEN u."account.state" = 'lost' THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('wage_account' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST('文书所记案号在送来的资料中找不到' AS VARCHAR)} WHEN u."account.state" = 'uncovered' THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('wage_account' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} WHEN u."account.state" = 'unsure' THEN {'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST('wage_account' AS VARCHAR), 'record_key': CAST(u."account.record_key" AS VARCHAR), 'says': CAST('确认该案是否执行此文书' AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_unannounced) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'unannounced' AND NOT o.is_value);
-- values: {'p_days': 30}

-- miss_owed
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."amount" IS NULL AND (((r."amount" > r."paid") IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST('amount' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."paid" IS NULL AND (((r."amount" > r."paid") IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST('paid' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."owed" IS NULL) AND r."amount" IS NULL THEN {'kind': 'field', 'field': CAST('amount' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."owed" IS NULL) AND r."paid" IS NULL THEN {'kind': 'field', 'field': CAST('paid' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."workers" IS NULL) AND r."workers" IS NULL THEN {'kind': 'field', 'field': CAST('workers' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_owed AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "amount", "paid", "workers" FROM "inspection_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'owed')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'inspection_case' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_owed) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'owed' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('project' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_owed AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'owed' AND NOT o.is_value AND w.rank < 2);
-- values: {}
