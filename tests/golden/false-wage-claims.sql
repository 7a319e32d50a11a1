-- unit
SELECT base_id AS unit_id, * FROM (
SELECT CAST(0 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'civil_case' AS source, 0 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(coalesce(z.place, y.place) AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."defendant" AS raw_name, 'defendant' AS mention, r."cause" AS "unit.cause", r."agent_firm" AS "unit.agent_firm", r."agent_firm__none" AS "unit.agent_firm__none", r."supported" AS "unit.supported", r."supported__none" AS "unit.supported__none", r."closing" AS "unit.closing", r."closing__none" AS "unit.closing__none", r."settled_amount" AS "unit.settled_amount", r."settled_amount__none" AS "unit.settled_amount__none", r."docketed_on" AS "unit.docketed_on", r."case_no" AS "unit.case_no"
FROM (SELECT record_id, record_key, "defendant", "cause", "agent_firm", ("agent_firm__none" AND "agent_firm" IS NULL) AS "agent_firm__none", "supported", ("supported__none" AND "supported" IS NULL) AS "supported__none", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closing" END AS "closing", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closing__none" END AS "closing__none", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "settled_amount" END AS "settled_amount", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "settled_amount__none" END AS "settled_amount__none", "docketed_on", "case_no" FROM "civil_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN link AS l ON l.source = 'civil_case' AND l.role = 'defendant' AND l.record_id = r.record_id
LEFT JOIN (SELECT f.party_id, min(t.address) AS place FROM link AS f JOIN registration AS t ON t.record_id = f.record_id WHERE f.source = 'registration' AND f.role = 'self' GROUP BY f.party_id) AS z ON z.party_id = l.party_id
LEFT JOIN (SELECT m.record_id, min(a.place) AS place FROM link AS m JOIN (SELECT f.party_id, min(t.address) AS place FROM link AS f JOIN registration AS t ON t.record_id = f.record_id WHERE f.source = 'registration' AND f.role = 'self' GROUP BY f.party_id) AS a ON a.party_id = m.party_id WHERE m.source = 'civil_case' AND m.role IN ('agent', 'plaintiff', 'defendant') GROUP BY m.record_id) AS y ON y.record_id = r.record_id
WHERE (TRUE) IS NOT FALSE AND l.party_id IS NOT NULL AND coalesce(l.entity_kind, 'organisation') = 'organisation'
) AS u;
-- values: {}

-- unit_party
SELECT unit_id, '' AS whose, party_id, 3 AS rank FROM unit
UNION SELECT unit_id, '', unnest(candidates), 3 FROM unit WHERE entity_id IS NULL
UNION SELECT u.unit_id, 'agent', l.party_id, l.rank FROM unit AS u JOIN party AS l ON l.source = u.source AND l.record_id = u.record_id AND l.role = 'agent' WHERE u.take = 0
UNION SELECT u.unit_id, 'plaintiff', l.party_id, l.rank FROM unit AS u JOIN party AS l ON l.source = u.source AND l.record_id = u.record_id AND l.role = 'plaintiff' WHERE u.take = 0
UNION SELECT u.unit_id, 'firm', l.party_id, l.rank FROM unit AS u JOIN party AS l ON l.source = u.source AND l.record_id = u.record_id AND l.role = 'defendant' WHERE u.take = 0;
-- values: {}

-- row_wages
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    mentions_wage_cause(u."unit.cause") AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

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

-- row_protected
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    (CASE WHEN coalesce(u."unit.agent_firm__none", FALSE) THEN FALSE ELSE mentions_wage_helper(u."unit.agent_firm") END OR CASE WHEN coalesce(u."unit.supported__none", FALSE) THEN FALSE ELSE u."unit.supported" = $v1 END) AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': 'yes'}

-- sig_protected
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_protected GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- mem_batch
SELECT *, coalesce(state AND rank >= 2 AND day IS NOT NULL, FALSE) AS is_sure FROM (
  SELECT u.unit_id, u.source, u.record_id, u.record_key, u.party_id, u.as_of,
    u.party_id AS key_1, u."unit.docketed_on" AS day, (s_wages.state AND NOT (s_protected.state)) AS state, least(3, u.rank) AS rank, 1 AS "cases", CASE WHEN coalesce(u."unit.closing__none", FALSE) THEN FALSE ELSE u."unit.closing" = $v1 END AS "mediated", p_agent.party_id AS "same_agent", u."unit.settled_amount" AS "spread", u."unit.settled_amount" AS "amount", u."unit.docketed_on" AS "first_on", u."unit.docketed_on" AS "last_on"
  FROM unit AS u
JOIN sig_wages AS s_wages ON s_wages.unit_id = u.unit_id
JOIN sig_protected AS s_protected ON s_protected.unit_id = u.unit_id
LEFT JOIN (SELECT unit_id, max(party_id) AS party_id FROM unit_party WHERE whose = 'agent' GROUP BY unit_id) AS p_agent ON p_agent.unit_id = u.unit_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE AND key_1 IS NOT NULL;
-- values: {'v1': 'mediated'}

-- fig_batch
SELECT key_1, last_day, state, "cases", "mediated", "same_agent", "spread", "amount", "first_on", "last_on" FROM (
  SELECT *, ("cases" >= $p_cases AND "mediated" >= $p_mediated AND "same_agent" >= $p_same_agent AND "spread" < $p_spread) AS state FROM (SELECT m.key_1, e.last_day AS last_day, count(*) FILTER (WHERE m.is_sure) AS counted, count(*) FILTER (WHERE TRUE) AS "cases", CASE WHEN count(*) FILTER (WHERE TRUE) = count(*) FILTER (WHERE TRUE AND m."mediated" IS NOT NULL) THEN CAST(count(*) FILTER (WHERE TRUE AND m."mediated") AS DOUBLE) / count(*) FILTER (WHERE TRUE) END AS "mediated", coalesce(list_max(map_values(histogram(m."same_agent") FILTER (WHERE TRUE AND m."same_agent" IS NOT NULL))), 0) AS "same_agent", CASE WHEN count(*) FILTER (WHERE TRUE) = count(*) FILTER (WHERE TRUE AND m."spread" IS NOT NULL) THEN sqrt(greatest(0, CAST(count(*) FILTER (WHERE TRUE) AS DOUBLE) * CAST(sum(CAST(m."spread" * 100 AS HUGEINT) * CAST(m."spread" * 100 AS HUGEINT)) FILTER (WHERE TRUE) AS DOUBLE) - CAST(sum(CAST(m."spread" * 100 AS HUGEINT)) FILTER (WHERE TRUE) AS DOUBLE) * CAST(sum(CAST(m."spread" * 100 AS HUGEINT)) FILTER (WHERE TRUE) AS DOUBLE))) / nullif(CAST(sum(CAST(m."spread" * 100 AS HUGEINT)) FILTER (WHERE TRUE) AS DOUBLE), 0) END AS "spread", CASE WHEN count(*) FILTER (WHERE TRUE) = count(*) FILTER (WHERE TRUE AND m."amount" IS NOT NULL) THEN sum(m."amount") FILTER (WHERE TRUE) END AS "amount", CASE WHEN count(*) FILTER (WHERE TRUE) = count(*) FILTER (WHERE TRUE AND m."first_on" IS NOT NULL) THEN min(m."first_on") FILTER (WHERE TRUE) END AS "first_on", CASE WHEN count(*) FILTER (WHERE TRUE) = count(*) FILTER (WHERE TRUE AND m."last_on" IS NOT NULL) THEN max(m."last_on") FILTER (WHERE TRUE) END AS "last_on"
  FROM (SELECT *, CAST(last_day - to_days(CAST($p_days AS INTEGER)) AS DATE) AS first_day FROM (
    SELECT DISTINCT key_1, coalesce(day, as_of) AS last_day FROM mem_batch ANTI JOIN (SELECT key_1 FROM mem_batch WHERE NOT is_sure) AS d USING (key_1))) AS e
  JOIN mem_batch AS m ON e.key_1 = m.key_1 AND (m.day IS NULL OR m.day BETWEEN e.first_day AND e.last_day)
  GROUP BY ALL)
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY key_1
  ORDER BY state NULLS LAST, counted DESC, last_day DESC) = 1;
-- values: {'p_days': 30, 'p_cases': 10, 'p_mediated': 0.8, 'p_same_agent': 5, 'p_spread': 0.2}

-- fig_batch, added to it if SELECT key_1 FROM mem_batch WHERE NOT is_sure
SELECT key_1, last_day, state, CASE WHEN state THEN "cases" ELSE "cases__most" END AS "cases", CASE WHEN state THEN "mediated" ELSE "mediated__most" END AS "mediated", CASE WHEN state THEN "same_agent" ELSE "same_agent__most" END AS "same_agent", CASE WHEN state THEN "spread" ELSE "spread__most" END AS "spread", CASE WHEN state THEN "amount" ELSE "amount__most" END AS "amount", CASE WHEN state THEN "first_on" ELSE "first_on__most" END AS "first_on", CASE WHEN state THEN "last_on" ELSE "last_on__most" END AS "last_on" FROM (
  SELECT *, CASE WHEN (("cases" >= $p_cases AND "mediated" >= $p_mediated AND "same_agent" >= $p_same_agent AND "spread" < $p_spread)) AND (("cases__most" >= $p_cases AND "mediated__most" >= $p_mediated AND "same_agent__most" >= $p_same_agent AND "spread__most" < $p_spread)) THEN TRUE
    WHEN (("cases" >= $p_cases AND "mediated" >= $p_mediated AND "same_agent" >= $p_same_agent AND "spread" < $p_spread)) IS FALSE AND (("cases__most" >= $p_cases AND "mediated__most" >= $p_mediated AND "same_agent__most" >= $p_same_agent AND "spread__most" < $p_spread)) IS FALSE THEN FALSE END AS state
  FROM (SELECT m.key_1, e.last_day AS last_day, count(*) FILTER (WHERE m.is_sure) AS counted, count(*) FILTER (WHERE m.is_sure) AS "cases", CASE WHEN count(*) FILTER (WHERE m.is_sure) = count(*) FILTER (WHERE m.is_sure AND m."mediated" IS NOT NULL) THEN CAST(count(*) FILTER (WHERE m.is_sure AND m."mediated") AS DOUBLE) / count(*) FILTER (WHERE m.is_sure) END AS "mediated", coalesce(list_max(map_values(histogram(m."same_agent") FILTER (WHERE m.is_sure AND m."same_agent" IS NOT NULL))), 0) AS "same_agent", CASE WHEN count(*) FILTER (WHERE m.is_sure) = count(*) FILTER (WHERE m.is_sure AND m."spread" IS NOT NULL) THEN sqrt(greatest(0, CAST(count(*) FILTER (WHERE m.is_sure) AS DOUBLE) * CAST(sum(CAST(m."spread" * 100 AS HUGEINT) * CAST(m."spread" * 100 AS HUGEINT)) FILTER (WHERE m.is_sure) AS DOUBLE) - CAST(sum(CAST(m."spread" * 100 AS HUGEINT)) FILTER (WHERE m.is_sure) AS DOUBLE) * CAST(sum(CAST(m."spread" * 100 AS HUGEINT)) FILTER (WHERE m.is_sure) AS DOUBLE))) / nullif(CAST(sum(CAST(m."spread" * 100 AS HUGEINT)) FILTER (WHERE m.is_sure) AS DOUBLE), 0) END AS "spread", CASE WHEN count(*) FILTER (WHERE m.is_sure) = count(*) FILTER (WHERE m.is_sure AND m."amount" IS NOT NULL) THEN sum(m."amount") FILTER (WHERE m.is_sure) END AS "amount", CASE WHEN count(*) FILTER (WHERE m.is_sure) = count(*) FILTER (WHERE m.is_sure AND m."first_on" IS NOT NULL) THEN min(m."first_on") FILTER (WHERE m.is_sure) END AS "first_on", CASE WHEN count(*) FILTER (WHERE m.is_sure) = count(*) FILTER (WHERE m.is_sure AND m."last_on" IS NOT NULL) THEN max(m."last_on") FILTER (WHERE m.is_sure) END AS "last_on", count(*) FILTER (WHERE TRUE) AS "cases__most", CASE WHEN count(*) FILTER (WHERE TRUE) = count(*) FILTER (WHERE TRUE AND m."mediated" IS NOT NULL) THEN CAST(count(*) FILTER (WHERE TRUE AND m."mediated") AS DOUBLE) / count(*) FILTER (WHERE TRUE) END AS "mediated__most", coalesce(list_max(map_values(histogram(m."same_agent") FILTER (WHERE TRUE AND m."same_agent" IS NOT NULL))), 0) AS "same_agent__most", CASE WHEN count(*) FILTER (WHERE TRUE) = count(*) FILTER (WHERE TRUE AND m."spread" IS NOT NULL) THEN sqrt(greatest(0, CAST(count(*) FILTER (WHERE TRUE) AS DOUBLE) * CAST(sum(CAST(m."spread" * 100 AS HUGEINT) * CAST(m."spread" * 100 AS HUGEINT)) FILTER (WHERE TRUE) AS DOUBLE) - CAST(sum(CAST(m."spread" * 100 AS HUGEINT)) FILTER (WHERE TRUE) AS DOUBLE) * CAST(sum(CAST(m."spread" * 100 AS HUGEINT)) FILTER (WHERE TRUE) AS DOUBLE))) / nullif(CAST(sum(CAST(m."spread" * 100 AS HUGEINT)) FILTER (WHERE TRUE) AS DOUBLE), 0) END AS "spread__most", CASE WHEN count(*) FILTER (WHERE TRUE) = count(*) FILTER (WHERE TRUE AND m."amount" IS NOT NULL) THEN sum(m."amount") FILTER (WHERE TRUE) END AS "amount__most", CASE WHEN count(*) FILTER (WHERE TRUE) = count(*) FILTER (WHERE TRUE AND m."first_on" IS NOT NULL) THEN min(m."first_on") FILTER (WHERE TRUE) END AS "first_on__most", CASE WHEN count(*) FILTER (WHERE TRUE) = count(*) FILTER (WHERE TRUE AND m."last_on" IS NOT NULL) THEN max(m."last_on") FILTER (WHERE TRUE) END AS "last_on__most"
  FROM (SELECT *, CAST(last_day - to_days(CAST($p_days AS INTEGER)) AS DATE) AS first_day FROM (
    SELECT DISTINCT key_1, coalesce(day, as_of) AS last_day FROM mem_batch SEMI JOIN (SELECT key_1 FROM mem_batch WHERE NOT is_sure) AS d USING (key_1))) AS e
  JOIN mem_batch AS m ON e.key_1 = m.key_1 AND (m.day IS NULL OR m.day BETWEEN e.first_day AND e.last_day)
  GROUP BY ALL)
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY key_1
  ORDER BY state NULLS LAST, counted DESC, last_day DESC) = 1;
-- values: {'p_days': 30, 'p_cases': 10, 'p_mediated': 0.8, 'p_same_agent': 5, 'p_spread': 0.2}

-- row_batch
SELECT m.unit_id, m.source, m.record_id, m.record_key, m.party_id,
  CASE WHEN m.is_sure AND f.state THEN TRUE END AS state, m.rank, m.is_sure, f."cases", f."mediated", f."same_agent", f."spread", f."amount", f."first_on", f."last_on"
FROM mem_batch AS m JOIN fig_batch AS f ON f.key_1 = m.key_1 AND (m.day IS NULL OR m.day BETWEEN CAST(f.last_day - to_days(CAST($p_days AS INTEGER)) AS DATE) AND f.last_day)
QUALIFY row_number() OVER (
  PARTITION BY m.unit_id
  ORDER BY m.is_sure AND f.state DESC NULLS LAST, m.rank DESC, f.last_day DESC) = 1;
-- values: {'p_days': 30}

-- sig_batch
SELECT u.unit_id, CASE WHEN r.unit_id IS NULL THEN FALSE
    WHEN r.state AND NOT ((FALSE) IS NOT FALSE OR FALSE) THEN TRUE END AS state,
  CASE WHEN r.state THEN r.rank END AS rank, FALSE AS is_dark, r."cases", r."mediated", r."same_agent", r."spread", r."amount", r."first_on", r."last_on"
FROM unit AS u LEFT JOIN row_batch AS r ON r.unit_id = u.unit_id;
-- values: {}

-- row_uninsured
WITH met AS MATERIALIZED (
  SELECT u.unit_id, l.record_id, l.party_id, least(l.rank, p.rank) AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = 'plaintiff'
JOIN party AS l ON l.source = 'insured_person' AND l.role = 'person' AND l.party_id = p.party_id
  WHERE (TRUE) IS NOT FALSE
)
SELECT * FROM (
  SELECT u.unit_id, 'insured_person' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    TRUE AS state, least(l.rank, m0.rank, q0.rank) AS rank
  FROM unit AS u
JOIN met AS l ON l.unit_id = u.unit_id
JOIN (SELECT record_id, record_key FROM "insured_person" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
JOIN unit_party AS q0 ON q0.unit_id = u.unit_id AND q0.whose = 'firm'
JOIN party AS m0 ON m0.source = 'insured_person' AND m0.role = 'employer' AND m0.record_id = r.record_id AND m0.party_id = q0.party_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_uninsured
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_uninsured GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN FALSE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR NOT EXISTS (SELECT 1 FROM (SELECT court_key(u.place) AS court) AS m, told_coverage AS c WHERE c.source = 'insured_person' AND lies_in(u.place, m.court, c.place, c.court) AND (CAST(NULL AS DATE) IS NULL OR (coalesce(c.month_from, CAST(NULL AS DATE)) <= CAST(NULL AS DATE) AND coalesce(c.covered_to, u.as_of) >= least(u.as_of, coalesce(CAST(NULL AS DATE), CAST(CAST(NULL AS DATE) + INTERVAL 1 MONTH AS DATE)))))) THEN NULL
    ELSE TRUE END AS state, u.rank AS rank, (SELECT min(c.kind) FROM coverage AS c WHERE c.source = 'insured_person') AS coverage_kind
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- mem_mostly_uninsured
SELECT *, coalesce(state AND rank >= 2 AND day IS NOT NULL, FALSE) AS is_sure FROM (
  SELECT u.unit_id, u.source, u.record_id, u.record_key, u.party_id, u.as_of,
    u.party_id AS key_1, u."unit.docketed_on" AS day, (s_batch.state AND s_uninsured.state) AS state, least(3, u.rank) AS rank, 1 AS "cases", k_batch."cases" AS "of"
  FROM unit AS u
JOIN sig_batch AS s_batch ON s_batch.unit_id = u.unit_id
JOIN sig_uninsured AS s_uninsured ON s_uninsured.unit_id = u.unit_id
LEFT JOIN sig_batch AS k_batch ON k_batch.unit_id = u.unit_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE AND key_1 IS NOT NULL;
-- values: {}

-- fig_mostly_uninsured
SELECT key_1, last_day, state, "cases", "of" FROM (
  SELECT *, "cases" > $v1 * "of" AS state FROM (SELECT m.key_1, e.last_day AS last_day, count(*) FILTER (WHERE m.is_sure) AS counted, count(*) FILTER (WHERE TRUE) AS "cases", CASE WHEN count(*) FILTER (WHERE TRUE) = count(*) FILTER (WHERE TRUE AND m."of" IS NOT NULL) THEN max(m."of") FILTER (WHERE TRUE) END AS "of"
  FROM (SELECT *, CAST(last_day - to_days(CAST($p_days AS INTEGER)) AS DATE) AS first_day FROM (
    SELECT DISTINCT key_1, coalesce(day, as_of) AS last_day FROM mem_mostly_uninsured ANTI JOIN (SELECT key_1 FROM mem_mostly_uninsured WHERE NOT is_sure) AS d USING (key_1))) AS e
  JOIN mem_mostly_uninsured AS m ON e.key_1 = m.key_1 AND (m.day IS NULL OR m.day BETWEEN e.first_day AND e.last_day)
  GROUP BY ALL)
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY key_1
  ORDER BY state NULLS LAST, counted DESC, last_day DESC) = 1;
-- values: {'p_days': 30, 'v1': Decimal('0.5')}

-- fig_mostly_uninsured, added to it if SELECT key_1 FROM mem_mostly_uninsured WHERE NOT is_sure
SELECT key_1, last_day, state, CASE WHEN state THEN "cases" ELSE "cases__most" END AS "cases", CASE WHEN state THEN "of" ELSE "of__most" END AS "of" FROM (
  SELECT *, CASE WHEN ("cases" > $v1 * "of") AND ("cases__most" > $v1 * "of__most") THEN TRUE
    WHEN ("cases" > $v1 * "of") IS FALSE AND ("cases__most" > $v1 * "of__most") IS FALSE THEN FALSE END AS state
  FROM (SELECT m.key_1, e.last_day AS last_day, count(*) FILTER (WHERE m.is_sure) AS counted, count(*) FILTER (WHERE m.is_sure) AS "cases", CASE WHEN count(*) FILTER (WHERE m.is_sure) = count(*) FILTER (WHERE m.is_sure AND m."of" IS NOT NULL) THEN max(m."of") FILTER (WHERE m.is_sure) END AS "of", count(*) FILTER (WHERE TRUE) AS "cases__most", CASE WHEN count(*) FILTER (WHERE TRUE) = count(*) FILTER (WHERE TRUE AND m."of" IS NOT NULL) THEN max(m."of") FILTER (WHERE TRUE) END AS "of__most"
  FROM (SELECT *, CAST(last_day - to_days(CAST($p_days AS INTEGER)) AS DATE) AS first_day FROM (
    SELECT DISTINCT key_1, coalesce(day, as_of) AS last_day FROM mem_mostly_uninsured SEMI JOIN (SELECT key_1 FROM mem_mostly_uninsured WHERE NOT is_sure) AS d USING (key_1))) AS e
  JOIN mem_mostly_uninsured AS m ON e.key_1 = m.key_1 AND (m.day IS NULL OR m.day BETWEEN e.first_day AND e.last_day)
  GROUP BY ALL)
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY key_1
  ORDER BY state NULLS LAST, counted DESC, last_day DESC) = 1;
-- values: {'p_days': 30, 'v1': Decimal('0.5')}

-- row_mostly_uninsured
SELECT m.unit_id, m.source, m.record_id, m.record_key, m.party_id,
  CASE WHEN m.is_sure AND f.state THEN TRUE END AS state, m.rank, m.is_sure, f."cases", f."of"
FROM mem_mostly_uninsured AS m JOIN fig_mostly_uninsured AS f ON f.key_1 = m.key_1 AND (m.day IS NULL OR m.day BETWEEN CAST(f.last_day - to_days(CAST($p_days AS INTEGER)) AS DATE) AND f.last_day)
QUALIFY row_number() OVER (
  PARTITION BY m.unit_id
  ORDER BY m.is_sure AND f.state DESC NULLS LAST, m.rank DESC, f.last_day DESC) = 1;
-- values: {'p_days': 30}

-- sig_mostly_uninsured
SELECT u.unit_id, CASE WHEN r.unit_id IS NULL THEN FALSE
    WHEN r.state AND NOT ((FALSE) IS NOT FALSE OR FALSE) THEN TRUE END AS state,
  CASE WHEN r.state THEN r.rank END AS rank, FALSE AS is_dark, r."cases", r."of"
FROM unit AS u LEFT JOIN row_mostly_uninsured AS r ON r.unit_id = u.unit_id;
-- values: {}

-- row_indebted
WITH met AS MATERIALIZED (
  SELECT u.unit_id, l.record_id, l.party_id, l.rank AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'enforcement_case' AND l.role = 'debtor' AND l.party_id = p.party_id
  WHERE (TRUE) IS NOT FALSE
)
SELECT * FROM (
  SELECT u.unit_id, 'enforcement_case' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    (r."unperformed" >= $p_enforced AND NOT (mentions_wage_cause(r."cause"))) AS state, l.rank AS rank, 1 AS "cases", r."unperformed" AS "unperformed"
  FROM unit AS u
JOIN met AS l ON l.unit_id = u.unit_id
JOIN (SELECT record_id, record_key, "unperformed", "cause" FROM "enforcement_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {'p_enforced': 1000000}

-- sig_indebted
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    count(*) FILTER (WHERE state AND rank >= 2) AS "cases",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "unperformed" IS NOT NULL) THEN sum("unperformed") FILTER (WHERE state AND rank >= 2) END AS "unperformed"
  FROM row_indebted GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."cases", f."unperformed"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_bankrupt
WITH met AS MATERIALIZED (
  SELECT u.unit_id, l.record_id, l.party_id, l.rank AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'civil_case' AND l.role = 'defendant' AND l.party_id = p.party_id
  WHERE (TRUE) IS NOT FALSE
)
SELECT * FROM (
  SELECT u.unit_id, 'civil_case' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    (contains(r."cause", $v1) OR contains(r."case_no", $v2)) AS state, l.rank AS rank
  FROM unit AS u
JOIN met AS l ON l.unit_id = u.unit_id
JOIN (SELECT record_id, record_key, "cause", "case_no" FROM "civil_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {'v1': '破产', 'v2': '破'}

-- sig_bankrupt
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_bankrupt GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_confirmed
WITH met AS MATERIALIZED (
  SELECT u.unit_id, l.record_id, l.party_id, least(l.rank, p.rank) AS rank
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = 'plaintiff'
JOIN party AS l ON l.source = 'wage_roster' AND l.role = 'worker' AND l.party_id = p.party_id
  WHERE (TRUE) IS NOT FALSE
)
SELECT * FROM (
  SELECT u.unit_id, 'wage_roster' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    TRUE AS state, l.rank AS rank
  FROM unit AS u
JOIN met AS l ON l.unit_id = u.unit_id
JOIN (SELECT record_id, record_key FROM "wage_roster" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_confirmed
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_confirmed GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- miss_wages
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.cause" IS NULL AND (((mentions_wage_cause(u."unit.cause")) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'civil_case' THEN 'cause' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_wages AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'wages');
-- values: {}

-- miss_protected
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.agent_firm" IS NULL AND NOT coalesce(u."unit.agent_firm__none", FALSE) AND (((CASE WHEN coalesce(u."unit.agent_firm__none", FALSE) THEN FALSE ELSE mentions_wage_helper(u."unit.agent_firm") END) IS NULL AND (CASE WHEN coalesce(u."unit.supported__none", FALSE) THEN FALSE ELSE u."unit.supported" = $v1 END) IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'civil_case' THEN 'agent_firm' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.supported" IS NULL AND NOT coalesce(u."unit.supported__none", FALSE) AND (((CASE WHEN coalesce(u."unit.supported__none", FALSE) THEN FALSE ELSE u."unit.supported" = $v1 END) IS NULL AND (CASE WHEN coalesce(u."unit.agent_firm__none", FALSE) THEN FALSE ELSE mentions_wage_helper(u."unit.agent_firm") END) IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'civil_case' THEN 'supported' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_protected AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'protected');
-- values: {'v1': 'yes'}

-- miss_batch
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.rank < 2 THEN {'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN w.day IS NULL AND CASE u.source WHEN 'civil_case' THEN 'docketed_on' END IS NOT NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'civil_case' THEN 'docketed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN w.is_sure AND NOT s.is_dark THEN {'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST('一并计算的其他记录尚待确认' AS VARCHAR)} END, CASE WHEN s.is_dark AND EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = u.source AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} WHEN s.is_dark THEN {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN w."spread" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'civil_case' THEN 'settled_amount' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN w."amount" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'civil_case' THEN 'settled_amount' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN w."first_on" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'civil_case' THEN 'docketed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN w."last_on" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'civil_case' THEN 'docketed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM mem_batch AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN sig_batch AS s ON s.unit_id = w.unit_id
  WHERE o.signal = 'batch' AND NOT o.is_value);
-- values: {}

-- miss_uninsured
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([NULL], lambda x: x IS NOT NULL)) AS m
  FROM row_uninsured AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key FROM "insured_person" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'uninsured')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'insured_person' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('insured_person' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('insured_person' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_uninsured) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'uninsured' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('person' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_uninsured AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'uninsured' AND NOT o.is_value AND w.rank < 2);
-- values: {}

-- miss_mostly_uninsured
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.rank < 2 THEN {'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN w.day IS NULL AND CASE u.source WHEN 'civil_case' THEN 'docketed_on' END IS NOT NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'civil_case' THEN 'docketed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN w.is_sure AND NOT s.is_dark THEN {'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST('一并计算的其他记录尚待确认' AS VARCHAR)} END, CASE WHEN s.is_dark AND EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = u.source AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} WHEN s.is_dark THEN {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM mem_mostly_uninsured AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN sig_mostly_uninsured AS s ON s.unit_id = w.unit_id
  WHERE o.signal = 'mostly_uninsured' AND NOT o.is_value);
-- values: {}

-- miss_indebted
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."unperformed" IS NULL AND (((r."unperformed" >= $p_enforced) IS NULL AND (NOT (mentions_wage_cause(r."cause"))) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('unperformed' AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."cause" IS NULL AND (((mentions_wage_cause(r."cause")) IS NULL AND (r."unperformed" >= $p_enforced) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('cause' AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."unperformed" IS NULL) AND r."unperformed" IS NULL THEN {'kind': 'field', 'field': CAST('unperformed' AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_indebted AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "unperformed", "cause" FROM "enforcement_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'indebted')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'enforcement_case' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_indebted) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'indebted' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('debtor' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_indebted AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'indebted' AND NOT o.is_value AND w.rank < 2);
-- values: {'p_enforced': 1000000}

-- miss_bankrupt
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."cause" IS NULL AND (((contains(r."cause", $v1)) IS NULL AND (contains(r."case_no", $v2)) IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST('cause' AS VARCHAR), 'source': CAST('civil_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."case_no" IS NULL AND (((contains(r."case_no", $v2)) IS NULL AND (contains(r."cause", $v1)) IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST('case_no' AS VARCHAR), 'source': CAST('civil_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_bankrupt AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "cause", "case_no" FROM "civil_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'bankrupt')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'civil_case' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('civil_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('civil_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_bankrupt) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'bankrupt' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('defendant' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_bankrupt AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'bankrupt' AND NOT o.is_value AND w.rank < 2);
-- values: {'v1': '破产', 'v2': '破'}

-- miss_confirmed
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([NULL], lambda x: x IS NOT NULL)) AS m
  FROM row_confirmed AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key FROM "wage_roster" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'confirmed')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'wage_roster' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('wage_roster' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('wage_roster' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_confirmed) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'confirmed' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('worker' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_confirmed AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'confirmed' AND NOT o.is_value AND w.rank < 2);
-- values: {}
