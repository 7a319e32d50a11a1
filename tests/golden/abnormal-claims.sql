-- unit_base
SELECT * FROM (
SELECT CAST(0 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'hotline_order' AS source, 0 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(r."district" AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."caller" AS raw_name, coalesce(CASE l.role WHEN 'caller' THEN 'caller' WHEN 'text_caller' THEN 'content' END, 'caller') AS mention, r."called_at" AS "unit.called_at", r."content" AS "unit.content", r."order_no" AS "unit.order_no"
FROM (SELECT record_id, record_key, "caller", "content", "district", "called_at", "order_no" FROM "hotline_order" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN (SELECT * FROM link WHERE source = 'hotline_order' AND link.role IN ('caller', 'text_caller') QUALIFY row_number() OVER (PARTITION BY record_id ORDER BY CASE level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END DESC, CASE role WHEN 'caller' THEN 0 WHEN 'text_caller' THEN 1 END, ordinal) = 1) AS l ON l.source = 'hotline_order' AND l.role IN ('caller', 'text_caller') AND l.record_id = r.record_id
WHERE (TRUE) IS NOT FALSE AND l.party_id IS NOT NULL AND coalesce(l.entity_kind, 'person') = 'person'
) AS u;
-- values: {}

-- unit
SELECT base_id AS unit_id, * FROM unit_base;
-- values: {}

-- unit_party
SELECT unit_id, '' AS whose, party_id, 3 AS rank FROM unit
UNION SELECT unit_id, '', unnest(candidates), 3 FROM unit WHERE entity_id IS NULL
UNION SELECT u.unit_id, 'project', l.party_id, l.rank FROM unit AS u JOIN party AS l ON l.source = u.source AND l.record_id = u.record_id AND l.role IN ('project', 'text_project') WHERE u.take = 0;
-- values: {}

-- row_enabled
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    $p_switched_on = $v1 AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'p_switched_on': 0, 'v1': 1}

-- sig_enabled
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_enabled GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_extra
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    (contains(u."unit.content", $v1) OR contains(u."unit.content", $v2) OR contains(u."unit.content", $v3) OR contains(u."unit.content", $v4) OR contains(u."unit.content", $v5) OR contains(u."unit.content", $v6) OR contains(u."unit.content", $v7)) AS state, 3 AS rank, 1 AS "orders", u."unit.called_at" AS "first_on"
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': '误工', 'v2': '窝工', 'v3': '生活费', 'v4': '路费', 'v5': '车费', 'v6': '伙食费', 'v7': '住宿费'}

-- sig_extra
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    count(*) FILTER (WHERE state AND rank >= 2) AS "orders",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "first_on" IS NOT NULL) THEN min("first_on") FILTER (WHERE state AND rank >= 2) END AS "first_on"
  FROM row_extra GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."orders", f."first_on"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_short
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    TRY_CAST(nullif(regexp_extract(u."unit.content", '(?:干|做|上班|工作|打工|务工|施工)[^0-9。，；]{0,6}([0-9]{1,3}) ?[来多余]?[天日]', 1), '') AS BIGINT) <= $p_days AS state, 3 AS rank, TRY_CAST(nullif(regexp_extract(u."unit.content", '(?:干|做|上班|工作|打工|务工|施工)[^0-9。，；]{0,6}([0-9]{1,3}) ?[来多余]?[天日]', 1), '') AS BIGINT) AS "longest"
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'p_days': 15}

-- sig_short
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "longest" IS NOT NULL) THEN max("longest") FILTER (WHERE state AND rank >= 2) END AS "longest"
  FROM row_short GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."longest"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- mem_several
SELECT *, coalesce(state AND rank >= 2, FALSE) AS is_sure FROM (
  SELECT u.unit_id, u.source, u.record_id, u.record_key, u.party_id, u.as_of,
    u.party_id AS key_1, CAST(NULL AS DATE) AS day, (s_enabled.state AND s_extra.state AND s_short.state) AS state, least(3, u.rank) AS rank, p_project.party_id AS "projects", u."unit.called_at" AS "first_on", u."unit.called_at" AS "last_on"
  FROM unit AS u
JOIN sig_short AS s_short ON s_short.unit_id = u.unit_id
JOIN sig_enabled AS s_enabled ON s_enabled.unit_id = u.unit_id
JOIN sig_extra AS s_extra ON s_extra.unit_id = u.unit_id
LEFT JOIN (SELECT unit_id, max(party_id) AS party_id FROM unit_party WHERE whose = 'project' GROUP BY unit_id) AS p_project ON p_project.unit_id = u.unit_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE AND key_1 IS NOT NULL;
-- values: {}

-- fig_several
SELECT key_1, last_day, state, CASE WHEN state THEN "projects" ELSE "projects__most" END AS "projects", CASE WHEN state THEN "first_on" ELSE "first_on__most" END AS "first_on", CASE WHEN state THEN "last_on" ELSE "last_on__most" END AS "last_on" FROM (
  SELECT *, CASE WHEN ("projects" >= $p_projects) AND ("projects__most" >= $p_projects) THEN TRUE
    WHEN ("projects" >= $p_projects) IS FALSE AND ("projects__most" >= $p_projects) IS FALSE THEN FALSE END AS state
  FROM (SELECT m.key_1, CAST(NULL AS DATE) AS last_day, count(*) FILTER (WHERE m.is_sure) AS counted, count(DISTINCT m."projects") FILTER (WHERE m.is_sure) AS "projects", CASE WHEN count(*) FILTER (WHERE m.is_sure) = count(*) FILTER (WHERE m.is_sure AND m."first_on" IS NOT NULL) THEN min(m."first_on") FILTER (WHERE m.is_sure) END AS "first_on", CASE WHEN count(*) FILTER (WHERE m.is_sure) = count(*) FILTER (WHERE m.is_sure AND m."last_on" IS NOT NULL) THEN max(m."last_on") FILTER (WHERE m.is_sure) END AS "last_on", count(DISTINCT m."projects") FILTER (WHERE TRUE) + count(*) FILTER (WHERE TRUE AND m."projects" IS NULL) AS "projects__most", CASE WHEN count(*) FILTER (WHERE TRUE) = count(*) FILTER (WHERE TRUE AND m."first_on" IS NOT NULL) THEN min(m."first_on") FILTER (WHERE TRUE) END AS "first_on__most", CASE WHEN count(*) FILTER (WHERE TRUE) = count(*) FILTER (WHERE TRUE AND m."last_on" IS NOT NULL) THEN max(m."last_on") FILTER (WHERE TRUE) END AS "last_on__most"
  FROM mem_several AS m
  GROUP BY ALL)
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY key_1 ORDER BY state NULLS LAST, counted DESC, last_day DESC) = 1;
-- values: {'p_projects': 3}

-- row_several
SELECT m.unit_id, m.source, m.record_id, m.record_key, m.party_id,
  CASE WHEN m.is_sure AND f.state THEN TRUE END AS state, m.rank, m.is_sure, f."projects", f."first_on", f."last_on"
FROM mem_several AS m JOIN fig_several AS f ON f.key_1 = m.key_1
QUALIFY row_number() OVER (
  PARTITION BY m.unit_id
  ORDER BY m.is_sure AND f.state DESC NULLS LAST, m.rank DESC, f.last_day DESC) = 1;
-- values: {}

-- sig_several
SELECT u.unit_id, CASE WHEN r.unit_id IS NULL THEN FALSE
    WHEN r.state AND NOT ((FALSE) IS NOT FALSE OR FALSE) THEN TRUE END AS state,
  CASE WHEN r.state THEN r.rank END AS rank, FALSE AS is_dark, r."projects", r."first_on", r."last_on"
FROM unit AS u LEFT JOIN row_several AS r ON r.unit_id = u.unit_id;
-- values: {}

-- row_listed
SELECT * FROM (
  SELECT u.unit_id, 'arrears_report' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    TRUE AS state, l.rank AS rank, 1 AS "reports"
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'arrears_report' AND l.role = 'reporter' AND l.party_id = p.party_id
JOIN (SELECT record_id, record_key FROM "arrears_report" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_listed
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    count(*) FILTER (WHERE state AND rank >= 2) AS "reports"
  FROM row_listed GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'arrears_report' AND (c.place = '' OR contains(c.place, u.place) OR contains(u.place, nullif(replace(c.place, '人民法院', ''), ''))) AND (CAST(NULL AS DATE) IS NULL OR (coalesce(c.month_from, CAST(NULL AS DATE)) <= CAST(NULL AS DATE) AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(CAST(NULL AS DATE) + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."reports"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- miss_enabled
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([NULL], lambda x: x IS NOT NULL)) AS m
  FROM row_enabled AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'enabled');
-- values: {}

-- miss_extra
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.content" IS NULL AND ((((contains(u."unit.content", $v1) OR contains(u."unit.content", $v2) OR contains(u."unit.content", $v3) OR contains(u."unit.content", $v4) OR contains(u."unit.content", $v5) OR contains(u."unit.content", $v6) OR contains(u."unit.content", $v7))) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'hotline_order' THEN 'content' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."first_on" IS NULL) AND u."unit.called_at" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'hotline_order' THEN 'called_at' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_extra AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'extra');
-- values: {'v1': '误工', 'v2': '窝工', 'v3': '生活费', 'v4': '路费', 'v5': '车费', 'v6': '伙食费', 'v7': '住宿费'}

-- miss_short
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.content" IS NULL AND (((TRY_CAST(nullif(regexp_extract(u."unit.content", '(?:干|做|上班|工作|打工|务工|施工)[^0-9。，；]{0,6}([0-9]{1,3}) ?[来多余]?[天日]', 1), '') AS BIGINT) <= $p_days) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'hotline_order' THEN 'content' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."longest" IS NULL) AND u."unit.content" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'hotline_order' THEN 'content' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_short AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'short');
-- values: {'p_days': 15}

-- miss_several
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.rank < 2 THEN {'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN w.day IS NULL AND NULL IS NOT NULL THEN {'kind': 'field', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN w.is_sure AND NOT s.is_dark THEN {'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST('一并计算的其他记录尚待确认' AS VARCHAR)} END, CASE WHEN s.is_dark AND EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = u.source AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} WHEN s.is_dark THEN {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN w."first_on" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'hotline_order' THEN 'called_at' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN w."last_on" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'hotline_order' THEN 'called_at' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM mem_several AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN sig_several AS s ON s.unit_id = w.unit_id
  WHERE o.signal = 'several' AND NOT o.is_value);
-- values: {}

-- miss_listed
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([NULL], lambda x: x IS NOT NULL)) AS m
  FROM row_listed AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key FROM "arrears_report" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'listed')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'arrears_report' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('arrears_report' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('arrears_report' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_listed) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'listed' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('reporter' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_listed AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'listed' AND NOT o.is_value AND w.rank < 2);
-- values: {}
