"""The page: complete, masked, safe, the same each time, and free of words that accuse."""

import re
from pathlib import Path

import duckdb
import pytest

from pipeline.report.html_report import write_html
from pipeline.report.run_facts import RunFacts

ACCUSING = ("恶意", "涉嫌", "违法者", "嫌疑人", "老赖", "造假", "骗取", "装穷")


def page(con: duckdb.DuckDBPyConnection, run: RunFacts, folder: Path, *, most: int = 10) -> str:
    write_html(con, folder / "report.html", run, most=most)
    return (folder / "report.html").read_text(encoding="utf-8")


def test_every_clue_is_on_the_page_the_incomplete_in_their_own_section(
    con: duckdb.DuckDBPyConnection, run: RunFacts, tmp_path: Path
) -> None:
    text = page(con, run, tmp_path)
    assert re.findall(r'<details class="clue (\w+)" id="([\w-]+)"', text) == [
        ("flagged", "c-high"),
        ("flagged", "c-low"),
        ("incomplete", "c-wait"),
    ]
    assert text.index('id="incomplete"') < text.index('id="c-wait"')


def test_who_has_clues_of_several_rules_is_listed_with_links_to_them(
    con: duckdb.DuckDBPyConnection, run: RunFacts, tmp_path: Path
) -> None:
    text = page(con, run, tmp_path)
    listed = text[text.index('id="packets"') : text.index('id="flagged"')]
    assert re.findall(r'<a href="#([\w-]+)">([^<]+)</a>', listed) == [
        ("c-low", "立案后不足三个月终本"),
        ("c-wait", "生效决定逾期未申请执行（待补）"),
    ]
    assert "310***********1234" in listed
    assert "甲建筑有限公司" not in listed


def test_the_score_is_shown_as_the_sum_of_its_parts(
    con: duckdb.DuckDBPyConnection, run: RunFacts, tmp_path: Path
) -> None:
    assert "终本后入库税款 3 + 终本后参保 3 + 登记存续 1 = <b>7</b>" in page(con, run, tmp_path)


def test_a_source_cell_shows_place_original_text_and_value(
    con: duckdb.DuckDBPyConnection, run: RunFacts, tmp_path: Path
) -> None:
    text = page(con, run, tmp_path)
    assert "<span>公积金台账.xlsx › 台账 › 第 5 行</span>" in text
    assert (
        '<td>应补缴金额</td><td class="raw">20.00001万元</td><td class="read">200000.10</td>'
        in text
    )


def test_ids_are_masked_everywhere(
    con: duckdb.DuckDBPyConnection, run: RunFacts, tmp_path: Path
) -> None:
    text = page(con, run, tmp_path)
    assert ("310112199001011234" in text, "310***********1234" in text) == (False, True)


def test_the_page_needs_nothing_from_outside(
    con: duckdb.DuckDBPyConnection, run: RunFacts, tmp_path: Path
) -> None:
    text = page(con, run, tmp_path)
    assert re.findall(r"(?:src|href)=\"(?!#)[^\"]*\"|https?://|@import|url\(", text) == []


def test_the_page_made_again_has_the_same_bytes(
    con: duckdb.DuckDBPyConnection, run: RunFacts, tmp_path: Path
) -> None:
    assert page(con, run, tmp_path) == page(con, run, tmp_path)


def test_markup_in_the_data_is_shown_not_run(
    con: duckdb.DuckDBPyConnection, run: RunFacts, tmp_path: Path
) -> None:
    con.execute("UPDATE clue SET says = '<script>alert(1)</script>'")
    text = page(con, run, tmp_path)
    assert text.count("<script>") == 1
    assert "&lt;script&gt;alert(1)" in text


@pytest.mark.parametrize("word", ACCUSING)
def test_no_word_of_the_page_accuses(
    con: duckdb.DuckDBPyConnection, run: RunFacts, tmp_path: Path, word: str
) -> None:
    assert word not in page(con, run, tmp_path)


def test_beyond_the_limit_clues_are_counted_and_referred_to_the_workbook(
    con: duckdb.DuckDBPyConnection, run: RunFacts, tmp_path: Path
) -> None:
    text = page(con, run, tmp_path, most=1)
    assert text.count('<details class="clue') == 2
    assert "列出前 1 条，其余见 clues.xlsx" in text
    assert "<b>2</b><span>条线索</span>" in text


def test_a_night_without_clues_says_so(
    con: duckdb.DuckDBPyConnection, run: RunFacts, tmp_path: Path
) -> None:
    con.execute("DELETE FROM clue")
    text = page(con, run, tmp_path)
    assert ("这一次没有线索。" in text, "没有待补的线索。" in text) == (True, True)


def test_a_source_that_did_not_come_is_named(
    con: duckdb.DuckDBPyConnection, run: RunFacts, tmp_path: Path
) -> None:
    con.execute("DELETE FROM extract WHERE source = 'fund_enforcement'")
    assert "没有收到的来源" in page(con, run, tmp_path)
