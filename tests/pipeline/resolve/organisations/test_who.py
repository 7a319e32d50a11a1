"""Who a name may be: typical questions to a small register, with the explanations as worded."""

import re
from pathlib import Path

import polars as pl
import pytest

from pipeline.console.who_words import as_text, of_name
from pipeline.resolve.organisations.match import match_index
from pipeline.resolve.organisations.register import Register
from pipeline.resolve.organisations.who import Answer, Known, answer, know

GOLDEN = Path(__file__).parents[3] / "golden" / "who.txt"
CODE = "91310112MA1G000114"
FIRMS = [
    ("武汉宏远建筑工程有限公司", CODE, "武汉市洪山区"),
    ("宜昌宏远建筑工程有限公司", None, "宜昌市"),
    ("武汉宏远建筑工程有限公司宜昌分公司", None, "宜昌市西陵区"),
    ("湖北建工第一建筑工程有限公司", None, "武汉市"),
    ("武汉康瑞特商贸有限公司", None, "武汉市江汉区"),
    ("荆州海纳装饰工程有限责任公司", None, "荆州市"),
    ("襄阳市立信劳务有限公司", None, "襄阳市"),
    ("黄石市立信劳务有限公司", None, "黄石市"),
    ("中建三局集团有限公司", None, "武汉市"),
]
FORMER = [(4, "武汉百汇商贸有限公司")]
QUESTIONS: list[tuple[str | None, str | None, str | None]] = [
    ("中建三局 宜昌项目部", None, None),
    ("宏远公司", None, None),
    ("立信劳务有限公司", None, "黄石市"),
    ("武汉宏远建筑工程有限公司", CODE, None),
    ("武汉康锐特商贸公司", None, "武汉市"),
    ("武汉百汇商贸有限公司", None, None),
    ("大兴餐饮管理有限公司", CODE, None),
    ("湖北建工第二建筑工程有限公司", None, None),
    ("武汉宏远建筑工程有限公司荆门分公司", None, None),
    ("恩施宏远餐饮管理有限公司", None, None),
    ("新海纳装修队", None, None),
    ("纯属虚构的饭馆", None, None),
]


@pytest.fixture(scope="module")
def known() -> Known:
    rows = [
        (row, f"org-{row}", name, code, place, True)
        for row, (name, code, place) in enumerate(FIRMS)
    ]
    columns = ["firm_id", "entity_id", "name", "code", "place", "is_registered"]
    firms = pl.DataFrame(rows, columns, orient="row")
    return know(Register(firms, pl.DataFrame(FORMER, ["firm_id", "name"], orient="row")))


@pytest.fixture(scope="module")
def answers(known: Known) -> list[Answer]:
    return answer(known, asked(*QUESTIONS))


def asked(*questions: tuple[str | None, str | None, str | None]) -> pl.DataFrame:
    schema = {"name": pl.String, "code": pl.String, "place": pl.String}
    return pl.DataFrame(questions, schema, orient="row")


def test_golden_explanations(answers: list[Answer], request: pytest.FixtureRequest) -> None:
    told = [
        "\n".join(as_text(of_name({"text": question[0]}, one, (False, None))))
        for question, one in zip(QUESTIONS, answers, strict=True)
    ]
    # Points are tuned; what is said of each part is what counts here.
    text = re.sub("[0-9]+ 分", "若干分", "\n\n".join(told)) + "\n"
    if request.config.getoption("--update-golden"):
        GOLDEN.write_text(text, encoding="utf-8")
    assert text == GOLDEN.read_text(encoding="utf-8")


def test_the_verdict_is_that_of_the_night(known: Known, answers: list[Answer]) -> None:
    mentions = asked(*QUESTIONS).with_row_index("mention_id")
    night = match_index(known.firms, mentions)
    ids = [f"org-{firm}" if firm is not None else None for firm in night["firm_id"]]
    assert [one.outcome for one in answers] == night["outcome"].to_list()
    linked = [(one, firm) for one, firm in zip(answers, ids, strict=True) if firm]
    assert [one.candidates[0].entity_id for one, _ in linked] == [firm for _, firm in linked]


def test_several_that_fit_are_named_with_what_would_decide(answers: list[Answer]) -> None:
    found = answers[1]
    assert (found.outcome, found.fits) == ("ambiguous", 2)
    assert [one.name for one in found.candidates[:2]] == [FIRMS[0][0], FIRMS[1][0]]
    assert found.decides == ["所在区县", "统一社会信用代码"]


def test_what_stands_inside_a_code_is_strong_and_a_repaired_one_is_weak(known: Known) -> None:
    inside, repaired = answer(
        known, asked((None, CODE[8:17], None), (None, CODE.replace("0", "O"), None))
    )
    told = [(one.candidates[0].name, one.candidates[0].level) for one in (inside, repaired)]
    assert told == [(FIRMS[0][0], "strong"), (FIRMS[0][0], "weak")]
    words = f"统一社会信用代码中的九位组织机构代码相同（所问“{CODE[8:17]}”，其为“{CODE}”）"
    assert inside.candidates[0].speaks_for == [words]


def test_a_code_alone_is_strong(known: Known) -> None:
    found = answer(known, asked((None, CODE, None)))[0]
    first = found.candidates[0]
    assert (found.outcome, first.name, first.level) == ("linked", FIRMS[0][0], "strong")
    assert (first.speaks_for, first.against) == ([f"统一社会信用代码相同（{CODE}）"], [])


def test_one_question_gets_the_answer_it_gets_among_many(
    known: Known, answers: list[Answer]
) -> None:
    alone = [answer(known, asked(QUESTIONS[at]))[0] for at in (1, 8, 10)]
    assert alone == [answers[1], answers[8], answers[10]]


def test_a_brand_that_very_many_share_is_counted() -> None:
    wanted = 70
    rows = [
        (row, f"org-{row:02}", f"宏远{trade}{chr(0x4E00 + row)}业有限公司", None, None, True)
        for row, trade in enumerate(["建筑", "餐饮", "物流", "纺织", "机械"] * (wanted // 5))
    ]
    columns = ["firm_id", "entity_id", "name", "code", "place", "is_registered"]
    texts = {"code": pl.String, "place": pl.String}
    firms = pl.DataFrame(rows, columns, orient="row", schema_overrides=texts)
    none = pl.DataFrame(schema={"firm_id": pl.Int64, "name": pl.String})
    found = answer(know(Register(firms, none)), asked(("宏远公司", None, None)))[0]
    assert (found.outcome, found.fits, len(found.candidates)) == ("ambiguous", wanted, 5)
    told = as_text(of_name({"text": "宏远公司"}, found, (False, None)))
    assert told[1] == "答：有 70 个主体相符，无法判定，先列 5 个"


def test_no_question_has_no_answer(known: Known) -> None:
    assert answer(known, asked()) == []
