-- unit
SELECT base_id AS unit_id, * FROM (
SELECT CAST(0 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'hotline_order' AS source, 0 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(r."district" AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."caller" AS raw_name, coalesce(CASE l.role WHEN 'caller' THEN 'caller' WHEN 'text_caller' THEN 'content' END, 'caller') AS mention, NULL AS "unit.amount", TRUE AS "unit.amount__none", CAST(r."called_at" AS DATE) AS "unit.told_on", r.text_kinds AS "unit.text_kinds", NULL AS "unit.owed_to", TRUE AS "unit.owed_to__none", NULL AS "unit.refusal", TRUE AS "unit.refusal__none", $v1 AS "unit.kind", r."order_no" AS "unit.number"
FROM (SELECT record_id, record_key, "caller", "content", "district", "called_at", coalesce((SELECT string_agg(DISTINCT c.kind, ',' ORDER BY c.kind) FROM claim AS c WHERE c.source = 'hotline_order' AND c.record_id = t.record_id), '') AS text_kinds, "order_no" FROM "hotline_order" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN (SELECT * FROM link WHERE source = 'hotline_order' AND link.role IN ('caller', 'text_caller') QUALIFY row_number() OVER (PARTITION BY record_id ORDER BY CASE level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END DESC, CASE role WHEN 'caller' THEN 0 WHEN 'text_caller' THEN 1 END, ordinal) = 1) AS l ON l.source = 'hotline_order' AND l.role IN ('caller', 'text_caller') AND l.record_id = r.record_id
WHERE (TRUE) IS NOT FALSE AND l.party_id IS NOT NULL AND coalesce(l.entity_kind, 'person') = 'person'
UNION ALL BY NAME
SELECT CAST(1 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'arrears_report' AS source, 1 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(r."district" AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."reporter" AS raw_name, 'reporter' AS mention, r."amount" AS "unit.amount", FALSE AS "unit.amount__none", r."reported_on" AS "unit.told_on", $v2 AS "unit.text_kinds", r."owed_to" AS "unit.owed_to", FALSE AS "unit.owed_to__none", NULL AS "unit.refusal", TRUE AS "unit.refusal__none", $v3 AS "unit.kind", r."report_no" AS "unit.number"
FROM (SELECT record_id, record_key, CASE WHEN CAST("concluded_on" AS DATE) > $seen_on THEN NULL ELSE "conclusion" END AS "conclusion", CASE WHEN CAST("concluded_on" AS DATE) > $seen_on THEN TRUE ELSE "conclusion__none" END AS "conclusion__none", "reporter", "district", "amount", "reported_on", "owed_to", "report_no" FROM "arrears_report" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN link AS l ON l.source = 'arrears_report' AND l.role = 'reporter' AND l.record_id = r.record_id
WHERE (CASE WHEN coalesce(r."conclusion__none", FALSE) THEN TRUE WHEN r."conclusion" IS NOT NULL THEN FALSE END) IS NOT FALSE AND l.party_id IS NOT NULL AND coalesce(l.entity_kind, 'person') = 'person'
UNION ALL BY NAME
SELECT CAST(2 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'legal_aid' AS source, 2 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(coalesce(z.place, y.place) AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."recipient" AS raw_name, 'recipient' AS mention, NULL AS "unit.amount", TRUE AS "unit.amount__none", r."accepted_on" AS "unit.told_on", $v2 AS "unit.text_kinds", NULL AS "unit.owed_to", TRUE AS "unit.owed_to__none", NULL AS "unit.refusal", TRUE AS "unit.refusal__none", $v4 AS "unit.kind", r."aid_no" AS "unit.number"
FROM (SELECT record_id, record_key, "matter", "recipient", "accepted_on", "aid_no" FROM "legal_aid" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN link AS l ON l.source = 'legal_aid' AND l.role = 'recipient' AND l.record_id = r.record_id
LEFT JOIN (SELECT f.party_id, min(t.address) AS place FROM link AS f JOIN registration AS t ON t.record_id = f.record_id WHERE f.source = 'registration' AND f.role = 'self' GROUP BY f.party_id) AS z ON z.party_id = l.party_id
LEFT JOIN (SELECT m.record_id, min(a.place) AS place FROM link AS m JOIN (SELECT f.party_id, min(t.address) AS place FROM link AS f JOIN registration AS t ON t.record_id = f.record_id WHERE f.source = 'registration' AND f.role = 'self' GROUP BY f.party_id) AS a ON a.party_id = m.party_id WHERE m.source = 'legal_aid' AND m.role = 'opponent' GROUP BY m.record_id) AS y ON y.record_id = r.record_id
WHERE (mentions_wage_matter(r."matter")) IS NOT FALSE AND l.party_id IS NOT NULL AND coalesce(l.entity_kind, 'person') = 'person'
UNION ALL BY NAME
SELECT CAST(3 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'arbitration_case' AS source, 3 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(coalesce(z.place, y.place) AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."applicant" AS raw_name, 'applicant' AS mention, r."claim" AS "unit.amount", FALSE AS "unit.amount__none", r."applied_on" AS "unit.told_on", $v2 AS "unit.text_kinds", NULL AS "unit.owed_to", TRUE AS "unit.owed_to__none", r."refusal" AS "unit.refusal", r."refusal__none" AS "unit.refusal__none", $v6 AS "unit.kind", r."case_no" AS "unit.number"
FROM (SELECT record_id, record_key, "accepted", "applicant", "claim", "applied_on", "refusal", ("refusal__none" AND "refusal" IS NULL) AS "refusal__none", "case_no" FROM "arbitration_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN link AS l ON l.source = 'arbitration_case' AND l.role = 'applicant' AND l.record_id = r.record_id
LEFT JOIN (SELECT f.party_id, min(t.address) AS place FROM link AS f JOIN registration AS t ON t.record_id = f.record_id WHERE f.source = 'registration' AND f.role = 'self' GROUP BY f.party_id) AS z ON z.party_id = l.party_id
LEFT JOIN (SELECT m.record_id, min(a.place) AS place FROM link AS m JOIN (SELECT f.party_id, min(t.address) AS place FROM link AS f JOIN registration AS t ON t.record_id = f.record_id WHERE f.source = 'registration' AND f.role = 'self' GROUP BY f.party_id) AS a ON a.party_id = m.party_id WHERE m.source = 'arbitration_case' AND m.role = 'respondent' GROUP BY m.record_id) AS y ON y.record_id = r.record_id
WHERE (r."accepted" = $v5) IS NOT FALSE AND l.party_id IS NOT NULL AND coalesce(l.entity_kind, 'person') = 'person'
) AS u;
-- values: {'v1': 'call', 'v2': 'wages', 'v3': 'report', 'v4': 'aid', 'v5': 'no', 'v6': 'arbitration'}

-- unit_party
SELECT unit_id, '' AS whose, party_id, 3 AS rank FROM unit
UNION SELECT unit_id, '', unnest(candidates), 3 FROM unit WHERE entity_id IS NULL
UNION SELECT u.unit_id, 'employer', l.party_id, l.rank FROM unit AS u JOIN party AS l ON l.source = u.source AND l.record_id = u.record_id AND l.role IN ('respondent', 'text_employer') WHERE u.take = 0
UNION SELECT u.unit_id, 'employer', l.party_id, l.rank FROM unit AS u JOIN party AS l ON l.source = u.source AND l.record_id = u.record_id AND l.role = 'employer' WHERE u.take = 1
UNION SELECT u.unit_id, 'employer', l.party_id, l.rank FROM unit AS u JOIN party AS l ON l.source = u.source AND l.record_id = u.record_id AND l.role = 'opponent' WHERE u.take = 2
UNION SELECT u.unit_id, 'employer', l.party_id, l.rank FROM unit AS u JOIN party AS l ON l.source = u.source AND l.record_id = u.record_id AND l.role = 'respondent' WHERE u.take = 3;
-- values: {}

-- row_labour
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    contains(u."unit.text_kinds", $v1) AS state, 3 AS rank, u."unit.amount" AS "amount", u."unit.told_on" AS "told_on"
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': 'wages'}

-- sig_labour
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "amount" IS NOT NULL) THEN max("amount") FILTER (WHERE state AND rank >= 2) END AS "amount",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "told_on" IS NOT NULL) THEN max("told_on") FILTER (WHERE state AND rank >= 2) END AS "told_on"
  FROM row_labour GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."amount", f."told_on"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_in_time
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    ((CASE WHEN coalesce(u."unit.owed_to__none", FALSE) THEN TRUE WHEN u."unit.owed_to" IS NOT NULL THEN FALSE END AND CAST(u."unit.told_on" + to_months(CAST($p_limit_months AS INTEGER)) AS DATE) >= u.as_of) OR CASE WHEN coalesce(u."unit.owed_to__none", FALSE) THEN FALSE ELSE CAST(u."unit.owed_to" + to_months(CAST($p_limit_months AS INTEGER)) AS DATE) >= u.as_of END) AS state, 3 AS rank, CAST(coalesce(u."unit.owed_to", u."unit.told_on") + to_months(CAST($p_limit_months AS INTEGER)) AS DATE) AS "until"
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'p_limit_months': 12}

-- sig_in_time
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "until" IS NOT NULL) THEN max("until") FILTER (WHERE state AND rank >= 2) END AS "until"
  FROM row_in_time GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."until"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_unsued
WITH met AS MATERIALIZED (
  SELECT u.unit_id, l.record_id, l.party_id, l.rank AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'civil_case' AND l.role = 'plaintiff' AND l.party_id = p.party_id
  WHERE (TRUE) IS NOT FALSE
)
SELECT * FROM (
  SELECT u.unit_id, 'civil_case' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    TRUE AS state, least(l.rank, m0.rank, q0.rank) AS rank
  FROM unit AS u
JOIN met AS l ON l.unit_id = u.unit_id
JOIN (SELECT record_id, record_key FROM "civil_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
JOIN unit_party AS q0 ON q0.unit_id = u.unit_id AND q0.whose = 'employer'
JOIN party AS m0 ON m0.source = 'civil_case' AND m0.role = 'defendant' AND m0.record_id = r.record_id AND m0.party_id = q0.party_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_unsued
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_unsued GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN FALSE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM (SELECT court_key(u.place) AS court) AS m, told_coverage AS c WHERE c.source = 'civil_case' AND lies_in(u.place, m.court, c.place, c.court) AND (CAST(NULL AS DATE) IS NULL OR (coalesce(c.month_from, CAST(NULL AS DATE)) <= CAST(NULL AS DATE) AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(CAST(NULL AS DATE) + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE TRUE END AS state, u.rank AS rank, (SELECT min(c.kind) FROM coverage AS c WHERE c.source = 'civil_case') AS coverage_kind
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_unarbitrated
WITH met AS MATERIALIZED (
  SELECT u.unit_id, l.record_id, l.party_id, l.rank AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'arbitration_case' AND l.role = 'applicant' AND l.party_id = p.party_id
  WHERE (TRUE) IS NOT FALSE
)
SELECT * FROM (
  SELECT u.unit_id, 'arbitration_case' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    r."accepted" = $v1 AS state, least(l.rank, m0.rank, q0.rank) AS rank
  FROM unit AS u
JOIN met AS l ON l.unit_id = u.unit_id
JOIN (SELECT record_id, record_key, "accepted" FROM "arbitration_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
JOIN unit_party AS q0 ON q0.unit_id = u.unit_id AND q0.whose = 'employer'
JOIN party AS m0 ON m0.source = 'arbitration_case' AND m0.role = 'respondent' AND m0.record_id = r.record_id AND m0.party_id = q0.party_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {'v1': 'yes'}

-- sig_unarbitrated
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_unarbitrated GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN FALSE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM (SELECT court_key(u.place) AS court) AS m, told_coverage AS c WHERE c.source = 'arbitration_case' AND lies_in(u.place, m.court, c.place, c.court) AND (CAST(NULL AS DATE) IS NULL OR (coalesce(c.month_from, CAST(NULL AS DATE)) <= CAST(NULL AS DATE) AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(CAST(NULL AS DATE) + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE TRUE END AS state, u.rank AS rank, (SELECT min(c.kind) FROM coverage AS c WHERE c.source = 'arbitration_case') AS coverage_kind
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_over_age
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    CASE WHEN coalesce(u."unit.refusal__none", FALSE) THEN FALSE ELSE mentions_over_age(u."unit.refusal") END AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_over_age
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_over_age GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- mem_colleagues
SELECT *, coalesce(state AND rank >= 2, FALSE) AS is_sure FROM (
  SELECT u.unit_id, u.source, u.record_id, u.record_key, u.party_id, u.as_of,
    g1.party_id AS key_1, CAST(NULL AS DATE) AS day, (s_labour.state AND s_in_time.state AND s_unsued.state) AS state, least(3, coalesce(g1.rank, 3)) AS rank, u.party_id AS "people", 1 AS "records"
  FROM unit AS u
LEFT JOIN unit_party AS g1 ON g1.unit_id = u.unit_id AND g1.whose = 'employer'
JOIN sig_unsued AS s_unsued ON s_unsued.unit_id = u.unit_id
JOIN sig_labour AS s_labour ON s_labour.unit_id = u.unit_id
JOIN sig_in_time AS s_in_time ON s_in_time.unit_id = u.unit_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE AND key_1 IS NOT NULL;
-- values: {}

-- fig_colleagues
SELECT key_1, last_day, state, "people", "records" FROM (
  SELECT *, "people" >= $p_people AS state FROM (SELECT m.key_1, CAST(NULL AS DATE) AS last_day, count(*) FILTER (WHERE m.is_sure) AS counted, count(DISTINCT m."people") FILTER (WHERE TRUE) AS "people", count(*) FILTER (WHERE TRUE) AS "records"
  FROM (FROM mem_colleagues ANTI JOIN (SELECT key_1 FROM mem_colleagues WHERE NOT is_sure OR "people" IS NULL) AS d USING (key_1)) AS m
  GROUP BY ALL)
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY key_1
  ORDER BY state NULLS LAST, counted DESC, last_day DESC) = 1;
-- values: {'p_people': 5}

-- fig_colleagues, added to it if SELECT key_1 FROM mem_colleagues WHERE NOT is_sure OR "people" IS NULL
SELECT key_1, last_day, state, CASE WHEN state THEN "people" ELSE "people__most" END AS "people", CASE WHEN state THEN "records" ELSE "records__most" END AS "records" FROM (
  SELECT *, CASE WHEN ("people" >= $p_people) AND ("people__most" >= $p_people) THEN TRUE
    WHEN ("people" >= $p_people) IS FALSE AND ("people__most" >= $p_people) IS FALSE THEN FALSE END AS state
  FROM (SELECT m.key_1, CAST(NULL AS DATE) AS last_day, count(*) FILTER (WHERE m.is_sure) AS counted, count(DISTINCT m."people") FILTER (WHERE m.is_sure) AS "people", count(*) FILTER (WHERE m.is_sure) AS "records", count(DISTINCT m."people") FILTER (WHERE TRUE) + count(*) FILTER (WHERE TRUE AND m."people" IS NULL) AS "people__most", count(*) FILTER (WHERE TRUE) AS "records__most"
  FROM (FROM mem_colleagues SEMI JOIN (SELECT key_1 FROM mem_colleagues WHERE NOT is_sure OR "people" IS NULL) AS d USING (key_1)) AS m
  GROUP BY ALL)
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY key_1
  ORDER BY state NULLS LAST, counted DESC, last_day DESC) = 1;
-- values: {'p_people': 5}

-- row_colleagues
SELECT m.unit_id, m.source, m.record_id, m.record_key, m.party_id,
  CASE WHEN m.is_sure AND f.state THEN TRUE END AS state, m.rank, m.is_sure, f."people", f."records"
FROM mem_colleagues AS m JOIN fig_colleagues AS f ON f.key_1 = m.key_1
QUALIFY row_number() OVER (
  PARTITION BY m.unit_id
  ORDER BY m.is_sure AND f.state DESC NULLS LAST, m.rank DESC, f.last_day DESC) = 1;
-- values: {}

-- sig_colleagues
SELECT u.unit_id, CASE WHEN r.unit_id IS NULL THEN FALSE
    WHEN r.state AND NOT ((FALSE) IS NOT FALSE OR FALSE) THEN TRUE END AS state,
  CASE WHEN r.state THEN r.rank END AS rank, FALSE AS is_dark, r."people", r."records"
FROM unit AS u LEFT JOIN row_colleagues AS r ON r.unit_id = u.unit_id;
-- values: {}

-- row_small
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    CASE WHEN coalesce(u."unit.amount__none", FALSE) THEN FALSE ELSE u."unit.amount" <= $p_small END AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'p_small': 5000}

-- sig_small
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_small GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_unknown_firm
WITH met AS MATERIALIZED (
  SELECT u.unit_id, l.record_id, l.party_id, least(l.rank, p.rank) AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = 'employer'
JOIN party AS l ON l.source = 'registration' AND l.role = 'self' AND l.party_id = p.party_id
  WHERE (TRUE) IS NOT FALSE
)
SELECT * FROM (
  SELECT u.unit_id, 'registration' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    TRUE AS state, l.rank AS rank
  FROM unit AS u
JOIN met AS l ON l.unit_id = u.unit_id
JOIN (SELECT record_id, record_key FROM "registration" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_unknown_firm
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_unknown_firm GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN FALSE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM (SELECT court_key(u.place) AS court) AS m, told_coverage AS c WHERE c.source = 'registration' AND lies_in(u.place, m.court, c.place, c.court) AND (CAST(NULL AS DATE) IS NULL OR (coalesce(c.month_from, CAST(NULL AS DATE)) <= CAST(NULL AS DATE) AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(CAST(NULL AS DATE) + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE TRUE END AS state, u.rank AS rank, (SELECT min(c.kind) FROM coverage AS c WHERE c.source = 'registration') AS coverage_kind
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_arbitration_first
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    u."unit.kind" <> $v1 AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': 'arbitration'}

-- sig_arbitration_first
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_arbitration_first GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- sig_small_sum
SELECT unit_id, s_small.state AS state, greatest(CASE WHEN s_small.state THEN s_small.rank END) AS rank
FROM unit AS u
JOIN sig_small AS s_small USING (unit_id);
-- values: {}

-- sig_no_firm
SELECT unit_id, s_unknown_firm.state AS state, greatest(CASE WHEN s_unknown_firm.state THEN s_unknown_firm.rank END) AS rank
FROM unit AS u
JOIN sig_unknown_firm AS s_unknown_firm USING (unit_id);
-- values: {}

-- miss_labour
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.text_kinds" IS NULL AND (((contains(u."unit.text_kinds", $v1)) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'hotline_order' THEN 'text_kinds' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."amount" IS NULL) AND u."unit.amount" IS NULL AND NOT coalesce(u."unit.amount__none", FALSE) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'arrears_report' THEN 'amount' WHEN 'arbitration_case' THEN 'claim' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."told_on" IS NULL) AND u."unit.told_on" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'hotline_order' THEN 'called_at' WHEN 'arrears_report' THEN 'reported_on' WHEN 'legal_aid' THEN 'accepted_on' WHEN 'arbitration_case' THEN 'applied_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_labour AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'labour');
-- values: {'v1': 'wages'}

-- miss_in_time
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.owed_to" IS NULL AND NOT coalesce(u."unit.owed_to__none", FALSE) AND (((CASE WHEN coalesce(u."unit.owed_to__none", FALSE) THEN TRUE WHEN u."unit.owed_to" IS NOT NULL THEN FALSE END) IS NULL AND (CASE WHEN coalesce(u."unit.owed_to__none", FALSE) THEN FALSE ELSE CAST(u."unit.owed_to" + to_months(CAST($p_limit_months AS INTEGER)) AS DATE) >= u.as_of END) IS DISTINCT FROM TRUE AND (CAST(u."unit.told_on" + to_months(CAST($p_limit_months AS INTEGER)) AS DATE) >= u.as_of) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(u."unit.owed_to__none", FALSE) THEN FALSE ELSE CAST(u."unit.owed_to" + to_months(CAST($p_limit_months AS INTEGER)) AS DATE) >= u.as_of END) IS NULL AND ((CASE WHEN coalesce(u."unit.owed_to__none", FALSE) THEN TRUE WHEN u."unit.owed_to" IS NOT NULL THEN FALSE END AND CAST(u."unit.told_on" + to_months(CAST($p_limit_months AS INTEGER)) AS DATE) >= u.as_of)) IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'arrears_report' THEN 'owed_to' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.told_on" IS NULL AND (((CAST(u."unit.told_on" + to_months(CAST($p_limit_months AS INTEGER)) AS DATE) >= u.as_of) IS NULL AND (CASE WHEN coalesce(u."unit.owed_to__none", FALSE) THEN FALSE ELSE CAST(u."unit.owed_to" + to_months(CAST($p_limit_months AS INTEGER)) AS DATE) >= u.as_of END) IS DISTINCT FROM TRUE AND (CASE WHEN coalesce(u."unit.owed_to__none", FALSE) THEN TRUE WHEN u."unit.owed_to" IS NOT NULL THEN FALSE END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'hotline_order' THEN 'called_at' WHEN 'arrears_report' THEN 'reported_on' WHEN 'legal_aid' THEN 'accepted_on' WHEN 'arbitration_case' THEN 'applied_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."until" IS NULL) AND u."unit.owed_to" IS NULL AND NOT coalesce(u."unit.owed_to__none", FALSE) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'arrears_report' THEN 'owed_to' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."until" IS NULL) AND u."unit.told_on" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'hotline_order' THEN 'called_at' WHEN 'arrears_report' THEN 'reported_on' WHEN 'legal_aid' THEN 'accepted_on' WHEN 'arbitration_case' THEN 'applied_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_in_time AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'in_time');
-- values: {'p_limit_months': 12}

-- miss_unsued
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([NULL], lambda x: x IS NOT NULL)) AS m
  FROM row_unsued AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key FROM "civil_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'unsued')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'civil_case' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('civil_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('civil_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_unsued) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'unsued' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('plaintiff' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_unsued AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'unsued' AND NOT o.is_value AND w.rank < 2);
-- values: {}

-- miss_unarbitrated
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."accepted" IS NULL AND (((r."accepted" = $v1) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST('accepted' AS VARCHAR), 'source': CAST('arbitration_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_unarbitrated AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "accepted" FROM "arbitration_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'unarbitrated')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'arbitration_case' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('arbitration_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('arbitration_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_unarbitrated) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'unarbitrated' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('applicant' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_unarbitrated AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'unarbitrated' AND NOT o.is_value AND w.rank < 2);
-- values: {'v1': 'yes'}

-- miss_over_age
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.refusal" IS NULL AND NOT coalesce(u."unit.refusal__none", FALSE) AND (((CASE WHEN coalesce(u."unit.refusal__none", FALSE) THEN FALSE ELSE mentions_over_age(u."unit.refusal") END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'arbitration_case' THEN 'refusal' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_over_age AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'over_age');
-- values: {}

-- miss_colleagues
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.rank < 2 THEN {'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN w.day IS NULL AND NULL IS NOT NULL THEN {'kind': 'field', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN w.is_sure AND NOT s.is_dark THEN {'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST('一并计算的其他记录尚待确认' AS VARCHAR)} END, CASE WHEN s.is_dark AND EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = u.source AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} WHEN s.is_dark THEN {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM mem_colleagues AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN sig_colleagues AS s ON s.unit_id = w.unit_id
  WHERE o.signal = 'colleagues' AND NOT o.is_value);
-- values: {}

-- miss_small
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.amount" IS NULL AND NOT coalesce(u."unit.amount__none", FALSE) AND (((CASE WHEN coalesce(u."unit.amount__none", FALSE) THEN FALSE ELSE u."unit.amount" <= $p_small END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'arrears_report' THEN 'amount' WHEN 'arbitration_case' THEN 'claim' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_small AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'small');
-- values: {'p_small': 5000}

-- miss_unknown_firm
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([NULL], lambda x: x IS NOT NULL)) AS m
  FROM row_unknown_firm AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key FROM "registration" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'unknown_firm')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'registration' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('registration' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_unknown_firm) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'unknown_firm' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('name' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_unknown_firm AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'unknown_firm' AND NOT o.is_value AND w.rank < 2);
-- values: {}

-- miss_arbitration_first
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.kind" IS NULL AND (((u."unit.kind" <> $v1) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_arbitration_first AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'arbitration_first');
-- values: {'v1': 'arbitration'}
