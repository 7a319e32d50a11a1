"""Periods of handing over to the police, and of the prosecutors' own supervision."""

from datetime import date

from pipeline.law.periods.model import Earlier, Period, days, months

TRANSFER = "行政执法机关移送涉嫌犯罪案件的规定"
PROCEDURE = "人民检察院刑事诉讼规则"

PERIODS = (
    Period(
        "transfer_approval",
        "提出移送报告",
        (days(3),),
        "执法机关负责人决定是否移送的末日",
        (f"{TRANSFER} 第五条",),
    ),
    Period(
        "transfer_delivery",
        "批准移送",
        (days(1, rolls=False),),
        "向公安机关移送的末日",
        (f"{TRANSFER} 第五条",),
        kind="term",
        note="二十四小时内，按时计算，不顺延",
    ),
    Period(
        "police",
        "公安受理",
        (days(3),),
        "公安机关决定是否立案的末日",
        (f"{TRANSFER} 第八条",),
    ),
    Period(
        "police_complex",
        "公安受理",
        (days(30),),
        "案情重大、复杂的，公安机关决定是否立案的末日",
        ("公安机关受理行政执法机关移送涉嫌犯罪案件规定 第四条",),
        is_from_memory=True,
    ),
    Period(
        "reexamination_request",
        "收到不予立案通知",
        (days(3),),
        "执法机关提请复议的末日",
        (f"{TRANSFER} 第九条",),
    ),
    Period(
        "reexamination",
        "收到提请复议",
        (days(3),),
        "公安机关作出复议决定的末日",
        (f"{TRANSFER} 第九条",),
    ),
    Period(
        "supervision_request",
        "收到复议决定",
        (days(3),),
        "建议检察机关立案监督的末日",
        (f"{TRANSFER} 第九条",),
    ),
    Period(
        "reasons",
        "收到要求说明不立案理由",
        (days(7),),
        "公安机关说明理由的末日",
        (f"{PROCEDURE} 第五百六十条",),
    ),
    Period(
        "filing_notice",
        "收到通知立案书",
        (days(15),),
        "公安机关立案的末日",
        (f"{PROCEDURE} 第五百六十三条、第五百六十四条",),
        note="逾期不立案的，发纠正违法通知书",
    ),
    Period(
        "filed_unfinished",
        "监督立案",
        (months(3, rolls=False),),
        "未侦查终结可以催办的等待期满日",
        (f"{PROCEDURE} 第五百六十四条",),
        kind="wait",
    ),
    Period(
        "suggestion",
        "收到检察建议",
        (months(2),),
        "书面回复检察建议的末日",
        ("人民检察院检察建议工作规定 第十九条",),
    ),
    Period(
        "supervision_review",
        "受理监督申请",
        (months(3),),
        "检察机关审查办结的末日",
        ("人民检察院行政诉讼监督规则 第五十六条",),
        note="调卷、鉴定、审计等期间不计入；经检察长批准可以延长",
        earlier=(
            Earlier(
                date(2021, 9, 1),
                (months(3),),
                "人民检察院行政诉讼监督规则（试行） 第十二条（三个月）",
            ),
        ),
    ),
)
