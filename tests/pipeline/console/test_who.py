"""`xinsuo who`: a small night that is asked, and what is said of questions nobody can answer."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import cli
from pipeline.console.who import AT_ONCE, LONGEST, Question, lines
from pipeline.nightly.workspace import Workspace, init_workspace

REGISTER = (
    "统一社会信用代码,企业名称,曾用名,登记状态,住所\n"
    "91310112MA1G000114,武汉宏远建筑工程有限公司,武汉鸿图建筑工程有限公司,存续,湖北省武汉市洪山区珞喻路1号\n"
    "91420100MA1G00002T,宜昌宏远建筑工程有限公司,,存续,湖北省宜昌市西陵区东山大道2号\n"
)
CASES = (
    "案号,立案日期,申请执行人,被执行人,证件号码,案由,申请标的金额,结案方式,结案日期\n"
    "（2017）鄂0599执101号,2017-11-14,李某某,荆州海纳装饰工程有限公司,,买卖合同纠纷,64000,,\n"
    "（2017）鄂0599执103号,2017-11-14,王某某,周大力,110101199003070011,买卖合同纠纷,64000,,\n"
)
Told = tuple[int, str, str]


@pytest.fixture
def who(capsys: pytest.CaptureFixture[str]) -> Callable[..., Told]:
    def call(*arguments: object) -> Told:
        with pytest.raises(SystemExit) as ended:
            cli.main(["who", *(str(argument) for argument in arguments)])
        told = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return ended.value.code, told.out, told.err

    return call


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    office = init_workspace(tmp_path_factory.mktemp("who") / "office")
    (office.inbox / "登记.csv").write_text(REGISTER, encoding="utf-8")
    (office.inbox / "案件.csv").write_text(CASES, encoding="utf-8")
    with pytest.raises(SystemExit):
        cli.main(["run", "-w", str(office.root), "--as-of", "2026-06-30"])
    return office


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    def give(text: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text)))

    return give


def test_a_question_is_answered_with_reasons(who: Callable[..., Told], office: Workspace) -> None:
    code, told, _ = who("宏远公司", "-w", office.root)
    assert (code, told.splitlines()[:3]) == (
        0,
        [
            "问：宏远公司",
            "答：有 2 个主体相符，无法判定",
            "    能分清的：所在区县、统一社会信用代码",
        ],
    )
    told = who("武汉鸿图建筑工程有限公司", "-w", office.root)[1]
    assert "答：是 武汉宏远建筑工程有限公司（91310112MA1G000114），把握中" in told
    assert "曾用名对得上（武汉鸿图建筑工程有限公司）" in told


def test_standard_input_is_answered_line_by_line(
    who: Callable[..., Told], office: Workspace, typed: Callable[[bytes], None]
) -> None:
    questions = [
        "91310112ma1g000114", "110101199003070011", "", "长" * 10_000, "荆州海纳装饰",
        "宏远建筑工程有限公司\t湖北宜昌", "周大力",
    ]  # fmt: skip
    typed("\n".join(questions).encode("gb18030"))
    code, told, _ = who("-", "--format", "jsonl", "-w", office.root)
    rows = [json.loads(line) for line in told.splitlines()]
    assert code == 0
    assert [row["outcome"] for row in rows] == [
        "linked", "linked", "unread", "unread", "linked", "linked", "none",
    ]  # fmt: skip
    assert rows[1]["question"] == rows[1]["candidates"][0]["code"] == "110***********0011"
    assert "110101199003070011" not in told
    assert (rows[2]["says"], rows[3]["says"][:12]) == ("没有写要问谁", "太长（10,000 个字")
    assert rows[5]["candidates"][0]["name"] == "宜昌宏远建筑工程有限公司"
    assert rows[6]["notes"] == ["只有姓名认不出是哪一个人：同名的人多，请用身份证号问"]


@pytest.mark.parametrize(
    ("text", "says"),
    [("", "没有写要问谁"), ("   ", "没有写要问谁"), ("长" * (LONGEST + 1), "不像名称")],
)
def test_a_bad_question_is_refused(
    who: Callable[..., Told], tmp_path: Path, text: str, says: str
) -> None:
    code, out, told = who(text, "-w", tmp_path)
    assert (code, out, says in told) == (2, "", True)


def test_an_office_without_a_night_says_so(who: Callable[..., Told], tmp_path: Path) -> None:
    office = init_workspace(tmp_path / "office")
    code, _, told = who("甲公司", "-w", office.root)
    assert (code, "还没有跑过一夜" in told) == (2, True)


def test_empty_standard_input_is_told(
    who: Callable[..., Told], office: Workspace, typed: Callable[[bytes], None]
) -> None:
    typed(b"")
    code, _, told = who("-", "-w", office.root)
    assert (code, "标准输入是空的" in told) == (2, True)


class Typist(io.BytesIO):
    """Gives one piece at a time, as a terminal does."""

    def __init__(self, pieces: list[bytes]) -> None:
        super().__init__()
        self._pieces = pieces

    def read1(self, size: int | None = -1, /) -> bytes:
        return self._pieces.pop(0) if self._pieces else b""


def test_a_line_typed_alone_is_given_at_once() -> None:
    typist = Typist(["甲公司\n".encode(), "乙公司\t宜昌\r\n丙".encode(), b"\xe5\x8e\x82"])
    batches = lines(typist)
    assert next(batches) == [Question("甲公司")]
    assert next(batches) == [Question("乙公司", "宜昌")]
    assert list(batches) == [[Question("丙厂")]]


def test_many_lines_are_given_in_batches() -> None:
    stream = io.BytesIO(b"x\n" * (AT_ONCE + 1))
    assert [len(batch) for batch in lines(stream)] == [AT_ONCE, 1]
