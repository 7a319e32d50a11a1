"""Three rules written by hand, one DuckDB statement each: subjects and records that show them.

They take for granted what a rule of the language checks: that every link is strong, every source
was delivered in full, and nothing is unknown.
"""

FAKE_POOR_FUND = """
WITH closed AS (
  SELECT party_id, order_id, case_id, closed_on FROM (
    SELECT l.party_id, o.record_id AS order_id, c.record_id AS case_id, c.closed_on, c.closing,
      d.party_id AS debtor
    FROM fund_enforcement AS o
    JOIN link AS l ON l.source = 'fund_enforcement' AND l.role = 'employer'
      AND l.record_id = o.record_id
    JOIN (
      SELECT o.record_id AS order_id, c.record_id FROM fund_enforcement AS o
      JOIN enforcement_case AS c ON c.case_no = o.enforcement_no
      UNION
      SELECT o.record_id, c.record_id FROM fund_enforcement AS o
      JOIN enforcement_case AS c ON c.basis_no = o.order_no
    ) AS m ON m.order_id = o.record_id
    JOIN enforcement_case AS c ON c.record_id = m.record_id
    JOIN link AS d ON d.source = 'enforcement_case' AND d.role = 'debtor'
      AND d.record_id = c.record_id
    WHERE o.owed > o.paid AND o.deferral_no IS NULL
    QUALIFY debtor = l.party_id
      OR NOT bool_or(debtor = l.party_id) OVER (PARTITION BY o.record_id)
  ) WHERE closing = 'no_assets'
),
shown AS (
  SELECT c.*, 'tax_payment' AS source, t.record_id, 3 AS points, 'taxed' AS signal
  FROM closed AS c JOIN link AS k ON k.source = 'tax_payment' AND k.role = 'taxpayer'
    AND k.party_id = c.party_id
  JOIN tax_payment AS t ON t.record_id = k.record_id
  WHERE t.levy = 'tax' AND t.paid > 0 AND t.paid_on > c.closed_on
    AND t.paid_on <= c.closed_on + INTERVAL 60 MONTH
  UNION ALL
  SELECT c.*, 'insured_headcount', t.record_id, 3, 'insured'
  FROM closed AS c JOIN link AS k ON k.source = 'insured_headcount' AND k.role = 'employer'
    AND k.party_id = c.party_id
  JOIN insured_headcount AS t ON t.record_id = k.record_id
  WHERE t.heads >= 1 AND t.month > c.closed_on AND t.month <= c.closed_on + INTERVAL 60 MONTH
  UNION ALL
  SELECT c.*, 'insured_person', t.record_id, 3, 'insured'
  FROM closed AS c JOIN link AS k ON k.source = 'insured_person' AND k.role = 'employer'
    AND k.party_id = c.party_id
  JOIN insured_person AS t ON t.record_id = k.record_id
  WHERE t.month_to IS NULL OR t.month_to > c.closed_on
  UNION ALL
  SELECT c.*, 'fund_payment', t.record_id, 2, 'contributed'
  FROM closed AS c JOIN link AS k ON k.source = 'fund_payment' AND k.role = 'employer'
    AND k.party_id = c.party_id
  JOIN fund_payment AS t ON t.record_id = k.record_id
  WHERE t.heads >= 1 AND t.paid > 0 AND t.month > c.closed_on
    AND t.month <= c.closed_on + INTERVAL 60 MONTH
  UNION ALL
  SELECT c.*, 'project', t.record_id, 2, 'built'
  FROM closed AS c JOIN link AS k ON k.source = 'project' AND k.role = 'contractor'
    AND k.party_id = c.party_id
  JOIN project AS t ON t.record_id = k.record_id
  WHERE t.signed_on > c.closed_on AND t.signed_on <= c.closed_on + INTERVAL 60 MONTH
  UNION ALL
  SELECT c.*, 'registration', t.record_id, 1, 'registered'
  FROM closed AS c JOIN link AS k ON k.source = 'registration' AND k.role = 'self'
    AND k.party_id = c.party_id
  JOIN registration AS t ON t.record_id = k.record_id
  WHERE t.status = 'active'
),
scored AS (
  SELECT order_id, case_id FROM (
    SELECT DISTINCT order_id, case_id, signal, points FROM shown
  ) GROUP BY ALL HAVING sum(points) >= 4
),
bankrupt AS (
  SELECT k.party_id FROM civil_case AS t JOIN link AS k ON k.source = 'civil_case'
    AND k.role = 'defendant' AND k.record_id = t.record_id
  WHERE contains(t.cause, '破产') OR contains(t.case_no, '破')
),
kept AS (
  SELECT s.* FROM shown AS s SEMI JOIN scored USING (order_id, case_id)
  WHERE s.party_id NOT IN (SELECT party_id FROM bankrupt)
)
SELECT DISTINCT party_id AS subject, source, record_id FROM kept
UNION SELECT DISTINCT party_id, 'fund_enforcement', order_id FROM kept
UNION SELECT DISTINCT party_id, 'enforcement_case', case_id FROM kept
"""
EARLY_TERMINATION = """
SELECT 'enforcement_case:' || c.record_key AS subject, 'enforcement_case' AS source, c.record_id,
  c.case_no || '（被执行人 ' || l.entity_name || '）' || c.docketed_on || ' 立案，' || c.closed_on
    || ' 终结本次执行程序，不满三个月，未履行 ' || format('{:,.2f}', c.unperformed) || ' 元' AS says
FROM enforcement_case AS c LEFT JOIN link AS l ON l.source = 'enforcement_case'
  AND l.role = 'debtor' AND l.record_id = c.record_id
WHERE c.closing = 'no_assets' AND c.closed_on <= DATE '2026-06-30'
  AND c.closed_on < c.docketed_on + INTERVAL 3 MONTH
"""
GROUP_WINDOW = """
WITH member AS (
  SELECT l.party_id, c.record_id, c.docketed_on, c.closing, c.agent, c.settled_amount
  FROM civil_case AS c JOIN link AS l ON l.source = 'civil_case' AND l.role = 'defendant'
    AND l.record_id = c.record_id
  WHERE contains(c.cause, '劳务合同')
),
ends AS (SELECT DISTINCT party_id, docketed_on AS last_day FROM member),
figured AS (
  SELECT e.party_id, e.last_day, count(*) AS cases
  FROM ends AS e JOIN member AS m ON m.party_id = e.party_id
    AND m.docketed_on BETWEEN e.last_day - 30 AND e.last_day
  GROUP BY ALL
  HAVING count(*) >= 3 AND avg(CASE WHEN m.closing = 'mediated' THEN 1 ELSE 0 END) >= 0.8
    AND list_max(map_values(histogram(m.agent))) >= 2
    AND stddev_pop(m.settled_amount) < 0.2 * avg(m.settled_amount)
),
chosen AS (
  SELECT * FROM figured
  QUALIFY row_number() OVER (PARTITION BY party_id ORDER BY cases DESC, last_day DESC) = 1
)
SELECT c.party_id AS subject, 'civil_case' AS source, m.record_id
FROM chosen AS c JOIN member AS m ON m.party_id = c.party_id
  AND m.docketed_on BETWEEN c.last_day - 30 AND c.last_day
"""
STATEMENTS = {
    "fake-poor-fund": FAKE_POOR_FUND,
    "early-termination": EARLY_TERMINATION,
    "group-window": GROUP_WINDOW,
}
