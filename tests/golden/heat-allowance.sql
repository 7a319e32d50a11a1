-- unit
SELECT base_id AS unit_id, * FROM (
SELECT CAST(0 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'hotline_order' AS source, 0 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(r."district" AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."respondent" AS raw_name, coalesce(CASE l.role WHEN 'respondent' THEN 'respondent' WHEN 'text_employer' THEN 'content' END, 'respondent') AS mention, CAST(r."called_at" AS DATE) AS "unit.called_at", r.text_kinds AS "unit.text_kinds", r."district" AS "unit.district", r."outcome" AS "unit.outcome", r."outcome__none" AS "unit.outcome__none", r."order_no" AS "unit.order_no"
FROM (SELECT record_id, record_key, "respondent", "content", "district", "called_at", coalesce((SELECT string_agg(DISTINCT c.kind, ',' ORDER BY c.kind) FROM claim AS c WHERE c.source = 'hotline_order' AND c.record_id = t.record_id), '') AS text_kinds, CASE WHEN CAST("closed_at" AS DATE) > $seen_on THEN NULL ELSE "outcome" END AS "outcome", CASE WHEN CAST("closed_at" AS DATE) > $seen_on THEN TRUE ELSE "outcome__none" END AS "outcome__none", "order_no" FROM "hotline_order" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN (SELECT * FROM link WHERE source = 'hotline_order' AND link.role IN ('respondent', 'text_employer') QUALIFY row_number() OVER (PARTITION BY record_id ORDER BY CASE level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END DESC, CASE role WHEN 'respondent' THEN 0 WHEN 'text_employer' THEN 1 END, ordinal) = 1) AS l ON l.source = 'hotline_order' AND l.role IN ('respondent', 'text_employer') AND l.record_id = r.record_id
WHERE (TRUE) IS NOT FALSE AND l.party_id IS NOT NULL
) AS u;
-- values: {}

-- unit_party
SELECT unit_id, '' AS whose, party_id, 3 AS rank FROM unit
UNION SELECT unit_id, '', unnest(candidates), 3 FROM unit WHERE entity_id IS NULL
UNION SELECT u.unit_id, 'caller', l.party_id, l.rank FROM unit AS u JOIN party AS l ON l.source = u.source AND l.record_id = u.record_id AND l.role IN ('caller', 'text_caller') WHERE u.take = 0;
-- values: {}

-- row_complained
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    contains(u."unit.text_kinds", $v1) AS state, 3 AS rank, u."unit.called_at" AS "first_on", 1 AS "orders"
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': 'heat'}

-- sig_complained
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "first_on" IS NOT NULL) THEN min("first_on") FILTER (WHERE state AND rank >= 2) END AS "first_on",
    count(*) FILTER (WHERE state AND rank >= 2) AS "orders"
  FROM row_complained GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."first_on", f."orders"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_hot
SELECT * FROM (
  SELECT u.unit_id, 'heat_day' AS source, r.record_id, r.record_key,
    CAST(NULL AS VARCHAR) AS party_id,
    (r."max_temperature" >= $p_heat AND year(r."day") = year(u."unit.called_at")) AS state, 3 AS rank, 1 AS "days", r."day" AS "first_on", r."day" AS "last_on"
  FROM unit AS u
JOIN (SELECT record_id, record_key, "max_temperature", "day", "district" FROM "heat_day" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."district" = u."unit.district"
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {'p_heat': 35}

-- sig_hot
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    count(*) FILTER (WHERE state AND rank >= 2) AS "days",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "first_on" IS NOT NULL) THEN min("first_on") FILTER (WHERE state AND rank >= 2) END AS "first_on",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "last_on" IS NOT NULL) THEN max("last_on") FILTER (WHERE state AND rank >= 2) END AS "last_on"
  FROM row_hot GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM (SELECT court_key(u.place) AS court) AS m, told_coverage AS c WHERE c.source = 'heat_day' AND lies_in(u.place, m.court, c.place, c.court) AND (CAST(NULL AS DATE) IS NULL OR (coalesce(c.month_from, CAST(NULL AS DATE)) <= CAST(NULL AS DATE) AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(CAST(NULL AS DATE) + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."days", f."first_on", f."last_on"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- mem_season
SELECT *, coalesce(state AND rank >= 2, FALSE) AS is_sure FROM (
  SELECT u.unit_id, u.source, u.record_id, u.record_key, u.party_id, u.as_of,
    u.party_id AS key_1, year(u."unit.called_at") AS key_2, CAST(NULL AS DATE) AS day, (s_complained.state AND s_hot.state) AS state, least(3, u.rank, 3) AS rank, p_caller.party_id AS "callers"
  FROM unit AS u
JOIN sig_complained AS s_complained ON s_complained.unit_id = u.unit_id
JOIN sig_hot AS s_hot ON s_hot.unit_id = u.unit_id
LEFT JOIN (SELECT unit_id, max(party_id) AS party_id FROM unit_party WHERE whose = 'caller' GROUP BY unit_id) AS p_caller ON p_caller.unit_id = u.unit_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE AND key_1 IS NOT NULL AND key_2 IS NOT NULL;
-- values: {}

-- fig_season
SELECT key_1, key_2, last_day, state, "callers" FROM (
  SELECT *, "callers" >= $p_callers AS state FROM (SELECT m.key_1, m.key_2, CAST(NULL AS DATE) AS last_day, count(*) FILTER (WHERE m.is_sure) AS counted, count(DISTINCT m."callers") FILTER (WHERE TRUE) AS "callers"
  FROM (FROM mem_season ANTI JOIN (SELECT key_1, key_2 FROM mem_season WHERE NOT is_sure OR "callers" IS NULL) AS d USING (key_1, key_2)) AS m
  GROUP BY ALL)
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY key_1, key_2
  ORDER BY state NULLS LAST, counted DESC, last_day DESC) = 1;
-- values: {'p_callers': 2}

-- fig_season, added to it if SELECT key_1, key_2 FROM mem_season WHERE NOT is_sure OR "callers" IS NULL
SELECT key_1, key_2, last_day, state, CASE WHEN state THEN "callers" ELSE "callers__most" END AS "callers" FROM (
  SELECT *, CASE WHEN ("callers" >= $p_callers) AND ("callers__most" >= $p_callers) THEN TRUE
    WHEN ("callers" >= $p_callers) IS FALSE AND ("callers__most" >= $p_callers) IS FALSE THEN FALSE END AS state
  FROM (SELECT m.key_1, m.key_2, CAST(NULL AS DATE) AS last_day, count(*) FILTER (WHERE m.is_sure) AS counted, count(DISTINCT m."callers") FILTER (WHERE m.is_sure) AS "callers", count(DISTINCT m."callers") FILTER (WHERE TRUE) + count(*) FILTER (WHERE TRUE AND m."callers" IS NULL) AS "callers__most"
  FROM (FROM mem_season SEMI JOIN (SELECT key_1, key_2 FROM mem_season WHERE NOT is_sure OR "callers" IS NULL) AS d USING (key_1, key_2)) AS m
  GROUP BY ALL)
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY key_1, key_2
  ORDER BY state NULLS LAST, counted DESC, last_day DESC) = 1;
-- values: {'p_callers': 2}

-- row_season
SELECT m.unit_id, m.source, m.record_id, m.record_key, m.party_id,
  CASE WHEN m.is_sure AND f.state THEN TRUE END AS state, m.rank, m.is_sure, f."callers"
FROM mem_season AS m JOIN fig_season AS f ON f.key_1 = m.key_1 AND f.key_2 = m.key_2
QUALIFY row_number() OVER (
  PARTITION BY m.unit_id
  ORDER BY m.is_sure AND f.state DESC NULLS LAST, m.rank DESC, f.last_day DESC) = 1;
-- values: {}

-- sig_season
SELECT u.unit_id, CASE WHEN r.unit_id IS NULL THEN FALSE
    WHEN r.state AND NOT ((FALSE) IS NOT FALSE OR FALSE) THEN TRUE END AS state,
  CASE WHEN r.state THEN r.rank END AS rank, FALSE AS is_dark, r."callers"
FROM unit AS u LEFT JOIN row_season AS r ON r.unit_id = u.unit_id;
-- values: {}

-- row_estimate
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    TRUE AS state, 3 AS rank, CASE WHEN list_count([CASE WHEN list_count([month(k_hot."last_on"), h1.d.heat_last_month]) = len([month(k_hot."last_on"), h1.d.heat_last_month]) THEN least(month(k_hot."last_on"), h1.d.heat_last_month) END - CASE WHEN list_count([month(k_hot."first_on"), h1.d.heat_first_month]) = len([month(k_hot."first_on"), h1.d.heat_first_month]) THEN greatest(month(k_hot."first_on"), h1.d.heat_first_month) END + $v1, $v2]) = len([CASE WHEN list_count([month(k_hot."last_on"), h1.d.heat_last_month]) = len([month(k_hot."last_on"), h1.d.heat_last_month]) THEN least(month(k_hot."last_on"), h1.d.heat_last_month) END - CASE WHEN list_count([month(k_hot."first_on"), h1.d.heat_first_month]) = len([month(k_hot."first_on"), h1.d.heat_first_month]) THEN greatest(month(k_hot."first_on"), h1.d.heat_first_month) END + $v1, $v2]) THEN greatest(CASE WHEN list_count([month(k_hot."last_on"), h1.d.heat_last_month]) = len([month(k_hot."last_on"), h1.d.heat_last_month]) THEN least(month(k_hot."last_on"), h1.d.heat_last_month) END - CASE WHEN list_count([month(k_hot."first_on"), h1.d.heat_first_month]) = len([month(k_hot."first_on"), h1.d.heat_first_month]) THEN greatest(month(k_hot."first_on"), h1.d.heat_first_month) END + $v1, $v2) END AS "months", h1.d.heat_outdoor AS "standard", k_season."callers" * h1.d.heat_outdoor * CASE WHEN list_count([CASE WHEN list_count([month(k_hot."last_on"), h1.d.heat_last_month]) = len([month(k_hot."last_on"), h1.d.heat_last_month]) THEN least(month(k_hot."last_on"), h1.d.heat_last_month) END - CASE WHEN list_count([month(k_hot."first_on"), h1.d.heat_first_month]) = len([month(k_hot."first_on"), h1.d.heat_first_month]) THEN greatest(month(k_hot."first_on"), h1.d.heat_first_month) END + $v1, $v2]) = len([CASE WHEN list_count([month(k_hot."last_on"), h1.d.heat_last_month]) = len([month(k_hot."last_on"), h1.d.heat_last_month]) THEN least(month(k_hot."last_on"), h1.d.heat_last_month) END - CASE WHEN list_count([month(k_hot."first_on"), h1.d.heat_first_month]) = len([month(k_hot."first_on"), h1.d.heat_first_month]) THEN greatest(month(k_hot."first_on"), h1.d.heat_first_month) END + $v1, $v2]) THEN greatest(CASE WHEN list_count([month(k_hot."last_on"), h1.d.heat_last_month]) = len([month(k_hot."last_on"), h1.d.heat_last_month]) THEN least(month(k_hot."last_on"), h1.d.heat_last_month) END - CASE WHEN list_count([month(k_hot."first_on"), h1.d.heat_first_month]) = len([month(k_hot."first_on"), h1.d.heat_first_month]) THEN greatest(month(k_hot."first_on"), h1.d.heat_first_month) END + $v1, $v2) END AS "due", h1.d.heat_source AS "source"
  FROM unit AS u
LEFT JOIN sig_hot AS k_hot ON k_hot.unit_id = u.unit_id
LEFT JOIN sig_season AS k_season ON k_season.unit_id = u.unit_id
CROSS JOIN LATERAL (SELECT threshold_of(u."unit.district") AS d) AS h1
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': 1, 'v2': 0}

-- sig_estimate
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "months" IS NOT NULL) THEN max("months") FILTER (WHERE state AND rank >= 2) END AS "months",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "standard" IS NOT NULL) THEN max("standard") FILTER (WHERE state AND rank >= 2) END AS "standard",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "due" IS NOT NULL) THEN max("due") FILTER (WHERE state AND rank >= 2) END AS "due",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "source" IS NOT NULL) THEN max("source") FILTER (WHERE state AND rank >= 2) END AS "source"
  FROM row_estimate GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."months", f."standard", f."due", f."source"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_paid
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    CASE WHEN coalesce(u."unit.outcome__none", FALSE) THEN FALSE ELSE mentions_heat_paid(u."unit.outcome") END AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_paid
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_paid GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- miss_complained
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.text_kinds" IS NULL AND (((contains(u."unit.text_kinds", $v1)) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'hotline_order' THEN 'text_kinds' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."first_on" IS NULL) AND u."unit.called_at" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'hotline_order' THEN 'called_at' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_complained AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'complained');
-- values: {'v1': 'heat'}

-- miss_hot
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."max_temperature" IS NULL AND (((r."max_temperature" >= $p_heat) IS NULL AND (year(r."day") = year(u."unit.called_at")) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('max_temperature' AS VARCHAR), 'source': CAST('heat_day' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."day" IS NULL AND (((year(r."day") = year(u."unit.called_at")) IS NULL AND (r."max_temperature" >= $p_heat) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('day' AS VARCHAR), 'source': CAST('heat_day' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.called_at" IS NULL AND (((year(r."day") = year(u."unit.called_at")) IS NULL AND (r."max_temperature" >= $p_heat) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'hotline_order' THEN 'called_at' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."first_on" IS NULL) AND r."day" IS NULL THEN {'kind': 'field', 'field': CAST('day' AS VARCHAR), 'source': CAST('heat_day' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."last_on" IS NULL) AND r."day" IS NULL THEN {'kind': 'field', 'field': CAST('day' AS VARCHAR), 'source': CAST('heat_day' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_hot AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "max_temperature", "day" FROM "heat_day" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'hot')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'heat_day' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('heat_day' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('heat_day' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_hot) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'hot' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_hot AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'hot' AND NOT o.is_value AND w.rank < 2);
-- values: {'p_heat': 35}

-- miss_season
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.rank < 2 THEN {'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN w.day IS NULL AND NULL IS NOT NULL THEN {'kind': 'field', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN w.is_sure AND NOT s.is_dark THEN {'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST('一并计算的其他记录尚待确认' AS VARCHAR)} END, CASE WHEN s.is_dark AND EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = u.source AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} WHEN s.is_dark THEN {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM mem_season AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN sig_season AS s ON s.unit_id = w.unit_id
  WHERE o.signal = 'season' AND NOT o.is_value);
-- values: {}

-- miss_estimate
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN o.is_value AND (w."months" IS NULL) AND k_hot."last_on" IS NULL THEN {'kind': 'field', 'field': CAST('day' AS VARCHAR), 'source': CAST('heat_day' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."months" IS NULL) AND u."unit.district" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'hotline_order' THEN 'district' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."months" IS NULL) AND k_hot."first_on" IS NULL THEN {'kind': 'field', 'field': CAST('day' AS VARCHAR), 'source': CAST('heat_day' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."standard" IS NULL) AND u."unit.district" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'hotline_order' THEN 'district' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."due" IS NULL) AND u."unit.district" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'hotline_order' THEN 'district' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."due" IS NULL) AND k_hot."last_on" IS NULL THEN {'kind': 'field', 'field': CAST('day' AS VARCHAR), 'source': CAST('heat_day' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."due" IS NULL) AND k_hot."first_on" IS NULL THEN {'kind': 'field', 'field': CAST('day' AS VARCHAR), 'source': CAST('heat_day' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."source" IS NULL) AND u."unit.district" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'hotline_order' THEN 'district' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_estimate AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
LEFT JOIN sig_hot AS k_hot ON k_hot.unit_id = u.unit_id
LEFT JOIN sig_season AS k_season ON k_season.unit_id = u.unit_id
CROSS JOIN LATERAL (SELECT threshold_of(u."unit.district") AS d) AS h1
  WHERE o.signal = 'estimate');
-- values: {}

-- miss_paid
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.outcome" IS NULL AND NOT coalesce(u."unit.outcome__none", FALSE) AND (((CASE WHEN coalesce(u."unit.outcome__none", FALSE) THEN FALSE ELSE mentions_heat_paid(u."unit.outcome") END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'hotline_order' THEN 'outcome' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_paid AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'paid');
-- values: {}
