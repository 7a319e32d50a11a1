"""Mentions beside a small register: which firm each is, how sure, or that nobody can tell."""

import polars as pl
import pytest

from pipeline.resolve.organisations.index import Index
from pipeline.resolve.organisations.match import match, match_index

CODE = "91310112MA1G000114"
RUI_CODE, OTHER_CODE = "9142100009016995XR", "913101127082039463"

FIRMS = [
    (1, "武汉宏远建筑工程有限公司", CODE, "武汉市洪山区"),
    (2, "宜昌宏远建筑工程有限公司", None, "宜昌市"),
    (3, "武汉宏远建筑工程有限公司宜昌分公司", None, "宜昌市西陵区"),
    (4, "湖北建工第一建筑工程有限公司", None, "武汉市"),
    (5, "武汉康瑞特商贸有限公司", RUI_CODE, "武汉市江汉区"),
    (6, "荆州海纳装饰工程有限责任公司", None, "荆州市"),
    (7, "襄阳市立信劳务有限公司", None, "襄阳市"),
    (8, "黄石市立信劳务有限公司", None, "黄石市"),
    (9, "湖北云泽机械厂", None, "孝感市"),
    (10, "中建三局集团有限公司", None, "武汉市"),
]
ALIASES = [(5, "武汉百汇商贸有限公司")]


def _index() -> Index:
    columns = {"firm_id": pl.Int64, "name": pl.String, "code": pl.String, "place": pl.String}
    firms = pl.DataFrame(FIRMS, schema=columns, orient="row")
    aliases = pl.DataFrame(ALIASES, schema={"firm_id": pl.Int64, "name": pl.String}, orient="row")
    return Index.build(firms, aliases)


@pytest.fixture(scope="module")
def index() -> Index:
    return _index()


def _ask(
    index: Index, name: str | None, *, code: str | None = None, place: str | None = None
) -> dict[str, object]:
    mention = {"mention_id": [7], "name": [name], "code": [code], "place": [place]}
    schema = {"mention_id": pl.Int64, "name": pl.String, "code": pl.String, "place": pl.String}
    return match_index(index, pl.DataFrame(mention, schema=schema)).row(0, named=True)


TABLE = [
    ("as registered", "武汉宏远建筑工程有限公司", None, None, 1, "medium"),
    ("width and spaces", "武汉宏远 建筑工程有限公司　", None, None, 1, "medium"),
    ("traditional", "武漢宏遠建築工程有限公司", None, None, 1, "medium"),
    ("code, and the name agrees", "宏远建筑", CODE, None, 1, "strong"),
    ("code, and another name", "大兴餐饮管理有限公司", CODE, None, 1, "weak"),
    ("the form written otherwise", "荆州海纳装饰工程有限公司", None, None, 6, "medium"),
    ("the form left out", "荆州海纳装饰工程", None, None, 6, "weak"),
    ("place in brackets", "海纳装饰工程（荆州）有限责任公司", None, None, 6, "medium"),
    ("place left out, one fits", "康瑞特商贸有限公司", None, None, 5, "weak"),
    ("place left out, the column tells", "立信劳务有限公司", None, "黄石市", 8, "weak"),
    ("same sound, no such brand", "武汉康锐特商贸有限公司", None, None, 5, "weak"),
    ("letters swapped", "武汉康特瑞商贸有限公司", None, None, 5, "weak"),
    ("a letter too many", "武汉康瑞瑞特商贸有限公司", None, None, 5, "weak"),
    ("a letter missing", "武汉瑞特商贸有限公司", None, None, 5, "weak"),
    ("former name", "武汉百汇商贸有限公司", None, None, 5, "medium"),
    (
        "a site stands for its firm",
        "荆州海纳装饰工程有限责任公司宜昌项目部",
        None,
        None,
        6,
        "medium",
    ),
    ("a branch that is registered", "武汉宏远建筑工程有限公司宜昌分公司", None, None, 3, "medium"),
    ("words of a sentence", "投诉荆州海纳装饰工程有限责任公司拖欠工资", None, None, 6, "medium"),
    ("brand and 公司", "海纳公司", None, None, 6, "weak"),
    ("its own other number", "湖北建工第一建筑工程有限公司", None, None, 4, "medium"),
]


@pytest.mark.parametrize(
    ("name", "code", "place", "firm", "level"),
    [row[1:] for row in TABLE],
    ids=[row[0] for row in TABLE],
)
def test_a_mention_is_linked(
    index: Index, name: str, code: str | None, place: str | None, firm: int, level: str
) -> None:
    answer = _ask(index, name, code=code, place=place)
    assert (answer["outcome"], answer["firm_id"]) == ("linked", firm)
    assert answer["level"] == level


NOBODY = [
    ("another place", "恩施宏远建筑工程有限公司", None),
    ("another number", "湖北建工第二建筑工程有限公司", None),
    ("another letter in the brand", "武汉康瑞德商贸有限公司", None),
    ("another trade", "武汉宏远餐饮管理有限公司", None),
    ("a branch that is not registered", "武汉宏远建筑工程有限公司荆门分公司", None),
    ("a unit of a firm", "荆州海纳装饰工程有限责任公司经营部", None),
    ("another whole code", "康瑞特商贸有限公司", OTHER_CODE),
    ("another kind of firm", "湖北云泽机械有限公司", None),
    ("nothing", None, None),
    ("no name at all", "……", None),
]


@pytest.mark.parametrize(
    ("name", "code"), [row[1:] for row in NOBODY], ids=[row[0] for row in NOBODY]
)
def test_a_mention_is_nobody(index: Index, name: str | None, code: str | None) -> None:
    answer = _ask(index, name, code=code)
    assert (answer["outcome"], answer["firm_id"], answer["level"]) == ("none", None, None)


def test_two_that_fit_alike_are_both_named(index: Index) -> None:
    answer = _ask(index, "立信劳务有限公司")
    assert (answer["outcome"], answer["firm_id"], answer["level"]) == ("ambiguous", None, None)
    assert (answer["candidates"], answer["fits"]) == ([7, 8], 2)


def test_reasons_go_part_by_part(index: Index) -> None:
    answer = _ask(index, "康锐特商贸公司", place="武汉市")
    reasons = ["place_unsaid", "at_place", "brand_sound", "trade_same", "form_kin"]
    assert answer["reasons"] == reasons


def test_answers_come_in_the_order_of_the_questions_whatever_the_order(index: Index) -> None:
    schema = {"mention_id": pl.Int64, "name": pl.String, "code": pl.String, "place": pl.String}
    rows = [(number, row[1], row[2], row[3]) for number, row in enumerate(TABLE)]
    mentions = pl.DataFrame(rows, schema=schema, orient="row")
    forwards = match_index(index, mentions)
    backwards = match_index(index, mentions.reverse())
    assert forwards["firm_id"].to_list() == [row[4] for row in TABLE]
    assert backwards.sort("mention_id").equals(forwards)


def test_a_register_of_nobody_and_no_question_give_nothing() -> None:
    schema = {"firm_id": pl.Int64, "name": pl.String, "code": pl.String, "place": pl.String}
    asked = {"mention_id": pl.Int64, "name": pl.String, "code": pl.String, "place": pl.String}
    one = pl.DataFrame([(1, "武汉宏远建筑工程有限公司", CODE, None)], schema=asked, orient="row")
    assert match(pl.DataFrame(schema=schema), one)["outcome"].to_list() == ["none"]
    firms = pl.DataFrame(FIRMS, schema=schema, orient="row")
    assert match(firms, one.clear()).height == 0


def test_a_firm_that_a_mention_must_not_be_gives_way_to_the_next() -> None:
    schema = {"firm_id": pl.Int64, "name": pl.String, "code": pl.String, "place": pl.String}
    rows = [(1, "武汉岚峤建筑有限公司", None, None), (2, "武汉岚峤劳务有限公司", None, None)]
    firms = pl.DataFrame(rows, schema=schema, orient="row")
    asked = (
        firms.select("name", "code", "place").head(1).insert_column(0, pl.Series("mention_id", [7]))
    )
    apart = pl.DataFrame({"mention_id": [7, 8], "firm_id": [1, 2]})
    assert match(firms, asked)["firm_id"].to_list() == [1]
    assert match(firms, asked, apart=apart)["outcome"].to_list() == ["none"]
    short = asked.with_columns(name=pl.lit("岚峤公司"))
    assert match(firms, short)["outcome"].to_list() == ["ambiguous"]
    assert match(firms, short, apart=apart)["firm_id"].to_list() == [2]
