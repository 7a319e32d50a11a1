"""`rules why` of a group rule: its parts with their records, and why a group is not told."""

import pytest

import cli
from pipeline.nightly.workspace import Workspace, init_workspace
from tests.pipeline.console.conftest import AS_OF, Type

CALLS = "工单编号,工单标题,诉求内容,诉求类型,来电时间,来电人,联系电话,被反映单位,项目名称,事发区域"
SITES = {
    "青禾花园工程": [("A", "2026-05-0", 3)],
    "远帆广场工程": [("B", "2026-05-0", 2)],
    "宏川大桥工程": [("C", "2026-02-0", 3)],
    "清江水厂工程": [("D", "2026-06-0", 3)],
}
CASES = (
    "立案编号,案件来源,用人单位,项目名称,立案日期,涉及人数,涉及金额,欠薪起始月,欠薪截止月,"
    "结案日期,区县\n甲监立〔2026〕1号,举报,望江区清江建设有限公司,清江水厂工程,2026-06-05,3,30000,"
    "2026-01,2026-05,,望江区\n甲监立〔2025〕9号,举报,望江区旧案食品有限公司,,2025-12-05,3,30000,"
    "2025-01,2025-05,,望江区\n"
)


def calls() -> str:
    """Write calls: one site each line of `SITES`, one that is about noise."""
    lines = [CALLS]
    for site, told in SITES.items():
        for letter, month, people in told:
            for n in range(1, people + 1):
                who = f"{site[0]}{'甲乙丙'[n - 1]}某"
                phone = f"1380000{ord(letter)}{n}0"
                lines.append(
                    f"{letter}{n},欠薪,拖欠我两个月工资,劳动,{month}{n} 09:00,{who},{phone},"
                    f"望江区大禾劳务有限公司,{site},望江区"
                )
    lines += [
        f"F{n},欠薪,拖欠我两个月工资,劳动,{day},双{n}某,138111100{n}0,,双溪隧道工程,望江区"
        for n, day in enumerate(("2026-05-01 09:00", "2026-05-02 09:00", ""), 1)
    ]
    lines.append("E1,噪音,夜里施工太吵,环保,2026-05-01 09:00,孙某,13900000000,,平湖学校工程,望江区")
    return "\n".join(lines) + "\n"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """One night of calls about five sites and one case."""
    made = init_workspace(tmp_path_factory.mktemp("groups") / "office")
    (made.inbox / "热线.csv").write_text(calls(), encoding="utf-8")
    (made.inbox / "监察.csv").write_text(CASES, encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        cli.main(["run", "-w", str(made.root), "--as-of", AS_OF])
    assert ended.value.code == 0
    return made


def test_a_group_is_shown_with_its_records(office: Workspace, rules: Type) -> None:
    code, out, err = rules("why", "hidden-cluster", "青禾花园工程", "-w", office.root)
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[3:5] == ["群组 1/1：青禾花园工程（按项目归并）", "  答案：线索"]
    assert "  [成立] 要素 complaints 窗口内不同的诉求人至少 3 名，或一条自称至少 10 人" in lines
    assert "      确定的：不同的诉求人 3 名，一条自称最多 1 人" in lines
    assert any(line.startswith("      热线.csv › 第 2 行（计入）：工单编号：A1") for line in lines)
    assert "  [成立] 要素 beyond_known 涉及的人多于已立案件掌握的人" in lines
    assert "      涉及 3 人；已立案件掌握 0 人" in lines
    assert "138****" in out
    assert "1380000" not in out


@pytest.mark.parametrize(
    ("site", "state", "reason"),
    [
        ("远帆广场工程", "不成立", "  · 诉求人只有 2 名，一条自称的人数最多 1 人，都不够"),
        ("宏川大桥工程", "不成立",
         "  · 最后一条诉求在 2026-02-03，早于 2026-04-01（基准日前 90 日）"),
        ("清江水厂工程", "成立", "  · 要素 beyond_known 不成立：涉及的人都已由立案掌握"),
    ],
)  # fmt: skip
def test_a_group_that_is_not_told_says_why(
    office: Workspace, rules: Type, site: str, state: str, reason: str
) -> None:
    lines = rules("why", "hidden-cluster", site, "-w", office.root)[1].splitlines()
    assert lines[4] == "  答案：什么也不报"
    assert any(line.startswith(f"  [{state}] 要素 complaints") for line in lines)
    assert lines[-1] == reason


def test_a_group_that_hangs_on_a_day_is_unknown(office: Workspace, rules: Type) -> None:
    out = rules("why", "hidden-cluster", "双溪隧道工程", "-w", office.root)[1]
    assert "  答案：待补\n" in out
    assert "  缺：缺少“来电时间”（12345市民服务热线工单，F3）\n" in out
    assert "  [不明] 要素 complaints" in out
    assert "      确定的：不同的诉求人 2 名，一条自称最多 1 人\n      连待确认的：" in out
    assert "热线.csv › 第 15 行（没有日期，不计入）：" in out
    assert "  · 要素 complaints 取决于弱关联或没有日期的诉求\n" in out


def test_a_case_that_knows_is_shown(office: Workspace, rules: Type) -> None:
    out = rules("why", "hidden-cluster", "D1", "-w", office.root)[1]
    assert "已立案件掌握 3 人\n      监察.csv › 第 2 行（3 人）：立案编号：" in out


def test_the_sites_of_an_employers_claims_are_named(office: Workspace, rules: Type) -> None:
    out = rules("why", "hidden-cluster", "望江区大禾劳务有限公司", "-w", office.root)[1]
    assert "没有归到“望江区大禾劳务有限公司”的欠薪诉求" in out
    assert "  以它为用人单位、归到项目“青禾花园工程”的诉求：3 条" in out


def test_calls_that_claim_no_wages_are_told_apart(office: Workspace, rules: Type) -> None:
    out = rules("why", "hidden-cluster", "平湖学校工程", "-w", office.root)[1]
    assert "提到它的：“12345市民服务热线工单”，作为 project，1 条" in out
    assert "“12345市民服务热线工单”的这些记录都不算欠薪诉求" in out
