"""The load report: rows that add up, issues of each file, long lists cut by kind."""

import duckdb
import pytest
from pydantic import ValidationError

from pipeline.report.load_report import file_batches, file_reports
from pipeline.report.load_report_model import FileReport

KEYS = [
    "file",
    "sha256",
    "source",
    "format",
    "encoding",
    "coverage",
    "rows_read",
    "rows_loaded",
    "rows_quarantined",
    "duplicates",
    "lines_ignored",
    "headers",
    "normalised",
    "found_in",
    "issues",
    "issue_counts",
]


def test_a_file_has_the_keys_of_the_interface_in_their_order(
    con: duckdb.DuckDBPyConnection,
) -> None:
    report = next(file_reports(con))
    assert list(report) == list(FileReport.model_fields) == KEYS
    assert list(report["headers"]) == ["mapped", "unknown", "discarded", "absent"]


def test_issues_stand_under_their_file_in_the_order_of_places(
    con: duckdb.DuckDBPyConnection,
) -> None:
    issues = next(file_reports(con))["issues"]
    assert [(issue["row"], issue["kind"], issue["done"]) for issue in issues] == [
        (7, "empty_key", "quarantined"),
        (9, "bad_date", "unknown"),
    ]


def test_lines_stand_with_their_rows(con: duckdb.DuckDBPyConnection) -> None:
    first, second = (report["found_in"] for report in file_reports(con))
    assert first == (
        {"sheet": "台账", "column": "", "kind": "head", "count": 3, "rows": ((1, 3),)},
    )
    assert second == ()


def test_coverage_says_whether_it_was_stated(con: duckdb.DuckDBPyConnection) -> None:
    stated, observed = (report["coverage"] for report in file_reports(con))
    assert (stated["kind"], observed["kind"]) == ("stated", "observed")
    assert stated["spans"][0]["place"] == "测试区"
    assert [str(stated["spans"][0][key]) for key in ("from", "to")] == ["2023-01-01", "2026-05-31"]


def test_of_each_kind_and_column_the_first_issues_are_listed_and_all_counted(
    con: duckdb.DuckDBPyConnection,
) -> None:
    con.execute("""INSERT INTO issue
        SELECT 2, '', range + 10, col, 'case_no', 'bad_case_no', 'x', 'kept', NULL, NULL
        FROM range(5), (VALUES ('案号'), ('基数')) AS two (col)""")
    report = list(file_reports(con, most=2))[1]
    assert [(issue["kind"], issue["row"], issue["column"]) for issue in report["issues"]] == [
        ("failed_check", 3, "证件号码"),
        ("bad_case_no", 10, "基数"),
        ("bad_case_no", 10, "案号"),
        ("bad_case_no", 11, "基数"),
        ("bad_case_no", 11, "案号"),
    ]
    assert [tuple(one.values()) for one in report["issue_counts"]] == [
        ("bad_case_no", "基数", "kept", 5),
        ("bad_case_no", "案号", "kept", 5),
        ("failed_check", "证件号码", "kept", 1),
    ]


def test_the_bounds_of_a_vague_figure_have_two_decimals(con: duckdb.DuckDBPyConnection) -> None:
    con.execute("UPDATE issue SET kind = 'vague', low = 30 WHERE kind = 'bad_date'")
    issue = next(file_reports(con))["issues"][1]
    assert (str(issue["low"]), issue["high"]) == ("30.00", None)
    assert '"low":30.00,"high":null' in next(file_batches(con))["issues"][0].as_py()


def test_files_of_earlier_nights_are_not_reported(con: duckdb.DuckDBPyConnection) -> None:
    con.execute("UPDATE extract SET is_new = false WHERE extract_no = 1")
    assert [report["file"] for report in file_reports(con)] == ["执行案件.csv"]


def test_rows_that_do_not_add_up_are_refused(con: duckdb.DuckDBPyConnection) -> None:
    con.execute("UPDATE extract SET rows_loaded = 3 WHERE extract_no = 1")
    with pytest.raises(ValidationError, match="do not add up"):
        next(file_reports(con))
