"""Mentions in free text: spans of known and unknown names, short forms, a boss with a phone."""

from collections.abc import Sequence

import pytest

from tests.pipeline.resolve.night import CODE_A, Night

PART = """CREATE TABLE claim_part (source VARCHAR, record_id BIGINT, claim_no INTEGER, part VARCHAR,
ordinal INTEGER, text VARCHAR, start_at INTEGER, end_at INTEGER, sure INTEGER, via VARCHAR,
entity_name VARCHAR)"""
FIRM, SITE = "上海宏远建筑劳务有限公司", "云桥花园二期"
STRONG = 3


class Told(Night):
    """A night whose hotline orders were read: spans are put in by what they say."""

    def __init__(self) -> None:
        super().__init__()
        self.con.execute(PART)
        self.told = 0

    def call(self, text: str, *parts: tuple[str, str, str], **fields: object) -> "Told":
        """Add an order; each part is kind, the words in `text`, the name they stand for."""
        self.told += 1
        self.add("hotline_order", str(self.told), title="", content=text, **fields)
        seen: dict[str, int] = {}
        for part, words, name in parts:
            seen[part] = seen.get(part, 0) + 1
            at = text.index(words) + 1  # the newline between title and content
            row = (self.told, part, seen[part], words, at, at + len(words), name)
            self.con.execute(
                "INSERT INTO claim_part VALUES ('hotline_order', $1, 1, $2, $3, $4, $5, $6, 90,"
                " CASE WHEN $7 = $4 THEN 'form' ELSE 'dictionary' END, $7)",
                row,
            )
        return self

    def boss(self, key: str) -> Sequence[object]:
        """Give level and name of the boss of an order, and the phone of the mention."""
        (row,) = self.rows(
            f"SELECT level, name, phone FROM link JOIN mention USING (source, record_id, role,"
            f" ordinal) WHERE role = 'text_boss' AND link.record_key = '{key}'"
        )
        return row


@pytest.fixture
def night() -> Told:
    return Told().firm(CODE_A, FIRM)


def test_a_registered_name_in_full_links_as_a_columns_does(night: Told) -> None:
    night.call(f"{FIRM}拖欠工资", ("employer", FIRM, FIRM))
    night.resolve()
    link = night.link("1", "text_employer")
    assert (link["outcome"], link["level"], link["entity_id_no"]) == ("linked", "medium", CODE_A)


def test_a_short_form_of_one_registered_name_links_weakly(night: Told) -> None:
    night.call("宏远劳务拖欠工资", ("employer", "宏远劳务", FIRM))
    night.resolve()
    link = night.link("1", "text_employer")
    assert (link["outcome"], link["level"], link["entity_id_no"]) == ("linked", "weak", CODE_A)
    assert "known_short_name" in link["reasons"]


def test_a_short_form_of_a_name_that_only_another_source_has_meets_it_weakly(night: Told) -> None:
    name = "北山装饰工程有限公司"
    night.add("arrears_report", "R1", report_no="R1", employer=name)
    night.call("北山装饰不发工资", ("employer", "北山装饰", name))
    night.resolve()
    column, text = night.link("R1", "employer"), night.link("1", "text_employer")
    assert text["entity_id"] == column["entity_id"]
    assert (column["level"], text["level"]) == ("medium", "weak")


def test_an_unknown_name_by_form_founds_by_the_rules_of_columns(night: Told) -> None:
    night.call(
        "山海湾装饰工程有限公司不发工资",
        ("employer", "山海湾装饰工程有限公司", "山海湾装饰工程有限公司"),
    )
    night.call("顺达班组不发工资", ("employer", "顺达班组", "顺达班组"))
    night.resolve()
    assert night.link("1", "text_employer")["level"] == "medium"
    assert night.link("2", "text_employer")["level"] == "weak"


def test_a_site_named_in_full_is_sure_and_its_short_name_is_not(night: Told) -> None:
    night.add("project", "P1", project_no="P1", project=SITE, district="东山区")
    night.call(f"{SITE}工地欠薪", ("project", f"{SITE}工地", SITE), district="东山区")
    night.call("云桥工地欠薪", ("project", "云桥工地", SITE), district="东山区")
    night.resolve()
    links = [night.link(key, "text_project") for key in "12"]
    assert [one["entity_id_no"] for one in links] == ["P1", "P1"]
    assert [one["level"] for one in links] == ["medium", "weak"]


def test_a_boss_with_the_phone_beside_is_known_by_name_and_phone(night: Told) -> None:
    night.call(
        "包工头王强（13900000001）欠薪",
        ("boss", "包工头王强", "包工头王强"),
        ("phone", "13900000001", "13900000001"),
    )
    night.resolve()
    assert night.boss("1") == ("medium", "王强", "13900000001")


def test_a_boss_named_again_before_the_phone_is_known_by_it(night: Told) -> None:
    text = "跟着包工头王强干了三个月木工，工钱一分没给，包工头王强电话13900000001"
    night.call(text, ("boss", "王强", "王强"), ("phone", "13900000001", "13900000001"))
    night.resolve()
    assert night.boss("1") == ("medium", "王强", "13900000001")


@pytest.mark.parametrize(
    ("others", "level"), [((), "medium"), ((("boss", "李平", "李平"),), "weak")]
)
def test_his_phone_is_that_of_the_one_boss_named_before(
    night: Told, others: tuple[tuple[str, str, str], ...], level: str
) -> None:
    text = "给包工头王强和李平干活，说好干完就结，现在还欠工资，他的电话是13900000001"
    night.call(text, ("boss", "王强", "王强"), *others, ("phone", "13900000001", "13900000001"))
    night.resolve()
    assert night.link("1", "text_boss", 1)["level"] == level
    assert night.rows("FROM link WHERE role = 'text_caller'") == []


def test_of_two_phones_beside_a_boss_neither_is_his(night: Told) -> None:
    text = "王强13900000001或13900000002欠薪"
    night.call(
        text,
        ("boss", "王强", "王强"),
        ("phone", "13900000001", "13900000001"),
        ("phone", "13900000002", "13900000002"),
    )
    night.resolve()
    assert night.boss("1") == ("weak", "王强", None)


def test_the_callers_own_phone_is_not_the_bosses(night: Told) -> None:
    text = "老板王强 13900000001 欠薪"
    parts = (("boss", "王强", "王强"), ("phone", "13900000001", "13900000001"))
    night.call(text, *parts, caller_phone="13900000001")
    night.resolve()
    assert night.boss("1") == ("weak", "王强", None)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("老板电话13900000001", 1),
        ("包工头，13900000001，不接电话", 1),
        ("我的电话13900000001", 0),
        ("联系电话13900000001", 0),
    ],
)
def test_a_phone_alone_is_the_bosses_where_the_words_before_say_so(
    night: Told, text: str, found: int
) -> None:
    night.call(text, ("phone", "13900000001", "13900000001"))
    night.resolve()
    assert len(night.rows("FROM link WHERE role = 'text_boss'")) == found


def test_a_phone_alone_links_weakly_to_the_boss_of_that_phone(night: Told) -> None:
    night.call(
        "老板王强13900000001", ("boss", "王强", "王强"), ("phone", "13900000001", "13900000001")
    )
    night.call("老板电话13900000001", ("phone", "13900000001", "13900000001"))
    night.resolve()
    one, two = night.link("1", "text_boss"), night.link("2", "text_boss")
    assert (one["party_id"], two["level"]) == (two["party_id"], "weak")


@pytest.mark.parametrize(
    ("text", "fields", "found"),
    [
        ("欠薪，13900000009", {}, 1),
        ("我的电话13900000009", {}, 1),
        ("欠薪，13900000009，13900000008", {}, 0),
        ("公司电话13900000009", {}, 0),
        ("欠薪，13900000009", {"caller_phone": "13900000007"}, 0),
    ],
)
def test_the_one_phone_of_a_text_is_the_callers_where_no_column_gives_one(
    night: Told, text: str, fields: dict[str, object], found: int
) -> None:
    phones = [("phone", p, p) for p in ("13900000009", "13900000008") if p in text]
    night.call(text, *phones, **fields)
    night.add("arrears_report", "R1", report_no="R1", reporter="李平", phone="13900000009")
    night.resolve()
    links = night.rows("SELECT party_id FROM link WHERE role = 'text_caller'")
    assert links == [(night.link("R1", "reporter")["party_id"],)] * found


def test_a_caller_without_phone_is_told_by_the_employer_in_the_text(night: Told) -> None:
    night.add("arrears_report", "R1", report_no="R1", reporter="李平", employer=FIRM)
    night.call(f"{FIRM}欠薪", ("employer", FIRM, FIRM), caller="李平")
    night.resolve()
    assert night.link("1", "caller")["party_id"] == night.link("R1", "reporter")["party_id"]


def test_several_spans_have_running_ordinals_over_the_claims(night: Told) -> None:
    night.call("甲乙", ("employer", "甲", "甲"), ("employer", "乙", "乙"))
    night.con.execute("UPDATE claim_part SET claim_no = 2, ordinal = 1 WHERE text = '甲'")
    night.con.execute("UPDATE claim_part SET ordinal = 1 WHERE text = '乙'")
    night.resolve()
    rows = night.rows("SELECT claim_no, ordinal FROM text_mention ORDER BY ordinal")
    assert rows == [(1, 1), (2, 2)]
    named = "SELECT raw_name FROM mention WHERE role = 'text_employer' ORDER BY ordinal"
    assert night.rows(named) == [("乙",), ("甲",)]


def test_without_texts_there_are_no_mentions_in_them() -> None:
    plain = Night().firm(CODE_A, FIRM)
    plain.resolve()
    assert plain.rows("SELECT count(*) FROM text_mention") == [(0,)]
