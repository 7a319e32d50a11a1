"""Tables for the terminal: aligned for Chinese, masked, plain when nobody watches."""

import io

import duckdb
from rich.console import Console

from pipeline.report.run_facts import RunFacts
from pipeline.report.terminal import (
    Heading,
    plain_lines,
    print_clues,
    print_delivered,
    print_linked,
)


def plain() -> Console:
    return Console(file=io.StringIO(), width=40)


def lines(console: Console) -> list[str]:
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue().splitlines()


def test_columns_are_aligned_by_the_width_of_chinese() -> None:
    assert plain_lines(
        [Heading("来源"), Heading("行数", is_number=True), Heading("注")],
        [["热线", "12", "甲"], ["a", "3", ""]],
    ) == ["来源  行数  注", "热线    12  甲", "a        3"]


def test_what_was_loaded_and_set_aside_is_summed(
    con: duckdb.DuckDBPyConnection, run: RunFacts
) -> None:
    console = plain()
    print_delivered(console, con, run)
    assert lines(console) == [
        "本次收到的数据",
        "来源              文件             读入  入库  隔离  重复  忽略行  待看问题",
        "enforcement_case  执行案件.csv        2     2     0     0       0         1",
        "公积金执行台账    公积金台账.xlsx     4     2     1     1       3         2",
        "合计              2 份                6     4     1     1       3         3",
        "",
    ]


def test_a_run_that_took_nothing_says_so(con: duckdb.DuckDBPyConnection, run: RunFacts) -> None:
    con.execute("UPDATE extract SET is_new = false")
    console = plain()
    print_delivered(console, con, run)
    assert lines(console)[0] == "本次收到的数据：无"


def test_links_are_counted_by_level(con: duckdb.DuckDBPyConnection, run: RunFacts) -> None:
    console = plain()
    print_linked(console, con, run)
    assert lines(console)[1:4] == [
        "来源              称谓      提及  强  中  弱  新立  待辨",
        "enforcement_case  debtor       1   0   0   0     1     0",
        "公积金执行台账    employer     2   1   0   0     0     1",
    ]


def test_a_clue_stands_on_one_line_with_why_and_without_full_ids(
    con: duckdb.DuckDBPyConnection, run: RunFacts
) -> None:
    console = plain()
    print_clues(console, con, run)
    low = next(line for line in lines(console) if "不足三个月" in line)
    assert low.split() == [
        "低", "2", "立案后不足三个月终本", "（2023）测0101执12号（张三）", "—", "—",
        "张三（310***********1234）一案立案", "62", "日后终本",
    ]  # fmt: skip


def test_an_incomplete_clue_says_what_it_lacks(
    con: duckdb.DuckDBPyConnection, run: RunFacts
) -> None:
    console = plain()
    print_clues(console, con, run)
    assert lines(console)[-2].endswith("未见申请执行（待补：缺送达日期）")


def test_clues_beyond_the_limit_are_counted(con: duckdb.DuckDBPyConnection, run: RunFacts) -> None:
    console = plain()
    print_clues(console, con, run, most=1)
    assert "其余 1 条见 clues.xlsx 与 report.html" in lines(console)


def test_brackets_in_the_data_are_no_markup(con: duckdb.DuckDBPyConnection, run: RunFacts) -> None:
    con.execute("UPDATE clue SET says = '[bold]甲[/bold]'")
    console = Console(file=io.StringIO(), width=200, force_terminal=True, color_system=None)
    print_clues(console, con, run)
    assert any("[bold]甲[/bold]" in line for line in lines(console))
