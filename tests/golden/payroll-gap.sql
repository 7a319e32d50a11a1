-- unit_base
SELECT * FROM (
SELECT CAST(0 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'project' AS source, 0 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(r."district" AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."project" AS raw_name, 'project' AS mention, r."project_no" AS "unit.project_no"
FROM (SELECT record_id, record_key, "project", "district", "project_no" FROM "project" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN link AS l ON l.source = 'project' AND l.role = 'project' AND l.record_id = r.record_id
WHERE (TRUE) IS NOT FALSE AND l.party_id IS NOT NULL AND coalesce(l.entity_kind, 'project') = 'project'
) AS u;
-- values: {}

-- match_month
WITH theirs AS (
  SELECT r.*, l.party_id, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank
  FROM (SELECT record_id, record_key, "month", "paid_heads", "on_site", "project_no" FROM "site_month" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r LEFT JOIN link AS l
    ON l.source = 'site_month' AND l.role = ''
      AND l.record_id = r.record_id
), numbered AS (
  SELECT u.base_id, r.record_id FROM unit_base AS u JOIN (SELECT record_id, record_key, "month", "paid_heads", "on_site", "project_no" FROM "site_month" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."project_no" = u."unit.project_no"
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
SELECT m.base_id, r.record_id, r.record_key, m.state, m.rank, r."month" AS "month.month", r."paid_heads" AS "month.paid_heads", r."on_site" AS "month.on_site"
FROM (SELECT * FROM by_number UNION ALL SELECT * FROM by_party) AS m
JOIN theirs AS r ON r.record_id = m.record_id;
-- values: {}

-- unit
SELECT row_number() OVER (ORDER BY u.base_id, m_month.record_id) AS unit_id, u.*, m_month.record_id AS "month.record_id", m_month.record_key AS "month.record_key", m_month.rank AS "month.rank", CASE WHEN m_month.state AND m_month.rank >= 2 THEN 'found' WHEN m_month.record_id IS NOT NULL THEN 'unsure' WHEN FALSE THEN 'lost' WHEN (TRUE) IS FALSE THEN 'absent' WHEN NOT EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'site_month' AND (c.place = '' OR contains(c.place, u.place) OR contains(u.place, nullif(replace(c.place, '人民法院', ''), ''))) AND (CAST(NULL AS DATE) IS NULL OR (coalesce(c.month_from, CAST(NULL AS DATE)) <= CAST(NULL AS DATE) AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(CAST(NULL AS DATE) + INTERVAL 1 MONTH AS DATE)))))) THEN 'uncovered' ELSE 'absent' END AS "month.state", m_month."month.month", m_month."month.paid_heads", m_month."month.on_site"
FROM unit_base AS u
LEFT JOIN match_month AS m_month ON m_month.base_id = u.base_id;
-- values: {}

-- unit_party
SELECT unit_id, '' AS whose, party_id, 3 AS rank FROM unit
UNION SELECT unit_id, '', unnest(candidates), 3 FROM unit WHERE entity_id IS NULL;
-- values: {}

-- row_short
SELECT * FROM (
  SELECT u.unit_id, 'site_month' AS source, u."month.record_id" AS record_id, u."month.record_key" AS record_key, u.party_id,
    CASE WHEN u."month.state" = 'found' THEN u."month.paid_heads" < $p_share * u."month.on_site" WHEN (u."month.paid_heads" < $p_share * u."month.on_site") IS FALSE THEN FALSE END AS state, 3 AS rank, u."month.month" AS "first", u."month.month" AS "last", u."month.paid_heads" / nullif(u."month.on_site", 0) AS "least", u."month.on_site" - u."month.paid_heads" AS "gap"
  FROM unit AS u
  WHERE u."month.record_id" IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'p_share': 0.8}

-- sig_short
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "first" IS NOT NULL) THEN min("first") FILTER (WHERE state AND rank >= 2) END AS "first",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "last" IS NOT NULL) THEN max("last") FILTER (WHERE state AND rank >= 2) END AS "last",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "least" IS NOT NULL) THEN min("least") FILTER (WHERE state AND rank >= 2) END AS "least",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "gap" IS NOT NULL) THEN max("gap") FILTER (WHERE state AND rank >= 2) END AS "gap"
  FROM row_short GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR u."month.state" IN ('lost', 'uncovered') THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."first", f."last", f."least", f."gap"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_before
SELECT * FROM (
  SELECT u.unit_id, 'site_month' AS source, r.record_id, r.record_key,
    CAST(NULL AS VARCHAR) AS party_id,
    r."paid_heads" < $p_share * r."on_site" AS state, 3 AS rank, r."month" AS "month"
  FROM unit AS u
JOIN (SELECT record_id, record_key, "paid_heads", "on_site", "month", "project_no" FROM "site_month" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."project_no" = u."unit.project_no" AND r."month" = CAST(u."month.month" + to_months(CAST(-$v1 AS INTEGER)) AS DATE)
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {'p_share': 0.8, 'v1': 1}

-- sig_before
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "month" IS NOT NULL) THEN min("month") FILTER (WHERE state AND rank >= 2) END AS "month"
  FROM row_before GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'site_month' AND (c.place = '' OR contains(c.place, u.place) OR contains(u.place, nullif(replace(c.place, '人民法院', ''), ''))) AND (CAST(u."month.month" + to_months(CAST(-$v1 AS INTEGER)) AS DATE) IS NULL OR (coalesce(c.month_from, CAST(u."month.month" + to_months(CAST(-$v1 AS INTEGER)) AS DATE)) <= CAST(u."month.month" + to_months(CAST(-$v1 AS INTEGER)) AS DATE) AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(u."month.month", CAST(CAST(u."month.month" + to_months(CAST(-$v1 AS INTEGER)) AS DATE) + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."month"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {'v1': 1}

-- miss_short
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."month.paid_heads" IS NULL AND (((u."month.paid_heads" < $p_share * u."month.on_site") IS NULL AND TRUE)) THEN CASE WHEN u."month.record_key" IS NOT NULL THEN {'kind': 'field', 'field': CAST('paid_heads' AS VARCHAR), 'source': CAST('site_month' AS VARCHAR), 'record_key': CAST(u."month.record_key" AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."month.on_site" IS NULL AND (((u."month.paid_heads" < $p_share * u."month.on_site") IS NULL AND TRUE)) THEN CASE WHEN u."month.record_key" IS NOT NULL THEN {'kind': 'field', 'field': CAST('on_site' AS VARCHAR), 'source': CAST('site_month' AS VARCHAR), 'record_key': CAST(u."month.record_key" AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END END, CASE WHEN o.is_value AND (w."first" IS NULL) AND u."month.month" IS NULL THEN CASE WHEN u."month.record_key" IS NOT NULL THEN {'kind': 'field', 'field': CAST('month' AS VARCHAR), 'source': CAST('site_month' AS VARCHAR), 'record_key': CAST(u."month.record_key" AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END END, CASE WHEN o.is_value AND (w."last" IS NULL) AND u."month.month" IS NULL THEN CASE WHEN u."month.record_key" IS NOT NULL THEN {'kind': 'field', 'field': CAST('month' AS VARCHAR), 'source': CAST('site_month' AS VARCHAR), 'record_key': CAST(u."month.record_key" AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END END, CASE WHEN o.is_value AND (w."least" IS NULL) AND u."month.paid_heads" IS NULL THEN CASE WHEN u."month.record_key" IS NOT NULL THEN {'kind': 'field', 'field': CAST('paid_heads' AS VARCHAR), 'source': CAST('site_month' AS VARCHAR), 'record_key': CAST(u."month.record_key" AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END END, CASE WHEN o.is_value AND (w."least" IS NULL) AND u."month.on_site" IS NULL THEN CASE WHEN u."month.record_key" IS NOT NULL THEN {'kind': 'field', 'field': CAST('on_site' AS VARCHAR), 'source': CAST('site_month' AS VARCHAR), 'record_key': CAST(u."month.record_key" AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END END, CASE WHEN o.is_value AND (w."gap" IS NULL) AND u."month.on_site" IS NULL THEN CASE WHEN u."month.record_key" IS NOT NULL THEN {'kind': 'field', 'field': CAST('on_site' AS VARCHAR), 'source': CAST('site_month' AS VARCHAR), 'record_key': CAST(u."month.record_key" AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END END, CASE WHEN o.is_value AND (w."gap" IS NULL) AND u."month.paid_heads" IS NULL THEN CASE WHEN u."month.record_key" IS NOT NULL THEN {'kind': 'field', 'field': CAST('paid_heads' AS VARCHAR), 'source': CAST('site_month' AS VARCHAR), 'record_key': CAST(u."month.record_key" AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END END], lambda x: x IS NOT NULL)) AS m
  FROM row_short AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'short')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN u."month.state" IN ('lost', 'uncovered') AND NOT EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'site_month' AND is_told_of(c.place, u.place)) THEN {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('site_month' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} WHEN u."month.state" = 'lost' THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('site_month' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST('文书所记案号在送来的资料中找不到' AS VARCHAR)} WHEN u."month.state" = 'uncovered' THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('site_month' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} WHEN u."month.state" = 'unsure' THEN {'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST('site_month' AS VARCHAR), 'record_key': CAST(u."month.record_key" AS VARCHAR), 'says': CAST('确认该案是否执行此文书' AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_short) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'short' AND NOT o.is_value);
-- values: {'p_share': 0.8}

-- miss_before
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."paid_heads" IS NULL AND (((r."paid_heads" < $p_share * r."on_site") IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST('paid_heads' AS VARCHAR), 'source': CAST('site_month' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."on_site" IS NULL AND (((r."paid_heads" < $p_share * r."on_site") IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST('on_site' AS VARCHAR), 'source': CAST('site_month' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."month" IS NULL) AND r."month" IS NULL THEN {'kind': 'field', 'field': CAST('month' AS VARCHAR), 'source': CAST('site_month' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_before AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "paid_heads", "on_site", "month" FROM "site_month" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'before')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'site_month' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('site_month' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('site_month' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_before) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'before' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_before AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'before' AND NOT o.is_value AND w.rank < 2);
-- values: {'p_share': 0.8}
