"""Files of courts and police."""

from data import styles
from data.layout import Layout, columns

COURTS = (
    Layout(
        "enforcement_case",
        "执行案件.csv",
        "csv",
        columns(
            "case_no:案号 docketed_on:立案日期 applicant:申请人 "
            "applicant_id_no:申请执行人证件号 debtor:被执行人名称 debtor_id_no:证件号码 "
            "legal_representative:法定代表人 basis_no:执行依据文号 cause:案由 "
            "case_type:案件类型 claim:执行标的 recovered:执行到位金额 unperformed:未履行金额 "
            "closing:结案方式 closed_on:结案日期 limited_on:限制消费日期 "
            "listed_on:纳入失信日期 checked_on:最近网络查控日期 checks:网络查控次数 "
            "settled_on:和解协议日期 settlement_due_on:和解最后履行日期 "
            "settlement_authority:和解代理权限 resumed_no:恢复执行案号 "
            "seized_value:首封财产评估额 court:执行法院 judge:承办人"
        ),
        encoding="gb18030",
        styles={
            "case_no": styles.some_half_brackets,
            "docketed_on": styles.slashes,
            "closed_on": styles.slashes,
            "limited_on": styles.slashes,
            "listed_on": styles.slashes,
            "closing": styles.short_closing,
        },
    ),
    Layout(
        "dishonest_list",
        "失信被执行人名单.xlsx",
        "xlsx",
        columns(
            "case_no:案号 debtor:被执行人 debtor_id_no:证件号码 "
            "legal_representative:法定代表人 court:执行法院 published_on:发布日期 "
            "performance:履行情况 removed_on:删除日期"
        ),
        dates=frozenset({"published_on"}),
        title="失信被执行人名单",
    ),
    Layout(
        "civil_case",
        "民事案件.csv",
        "csv",
        columns(
            "case_no:案号 cause:案由 plaintiff:原告 plaintiff_id_no:原告证件号 defendant:被告 "
            "defendant_id_no:被告证件号 agent:原告代理人 agent_firm:代理人单位 "
            "docketed_on:立案日期 closed_on:结案日期 closing:结案方式 claim:标的金额 "
            "settled_amount:结案金额 supported:支持起诉"
        ),
        encoding="gb18030",
        styles={"docketed_on": styles.chinese_date, "closed_on": styles.chinese_date},
    ),
    Layout(
        "asset_freeze",
        "查封冻结清单.xlsx",
        "xlsx",
        columns(
            "case_no:案号 debtor:被执行人 asset_type:财产类型 asset_no:账号或财产编号 "
            "amount:金额 frozen_on:冻结日期 frozen_to:到期日期 claim_nature:债权性质 "
            "court:执行法院"
        ),
        numbers=frozenset({"amount"}),
        dates=frozenset({"frozen_on", "frozen_to"}),
        title="财产查封冻结情况",
    ),
    Layout(
        "police_transfer",
        "涉罪案件移送登记.xlsx",
        "xlsx",
        columns(
            "transfer_no:移送文号 sender:移送单位 suspect:涉嫌单位或个人 suspect_id_no:证件号 "
            "transferred_on:移送日期 accepted_on:公安受理日期 filed_on:立案日期 "
            "refused_on:不立案日期 reviewed_on:复议日期"
        ),
        styles={"transferred_on": styles.dots, "accepted_on": styles.dots, "filed_on": styles.dots},
        title="行政执法机关移送涉嫌犯罪案件登记表",
        signature="报送单位：云泽市公安局经济犯罪侦查支队",
    ),
)
