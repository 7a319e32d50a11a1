"""A province's way: exports of one platform, no spreadsheets, one row order, JSON and Parquet."""

from collections.abc import Sequence

from data import styles
from data.arrangements.change import Change, changed
from data.layout import Layout


def province(layouts: Sequence[Layout]) -> tuple[Layout, ...]:
    """Lay the city out as a province's platform does."""
    return changed(layouts, _CHANGES)


_CHANGES = {
    "hotline_order": Change(
        "t_12345_order.jsonl",
        "jsonl",
        "order_no:热线单号 content:诉求描述 category:诉求类型 called_at:来电时间 caller:来电人 "
        "caller_phone:联系电话 respondent:被诉单位 project:项目名称 district:事发区域 "
        "address:地址 handler:承办单位 outcome:处置结果",
        turn="called_at",
    ),
    "arrears_report": Change(
        "t_arrears.parquet",
        "parquet",
        "employer:用人单位 amount:欠薪金额（万元） reported_on:反映时间 project:项目名称",
        styles={"amount": styles.ten_thousands, "owed_from": styles.compact},
        turn="reported_on",
        backwards=True,
    ),
    "inspection_case": Change(
        "t_inspection.jsonl",
        "jsonl",
        "employer:用人单位 amount:涉及金额(元) paid:已履行金额",
        turn="workers",
        parts=2,
    ),
    "wage_roster": Change("t_roster.parquet", "parquet", turn="worker", backwards=True),
    "enforcement_case": Change(
        "t_enforcement.tsv",
        "tsv",
        "applicant:申请执行人 debtor:被执行人 debtor_id_no:组织机构代码 claim:申请标的金额",
        styles={"docketed_on": styles.compact, "closed_on": styles.chinese_date},
        turn="debtor",
        parts=3,
    ),
    "dishonest_list": Change("t_dishonest.jsonl", "jsonl", turn="debtor", parts=2),
    "fund_enforcement": Change(
        "t_fund_order.csv",
        "csv",
        "order_no:通知书文号 served_on:通知书送达日期 owed:应补缴金额（万元）",
        encoding="utf-8-sig",
        styles={"owed": styles.ten_thousands, "served_on": styles.compact},
        turn="owed",
        backwards=True,
    ),
    "fund_payment": Change("t_fund_payment.parquet", "parquet", turn="paid", parts=2),
    "registration": Change(
        "t_registration.parquet",
        "parquet",
        "address:住所",
        styles={"capital": styles.ten_thousands},
        turn="status",
        parts=3,
    ),
    "tax_payment": Change(
        "t_tax.csv",
        "csv",
        encoding="gb18030",
        styles={"paid": styles.thousands, "paid_on": styles.slashes},
        turn="paid_on",
        backwards=True,
    ),
    "insured_headcount": Change("t_insured.jsonl", "jsonl", turn="heads", parts=2),
    "insured_person": Change("t_person.csv", "csv", turn="person", backwards=True, parts=2),
    "project": Change(
        "t_project.jsonl", "jsonl", styles={"contract_price": styles.ten_thousands}, turn="district"
    ),
    "police_transfer": Change("t_transfer.parquet", "parquet", turn="suspect_id_no"),
    "civil_case": Change(
        "t_civil.tsv",
        "tsv",
        "claim:标的金额（万元）",
        styles={"claim": styles.ten_thousands, "docketed_on": styles.slashes},
        turn="plaintiff",
    ),
    "arbitration_case": Change("t_arbitration.jsonl", "jsonl", turn="claim", backwards=True),
    "legal_aid": Change("t_aid.parquet", "parquet", turn="opponent"),
    "asset_freeze": Change("t_freeze.csv", "csv", turn="frozen_on", parts=2),
    "subcontract": Change(
        "t_subcontract.jsonl",
        "jsonl",
        styles={"contract_price": styles.ten_thousands},
        turn="contractor",
    ),
    "wage_account": Change("t_wage_account.parquet", "parquet", turn="state"),
    "wage_security": Change(
        "t_security.jsonl",
        "jsonl",
        styles={"amount": styles.ten_thousands},
        turn="security_type",
        backwards=True,
    ),
    "site_month": Change("t_site_month.parquet", "parquet", turn="on_site", parts=2),
    "presale_account": Change(
        "t_presale.tsv",
        "tsv",
        "available:可用余额（元）",
        styles={"supervised": styles.ten_thousands},
        turn="developer",
    ),
    "arrears_blacklist": Change("t_blacklist.jsonl", "jsonl", backwards=True, turn="responsible"),
    "poverty_registry": Change("t_poverty.parquet", "parquet", turn="id_no"),
    "death_record": Change(
        "t_death.jsonl", "jsonl", styles={"died_on": styles.compact}, turn="id_no"
    ),
    "heat_day": Change("t_heat.csv", "csv", styles={"day": styles.compact}, turn="max_temperature"),
}
