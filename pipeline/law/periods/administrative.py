"""Periods of administrative enforcement without suit: review, suit, application, the court."""

from datetime import date

from pipeline.law.periods.model import Earlier, Period, days, months

SUIT_LAW_OF_2015 = date(2015, 2, 1)
"""First service whose three months under the old law were still running on 2015-05-01, when six
months came in (法释〔2015〕9号 §26, from memory)."""
BEFORE_2015 = "1989 年行政诉讼法 第三十九条（三个月）"

PERIODS = (
    Period(
        "review",
        "送达",
        (days(60),),
        "申请行政复议的末日",
        ("行政复议法 第二十条",),
    ),
    Period(
        "suit",
        "送达",
        (months(6),),
        "起诉期限末日",
        ("行政诉讼法 第四十六条",),
        note="决定书已告知起诉期限",
        earlier=(Earlier(SUIT_LAW_OF_2015, (months(3),), BEFORE_2015),),
    ),
    Period(
        "suit_untold",
        "知道决定内容",
        (months(12),),
        "未告知起诉期限时，起诉的最迟之日",
        ("行政诉讼法解释 第六十四条",),
    ),
    Period(
        "suit_after_review",
        "复议决定送达",
        (days(15),),
        "经复议后起诉的末日",
        ("行政诉讼法 第四十五条",),
    ),
    Period(
        "application",
        "送达",
        (months(6), months(3)),
        "申请法院强制执行的末日",
        ("行政强制法 第五十三条", "行政诉讼法解释 第一百五十六条"),
        note="自起诉期限届满（顺延后）起三个月",
        earlier=(Earlier(SUIT_LAW_OF_2015, (months(3), months(3)), BEFORE_2015),),
    ),
    Period(
        "application_untold",
        "知道决定内容",
        (months(12), months(3)),
        "未告知起诉期限时，申请法院强制执行的末日",
        ("行政强制法 第五十三条", "行政诉讼法解释 第六十四条、第一百五十六条"),
    ),
    Period(
        "application_after_review",
        "复议决定送达",
        (days(15), months(3)),
        "经复议后，申请法院强制执行的末日",
        ("行政强制法 第五十三条", "行政诉讼法 第四十五条"),
    ),
    Period(
        "urge",
        "催告书送达",
        (days(10, rolls=False),),
        "可以申请强制执行的最早之日",
        ("行政强制法 第五十四条",),
        kind="wait",
    ),
    Period(
        "acceptance",
        "申请",
        (days(5),),
        "法院受理的末日",
        ("行政强制法 第五十六条", "行政诉讼法解释 第一百五十五条"),
    ),
    Period(
        "ruling",
        "受理",
        (days(7),),
        "裁定是否准予执行的末日",
        ("行政强制法 第五十七条", "行政诉讼法解释 第一百六十条"),
    ),
    Period(
        "ruling_after_hearing",
        "受理",
        (days(30),),
        "听取意见的，裁定是否准予执行的末日",
        ("行政强制法 第五十八条", "行政诉讼法解释 第一百六十条"),
        note="明显违法的，裁定前可以听取被执行人和行政机关的意见",
    ),
    Period(
        "refusal_service",
        "裁定不予执行",
        (days(5),),
        "不予执行裁定送达的末日",
        ("行政强制法 第五十八条",),
    ),
    Period(
        "refusal_review",
        "收到不予受理或不予执行裁定",
        (days(15),),
        "行政机关向上一级法院申请复议的末日",
        ("行政强制法 第五十六条、第五十八条",),
    ),
    Period(
        "adjudication_application",
        "行政裁决生效",
        (months(6),),
        "权利人申请执行行政裁决的末日",
        ("行政诉讼法解释 第一百五十八条",),
    ),
    Period(
        "fund_deposit",
        "发放工资",
        (days(5),),
        "汇缴公积金的末日",
        ("住房公积金管理条例 第十九条",),
    ),
    Period(
        "fund_registration",
        "单位设立",
        (days(30),),
        "办理缴存登记的末日",
        ("住房公积金管理条例 第十四条",),
    ),
    Period(
        "fund_hire",
        "录用职工",
        (days(30),),
        "为新职工办理缴存登记的末日",
        ("住房公积金管理条例 第十五条",),
    ),
)
