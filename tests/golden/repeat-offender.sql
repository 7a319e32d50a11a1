-- unit
SELECT base_id AS unit_id, * FROM (
SELECT CAST(0 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'inspection_case' AS source, 0 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(NULL AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."employer" AS raw_name, 'employer' AS mention, r."amount" AS "unit.amount", r."paid" AS "unit.paid", r."served_on" AS "unit.served_on", r."served_on__none" AS "unit.served_on__none", r."document" AS "unit.document", r."document__none" AS "unit.document__none", r."case_no" AS "unit.case_no", r."review" AS "unit.review", r."review__none" AS "unit.review__none"
FROM (SELECT record_id, record_key, "document", ("document__none" AND "document" IS NULL) AS "document__none", "employer", "amount", "paid", CASE WHEN CAST("served_on" AS DATE) > $seen_on THEN NULL ELSE "served_on" END AS "served_on", CASE WHEN CAST("served_on" AS DATE) > $seen_on THEN TRUE ELSE "served_on__none" END AS "served_on__none", "case_no", "review", ("review__none" AND "review" IS NULL) AS "review__none" FROM "inspection_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN link AS l ON l.source = 'inspection_case' AND l.role = 'employer' AND l.record_id = r.record_id
WHERE (CASE WHEN coalesce(r."document__none", FALSE) THEN FALSE ELSE r."document" IN ($v1, $v2) END) IS NOT FALSE AND l.party_id IS NOT NULL AND coalesce(l.entity_kind, 'organisation') = 'organisation'
) AS u;
-- values: {'v1': 'rectification_order', 'v2': 'payment_decision'}

-- unit_party
SELECT unit_id, '' AS whose, party_id, 3 AS rank FROM unit
UNION SELECT unit_id, '', unnest(candidates), 3 FROM unit WHERE entity_id IS NULL;
-- values: {}

-- row_ordered
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    (CASE WHEN coalesce(u."unit.document__none", FALSE) THEN FALSE ELSE u."unit.document" IN ($v1, $v2) END AND CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE u."unit.served_on" <= u.as_of END) AS state, 3 AS rank, u."unit.amount" - u."unit.paid" AS "owed", u."unit.served_on" AS "served_on"
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': 'rectification_order', 'v2': 'payment_decision'}

-- sig_ordered
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "owed" IS NOT NULL) THEN sum("owed") FILTER (WHERE state AND rank >= 2) END AS "owed",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "served_on" IS NOT NULL) THEN min("served_on") FILTER (WHERE state AND rank >= 2) END AS "served_on"
  FROM row_ordered GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."owed", f."served_on"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- mem_again
SELECT *, coalesce(state AND rank >= 2 AND day IS NOT NULL, FALSE) AS is_sure FROM (
  SELECT u.unit_id, u.source, u.record_id, u.record_key, u.party_id, u.as_of,
    u.party_id AS key_1, u."unit.served_on" AS day, s_ordered.state AS state, least(3, u.rank) AS rank, u."unit.case_no" AS "cases", u."unit.served_on" AS "first_on", u."unit.served_on" AS "last_on"
  FROM unit AS u
JOIN sig_ordered AS s_ordered ON s_ordered.unit_id = u.unit_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE AND key_1 IS NOT NULL;
-- values: {}

-- fig_again
SELECT key_1, last_day, state, "cases", "first_on", "last_on" FROM (
  SELECT *, "cases" >= $v1 AS state FROM (SELECT m.key_1, e.last_day AS last_day, count(*) FILTER (WHERE m.is_sure) AS counted, count(DISTINCT m."cases") FILTER (WHERE TRUE) AS "cases", CASE WHEN count(*) FILTER (WHERE TRUE) = count(*) FILTER (WHERE TRUE AND m."first_on" IS NOT NULL) THEN min(m."first_on") FILTER (WHERE TRUE) END AS "first_on", CASE WHEN count(*) FILTER (WHERE TRUE) = count(*) FILTER (WHERE TRUE AND m."last_on" IS NOT NULL) THEN max(m."last_on") FILTER (WHERE TRUE) END AS "last_on"
  FROM (SELECT *, CAST(last_day - to_months(CAST($p_months AS INTEGER)) AS DATE) AS first_day FROM (
    SELECT DISTINCT key_1, coalesce(day, as_of) AS last_day FROM mem_again ANTI JOIN (SELECT key_1 FROM mem_again WHERE NOT is_sure OR "cases" IS NULL) AS d USING (key_1))) AS e
  JOIN mem_again AS m ON e.key_1 = m.key_1 AND (m.day IS NULL OR m.day BETWEEN e.first_day AND e.last_day)
  GROUP BY ALL)
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY key_1
  ORDER BY state NULLS LAST, counted DESC, last_day DESC) = 1;
-- values: {'p_months': 24, 'v1': 2}

-- fig_again, added to it if SELECT key_1 FROM mem_again WHERE NOT is_sure OR "cases" IS NULL
SELECT key_1, last_day, state, CASE WHEN state THEN "cases" ELSE "cases__most" END AS "cases", CASE WHEN state THEN "first_on" ELSE "first_on__most" END AS "first_on", CASE WHEN state THEN "last_on" ELSE "last_on__most" END AS "last_on" FROM (
  SELECT *, CASE WHEN ("cases" >= $v1) AND ("cases__most" >= $v1) THEN TRUE
    WHEN ("cases" >= $v1) IS FALSE AND ("cases__most" >= $v1) IS FALSE THEN FALSE END AS state
  FROM (SELECT m.key_1, e.last_day AS last_day, count(*) FILTER (WHERE m.is_sure) AS counted, count(DISTINCT m."cases") FILTER (WHERE m.is_sure) AS "cases", CASE WHEN count(*) FILTER (WHERE m.is_sure) = count(*) FILTER (WHERE m.is_sure AND m."first_on" IS NOT NULL) THEN min(m."first_on") FILTER (WHERE m.is_sure) END AS "first_on", CASE WHEN count(*) FILTER (WHERE m.is_sure) = count(*) FILTER (WHERE m.is_sure AND m."last_on" IS NOT NULL) THEN max(m."last_on") FILTER (WHERE m.is_sure) END AS "last_on", count(DISTINCT m."cases") FILTER (WHERE TRUE) + count(*) FILTER (WHERE TRUE AND m."cases" IS NULL) AS "cases__most", CASE WHEN count(*) FILTER (WHERE TRUE) = count(*) FILTER (WHERE TRUE AND m."first_on" IS NOT NULL) THEN min(m."first_on") FILTER (WHERE TRUE) END AS "first_on__most", CASE WHEN count(*) FILTER (WHERE TRUE) = count(*) FILTER (WHERE TRUE AND m."last_on" IS NOT NULL) THEN max(m."last_on") FILTER (WHERE TRUE) END AS "last_on__most"
  FROM (SELECT *, CAST(last_day - to_months(CAST($p_months AS INTEGER)) AS DATE) AS first_day FROM (
    SELECT DISTINCT key_1, coalesce(day, as_of) AS last_day FROM mem_again SEMI JOIN (SELECT key_1 FROM mem_again WHERE NOT is_sure OR "cases" IS NULL) AS d USING (key_1))) AS e
  JOIN mem_again AS m ON e.key_1 = m.key_1 AND (m.day IS NULL OR m.day BETWEEN e.first_day AND e.last_day)
  GROUP BY ALL)
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY key_1
  ORDER BY state NULLS LAST, counted DESC, last_day DESC) = 1;
-- values: {'p_months': 24, 'v1': 2}

-- row_again
SELECT m.unit_id, m.source, m.record_id, m.record_key, m.party_id,
  CASE WHEN m.is_sure AND f.state THEN TRUE END AS state, m.rank, m.is_sure, f."cases", f."first_on", f."last_on"
FROM mem_again AS m JOIN fig_again AS f ON f.key_1 = m.key_1 AND (m.day IS NULL OR m.day BETWEEN CAST(f.last_day - to_months(CAST($p_months AS INTEGER)) AS DATE) AND f.last_day)
QUALIFY row_number() OVER (
  PARTITION BY m.unit_id
  ORDER BY m.is_sure AND f.state DESC NULLS LAST, m.rank DESC, f.last_day DESC) = 1;
-- values: {'p_months': 24}

-- sig_again
SELECT u.unit_id, CASE WHEN r.unit_id IS NULL THEN FALSE
    WHEN r.state AND NOT ((FALSE) IS NOT FALSE OR FALSE) THEN TRUE END AS state,
  CASE WHEN r.state THEN r.rank END AS rank, FALSE AS is_dark, r."cases", r."first_on", r."last_on"
FROM unit AS u LEFT JOIN row_again AS r ON r.unit_id = u.unit_id;
-- values: {}

-- row_shell
WITH met AS MATERIALIZED (
  SELECT u.unit_id, l.record_id, l.party_id, least(l.rank, CASE h.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END, CASE b.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END) AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN relation AS h ON h.to_id = p.party_id AND h.kind IN ('legal_representative')
JOIN relation AS b ON b.from_id = h.from_id AND b.kind IN ('legal_representative') AND b.to_id <> p.party_id
JOIN party AS l ON l.source = 'inspection_case' AND l.role = 'employer' AND l.party_id = b.to_id
  WHERE (TRUE) IS NOT FALSE
)
SELECT * FROM (
  SELECT u.unit_id, 'inspection_case' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    (CASE WHEN coalesce(r."document__none", FALSE) THEN FALSE ELSE r."document" IN ($v1, $v2) END AND CASE WHEN coalesce(r."served_on__none", FALSE) THEN FALSE ELSE r."served_on" <= u.as_of END AND CASE WHEN coalesce(r."served_on__none", FALSE) OR coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE r."served_on" >= CAST(u."unit.served_on" + to_months(CAST(-$p_months AS INTEGER)) AS DATE) END AND CASE WHEN coalesce(r."served_on__none", FALSE) OR coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE r."served_on" <= CAST(u."unit.served_on" + to_months(CAST($p_months AS INTEGER)) AS DATE) END) AS state, l.rank AS rank, r."case_no" AS "cases", r."employer" AS "employer"
  FROM unit AS u
JOIN met AS l ON l.unit_id = u.unit_id
JOIN (SELECT record_id, record_key, "document", ("document__none" AND "document" IS NULL) AS "document__none", CASE WHEN CAST("served_on" AS DATE) > $seen_on THEN NULL ELSE "served_on" END AS "served_on", CASE WHEN CAST("served_on" AS DATE) > $seen_on THEN TRUE ELSE "served_on__none" END AS "served_on__none", "case_no", "employer" FROM "inspection_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {'v1': 'rectification_order', 'v2': 'payment_decision', 'p_months': 24}

-- sig_shell
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    count(DISTINCT "cases") FILTER (WHERE state AND rank >= 2) AS "cases",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "employer" IS NOT NULL) THEN max("employer") FILTER (WHERE state AND rank >= 2) END AS "employer"
  FROM row_shell GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."cases", f."employer"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_revoked
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    ((u."unit.review" IS NOT NULL) AND CASE WHEN coalesce(u."unit.review__none", FALSE) THEN FALSE ELSE u."unit.review" = $v1 END) AS state, 3 AS rank
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
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- miss_ordered
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.document" IS NULL AND NOT coalesce(u."unit.document__none", FALSE) AND (((CASE WHEN coalesce(u."unit.document__none", FALSE) THEN FALSE ELSE u."unit.document" IN ($v1, $v2) END) IS NULL AND (CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE u."unit.served_on" <= u.as_of END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'document' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.served_on" IS NULL AND NOT coalesce(u."unit.served_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE u."unit.served_on" <= u.as_of END) IS NULL AND (CASE WHEN coalesce(u."unit.document__none", FALSE) THEN FALSE ELSE u."unit.document" IN ($v1, $v2) END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'served_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."owed" IS NULL) AND u."unit.amount" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'amount' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."owed" IS NULL) AND u."unit.paid" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'paid' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."served_on" IS NULL) AND u."unit.served_on" IS NULL AND NOT coalesce(u."unit.served_on__none", FALSE) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'served_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_ordered AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'ordered');
-- values: {'v1': 'rectification_order', 'v2': 'payment_decision'}

-- miss_again
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.rank < 2 THEN {'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN w.day IS NULL AND CASE u.source WHEN 'inspection_case' THEN 'served_on' END IS NOT NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'served_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN w.is_sure AND NOT s.is_dark THEN {'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST('一并计算的其他记录尚待确认' AS VARCHAR)} END, CASE WHEN s.is_dark AND EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = u.source AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} WHEN s.is_dark THEN {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN w."first_on" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'served_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN w."last_on" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'served_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM mem_again AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN sig_again AS s ON s.unit_id = w.unit_id
  WHERE o.signal = 'again' AND NOT o.is_value);
-- values: {}

-- miss_shell
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."document" IS NULL AND NOT coalesce(r."document__none", FALSE) AND (((CASE WHEN coalesce(r."document__none", FALSE) THEN FALSE ELSE r."document" IN ($v1, $v2) END) IS NULL AND (CASE WHEN coalesce(r."served_on__none", FALSE) THEN FALSE ELSE r."served_on" <= u.as_of END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(r."served_on__none", FALSE) OR coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE r."served_on" >= CAST(u."unit.served_on" + to_months(CAST(-$p_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(r."served_on__none", FALSE) OR coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE r."served_on" <= CAST(u."unit.served_on" + to_months(CAST($p_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('document' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."served_on" IS NULL AND NOT coalesce(r."served_on__none", FALSE) AND (((CASE WHEN coalesce(r."served_on__none", FALSE) THEN FALSE ELSE r."served_on" <= u.as_of END) IS NULL AND (CASE WHEN coalesce(r."document__none", FALSE) THEN FALSE ELSE r."document" IN ($v1, $v2) END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(r."served_on__none", FALSE) OR coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE r."served_on" >= CAST(u."unit.served_on" + to_months(CAST(-$p_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(r."served_on__none", FALSE) OR coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE r."served_on" <= CAST(u."unit.served_on" + to_months(CAST($p_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(r."served_on__none", FALSE) OR coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE r."served_on" >= CAST(u."unit.served_on" + to_months(CAST(-$p_months AS INTEGER)) AS DATE) END) IS NULL AND (CASE WHEN coalesce(r."document__none", FALSE) THEN FALSE ELSE r."document" IN ($v1, $v2) END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(r."served_on__none", FALSE) THEN FALSE ELSE r."served_on" <= u.as_of END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(r."served_on__none", FALSE) OR coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE r."served_on" <= CAST(u."unit.served_on" + to_months(CAST($p_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(r."served_on__none", FALSE) OR coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE r."served_on" <= CAST(u."unit.served_on" + to_months(CAST($p_months AS INTEGER)) AS DATE) END) IS NULL AND (CASE WHEN coalesce(r."document__none", FALSE) THEN FALSE ELSE r."document" IN ($v1, $v2) END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(r."served_on__none", FALSE) THEN FALSE ELSE r."served_on" <= u.as_of END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(r."served_on__none", FALSE) OR coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE r."served_on" >= CAST(u."unit.served_on" + to_months(CAST(-$p_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('served_on' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.served_on" IS NULL AND NOT coalesce(u."unit.served_on__none", FALSE) AND (((CASE WHEN coalesce(r."served_on__none", FALSE) OR coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE r."served_on" >= CAST(u."unit.served_on" + to_months(CAST(-$p_months AS INTEGER)) AS DATE) END) IS NULL AND (CASE WHEN coalesce(r."document__none", FALSE) THEN FALSE ELSE r."document" IN ($v1, $v2) END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(r."served_on__none", FALSE) THEN FALSE ELSE r."served_on" <= u.as_of END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(r."served_on__none", FALSE) OR coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE r."served_on" <= CAST(u."unit.served_on" + to_months(CAST($p_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(r."served_on__none", FALSE) OR coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE r."served_on" <= CAST(u."unit.served_on" + to_months(CAST($p_months AS INTEGER)) AS DATE) END) IS NULL AND (CASE WHEN coalesce(r."document__none", FALSE) THEN FALSE ELSE r."document" IN ($v1, $v2) END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(r."served_on__none", FALSE) THEN FALSE ELSE r."served_on" <= u.as_of END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(r."served_on__none", FALSE) OR coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE r."served_on" >= CAST(u."unit.served_on" + to_months(CAST(-$p_months AS INTEGER)) AS DATE) END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'served_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."employer" IS NULL) AND r."employer" IS NULL THEN {'kind': 'field', 'field': CAST('employer' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_shell AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "document", ("document__none" AND "document" IS NULL) AS "document__none", CASE WHEN CAST("served_on" AS DATE) > $seen_on THEN NULL ELSE "served_on" END AS "served_on", CASE WHEN CAST("served_on" AS DATE) > $seen_on THEN TRUE ELSE "served_on__none" END AS "served_on__none", "employer" FROM "inspection_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'shell')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'inspection_case' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_shell) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'shell' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('employer' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_shell AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'shell' AND NOT o.is_value AND w.rank < 2);
-- values: {'v1': 'rectification_order', 'v2': 'payment_decision', 'p_months': 24}

-- miss_revoked
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.review" IS NULL AND NOT coalesce(u."unit.review__none", FALSE) AND ((((u."unit.review" IS NOT NULL)) IS NULL AND (CASE WHEN coalesce(u."unit.review__none", FALSE) THEN FALSE ELSE u."unit.review" = $v1 END) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(u."unit.review__none", FALSE) THEN FALSE ELSE u."unit.review" = $v1 END) IS NULL AND ((u."unit.review" IS NOT NULL)) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'review' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_revoked AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'revoked');
-- values: {'v1': 'revoked'}
