-- unit
SELECT base_id AS unit_id, * FROM (
SELECT CAST(0 AS BIGINT) << 50 | r.record_id << 10 | 0 % 1024 AS base_id, 'arrears_report' AS source, 0 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(r."district" AS VARCHAR) AS place, 'area:' || concat_ws('|', r."district", r."industry") AS party_id, CAST(NULL AS VARCHAR) AS entity_id, 'area' AS entity_kind, 3 AS rank, concat_ws(' ', r."district", r."industry") AS name, CAST(NULL AS VARCHAR) AS id_no, CAST([] AS VARCHAR[]) AS candidates, concat_ws(' ', r."district", r."industry") AS raw_name, 'district' AS mention, $v1 AS "unit.text_kinds", r."reported_on" AS "unit.told_on"
FROM (SELECT record_id, record_key, "district", "industry", "reported_on" FROM "arrears_report" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
WHERE (TRUE) IS NOT FALSE AND r."district" IS NOT NULL AND r."industry" IS NOT NULL
UNION ALL BY NAME
SELECT CAST(1 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'arrears_report' AS source, 1 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(r."district" AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."employer" AS raw_name, 'employer' AS mention, $v1 AS "unit.text_kinds", r."reported_on" AS "unit.told_on"
FROM (SELECT record_id, record_key, "employer", "district", "reported_on" FROM "arrears_report" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN link AS l ON l.source = 'arrears_report' AND l.role = 'employer' AND l.record_id = r.record_id
WHERE (TRUE) IS NOT FALSE AND l.party_id IS NOT NULL
UNION ALL BY NAME
SELECT CAST(2 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'hotline_order' AS source, 2 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(r."district" AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."respondent" AS raw_name, coalesce(CASE l.role WHEN 'respondent' THEN 'respondent' WHEN 'text_employer' THEN 'content' END, 'respondent') AS mention, r.text_kinds AS "unit.text_kinds", CAST(r."called_at" AS DATE) AS "unit.told_on"
FROM (SELECT record_id, record_key, "respondent", "content", "district", coalesce((SELECT string_agg(DISTINCT c.kind, ',' ORDER BY c.kind) FROM claim AS c WHERE c.source = 'hotline_order' AND c.record_id = t.record_id), '') AS text_kinds, "called_at" FROM "hotline_order" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN (SELECT * FROM link WHERE source = 'hotline_order' AND link.role IN ('respondent', 'text_employer') QUALIFY row_number() OVER (PARTITION BY record_id ORDER BY CASE level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END DESC, CASE role WHEN 'respondent' THEN 0 WHEN 'text_employer' THEN 1 END, ordinal) = 1) AS l ON l.source = 'hotline_order' AND l.role IN ('respondent', 'text_employer') AND l.record_id = r.record_id
WHERE (TRUE) IS NOT FALSE AND l.party_id IS NOT NULL
) AS u;
-- values: {'v1': 'wages'}

-- row_wages
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    contains(u."unit.text_kinds", $v1) AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': 'wages'}

-- sig_wages
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_wages GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- mem_more
SELECT *, coalesce(state AND rank >= 2, FALSE) AS is_sure FROM (
  SELECT u.unit_id, u.source, u.record_id, u.record_key, u.party_id, u.as_of,
    u.party_id AS key_1, CAST(NULL AS DATE) AS day, s_wages.state AS state, least(3, u.rank) AS rank, u."unit.told_on" > CAST(u.as_of + to_days(CAST(-$p_days AS INTEGER)) AS DATE) AS "recent", ((u."unit.told_on" > CAST(CAST(u.as_of + to_months(CAST(-$v1 AS INTEGER)) AS DATE) + to_days(CAST(-$p_days AS INTEGER)) AS DATE) AND u."unit.told_on" <= CAST(u.as_of + to_months(CAST(-$v1 AS INTEGER)) AS DATE)) OR (u."unit.told_on" > CAST(CAST(u.as_of + to_months(CAST(-$v2 AS INTEGER)) AS DATE) + to_days(CAST(-$p_days AS INTEGER)) AS DATE) AND u."unit.told_on" <= CAST(u.as_of + to_months(CAST(-$v2 AS INTEGER)) AS DATE)) OR (u."unit.told_on" > CAST(CAST(u.as_of + to_months(CAST(-$v3 AS INTEGER)) AS DATE) + to_days(CAST(-$p_days AS INTEGER)) AS DATE) AND u."unit.told_on" <= CAST(u.as_of + to_months(CAST(-$v3 AS INTEGER)) AS DATE))) AS "past"
  FROM unit AS u
JOIN sig_wages AS s_wages ON s_wages.unit_id = u.unit_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE AND key_1 IS NOT NULL;
-- values: {'p_days': 90, 'v1': 12, 'v2': 24, 'v3': 36}

-- fig_more
SELECT key_1, last_day, state, "recent", "past" FROM (
  SELECT *, ("recent" >= $p_least AND "recent" >= $p_times * "past" / nullif($v1, 0)) AS state FROM (SELECT m.key_1, CAST(NULL AS DATE) AS last_day, count(*) FILTER (WHERE m.is_sure) AS counted, CASE WHEN count(*) FILTER (WHERE TRUE) = count(*) FILTER (WHERE TRUE AND m."recent" IS NOT NULL) THEN count(*) FILTER (WHERE TRUE AND m."recent") END AS "recent", CASE WHEN count(*) FILTER (WHERE TRUE) = count(*) FILTER (WHERE TRUE AND m."past" IS NOT NULL) THEN count(*) FILTER (WHERE TRUE AND m."past") END AS "past"
  FROM (FROM mem_more ANTI JOIN (SELECT key_1 FROM mem_more WHERE NOT is_sure) AS d USING (key_1)) AS m
  GROUP BY ALL)
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY key_1
  ORDER BY state NULLS LAST, counted DESC, last_day DESC) = 1;
-- values: {'p_least': 10, 'p_times': 1.5, 'v1': 3}

-- fig_more, added to it if SELECT key_1 FROM mem_more WHERE NOT is_sure
SELECT key_1, last_day, state, CASE WHEN state THEN "recent" ELSE "recent__most" END AS "recent", CASE WHEN state THEN "past" ELSE "past__most" END AS "past" FROM (
  SELECT *, CASE WHEN (("recent" >= $p_least AND "recent" >= $p_times * "past" / nullif($v1, 0))) AND (("recent__most" >= $p_least AND "recent__most" >= $p_times * "past__most" / nullif($v1, 0))) THEN TRUE
    WHEN (("recent" >= $p_least AND "recent" >= $p_times * "past" / nullif($v1, 0))) IS FALSE AND (("recent__most" >= $p_least AND "recent__most" >= $p_times * "past__most" / nullif($v1, 0))) IS FALSE THEN FALSE END AS state
  FROM (SELECT m.key_1, CAST(NULL AS DATE) AS last_day, count(*) FILTER (WHERE m.is_sure) AS counted, CASE WHEN count(*) FILTER (WHERE m.is_sure) = count(*) FILTER (WHERE m.is_sure AND m."recent" IS NOT NULL) THEN count(*) FILTER (WHERE m.is_sure AND m."recent") END AS "recent", CASE WHEN count(*) FILTER (WHERE m.is_sure) = count(*) FILTER (WHERE m.is_sure AND m."past" IS NOT NULL) THEN count(*) FILTER (WHERE m.is_sure AND m."past") END AS "past", CASE WHEN count(*) FILTER (WHERE TRUE) = count(*) FILTER (WHERE TRUE AND m."recent" IS NOT NULL) THEN count(*) FILTER (WHERE TRUE AND m."recent") END AS "recent__most", CASE WHEN count(*) FILTER (WHERE TRUE) = count(*) FILTER (WHERE TRUE AND m."past" IS NOT NULL) THEN count(*) FILTER (WHERE TRUE AND m."past") END AS "past__most"
  FROM (FROM mem_more SEMI JOIN (SELECT key_1 FROM mem_more WHERE NOT is_sure) AS d USING (key_1)) AS m
  GROUP BY ALL)
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY key_1
  ORDER BY state NULLS LAST, counted DESC, last_day DESC) = 1;
-- values: {'p_least': 10, 'p_times': 1.5, 'v1': 3}

-- row_more
SELECT m.unit_id, m.source, m.record_id, m.record_key, m.party_id,
  CASE WHEN m.is_sure AND f.state THEN TRUE END AS state, m.rank, m.is_sure, f."recent", f."past"
FROM mem_more AS m JOIN fig_more AS f ON f.key_1 = m.key_1
QUALIFY row_number() OVER (
  PARTITION BY m.unit_id
  ORDER BY m.is_sure AND f.state DESC NULLS LAST, m.rank DESC, f.last_day DESC) = 1;
-- values: {}

-- sig_more
SELECT u.unit_id, CASE WHEN r.unit_id IS NULL THEN FALSE
    WHEN r.state AND NOT ((FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM (SELECT court_key(u.place) AS court) AS m, told_coverage AS c WHERE c.source = u.source AND lies_in(u.place, m.court, c.place, c.court) AND (CAST(CAST(u.as_of + to_months(CAST(-$v1 AS INTEGER)) AS DATE) + to_days(CAST(-$p_days AS INTEGER)) AS DATE) IS NULL OR (coalesce(c.month_from, CAST(CAST(u.as_of + to_months(CAST(-$v1 AS INTEGER)) AS DATE) + to_days(CAST(-$p_days AS INTEGER)) AS DATE)) <= CAST(CAST(u.as_of + to_months(CAST(-$v1 AS INTEGER)) AS DATE) + to_days(CAST(-$p_days AS INTEGER)) AS DATE) AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(CAST(CAST(u.as_of + to_months(CAST(-$v1 AS INTEGER)) AS DATE) + to_days(CAST(-$p_days AS INTEGER)) AS DATE) + INTERVAL 1 MONTH AS DATE))))))) THEN TRUE END AS state,
  CASE WHEN r.state THEN r.rank END AS rank, NOT EXISTS (SELECT 1 FROM (SELECT court_key(u.place) AS court) AS m, told_coverage AS c WHERE c.source = u.source AND lies_in(u.place, m.court, c.place, c.court) AND (CAST(CAST(u.as_of + to_months(CAST(-$v1 AS INTEGER)) AS DATE) + to_days(CAST(-$p_days AS INTEGER)) AS DATE) IS NULL OR (coalesce(c.month_from, CAST(CAST(u.as_of + to_months(CAST(-$v1 AS INTEGER)) AS DATE) + to_days(CAST(-$p_days AS INTEGER)) AS DATE)) <= CAST(CAST(u.as_of + to_months(CAST(-$v1 AS INTEGER)) AS DATE) + to_days(CAST(-$p_days AS INTEGER)) AS DATE) AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(CAST(CAST(u.as_of + to_months(CAST(-$v1 AS INTEGER)) AS DATE) + to_days(CAST(-$p_days AS INTEGER)) AS DATE) + INTERVAL 1 MONTH AS DATE)))))) AS is_dark, r."recent", r."past"
FROM unit AS u LEFT JOIN row_more AS r ON r.unit_id = u.unit_id;
-- values: {'v1': 36, 'p_days': 90}

-- row_recent
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    u."unit.told_on" > CAST(u.as_of + to_days(CAST(-$p_days AS INTEGER)) AS DATE) AS state, 3 AS rank, 1 AS "orders", u."unit.told_on" AS "first_on"
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'p_days': 90}

-- sig_recent
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    count(*) FILTER (WHERE state AND rank >= 2) AS "orders",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "first_on" IS NOT NULL) THEN min("first_on") FILTER (WHERE state AND rank >= 2) END AS "first_on"
  FROM row_recent GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."orders", f."first_on"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- miss_wages
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.text_kinds" IS NULL AND (((contains(u."unit.text_kinds", $v1)) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'hotline_order' THEN 'text_kinds' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_wages AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'wages');
-- values: {'v1': 'wages'}

-- miss_more
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.rank < 2 THEN {'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN w.day IS NULL AND NULL IS NOT NULL THEN {'kind': 'field', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN w.is_sure AND NOT s.is_dark THEN {'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST('一并计算的其他记录尚待确认' AS VARCHAR)} END, CASE WHEN s.is_dark AND EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = u.source AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} WHEN s.is_dark THEN {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM mem_more AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN sig_more AS s ON s.unit_id = w.unit_id
  WHERE o.signal = 'more' AND NOT o.is_value);
-- values: {}

-- miss_recent
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.told_on" IS NULL AND (((u."unit.told_on" > CAST(u.as_of + to_days(CAST(-$p_days AS INTEGER)) AS DATE)) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'arrears_report' THEN 'reported_on' WHEN 'arrears_report' THEN 'reported_on' WHEN 'hotline_order' THEN 'called_at' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."first_on" IS NULL) AND u."unit.told_on" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'arrears_report' THEN 'reported_on' WHEN 'arrears_report' THEN 'reported_on' WHEN 'hotline_order' THEN 'called_at' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_recent AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'recent');
-- values: {'p_days': 90}
