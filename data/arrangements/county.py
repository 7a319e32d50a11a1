"""A county's way: everything in spreadsheets, aliases as headers, yuan for 万元, several files."""

from collections.abc import Sequence

from data import styles
from data.arrangements.change import Change, changed
from data.layout import Layout


def county(layouts: Sequence[Layout]) -> tuple[Layout, ...]:
    """Lay the city out as a county does."""
    return changed(layouts, _CHANGES)


_CHANGES = {
    "hotline_order": Change(
        "热线.xlsx",
        "xlsx",
        "order_no:受理编号 title:标题 content:问题描述 category:诉求分类 called_at:派单时间 "
        "caller:诉求人 caller_phone:来电号码 respondent:涉及单位 project:项目名称 "
        "district:所属区域 address:事件发生地 handler:责任单位 state:办理状态 outcome:答复内容",
        turn="category",
        parts=3,
        backwards=True,
    ),
    "arrears_report": Change(
        "欠薪线索.csv",
        "csv",
        "reporter:反映人姓名 phone:手机号 employer:用人单位 project:项目名称 address:地址 "
        "owed_from:欠薪起始 owed_to:欠薪截止 amount:欠薪金额 reported_on:反映时间",
        encoding="gb18030",
        styles={"owed_from": styles.slashes, "reported_on": styles.chinese_date},
        turn="employer",
        parts=2,
    ),
    "inspection_case": Change(
        "监察案件.csv",
        "csv",
        "employer:用人单位 amount:拖欠金额（元） paid:已履行金额（万元）",
        encoding="utf-16",
        styles={"paid": styles.ten_thousands, "served_on": styles.dots},
        turn="docketed_on",
        parts=2,
        backwards=True,
    ),
    "wage_roster": Change(
        "花名册.csv",
        "csv",
        "amount:欠薪金额(元)",
        styles={"phone": styles.some_dashes},
        turn="id_no",
        parts=4,
    ),
    "enforcement_case": Change(
        "执行.xlsx",
        "xlsx",
        "applicant:申请执行人 debtor:被执行人 debtor_id_no:被执行人证件号码 "
        "claim:申请标的金额（万元） recovered:执行到位金额（万元）",
        styles={"claim": styles.ten_thousands, "recovered": styles.ten_thousands},
        numbers=frozenset({"claim", "recovered", "unperformed"}),
        dates=frozenset({"docketed_on", "closed_on", "limited_on", "listed_on", "checked_on"}),
        turn="cause",
        parts=2,
    ),
    "dishonest_list": Change("失信.csv", "csv", backwards=True, turn="court"),
    "fund_enforcement": Change(
        "责令缴存.jsonl",
        "jsonl",
        "order_no:通知书文号 workers:涉及人数 served_on:通知书送达日期 owed:应补缴金额（元）",
        styles={"served_on": styles.chinese_date},
        turn="served_on",
    ),
    "fund_payment": Change(
        "汇缴.xlsx",
        "xlsx",
        "employer_code:统一社会信用代码",
        styles={"month": styles.chinese_month},
        numbers=frozenset({"heads", "paid"}),
        turn="month",
        parts=2,
    ),
    "registration": Change(
        "登记.csv",
        "csv",
        "address:住所 capital:注册资本（元）",
        encoding="gb18030",
        styles={"established_on": styles.compact},
        turn="legal_representative",
        backwards=True,
    ),
    "tax_payment": Change(
        "税款.xlsx",
        "xlsx",
        "paid:实缴金额（万元）",
        styles={"paid": styles.ten_thousands},
        dates=frozenset({"paid_on"}),
        turn="paid",
        parts=3,
    ),
    "insured_headcount": Change(
        "参保人数.csv", "csv", styles={"month": styles.compact}, turn="month", backwards=True
    ),
    "insured_person": Change(
        "参保人员.xlsx", "xlsx", styles={"month_from": styles.chinese_month}, turn="employer"
    ),
    "project": Change(
        "工程.csv",
        "csv",
        "contract_price:合同价（元）",
        styles={"signed_on": styles.slashes},
        turn="contractor",
        parts=2,
    ),
    "police_transfer": Change("移送.csv", "csv", encoding="gb18030", turn="suspect"),
    "civil_case": Change(
        "民事.xlsx",
        "xlsx",
        "claim:标的金额（元）",
        dates=frozenset({"docketed_on", "closed_on"}),
        turn="defendant",
        backwards=True,
    ),
    "arbitration_case": Change(
        "仲裁.csv", "csv", styles={"applied_on": styles.chinese_date}, turn="respondent", parts=2
    ),
    "legal_aid": Change("法援.xlsx", "xlsx", turn="matter", backwards=True),
    "asset_freeze": Change("冻结.csv", "csv", "amount:金额（元）", turn="asset_type"),
    "subcontract": Change("分包.csv", "csv", "contract_price:合同金额（元）", turn="issuer"),
    "wage_account": Change(
        "专户.xlsx",
        "xlsx",
        numbers=frozenset({"balance", "paid_out"}),
        dates=frozenset({"opened_on", "last_deposit_on"}),
        turn="account_no",
        backwards=True,
    ),
    "wage_security": Change("担保.csv", "csv", "amount:金额（元）", turn="form", parts=2),
    "site_month": Change("考勤.xlsx", "xlsx", numbers=frozenset({"on_site"}), turn="month"),
    "presale_account": Change(
        "预售.csv", "csv", "supervised:监管额度（元） available:可用余额（元）", turn="developer"
    ),
    "arrears_blacklist": Change("名单.csv", "csv", encoding="gb18030", turn="listed_on"),
    "poverty_registry": Change("监测户.csv", "csv", turn="person", backwards=True),
    "death_record": Change("火化.xlsx", "xlsx", dates=frozenset({"died_on"}), turn="id_no"),
    "heat_day": Change("气象.xlsx", "xlsx", turn="district"),
}
