"""Makes the tables of a large night by SQL alone: sources, links, relations, coverage.

Everything is a hash of a row's number, so that two runs make the same night. About one firm in
twelve records; a small share of firms owes, is enforced, closed without assets and goes on trading.
"""

from collections.abc import Mapping

import duckdb

from connectors.model import Contract
from pipeline.engine.source_table import listed, source_columns
from pipeline.engine.statement import identifier
from pipeline.screen.tiny import COVERAGE, FURTHER, NO_CLAIM
from pipeline.screen.tiny_links import LINK, RELATION

SHARES = {
    "tax_payment": 0.38,
    "insured_headcount": 0.2,
    "fund_payment": 0.1,
    "registration": 0.08,
    "insured_person": 0.06,
    "wage_roster": 0.05,
    "enforcement_case": 0.04,
    "hotline_order": 0.04,
    "civil_case": 0.02,
    "inspection_case": 0.02,
    "dishonest_list": 0.005,
    "project": 0.004,
    "fund_enforcement": 0.002,
    "police_transfer": 0.0005,
}
"""Share of the night's records by source, after what a city of some millions delivers; ours."""


def pick(salt: int, most: str) -> str:
    """Write a number from 0 to under `most` that hangs on the row's number `i` alone."""
    return f"CAST(hash(i * 1000003 + {salt}) % CAST({most} AS UBIGINT) AS BIGINT)"


def day(salt: int, first: str, span: int) -> str:
    """Write a day within `span` days of `first`."""
    return f"CAST(DATE '{first}' + CAST({pick(salt, str(span))} AS INTEGER) AS DATE)"


def one_of(salt: int, *words: str) -> str:
    """Write one of some words."""
    return f"list_extract({list(words)!r}, {pick(salt, str(len(words)))} + 1)"


FIRM = "'公司' || firm"
CLOSED = "i % 4 = 0"
COLUMNS: dict[str, dict[str, str]] = {
    "tax_payment": {
        "taxpayer_code": "'C' || firm",
        "taxpayer": FIRM,
        "levy": "CASE WHEN i % 10 = 0 THEN 'fee' ELSE 'tax' END",
        "levy__none": "FALSE",
        "paid": f"CAST({pick(1, '100000')} AS DECIMAL(18,2))",
        "paid_on": day(2, "2021-01-01", 2000),
        "happened_on": day(2, "2021-01-01", 2000),
    },
    "insured_headcount": {
        "employer": FIRM,
        "month": f"CAST(date_trunc('month', {day(2, '2021-01-01', 2000)}) AS DATE)",
        "heads": pick(3, "40"),
        "happened_on": f"CAST(date_trunc('month', {day(2, '2021-01-01', 2000)}) AS DATE)",
    },
    "fund_payment": {
        "employer": FIRM,
        "month": f"CAST(date_trunc('month', {day(2, '2021-01-01', 2000)}) AS DATE)",
        "heads": pick(3, "40"),
        "paid": f"CAST({pick(1, '100000')} AS DECIMAL(18,2))",
        "happened_on": f"CAST(date_trunc('month', {day(2, '2021-01-01', 2000)}) AS DATE)",
    },
    "registration": {
        "code": "'C' || i",
        "name": "'公司' || i",
        "status": one_of(1, "active", "active", "active", "deregistered"),
        "deregistered_on__none": "TRUE",
        "established_on": day(2, "2000-01-01", 7000),
        "happened_on": day(2, "2000-01-01", 7000),
        "address": one_of(3, "东山区一路1号", "西山区二路2号", "北河区三路3号"),
    },
    "insured_person": {
        "id_no": "'N' || i",
        "person": "'人' || i",
        "employer": FIRM,
        "month_from": f"CAST(date_trunc('month', {day(2, '2019-01-01', 2000)}) AS DATE)",
        "month_to__none": "i % 3 = 0",
        "month_to": f"CASE WHEN i % 3 <> 0 THEN {day(3, '2022-01-01', 1500)} END",
        "happened_on": f"CAST(date_trunc('month', {day(2, '2019-01-01', 2000)}) AS DATE)",
    },
    "wage_roster": {
        "case_no": "'监' || i // 12",
        "worker": "'人' || i",
        "months": f"CAST({pick(1, '8')} AS DOUBLE)",
        "amount": f"CAST({pick(2, '30000')} AS DECIMAL(18,2))",
        "paid": "0",
        "happened_on": day(3, "2022-01-01", 1500),
    },
    "enforcement_case": {
        "case_no": "'执' || i",
        "docketed_on": day(2, "2021-01-01", 1600),
        "happened_on": day(2, "2021-01-01", 1600),
        "applicant": one_of(1, "某市公积金中心", "某区人社局", "赵某", "某银行"),
        "debtor": FIRM,
        "case_type": one_of(1, "administrative", "administrative", "civil", "civil"),
        "cause": one_of(4, "劳动争议", "借款合同", "买卖合同", "劳务合同纠纷"),
        "basis_no": "CASE WHEN i % 5 = 0 THEN '缴' || i // 5 END",
        "claim": f"CAST({pick(5, '500000')} AS DECIMAL(18,2))",
        "recovered": "0",
        "unperformed": f"CAST({pick(5, '500000')} AS DECIMAL(18,2))",
        "closing": f"CASE WHEN {CLOSED}"
        f" THEN {one_of(6, 'no_assets', 'no_assets', 'performed')} END",
        "closing__none": f"NOT ({CLOSED})",
        "closed_on": f"CASE WHEN {CLOSED} THEN {day(2, '2021-01-01', 1600)}"
        f" + CAST({pick(7, '300')} AS INTEGER) END",
        "closed_on__none": f"NOT ({CLOSED})",
        "resumed_no__none": "TRUE",
        "court": one_of(3, "东山区人民法院", "西山区人民法院", "北河区人民法院"),
    },
    "hotline_order": {
        "order_no": "'单' || i",
        "title": "'诉求'",
        "content": one_of(1, "反映噪声扰民", "单位拖欠工资", "咨询政策"),
        "called_at": f"CAST({day(2, '2024-01-01', 900)} AS TIMESTAMP)",
        "happened_on": day(2, "2024-01-01", 900),
        "caller": "'人' || i",
        "district": one_of(3, "东山区", "西山区", "北河区"),
    },
    "civil_case": {
        "case_no": "'民' || i",
        "cause": one_of(1, "劳务合同纠纷", "劳务合同纠纷", "借款合同"),
        "plaintiff": "'人' || i",
        "defendant": "'公司' || firm % 2000",
        "agent": one_of(2, "钱律师", "孙律师"),
        "agent__none": "FALSE",
        "docketed_on": day(3, "2024-01-01", 870),
        "happened_on": day(3, "2024-01-01", 870),
        "closing": one_of(4, "mediated", "mediated", "mediated", "judged"),
        "closing__none": "FALSE",
        "closed_on": f"{day(3, '2024-01-01', 870)} + 20",
        "closed_on__none": "FALSE",
        "settled_amount": f"CAST(9000 + {pick(5, '2000')} AS DECIMAL(18,2))",
        "settled_amount__none": "FALSE",
    },
    "inspection_case": {
        "case_no": "'监' || i // 2",
        "employer": FIRM,
        "docketed_on": day(2, "2022-01-01", 1500),
        "happened_on": day(2, "2022-01-01", 1500),
        "workers": f"1 + {pick(3, '30')}",
        "amount": f"CAST({pick(4, '200000')} AS DECIMAL(18,2))",
        "paid": "0",
        "paid_workers": "0",
        "document": one_of(5, "rectification_order", "payment_decision"),
        "document__none": "FALSE",
        "document_no": "'文' || i",
        "document_no__none": "FALSE",
        "decided_on": day(2, "2022-01-01", 1500),
        "decided_on__none": "FALSE",
        "served_on": day(2, "2022-01-01", 1500),
        "served_on__none": "FALSE",
        "perform_by": f"{day(2, '2022-01-01', 1500)} + 15",
        "perform_by__none": "FALSE",
        "transferred_on__none": "TRUE",
        "review__none": "TRUE",
        "district": one_of(6, "东山区", "西山区", "北河区"),
    },
    "dishonest_list": {
        "case_no": "'执' || i",
        "debtor": FIRM,
        "court": one_of(3, "东山区人民法院", "西山区人民法院"),
        "published_on": day(2, "2022-01-01", 1500),
        "happened_on": day(2, "2022-01-01", 1500),
        "removed_on__none": "TRUE",
    },
    "project": {
        "project_no": "'P' || i",
        "project": "'工程' || i",
        "contractor": FIRM,
        "developer": "'公司' || (firm + 1)",
        "contract_price": f"CAST({pick(4, '90000000')} AS DECIMAL(18,2))",
        "signed_on": day(2, "2021-01-01", 2000),
        "happened_on": day(2, "2021-01-01", 2000),
        "district": one_of(6, "东山区", "西山区", "北河区"),
        "ended_on__none": "TRUE",
    },
    "fund_enforcement": {
        "order_no": "'缴' || i",
        "employer": FIRM,
        "workers": f"1 + {pick(3, '30')}",
        "owed": f"CAST(1000 + {pick(4, '200000')} AS DECIMAL(18,2))",
        "paid": "0",
        "served_on": day(2, "2021-01-01", 900),
        "happened_on": day(2, "2021-01-01", 900),
        "applied_on": f"{day(2, '2021-01-01', 900)} + 200",
        "applied_on__none": "FALSE",
        "enforcement_no": "'执' || i * 5",
        "enforcement_no__none": "FALSE",
        "review_no__none": "TRUE",
        "deferral_no__none": "i % 20 <> 0",
        "deferral_no": "CASE WHEN i % 20 = 0 THEN '缓' || i END",
        "review__none": "TRUE",
        "district": one_of(6, "东山区", "西山区", "北河区"),
    },
    "police_transfer": {
        "transfer_no": "'移' || i",
        "suspect": FIRM,
        "transferred_on": day(2, "2023-01-01", 1200),
        "happened_on": day(2, "2023-01-01", 1200),
    },
}
"""What each source's rows hold; `i` is the row's number and `firm` that of its firm."""


def make_night(con: duckdb.DuckDBPyConnection, contracts: Mapping[str, Contract], rows: int) -> int:
    """Make the night's tables, all sources of the contracts among them; gives its records."""
    for table in (LINK, RELATION, COVERAGE, FURTHER, NO_CLAIM):
        con.execute(table)
    con.execute("CREATE TABLE extract AS SELECT 1 AS extract_no, 'x' AS sha256, '夜' AS file")
    firms, made = max(1, rows // 12), 0
    for source, contract in sorted(contracts.items()):
        con.execute(f"CREATE TABLE {identifier(source)} ({listed(source_columns(contract))})")
        if source in SHARES:
            made += _fill(con, contract, int(rows * SHARES[source]), firms)
            _link(con, contract)
        con.execute(
            "INSERT INTO coverage VALUES"
            f" ('{source}', '', DATE '2000-01-01', DATE '2026-06-01', DATE '2026-06-30', 'stated')"
        )
    return made


def _fill(con: duckdb.DuckDBPyConnection, contract: Contract, rows: int, firms: int) -> int:
    columns = ", ".join(
        f"{sql} AS {identifier(name)}" for name, sql in COLUMNS[contract.source].items()
    )
    key = " || '|' || ".join(
        f"coalesce(CAST({COLUMNS[contract.source].get(part, 'NULL')} AS VARCHAR), '')"
        for part in contract.key
    )
    con.execute(
        f"INSERT INTO {identifier(contract.source)} BY NAME"
        f" SELECT i AS record_id, {key} AS record_key, 1 AS extract_no, '' AS sheet,"
        f" CAST(i + 1 AS INTEGER) AS row, TRUE AS is_current, {columns}"
        f" FROM (SELECT i, {pick(99, str(firms))} AS firm FROM range(1, {rows + 1}) AS t (i))"
    )
    return rows


def _link(con: duckdb.DuckDBPyConnection, contract: Contract) -> None:
    for name, field in contract.fields.items():
        if not field.is_mention or name not in COLUMNS[contract.source]:
            continue
        kind = "person" if field.type == "person" or name in ("plaintiff",) else "organisation"
        kind = "project" if field.type == "project" else kind
        con.execute(
            "INSERT INTO link BY NAME SELECT $source AS source, record_id, record_key,"
            f" $role AS role, 0 AS ordinal, 'linked' AS outcome, 'E:' || {identifier(name)}"
            f" AS entity_id, $kind AS entity_kind, {identifier(name)} AS entity_name,"
            f" 'strong' AS level, 100 AS score, 'E:' || {identifier(name)} AS party_id"
            f" FROM {identifier(contract.source)} WHERE {identifier(name)} IS NOT NULL",
            {"source": contract.source, "role": contract.role(name), "kind": kind},
        )
