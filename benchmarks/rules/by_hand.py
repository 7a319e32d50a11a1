"""Three rules written by hand, one DuckDB statement each: subjects and the evidence of each, down
to the cell, as a clue holds it.

They take for granted what a rule of the language checks: that every link is strong, every source
was delivered in full, and nothing is unknown.
"""

CELL = """CREATE OR REPLACE TEMP MACRO cell(raw, value) AS
{'raw': coalesce(raw, value, ''), 'value': value}"""
"""A cell of a record as it was written and as it was read."""
WRITTEN = {
    "": "r.{0}",
    "day": "strftime(r.{0}, '%Y-%m-%d')",
    "month": "strftime(r.{0}, '%Y-%m')",
    "number": "CAST(r.{0} AS VARCHAR)",
}


def evidence(found: str, signal: str, source: str, fields: str) -> str:
    """Write the SELECT of the evidence in one source: each record that `found` [subject,
    record_id] names, with `fields` (`name` or `name:day`) of it, by name.
    """
    cells = ", ".join(
        f"'{name}': cell(r.{name}__raw, {WRITTEN[kind].format(name)})"
        for name, _, kind in (field.partition(":") for field in sorted(fields.split()))
    )
    return f"""SELECT k.subject, '{signal}' AS signal, '{source}' AS source, r.record_key, e.file,
  r.sheet, r.row, e.sha256, MAP {{{cells}}} AS fields
FROM ({found}) AS k JOIN {source} AS r ON r.record_id = k.record_id
JOIN extract AS e ON e.extract_no = r.extract_no"""


def _together(*selects: str) -> str:
    """Write the SELECT of [subject, evidence], a list in order, of those of its pieces."""
    union = "\nUNION ALL\n".join(selects)
    return f"""SELECT subject, list_sort(list({{'signal': signal, 'source': source,
  'record_key': record_key, 'file': file, 'sheet': sheet, 'row': row, 'sha256': sha256,
  'fields': fields}})) AS evidence
FROM ({union}) GROUP BY subject"""


def _of_signal(signal: str) -> str:
    return f"SELECT DISTINCT party_id AS subject, record_id FROM kept WHERE signal = '{signal}'"


ORDERS = "SELECT DISTINCT party_id AS subject, order_id AS record_id FROM kept"
CASES = "SELECT DISTINCT party_id AS subject, case_id AS record_id FROM kept"
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
  SELECT c.*, 'insured_headcount', t.record_id, 3, 'insured_heads'
  FROM closed AS c JOIN link AS k ON k.source = 'insured_headcount' AND k.role = 'employer'
    AND k.party_id = c.party_id
  JOIN insured_headcount AS t ON t.record_id = k.record_id
  WHERE t.heads >= 1 AND t.month > c.closed_on AND t.month <= c.closed_on + INTERVAL 60 MONTH
  UNION ALL
  SELECT c.*, 'insured_person', t.record_id, 3, 'insured_people'
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
    SELECT DISTINCT order_id, case_id, left(signal, 7) AS signal, points FROM shown
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
""" + _together(
    evidence(
        ORDERS,
        "unit",
        "fund_enforcement",
        "order_no employer employer_code workers:number owed:number served_on:day review"
        " applied_on:day review_no enforcement_no paid:number deferral_no",
    ),
    evidence(
        ORDERS,
        "ordered",
        "fund_enforcement",
        "order_no employer employer_code workers:number owed:number served_on:day paid:number",
    ),
    evidence(
        CASES,
        "closed",
        "enforcement_case",
        "case_no applicant applicant_id_no debtor debtor_id_no legal_representative closing"
        " closed_on:day",
    ),
    evidence(
        _of_signal("taxed"),
        "taxed",
        "tax_payment",
        "taxpayer_code taxpayer levy paid:number paid_on:day",
    ),
    evidence(
        _of_signal("insured_heads"),
        "insured_heads",
        "insured_headcount",
        "employer_code employer month:month heads:number",
    ),
    evidence(
        _of_signal("insured_people"),
        "insured_people",
        "insured_person",
        "id_no person employer employer_code month_from:month month_to:month",
    ),
    evidence(
        _of_signal("contributed"),
        "contributed",
        "fund_payment",
        "employer employer_code month:month heads:number paid:number",
    ),
    evidence(
        _of_signal("built"),
        "built",
        "project",
        "project_no project developer developer_code contractor contractor_code"
        " contract_price:number signed_on:day",
    ),
    evidence(
        _of_signal("registered"),
        "registered",
        "registration",
        "code name legal_representative legal_representative_id_no status",
    ),
)
EARLY = """WITH early AS (
  SELECT 'enforcement_case:' || record_key AS subject, record_id FROM enforcement_case
  WHERE closing = 'no_assets' AND closed_on <= DATE '2026-06-30'
    AND closed_on < docketed_on + INTERVAL 3 MONTH
)
"""
EARLY_TERMINATION = EARLY + _together(
    evidence(
        "FROM early",
        "unit",
        "enforcement_case",
        "case_no docketed_on:day applicant applicant_id_no debtor debtor_id_no"
        " legal_representative unperformed:number closing closed_on:day",
    ),
    evidence(
        "FROM early",
        "closed",
        "enforcement_case",
        "case_no applicant applicant_id_no debtor debtor_id_no legal_representative"
        " unperformed:number closing",
    ),
    evidence(
        "FROM early",
        "early",
        "enforcement_case",
        "case_no docketed_on:day applicant applicant_id_no debtor debtor_id_no"
        " legal_representative closed_on:day",
    ),
)
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
, shown AS (
  SELECT c.party_id AS subject, m.record_id
  FROM chosen AS c JOIN member AS m ON m.party_id = c.party_id
    AND m.docketed_on BETWEEN c.last_day - 30 AND c.last_day
)
""" + _together(
    evidence(
        "FROM shown",
        "unit",
        "civil_case",
        "case_no cause plaintiff plaintiff_id_no defendant defendant_id_no agent agent_firm"
        " docketed_on:day closing settled_amount:number",
    ),
    evidence(
        "FROM shown",
        "wages",
        "civil_case",
        "case_no cause plaintiff plaintiff_id_no defendant defendant_id_no agent agent_firm",
    ),
    evidence(
        "FROM shown",
        "together",
        "civil_case",
        "case_no plaintiff plaintiff_id_no defendant defendant_id_no agent agent_firm closing"
        " settled_amount:number",
    ),
)
STATEMENTS = {
    "fake-poor-fund": FAKE_POOR_FUND,
    "early-termination": EARLY_TERMINATION,
    "group-window": GROUP_WINDOW,
}
