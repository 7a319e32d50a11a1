"""Periods of labour inspection, arbitration, wage accounts and the list of arrears."""

from pipeline.law.periods.model import Period, days, months, working_days

INSPECTION = "劳动保障监察条例"
ARBITRATION = "劳动争议调解仲裁法"
BLACKLIST = "拖欠农民工工资失信联合惩戒对象名单管理暂行办法"

PERIODS = (
    Period(
        "complaint",
        "接到投诉",
        (working_days(5),),
        "决定受理的末日",
        ("浙江省劳动保障监察条例 第二十三条", "关于实施劳动保障监察条例若干规定 第十八条"),
        note="浙江条例已核；其他省按部门规章，见引用",
    ),
    Period(
        "investigation",
        "立案",
        (working_days(60),),
        "监察调查的末日",
        (f"{INSPECTION} 第十七条",),
    ),
    Period(
        "investigation_extended",
        "立案",
        (working_days(90),),
        "经批准延长三十个工作日的，监察调查的末日",
        (f"{INSPECTION} 第十七条",),
    ),
    Period(
        "inspection_decision",
        "调查终结",
        (working_days(15),),
        "作出处理的末日",
        ("青岛市劳动保障监察条例", "关于实施劳动保障监察条例若干规定 第三十七条"),
        note="青岛条例已核；其他地方按部门规章，凭记忆",
        is_from_memory=True,
    ),
    Period(
        "inspection_limit",
        "违法行为终了",
        (months(24),),
        "监察可以查处的末日",
        (f"{INSPECTION} 第二十条",),
        note="行为连续或继续的，自终了之日起算",
    ),
    Period(
        "arbitration_limit",
        "知道权利被侵害（离职欠薪自离职）",
        (months(12),),
        "申请劳动仲裁的末日",
        (f"{ARBITRATION} 第二十七条",),
        note="在职期间追索劳动报酬不受一年限制；适用中止、中断",
    ),
    Period(
        "arbitration_acceptance",
        "收到仲裁申请",
        (days(5),),
        "仲裁机构决定是否受理的末日",
        (f"{ARBITRATION} 第二十九条",),
    ),
    Period(
        "award",
        "仲裁受理",
        (days(45),),
        "作出裁决的末日",
        (f"{ARBITRATION} 第四十三条",),
    ),
    Period(
        "award_extended",
        "仲裁受理",
        (days(45), days(15)),
        "经批准延期的，作出裁决的末日",
        (f"{ARBITRATION} 第四十三条",),
    ),
    Period(
        "award_suit",
        "收到裁决书",
        (days(15),),
        "不服裁决起诉的末日",
        (f"{ARBITRATION} 第四十八条、第五十条",),
    ),
    Period(
        "account_opening",
        "施工合同签订",
        (days(30),),
        "开立工资专户的末日",
        ("工程建设领域农民工工资专用账户管理暂行办法 第六条",),
        note="三十日已核（解读），条序凭记忆",
    ),
    Period(
        "labour_cost",
        "上次人工费到账",
        (days(31, rolls=False),),
        "下次拨付人工费的末日",
        ("保障农民工工资支付条例 第二十四条",),
        kind="term",
        note="拨付周期不超过一个月，按三十一日计",
    ),
    Period(
        "account_notice",
        "完工且无拖欠的公示",
        (days(30, rolls=False),),
        "可以注销工资专户的公示期满日",
        ("保障农民工工资支付条例 第二十七条",),
        kind="wait",
    ),
    Period(
        "blacklist_term",
        "列入欠薪失信名单",
        (months(36, rolls=False),),
        "列入三年的期满日",
        (f"{BLACKLIST} 第九条",),
        kind="term",
        note="三年已核（解读），条序凭记忆",
    ),
    Period(
        "blacklist_early",
        "改正违法行为",
        (months(6, rolls=False),),
        "可以提前移出的等待期满日",
        (f"{BLACKLIST} 第十条",),
        kind="wait",
        note="改正满六个月并作出承诺，可以申请提前移出；条序凭记忆",
    ),
)
