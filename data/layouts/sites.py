"""Files about building sites: projects, their contracts, accounts, securities and heads."""

from data import styles
from data.layout import Layout, columns

SITES = (
    Layout(
        "project",
        "在建工程.xlsx",
        "xlsx",
        columns(
            "project_no:项目编号 project:项目名称 permit_no:施工许可证编号 developer:建设单位 "
            "developer_code:建设单位代码 contractor:施工总承包单位 "
            "contractor_code:总承包单位代码 contract_price:合同价(万元) "
            "signed_on:合同签订日期 started_on:开工日期 planned_end_on:计划竣工日期 "
            "ended_on:竣工日期 address:项目地址 district:区县 state:状态"
        ),
        styles={"contract_price": styles.ten_thousands},
        numbers=frozenset({"contract_price"}),
        dates=frozenset({"signed_on", "started_on", "planned_end_on"}),
        title="房屋建筑和市政基础设施工程一览表",
    ),
    Layout(
        "subcontract",
        "分包合同备案.xlsx",
        "xlsx",
        columns(
            "project_no:项目编号 issuer:发包方 contractor:承包方 contractor_id_no:承包方证件号 "
            "contract_type:合同类型 contract_price:合同金额(万元) signed_on:签订日期"
        ),
        styles={"contract_price": styles.ten_thousands, "signed_on": styles.dots},
        numbers=frozenset({"contract_price"}),
        numbered=True,
        title="专业分包、劳务分包合同备案情况",
    ),
    Layout(
        "wage_account",
        "工资专户.csv",
        "csv",
        columns(
            "project_no:项目编号 account_no:专户账号 holder_name:户名 bank:开户行 "
            "opened_on:开户日期 state:状态 deposited:累计到账金额 paid_out:累计代发金额 "
            "balance:余额 last_deposit_on:最近到账日期 closed_on:销户日期 announced_on:完工公示日期"
        ),
        encoding="utf-8-sig",
        styles={"deposited": styles.thousands, "last_deposit_on": styles.slashes},
    ),
    Layout(
        "wage_security",
        "保证金与支付担保.xlsx",
        "xlsx",
        columns(
            "project_no:项目编号 security_type:类型 form:形式 amount:金额(万元) "
            "voucher_no:凭证编号 issued_on:开立日期 ends_on:到期日期"
        ),
        styles={"amount": styles.ten_thousands},
        numbers=frozenset({"amount"}),
        dates=frozenset({"issued_on", "ends_on"}),
        title="农民工工资保证金和工程款支付担保台账",
        signature="填报单位：云泽市住房和城乡建设局",
    ),
    Layout(
        "site_month",
        "实名制月报.csv",
        "csv",
        columns(
            "project_no:项目编号 month:月份 on_site:在场人数 paid_heads:代发人数 "
            "payable:应发金额 paid:实发金额"
        ),
        encoding="gb18030",
        styles={"month": styles.compact},
    ),
    Layout(
        "presale_account",
        "预售资金监管账户.xlsx",
        "xlsx",
        columns(
            "account_no:监管账号 project_no:项目编号 estate:楼盘名称 developer:建设单位 "
            "supervised:监管额度(万元) available:可用余额(万元) updated_on:更新日期"
        ),
        styles={"supervised": styles.ten_thousands, "available": styles.ten_thousands},
        numbers=frozenset({"supervised", "available"}),
        title="商品房预售资金监管账户余额表",
    ),
)
