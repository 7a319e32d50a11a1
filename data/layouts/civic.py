"""Files of offices that know of people and places: blacklist, poor households, deaths, heat."""

from data import styles
from data.layout import Layout, columns

CIVIC = (
    Layout(
        "arrears_blacklist",
        "拖欠工资失信联合惩戒名单.xlsx",
        "xlsx",
        columns(
            "subject:主体名称 subject_code:统一社会信用代码 responsible:责任人 "
            "listed_on:列入日期 removed_on:移出日期 authority:列入机关"
        ),
        styles={"listed_on": styles.slashes, "removed_on": styles.slashes},
        numbered=True,
        title="拖欠农民工工资失信联合惩戒对象名单",
    ),
    Layout(
        "poverty_registry",
        "防返贫监测对象.xlsx",
        "xlsx",
        columns("household_no:户编号 person:姓名 id_no:身份证号 home:户籍地 state:状态"),
        title="建档立卡与防返贫监测对象花名册",
    ),
    Layout(
        "death_record",
        "死亡火化登记.csv",
        "csv",
        columns("person:姓名 id_no:身份证号 died_on:死亡日期"),
        encoding="gb18030",
        styles={"died_on": styles.dots},
    ),
    Layout(
        "heat_day",
        "高温日.csv",
        "csv",
        columns("day:日期 district:区县 max_temperature:最高气温"),
    ),
)
