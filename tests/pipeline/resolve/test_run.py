"""The whole of resolving: the order of rows changes nothing, no working table stays."""

from pipeline.engine.table_hash import table_hash
from pipeline.resolve.identities.judgements import JUDGEMENT_SCHEMA
from pipeline.resolve.run import STAGES, Manner, resolve
from tests.pipeline.resolve.night import CODE_A, ID_A, Night, fund_order

TABLES = (
    "mention", "link", "entity", "relation", "redirect", "identity_change", "hub",
    "unmet_judgement",
)  # fmt: skip


def night() -> Night:
    night = Night().firm(CODE_A, "上海宏远建筑有限公司", legal_representative="张三")
    fund_order(night, "甲1", "上海宏远建筑有限公司珠海分公司", district="香洲区")
    fund_order(night, "甲2", "上海宏远建筑有限公司", CODE_A)
    night.add("hotline_order", "单1", order_no="单1", caller="李四", caller_phone="13800000001")
    night.add(
        "hotline_order", "单2", order_no="单2", caller_phone="13800000001", project="滨江花园"
    )
    night.add("arrears_report", "线1", report_no="线1", reporter="李四", id_no=ID_A)
    return night


def test_the_order_of_rows_changes_nothing() -> None:
    one, other = night(), night()
    for source in ("fund_enforcement", "hotline_order"):
        other.con.execute(f"CREATE TABLE turned AS FROM {source} ORDER BY record_id DESC")
        other.con.execute(
            f"DELETE FROM {source}; INSERT INTO {source} FROM turned; DROP TABLE turned"
        )
    assert one.resolve() == other.resolve()
    assert [table_hash(one.con, t) for t in TABLES] == [table_hash(other.con, t) for t in TABLES]


def test_only_current_records_are_read() -> None:
    made = fund_order(Night(), "甲1", "上海宏远建筑有限公司", is_current=False)
    made.resolve()
    assert made.rows("SELECT count(*) FROM mention") == [(0,)]


def test_a_night_without_records_gives_empty_tables() -> None:
    made = Night()
    made.resolve()
    assert [made.rows(f"SELECT count(*) FROM {table}") for table in TABLES] == [[(0,)]] * len(
        TABLES
    )


def test_no_working_table_or_macro_is_left() -> None:
    made = night()
    made.resolve()
    assert made.rows("SELECT table_name FROM duckdb_tables() WHERE temporary") == []
    macros = "SELECT function_name FROM duckdb_functions() WHERE database_name = 'temp'"
    assert made.rows(macros) == []


def test_progress_is_told_stage_by_stage() -> None:
    made, told = night(), []
    resolve(
        made.con, made.contracts, [], JUDGEMENT_SCHEMA.to_frame(), run_id="夜1",
        manner=Manner(lambda stage, done, total: told.append((stage, done, total))),
    )  # fmt: skip
    assert told == [(stage, number, len(STAGES)) for number, stage in enumerate(STAGES)]
