-- unit_base
SELECT * FROM (
SELECT CAST(0 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'project' AS source, 0 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(r."district" AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."project" AS raw_name, 'project' AS mention, r."started_on" AS "unit.started_on", r."ended_on" AS "unit.ended_on", r."ended_on__none" AS "unit.ended_on__none", r."project_no" AS "unit.project_no"
FROM (SELECT record_id, record_key, "project", "district", "started_on", CASE WHEN CAST("ended_on" AS DATE) > $seen_on THEN NULL ELSE "ended_on" END AS "ended_on", CASE WHEN CAST("ended_on" AS DATE) > $seen_on THEN TRUE ELSE "ended_on__none" END AS "ended_on__none", "project_no" FROM "project" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
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

-- row_working
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    (CASE WHEN coalesce(u."unit.ended_on__none", FALSE) THEN TRUE WHEN u."unit.ended_on" IS NOT NULL THEN FALSE END AND u."unit.started_on" <= u.as_of) AS state, 3 AS rank, u."unit.started_on" AS "started_on"
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_working
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "started_on" IS NOT NULL) THEN min("started_on") FILTER (WHERE state AND rank >= 2) END AS "started_on"
  FROM row_working GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."started_on"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_account
SELECT * FROM (
  SELECT u.unit_id, 'wage_account' AS source, r.record_id, r.record_key,
    CAST(NULL AS VARCHAR) AS party_id,
    CASE WHEN coalesce(r."closed_on__none", FALSE) THEN TRUE WHEN r."closed_on" IS NOT NULL THEN FALSE END AS state, 3 AS rank, r."opened_on" AS "opened_on", r."last_deposit_on" AS "last_on", r."balance" AS "balance"
  FROM unit AS u
JOIN (SELECT record_id, record_key, CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closed_on" END AS "closed_on", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closed_on__none" END AS "closed_on__none", "opened_on", CASE WHEN CAST("last_deposit_on" AS DATE) > $seen_on THEN NULL ELSE "last_deposit_on" END AS "last_deposit_on", CASE WHEN CAST("last_deposit_on" AS DATE) > $seen_on THEN TRUE ELSE "last_deposit_on__none" END AS "last_deposit_on__none", "balance", "project_no" FROM "wage_account" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."project_no" = u."unit.project_no"
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_account
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "opened_on" IS NOT NULL) THEN min("opened_on") FILTER (WHERE state AND rank >= 2) END AS "opened_on",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "last_on" IS NOT NULL) THEN max("last_on") FILTER (WHERE state AND rank >= 2) END AS "last_on",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "balance" IS NOT NULL) THEN sum("balance") FILTER (WHERE state AND rank >= 2) END AS "balance"
  FROM row_account GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."opened_on", f."last_on", f."balance"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_silent
SELECT * FROM (
  SELECT u.unit_id, 'wage_account' AS source, r.record_id, r.record_key,
    CAST(NULL AS VARCHAR) AS party_id,
    (CASE WHEN coalesce(r."last_deposit_on__none", FALSE) THEN FALSE ELSE CAST(r."last_deposit_on" + to_days(CAST($p_days AS INTEGER)) AS DATE) >= u.as_of END OR (CASE WHEN coalesce(r."last_deposit_on__none", FALSE) THEN TRUE WHEN r."last_deposit_on" IS NOT NULL THEN FALSE END AND CAST(r."opened_on" + to_days(CAST($p_days AS INTEGER)) AS DATE) >= u.as_of)) AS state, 3 AS rank
  FROM unit AS u
JOIN (SELECT record_id, record_key, CASE WHEN CAST("last_deposit_on" AS DATE) > $seen_on THEN NULL ELSE "last_deposit_on" END AS "last_deposit_on", CASE WHEN CAST("last_deposit_on" AS DATE) > $seen_on THEN TRUE ELSE "last_deposit_on__none" END AS "last_deposit_on__none", "opened_on", "project_no" FROM "wage_account" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."project_no" = u."unit.project_no"
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {'p_days': 31}

-- sig_silent
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_silent GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN FALSE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'wage_account' AND (c.place = '' OR contains(c.place, u.place) OR contains(u.place, nullif(replace(c.place, '人民法院', ''), ''))) AND (CAST(NULL AS DATE) IS NULL OR (coalesce(c.month_from, CAST(NULL AS DATE)) <= CAST(NULL AS DATE) AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(CAST(NULL AS DATE) + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE TRUE END AS state, u.rank AS rank, (SELECT min(c.kind) FROM coverage AS c WHERE c.source = 'wage_account') AS coverage_kind
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- miss_working
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.ended_on" IS NULL AND NOT coalesce(u."unit.ended_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.ended_on__none", FALSE) THEN TRUE WHEN u."unit.ended_on" IS NOT NULL THEN FALSE END) IS NULL AND (u."unit.started_on" <= u.as_of) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'project' THEN 'ended_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.started_on" IS NULL AND (((u."unit.started_on" <= u.as_of) IS NULL AND (CASE WHEN coalesce(u."unit.ended_on__none", FALSE) THEN TRUE WHEN u."unit.ended_on" IS NOT NULL THEN FALSE END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'project' THEN 'started_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."started_on" IS NULL) AND u."unit.started_on" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'project' THEN 'started_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_working AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'working');
-- values: {}

-- miss_account
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."closed_on" IS NULL AND NOT coalesce(r."closed_on__none", FALSE) AND (((CASE WHEN coalesce(r."closed_on__none", FALSE) THEN TRUE WHEN r."closed_on" IS NOT NULL THEN FALSE END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST('closed_on' AS VARCHAR), 'source': CAST('wage_account' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."opened_on" IS NULL) AND r."opened_on" IS NULL THEN {'kind': 'field', 'field': CAST('opened_on' AS VARCHAR), 'source': CAST('wage_account' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."last_on" IS NULL) AND r."last_deposit_on" IS NULL AND NOT coalesce(r."last_deposit_on__none", FALSE) THEN {'kind': 'field', 'field': CAST('last_deposit_on' AS VARCHAR), 'source': CAST('wage_account' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."balance" IS NULL) AND r."balance" IS NULL THEN {'kind': 'field', 'field': CAST('balance' AS VARCHAR), 'source': CAST('wage_account' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_account AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closed_on" END AS "closed_on", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closed_on__none" END AS "closed_on__none", "opened_on", CASE WHEN CAST("last_deposit_on" AS DATE) > $seen_on THEN NULL ELSE "last_deposit_on" END AS "last_deposit_on", CASE WHEN CAST("last_deposit_on" AS DATE) > $seen_on THEN TRUE ELSE "last_deposit_on__none" END AS "last_deposit_on__none", "balance" FROM "wage_account" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'account')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'wage_account' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('wage_account' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('wage_account' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_account) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'account' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_account AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'account' AND NOT o.is_value AND w.rank < 2);
-- values: {}

-- miss_silent
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."last_deposit_on" IS NULL AND NOT coalesce(r."last_deposit_on__none", FALSE) AND (((CASE WHEN coalesce(r."last_deposit_on__none", FALSE) THEN FALSE ELSE CAST(r."last_deposit_on" + to_days(CAST($p_days AS INTEGER)) AS DATE) >= u.as_of END) IS NULL AND ((CASE WHEN coalesce(r."last_deposit_on__none", FALSE) THEN TRUE WHEN r."last_deposit_on" IS NOT NULL THEN FALSE END AND CAST(r."opened_on" + to_days(CAST($p_days AS INTEGER)) AS DATE) >= u.as_of)) IS DISTINCT FROM TRUE) OR ((CASE WHEN coalesce(r."last_deposit_on__none", FALSE) THEN TRUE WHEN r."last_deposit_on" IS NOT NULL THEN FALSE END) IS NULL AND (CASE WHEN coalesce(r."last_deposit_on__none", FALSE) THEN FALSE ELSE CAST(r."last_deposit_on" + to_days(CAST($p_days AS INTEGER)) AS DATE) >= u.as_of END) IS DISTINCT FROM TRUE AND (CAST(r."opened_on" + to_days(CAST($p_days AS INTEGER)) AS DATE) >= u.as_of) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('last_deposit_on' AS VARCHAR), 'source': CAST('wage_account' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."opened_on" IS NULL AND (((CAST(r."opened_on" + to_days(CAST($p_days AS INTEGER)) AS DATE) >= u.as_of) IS NULL AND (CASE WHEN coalesce(r."last_deposit_on__none", FALSE) THEN FALSE ELSE CAST(r."last_deposit_on" + to_days(CAST($p_days AS INTEGER)) AS DATE) >= u.as_of END) IS DISTINCT FROM TRUE AND (CASE WHEN coalesce(r."last_deposit_on__none", FALSE) THEN TRUE WHEN r."last_deposit_on" IS NOT NULL THEN FALSE END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('opened_on' AS VARCHAR), 'source': CAST('wage_account' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_silent AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, CASE WHEN CAST("last_deposit_on" AS DATE) > $seen_on THEN NULL ELSE "last_deposit_on" END AS "last_deposit_on", CASE WHEN CAST("last_deposit_on" AS DATE) > $seen_on THEN TRUE ELSE "last_deposit_on__none" END AS "last_deposit_on__none", "opened_on" FROM "wage_account" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'silent')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'wage_account' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('wage_account' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('wage_account' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_silent) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'silent' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_silent AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'silent' AND NOT o.is_value AND w.rank < 2);
-- values: {'p_days': 31}
