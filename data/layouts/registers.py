"""Files of registers, of the housing fund, taxes and insurance."""

from data import styles
from data.layout import Layout, columns

REGISTERS = (
    Layout(
        "fund_enforcement",
        "公积金责令限期缴存台账.xlsx",
        "xlsx",
        columns(
            "order_no:文号 employer:单位名称 employer_code:统一社会信用代码 "
            "fund_account:单位公积金账号 workers:投诉人数 owed_from:应缴起始月 "
            "owed_to:应缴截止月 owed:应补缴金额 served_on:送达日期 perform_by:限期缴存日期 "
            "review:复议诉讼情况 urged_on:催告书送达日期 applied_on:申请法院执行日期 "
            "accepted_on:法院受理日期 review_no:行审案号 ruled_on:准予执行裁定日期 "
            "enforcement_no:执行案号 paid:已补缴金额 deferral_no:缓缴批准文号 state:状态 "
            "district:区县"
        ),
        styles={
            "owed_from": styles.chinese_month,
            "owed_to": styles.chinese_month,
            "deferral_no": styles.some_nothing,
        },
        numbers=frozenset({"workers", "owed", "paid"}),
        dates=frozenset({"served_on", "perform_by", "applied_on"}),
        title="云泽市住房公积金责令限期缴存与非诉执行台账",
        total="owed",
        signature="云泽市住房公积金管理中心执法科",
    ),
    Layout(
        "fund_payment",
        "公积金汇缴明细.csv",
        "csv",
        columns(
            "employer:单位名称 employer_code:组织机构代码 month:缴存月份 heads:缴存人数 "
            "paid:缴存金额"
        ),
        styles={"month": styles.compact, "paid": styles.thousands},
    ),
    Layout(
        "registration",
        "企业登记_接口.jsonl",
        "jsonl",
        columns(
            "code:统一社会信用代码 name:企业名称 registration_no:注册号 former_names:曾用名 "
            "company_type:企业类型 legal_representative:法定代表人 "
            "legal_representative_id_no:法定代表人证件号 capital:注册资本(万元) "
            "established_on:成立日期 approved_on:核准日期 status:登记状态 "
            "deregistered_on:注销日期 deregistration:注销类型 promise:注销承诺 "
            "address:注册地址 industry:行业 scope:经营范围 phone:联系电话 shareholders:股东"
        ),
        styles={"capital": styles.ten_thousands},
        numbers=frozenset({"capital"}),
    ),
    Layout(
        "tax_payment",
        "税款入库.tsv",
        "tsv",
        columns(
            "taxpayer_code:纳税人识别号 taxpayer:纳税人名称 levy:征收项目 "
            "period_from:所属期起 period_to:所属期止 revenue:申报营业收入 paid:实缴金额 "
            "paid_on:入库日期"
        ),
        encoding="utf-16",
        styles={
            "taxpayer_code": styles.some_lower_case,
            "period_from": styles.compact,
            "period_to": styles.compact,
            "revenue": styles.thousands,
            "paid": styles.thousands,
            "paid_on": styles.compact,
        },
    ),
    Layout(
        "insured_headcount",
        "单位参保人数.parquet",
        "parquet",
        columns(
            "employer_code:统一社会信用代码 employer:单位名称 month:参保月份 heads:参保人数 "
            "base:缴费基数合计"
        ),
        numbers=frozenset({"heads"}),
    ),
    Layout(
        "insured_person",
        "个人参保.parquet",
        "parquet",
        columns(
            "id_no:身份证号 person:姓名 employer:单位名称 employer_code:统一社会信用代码 "
            "month_from:参保起始月 month_to:参保截止月"
        ),
        styles={"month_from": styles.compact, "month_to": styles.compact},
    ),
)
