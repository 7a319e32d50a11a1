"""A night asks whom its names mean only where the last good night has not answered it."""

from datetime import date

import duckdb

from pipeline.nightly import runs
from pipeline.nightly.run import run_night
from pipeline.nightly.workspace import Workspace
from tests.pipeline.nightly.conftest import IN_TIME, JUNE, deliver, events

REGISTER = (
    "统一社会信用代码,企业名称,注册号,曾用名,法定代表人,成立日期,登记状态,住所\n"
    "91420583MA4K010114,望江区宏川建材有限公司,,,李某,2010-01-01,存续,望江区\n"
)
NAMES = ",张某某,宏川建材公司,买卖合同纠纷,8000,终结本次执行程序,2018-03-01\n"


def planned(office: Workspace) -> int:
    """How often pairs were planned by whole name: once a night that asks."""
    return sum(e["event"] == "pairs_planned" and e["way"] == "name" for e in events(office))


def answers(office: Workspace) -> list[tuple[object, ...]]:
    night = runs.current(office)
    assert night is not None
    with duckdb.connect(str(runs.database_path(office, night.run_id)), read_only=True) as con:
        return con.sql(
            "SELECT m.raw_name, l.level FROM link AS l JOIN mention AS m"
            " USING (source, record_id, role, ordinal) WHERE l.role = 'debtor' ORDER BY ALL"
        ).fetchall()


def test_a_night_asks_again_only_when_there_is_something_new(office: Workspace) -> None:
    (office.inbox / "登记.csv").write_text(REGISTER, encoding="utf-8")
    deliver(office, "五月.csv", IN_TIME)
    run_night(office, as_of=JUNE)
    told = [("望江区宏川建材有限公司", "medium")]
    assert (planned(office), answers(office)) == (1, told)
    run_night(office, as_of=date(2026, 7, 1))
    assert (planned(office), answers(office)) == (1, told)
    deliver(office, "六月.csv", IN_TIME, f"（2017）鄂0599执103号,2017-11-15{NAMES}")
    run_night(office, as_of=date(2026, 7, 2))
    assert (planned(office), answers(office)) == (2, [("宏川建材公司", "weak"), *told])
