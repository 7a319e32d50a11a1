"""The shape every parsed column has, and the two closed lists of what may be said about a value.

A parser takes a column of text and returns a frame of the same height and order:

    value    typed; null when the cell is empty or cannot be read
    kind     what a person should look at, a key of `ISSUE_KINDS`; null when nothing is odd
    written  what was only written differently, a key of `WRITTEN_KINDS`; null when canonical

Null `value` with null `kind` is an *empty* cell; null `value` with a `kind` is *unreadable*
(or says itself that nobody knows). A value with a `kind` was read, but look at it. Some parsers add
columns of their own (`state`, `low`, `high`, the parts of a case number); their docstrings say so.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias

import polars as pl

Parsed: TypeAlias = pl.DataFrame
"""[value, kind: str, written: str, …], one row per row of the column given, in its order."""

ISSUE_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "bad_date": "读不出是哪一天",
        "month_only": "只有年月，没有日",
        "year_only": "只有年份（或季度、半年），没有月",
        "no_year": "只有月日，没有年份",
        "several_dates": "一格里不止一个日期（起止或几次），不作一个日期用",
        "ambiguous_date": "日期有几种读法（两位年份、日月次序不明等）",
        "bad_money": "读不出金额",
        "foreign_currency": "不是人民币，不作换算",
        "vague": "只说了大概（余、多、约、左右、区间），不作确数用",
        "conflict": "一格里的大写与小写数额不一致",
        "unit_doubtful": "写法或量级与单位不相称（如元与万元混用），照约定读出，请核对",
        "words_beside": "旁边还有别的文字，照读出的值装载，请核对",
        "bad_number": "读不出数字",
        "bad_phone": "不是可以拨打的号码",
        "several": "一格里有几个值：证件号码照原样保留，其余取第一个有效的",
        "failed_check": "号码未通过校验，照原样保留，不作硬匹配",
        "repaired": "形近字改正后（O→0、I→1）才读得出或通过校验，请核对",
        "masked": "号码被遮蔽",
        "damaged": "号码在电子表格里变成了数值，末几位已丢失",
        "partial": "只有号码的一部分（9 位组织机构代码、15 位注册号、缺区号的座机）",
        "bad_case_no": "像案号但不完整，照原样保留",
        "said_unknown": "原文写明不详",
        "cell_error": "电子表格的公式出错（如 #REF!），或没有存下结果（#公式未计算!）",
        "unknown_word": "不在约定的词汇之内",
        "empty_required": "必填项为空",
        "empty_key": "组成主键的项为空",
        "same_key_differs": "同一主键的内容不同，后出现的为准",
        "code_two_names": "同一代码或编号下有两个名称",
        "date_without_event": "另一项说明已经发生，日期却为空",
        "too_many_cells": "这一行的列数多于表头",
        "too_few_cells": "这一行的列数少于表头",
    }
)
"""Kind → its Chinese explanation: what a person should look at. Closed; documented for users."""

WRITTEN_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "width": "全角、半角或兼容字形不同",
        "case": "字母大小写不同",
        "spaces": "有多余的空格、换行或不可见字符",
        "separators": "有分隔符（横线、千分位、点）",
        "brackets": "括号的写法不同",
        "prefix": "带有前缀（+86、人民币、￥等）",
        "unit": "带有单位（元、万元、人、%等）",
        "numerals": "用中文数字或大写金额书写",
        "number_form": "数字的写法不同（前导零、多余小数、科学记数）",
        "rounded": "换算成元后超过两位小数，四舍五入到分",
        "date_form": "日期的写法不同",
        "time": "日期后带有时刻",
        "serial": "电子表格的日期序号",
        "epoch": "自 1970 年起的秒数或毫秒数，换算为北京时间",
        "timezone": "带有时区，换算为北京时间",
        "sentinel": "用约定的假日期表示没有（1900-1-1、9999-9-9）",
        "placeholder": "用占位符表示空（暂无、无、—、/、NULL 等）",
        "converted": "15 位身份证号升为 18 位",
        "extension": "座机带分机号",
        "words_around": "号码前后带有别的文字",
        "title": "姓名后带有称谓",
        "case_form": "案号、文号的写法不同",
        "merged": "几行合并为一格，其余各行取合并格的值",
        "number_as_text": "电子表格里数字存成了文本，照数字读取",
        "text_as_number": "电子表格里编号、电话等存成了数字，照显示的各位读取",
        "stray_quote": "没有加引号的单元格里有一个引号，当作普通的字，照原样保留",
        "surplus_cells": "行末比表头多出空的单元格（多余的分隔符），已略去",
        "wrapped": '写作 ="…" 或前面加了撇号（防止 Excel 改成数字），已去掉',
    }
)
"""Kind → its Chinese explanation: the same value written otherwise; counted, never listed."""
