"""CSV and TSV: encodings, delimiters, places, rows of a wrong width."""

import csv
import io
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.contract import load_contracts
from connectors.fit import Fit, fit
from connectors.read.delimited import DelimitedSheet
from connectors.read.encoding import find_encoding
from connectors.read.extract import Batch
from connectors.read.open import open_extract
from pipeline.errors import Place, SourceError

CONTRACTS = load_contracts()
HEADER = "案号,被执行人,证件号码,发布日期\n"
ROW = "（2024）沪0112执1号,甲乙建筑有限公司,,2024-01-02\n"


def batches(folder: Path, data: bytes, batch_rows: int = 500_000) -> list[Batch]:
    path = folder / "导出.csv"
    path.write_bytes(data)
    (sheet,) = open_extract(path, name=path.name).sheets
    found = fit(sheet.head(), CONTRACTS, place=Place(path.name))
    return list(sheet.batches(found, batch_rows))


def rows_of(batch: Batch) -> dict[str, dict[str, list[int]]]:
    return {
        name: {kind: rows.to_list() for kind, rows in kinds.items()}
        for name, kinds in batch.written.items()
    }


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("gb18030", "gb18030"),
        ("utf-16", "utf-16"),
        ("utf-16-be", "utf-16"),
    ],
)
def test_every_encoding_gives_the_same_text(tmp_path: Path, codec: str, name: str) -> None:
    path = tmp_path / "导出.csv"
    path.write_bytes((HEADER + ROW * 50).encode(codec))
    (batch,) = batches(tmp_path, path.read_bytes())
    assert open_extract(path, name="导出.csv").encoding == name
    assert batch.frame.row(49) == (51, "（2024）沪0112执1号", "甲乙建筑有限公司", "", "2024-01-02")


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_the_delimiter_is_found(tmp_path: Path, delimiter: str) -> None:
    (batch,) = batches(tmp_path, (HEADER + ROW).replace(",", delimiter).encode())
    assert batch.frame["debtor"].to_list() == ["甲乙建筑有限公司"]


def test_a_record_is_numbered_with_the_header_blank_lines_and_line_breaks_in_cells(
    tmp_path: Path,
) -> None:
    text = f'失信名单\n\n{HEADER}{ROW}\n"一\n二",丙,,\n{ROW}'
    (batch,) = batches(tmp_path, text.encode())
    assert batch.frame["row"].to_list() == [4, 5, 6, 7]
    assert batch.frame["case_no"][2] == "一\n二"


@pytest.mark.parametrize("batch_rows", [1, 2, 500_000])
def test_rows_of_a_wrong_width_are_kept_apart_with_their_number(
    tmp_path: Path, batch_rows: int
) -> None:
    found = batches(tmp_path, f"{HEADER}{ROW}少,了\n{ROW}多,了,,,五\n{ROW}".encode(), batch_rows)
    ragged = pl.concat(batch.ragged for batch in found)
    assert [row for batch in found for row in batch.frame["row"]] == [2, 4, 6]
    assert ragged.rows() == [
        (3, "少,了", 2, 4, None),
        (5, "多,了,,,五", 5, 4, None),
    ]


@pytest.mark.parametrize("batch_rows", [1, 500_000])
@pytest.mark.parametrize("end", [",,", ', ,""', ',"",\r'])
def test_empty_cells_beyond_the_headers_are_left_out_and_told(
    tmp_path: Path, batch_rows: int, end: str
) -> None:
    wide = ROW.replace("甲乙", "丙").removesuffix("\n") + end + "\n"
    found = batches(tmp_path, (HEADER + ROW + wide + ROW + wide).encode(), batch_rows)
    frame = pl.concat(batch.frame for batch in found)
    assert frame["row"].to_list() == [2, 3, 4, 5]
    assert frame.row(1) == (3, "（2024）沪0112执1号", "丙建筑有限公司", "", "2024-01-02")
    assert [n for b in found for n in rows_of(b).get("", {}).get("surplus_cells", [])] == [3, 5]
    assert sum(batch.ragged.height for batch in found) == 0


def test_a_file_of_wrong_rows_only_loses_none(tmp_path: Path) -> None:
    (batch,) = batches(tmp_path, f"{HEADER}少,了\n{ROW}"[: -len(ROW)].encode())
    assert (batch.frame.height, batch.ragged["row"].to_list()) == (0, [2])


def test_a_delimiter_at_the_end_of_every_row_is_no_fault(tmp_path: Path) -> None:
    (batch,) = batches(tmp_path, (HEADER + ROW.replace("\n", ",\n") * 2).encode())
    assert (batch.frame.height, batch.ragged.height) == (2, 0)


def test_nul_bytes_lose_no_row(tmp_path: Path) -> None:
    (batch,) = batches(tmp_path, (HEADER + ROW.replace("甲乙", "甲\0乙") * 2).encode())
    assert batch.frame["debtor"].to_list() == ["甲\0乙建筑有限公司"] * 2


@pytest.mark.parametrize(
    "broken",
    [
        ROW.replace("2024-01-02", '"2024-01-02'),
        '一,"甲,,\n',
        '一,"甲"乙,,\n',
        '"一,"二","三",""\n',
    ],
)
def test_a_broken_quote_breaks_its_own_row_only(tmp_path: Path, broken: str) -> None:
    (batch,) = batches(tmp_path, (HEADER + ROW + broken + ROW * 2).encode())
    assert batch.frame["row"].to_list() == [2, 4, 5]
    assert batch.ragged.rows() == [(3, broken.removesuffix("\n"), 0, 4, "broken_quote")]


def test_rows_between_two_stray_quotes_are_read_each(tmp_path: Path) -> None:
    broken = '一,"甲,,\n', '二,乙",,2024-01-02\n'
    (batch,) = batches(tmp_path, (HEADER + broken[0] + ROW * 3 + broken[1] + ROW).encode())
    assert batch.frame["row"].to_list() == [3, 4, 5, 6, 7]
    assert batch.frame["debtor"][3] == '乙"'
    assert batch.ragged["row"].to_list() == [2]


def test_a_quote_inside_a_cell_is_a_letter(tmp_path: Path) -> None:
    quoted = ROW.replace("甲乙建筑有限公司", '"甲""乙, ""丙"')
    (batch,) = batches(tmp_path, (HEADER + quoted + ROW.replace("甲乙", '5"管') + ROW).encode())
    assert batch.frame["debtor"].to_list() == ['甲"乙, "丙', '5"管建筑有限公司', "甲乙建筑有限公司"]
    assert rows_of(batch) == {"debtor": {"stray_quote": [3]}}


def test_quotes_that_may_have_joined_lines_of_two_columns_are_told(tmp_path: Path) -> None:
    path = tmp_path / "两列.csv"
    text = '案号,履行情况\n1,未履行\n2,"全部\n3,未履行"\n4,"一\n二"\n5,部"分\n'
    path.write_bytes(text.encode())
    sheet = DelimitedSheet(path, path.name, find_encoding(path, path.name))
    (batch,) = sheet.batches(Fit("x", 1, {0: "no", 1: "state"}, {}, {}))
    assert batch.frame["no"].to_list() == ["1", "2", "4", "5"]
    assert rows_of(batch) == {"": {"joined_lines": [3]}, "state": {"stray_quote": [5]}}


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "utf-16"])
def test_a_bad_byte_costs_its_own_row_only(tmp_path: Path, codec: str) -> None:
    bad = b"\x00\xd8" if codec == "utf-16" else b"\xff"
    data = (HEADER + ROW + "坏&,1,2,3\n" + ROW * 8).encode(codec)
    (batch,) = batches(tmp_path, data.replace("&".encode(codec.replace("16", "16-le")), bad))
    assert batch.frame["row"].to_list() == [2, *range(4, 12)]
    assert batch.ragged.rows() == [(3, "坏\ufffd,1,2,3", 0, 4, "undecodable")]


def test_what_is_neither_utf_8_nor_gb18030_is_told_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="第 2 行：文字编码无法识别：按 GB18030"):
        batches(tmp_path, HEADER.encode("gb18030") + b"\xd6\xff,1,2,3\n")


cells = st.text(st.characters(codec="utf-8", exclude_characters="\r='"), max_size=5)


@given(rows=st.lists(st.tuples(cells, cells, cells), min_size=1, max_size=6))
def test_what_was_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str, str]]
) -> None:
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows([("a", "b", "c"), *rows])
    path = tmp_path_factory.mktemp("csv") / "a.csv"
    path.write_text(text.getvalue(), encoding="utf-8", newline="")
    sheet = DelimitedSheet(path, "a.csv", find_encoding(path, "a.csv"))
    found = Fit("x", 1, {0: "a", 1: "b", 2: "c"}, {}, {})
    frames = [batch.frame for batch in sheet.batches(found)]
    assert [row[1:] for frame in frames for row in frame.rows()] == rows


def test_rows_of_a_wrong_width_below_the_last_good_row_are_kept_apart(tmp_path: Path) -> None:
    found = batches(tmp_path, (HEADER + ROW * 2 + "多,了,,,五\n少\n").encode())
    assert pl.concat(batch.frame for batch in found).height == 2
    assert pl.concat(batch.ragged for batch in found).rows() == [
        (4, "多,了,,,五", 5, 4, None),
        (5, "少", 1, 4, None),
    ]


def test_line_ends_may_be_mixed(tmp_path: Path) -> None:
    rows = [ROW.removesuffix("\n") + end for end in ("\r\n", "\n", "\r", "\r\n")]
    (batch,) = batches(tmp_path, (HEADER + "".join(rows)).encode())
    assert batch.frame["row"].to_list() == [2, 3, 4, 5]
    assert batch.frame["published_on"].to_list() == ["2024-01-02"] * 4


def test_full_width_commas_delimit_where_no_other_does(tmp_path: Path) -> None:
    rows = ROW.replace(",", "，") + "一，二，三\n" + '执2号，"甲，乙公司"，，2024-01-03\n'
    (batch,) = batches(tmp_path, (HEADER.replace(",", "，") + rows).encode())
    assert batch.frame["debtor"].to_list() == ["甲乙建筑有限公司", "甲，乙公司"]
    assert batch.ragged.rows() == [(3, "一，二，三", 3, 4, None)]


@pytest.mark.parametrize("said", ["sep=;", '"sep=;"', "sep=;;;;", "SEP=;"])
def test_a_first_line_may_say_the_delimiter(tmp_path: Path, said: str) -> None:
    row = "执1号;甲,乙,丙,丁,公司;;2024-01-02\n"
    data = f"{said}\n{HEADER.replace(',', ';')}{row * 3}"
    (batch,) = batches(tmp_path, data.encode())
    assert batch.frame["debtor"].to_list() == ["甲,乙,丙,丁,公司"] * 3


def test_what_keeps_excel_from_reading_text_as_a_number_goes_and_is_counted(tmp_path: Path) -> None:
    rows = '="执1号",\'0123,"=""0456""",2024-01-02\n执\'2号,=SUM(A1),\'公司,\n'
    (batch,) = batches(tmp_path, (HEADER + rows).encode())
    assert batch.frame.rows()[0][1:4] == ("执1号", "0123", "0456")
    assert batch.frame.rows()[1][1:4] == ("执'2号", "=SUM(A1)", "'公司")
    told = {name: {"wrapped": [2]} for name in ("case_no", "debtor", "debtor_id_no")}
    assert rows_of(batch) == told


def test_the_second_header_of_joined_files_is_an_ordinary_row(tmp_path: Path) -> None:
    part = "\ufeff" + HEADER + ROW.removesuffix("\n")
    (batch,) = batches(tmp_path, (part + part).encode())
    assert batch.frame["case_no"].to_list() == [
        "（2024）沪0112执1号",
        "案号",
        "（2024）沪0112执1号",
    ]


def test_delimiters_that_end_the_header_only_are_no_column(tmp_path: Path) -> None:
    (batch,) = batches(tmp_path, (HEADER.replace("\n", ",,\n") + ROW * 2).encode())
    assert (batch.frame.height, batch.ragged.height) == (2, 0)


def test_a_name_in_four_bytes_of_gb18030_is_read(tmp_path: Path) -> None:
    (batch,) = batches(tmp_path, (HEADER + ROW.replace("甲乙", "㐂𠮷")).encode("gb18030"))
    assert batch.frame["debtor"].to_list() == ["㐂𠮷建筑有限公司"]


def test_a_record_that_is_too_long_is_kept_apart_by_its_beginning(tmp_path: Path) -> None:
    long = '一,"' + "x" * (3 << 20) + '",,\n'
    (batch,) = batches(tmp_path, (HEADER + ROW + long + ROW).encode())
    ((row, text, *_, why),) = batch.ragged.rows()
    assert batch.frame["row"].to_list() == [2, 4]
    assert (row, text[:8], why) == (3, '一,"xxxxx', "too_long")


@pytest.mark.parametrize("batch_rows", [1, 3, 500_000])
def test_rows_kept_apart_for_every_reason_stand_in_order(tmp_path: Path, batch_rows: int) -> None:
    odd = '少,了\n一,"甲,,\n坏&,1,2,3\n\n'
    data = (HEADER + (ROW + odd) * 5 + ROW * 9).encode().replace(b"&", b"\xff")
    found = batches(tmp_path, data, batch_rows)
    ragged = pl.concat(batch.ragged for batch in found)
    assert [row for batch in found for row in batch.frame["row"]] == [
        row for row in range(2, 36) if row > 26 or row % 5 in {1, 2}
    ]
    assert ragged["row"].to_list() == [row for row in range(2, 27) if row % 5 in {3, 4, 0}]


def test_a_table_of_too_many_columns_is_refused(tmp_path: Path) -> None:
    data = (
        HEADER.replace("\n", "," * 20_000 + "\n") + ROW.replace("\n", "," * 20_000 + "\n")
    ).encode()
    with pytest.raises(SourceError, match="列数超过 16384"):
        batches(tmp_path, data)
