"""People told apart in a table of records: what links, what never does, whatever the order."""

from typing import Any

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from benchmarks.persons import score, world
from pipeline.resolve.persons.match import match

ID, OTHER_ID = "110101199003070038", "110101198506150035"
TWIN_ID = "110101199003070054"
SAME_BIRTHDAY = "110101199003072164"
PHONE, OTHER_PHONE = "13800000001", "13900000002"
FIRM = "江城市宏远建筑工程有限公司"
SCHEMA = {"name": pl.String, "id_no": pl.String, "phone": pl.String, "employer": pl.String}

Record = tuple[str | None, str | None, str | None, str | None]


def told(*records: Record) -> list[dict[str, Any]]:
    """Match records (name, ID, phone, employer); give their rows."""
    frame = pl.DataFrame(records, schema=SCHEMA, orient="row").with_row_index("record_id")
    return match(frame.with_columns(pl.col("record_id").cast(pl.Int64)), threads=1).to_dicts()


def one(*records: Record) -> bool:
    """Say whether all records are one person's."""
    people = {row["person_id"] for row in told(*records)}
    return len(people) == 1 and None not in people


def test_ids_of_these_tests_pass_their_check() -> None:
    numbers = (ID, OTHER_ID, TWIN_ID, SAME_BIRTHDAY)
    assert [row["level"] for row in told(*(("张三", n, None, None) for n in numbers))] == [
        "strong"
    ] * 4


@pytest.mark.parametrize(
    "written",
    [ID.lower(), "110101 199003070038", "110101900307003", "１１０１０１１９９００３０７００３８"],
)
def test_an_id_in_another_writing_is_the_same_person_strongly(written: str) -> None:
    rows = told(("张三", ID, None, None), ("张三", written, None, None))
    assert rows[0]["person_id"] == rows[1]["person_id"]
    assert rows[1]["level"] == "strong"


NAME_PHONE, NAME_MASK = ["name_equal", "phone_equal"], ["name_equal", "mask_fits"]
SLIP = ["name_equal", "number_slip"]
LINKS: list[tuple[str, Record, str, list[str]]] = [
    ("name and phone", ("王建国", None, PHONE, None), "medium", NAME_PHONE),
    ("traditional, spaced", ("王 建國", None, PHONE, None), "medium", NAME_PHONE),
    ("heard", ("王健国", None, PHONE, None), "weak", ["sound_equal", "phone_equal"]),
    ("one character", ("王建军", None, PHONE, None), "weak", ["phone_equal", "name_slip"]),
    ("mask and name", ("王建国", "110101********0038", None, None), "weak", NAME_MASK),
    ("mask, name, employer", ("王建国", "110101********0038", None, FIRM), "medium",
     [*NAME_MASK, "employer_equal"]),
    ("fifteen masked", ("王建国", "110101900307***", None, None), "weak", NAME_MASK),
    ("one digit", ("王建国", "110101199003070938", None, None), "weak", SLIP),
    ("two turned", ("王建国", "110101199003700038", None, None), "weak", SLIP),
    ("digit lost", ("王建国", "11010119900307038", None, None), "weak", SLIP),
    ("name and employer", ("王建国", None, None, FIRM), "weak", ["name_equal", "employer_equal"]),
    ("mask, phone, moved", ("王国建", "110101********0038", PHONE, None), "weak",
     ["phone_equal", "mask_fits", "name_slip"]),
    ("mask, phone, other name", ("王大力", "110101********0038", PHONE, None), "weak",
     ["phone_equal", "mask_fits", "name_differs"]),
    ("looks alike", ("王建围", None, PHONE, None), "weak", ["look_alike", "phone_equal"]),
    ("surname looks alike", ("玉建国", None, PHONE, None), "weak", ["look_alike", "phone_equal"]),
    ("missing", ("王建", None, PHONE, None), "weak", ["phone_equal", "name_slip"]),
    ("moved", ("建国王", None, PHONE, None), "weak", ["phone_equal", "name_slip"]),
    ("mask, looks alike", ("王建围", "110101********0038", None, None), "weak",
     ["look_alike", "mask_fits"]),
    ("mask, heard, employer", ("王健国", "110101********0038", None, FIRM), "weak",
     ["sound_equal", "mask_fits", "employer_equal"]),
    ("slip, looks alike", ("王建围", "110101199003070938", None, None), "weak",
     ["look_alike", "number_slip"]),
    ("slip, name slip, employer", ("王建军", "110101199003070938", None, FIRM), "weak",
     ["number_slip", "employer_equal", "name_slip"]),
    ("fifteen digits left", ("王建国", "110101199003070000", None, None), "weak",
     ["name_equal", "digits_fit"]),
    ("fifteen digits left, employer", ("王建国", "110101199003070000", None, FIRM), "medium",
     ["name_equal", "digits_fit", "employer_equal"]),
    ("phone with a slip", ("王建国", None, "13800000007", None), "weak",
     ["name_equal", "phone_slip"]),
    ("phone turned", ("王建国", None, "13080000001", None), "weak", ["name_equal", "phone_slip"]),
    ("surname and phone", ("王先生", None, PHONE, None), "weak", ["phone_equal", "surname_equal"]),
    ("phone", (None, None, PHONE, None), "weak", ["phone_equal"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("record", "level", "reasons"), [c[1:] for c in LINKS], ids=[c[0] for c in LINKS]
)
def test_what_links_to_the_person_of_checked_id(
    record: Record, level: str, reasons: list[str]
) -> None:
    first, second = told(("王建国", ID, PHONE, FIRM), record)
    assert second["person_id"] == first["person_id"]
    assert (second["level"], [r for r in second["reasons"] if r != "number_unchecked"]) == (
        level,
        reasons,
    )


APART: list[tuple[str, Record]] = [
    ("a bare name", ("王建国", None, None, None)),
    ("a namesake of one birthday", ("王建国", SAME_BIRTHDAY, PHONE, FIRM)),
    ("a twin with the next number", ("王建民", TWIN_ID, PHONE, FIRM)),
    ("a son on his father's phone", ("王小明", None, PHONE, FIRM)),
    ("one ID typed for two names", ("李秀英", ID, PHONE, FIRM)),
    ("a mask that does not fit", ("王建国", "110101********0046", None, FIRM)),
    ("a mask that shows too little", ("王建国", "1****************8", None, None)),
    ("a damaged ID that does not fit", ("王建国", "110101199003080000", PHONE, FIRM)),
    ("a damaged ID and another name", ("李秀英", "110101199003070000", None, FIRM)),
    ("a phone with a slip and another name", ("王建军", None, "13800000007", FIRM)),
    ("a phone with two slips", ("王建国", None, "13800000077", None)),
    ("one character and another employer", ("王建军", None, PHONE, "江城市鸿图劳务有限公司")),
    ("a name heard at the employer", ("王健国", None, None, FIRM)),
    ("a mask that shows little, heard, employer", ("王健国", "1****************8", None, FIRM)),
    ("a damaged ID in exponents", ("王建国", "1.10101E+17", None, None)),
    ("a failing ID far from it", ("王建国", "110101198203071138", None, FIRM)),
    ("a surname without a phone", ("王先生", None, None, FIRM)),
    ("another name at the employer", ("王国庆", None, None, FIRM)),
    ("two characters, one other", ("王健", None, PHONE, None)),
]


@pytest.mark.parametrize("record", [case[1] for case in APART], ids=[case[0] for case in APART])
def test_what_stays_apart(record: Record) -> None:
    assert not one(("王建国", ID, PHONE, FIRM), record)


def test_a_damaged_id_does_not_stand_in_the_way_of_name_and_phone() -> None:
    assert one(("王建国", ID, PHONE, None), ("王建国", "110101199003070000", PHONE, None))


def test_two_checked_ids_never_meet_through_what_both_could_be() -> None:
    rows = told(
        ("王建国", ID, PHONE, FIRM),
        ("王建国", OTHER_ID, PHONE, FIRM),
        ("王建国", None, PHONE, FIRM),
    )
    assert rows[0]["person_id"] != rows[1]["person_id"]
    assert (rows[2]["outcome"], len(rows[2]["rivals"])) == ("ambiguous", 2)


def test_an_id_typed_for_somebody_else_is_told_by_whose_name_and_phone_it_stands_beside() -> None:
    theirs = ("王建平", OTHER_ID, OTHER_PHONE, None)
    rows = told(("王建国", ID, PHONE, None), theirs, ("王建平", ID, OTHER_PHONE, None))
    assert (rows[2]["person_id"], rows[2]["level"]) == (rows[1]["person_id"], "weak")
    assert rows[2]["reasons"] == ["name_equal", "phone_equal", "number_of_another"]
    assert rows[2]["rivals"] == [rows[0]["person_id"]]


def test_an_id_typed_for_somebody_unknown_stands_apart_and_brings_their_phone() -> None:
    wrong = ("李秀英", ID, OTHER_PHONE, None)
    rows = told(("王建国", ID, PHONE, None), ("王建国", ID, None, FIRM), wrong,
                ("李秀英", None, OTHER_PHONE, None))  # fmt: skip
    assert [row["level"] for row in rows] == ["strong", "strong", "weak", "medium"]
    assert rows[2]["reasons"] == ["id_checked", "name_contradicts"]
    assert rows[2]["person_id"] == rows[3]["person_id"] != rows[0]["person_id"]


@pytest.mark.parametrize(
    ("name", "level", "reasons"),
    [
        ("王健国", "strong", ["id_checked"]),
        ("王建围", "strong", ["id_checked"]),
        ("玉建国", "strong", ["id_checked"]),
        ("王师傅", "strong", ["id_checked"]),
        ("王健", "medium", ["id_checked", "surname_alone_equal"]),
        (None, "medium", ["id_checked", "nothing_beside_agrees"]),
        ("许师傅", "weak", ["id_checked", "name_contradicts"]),
        ("孙俊国", "weak", ["id_checked", "name_contradicts"]),
    ],
)
def test_what_a_name_says_beside_an_id_of_two_other_records(
    name: str | None, level: str, reasons: list[str]
) -> None:
    known: Record = ("王建国", ID, PHONE, FIRM)
    row = told(known, known, (name, ID, OTHER_PHONE, None))[2]
    assert (row["level"], row["reasons"]) == (level, reasons)


def crew(name: str) -> list[Record]:
    """Make 900 people of the firm or none; those of none bear the name."""
    births = np.arange(900) % 28 + 19800101
    numbers = world.id_numbers(np.full(900, 110101), births, np.arange(900) + 1)
    staff: list[Record] = [
        (f"王{chr(0x4E00 + n)}", str(numbers[n]), None, FIRM) for n in range(0, 900, 3)
    ]
    return staff + [(name, str(numbers[n]), None, None) for n in range(900) if n % 3]


def test_a_common_name_says_nothing_at_a_large_employer() -> None:
    known, asked = ("张伟", ID, PHONE, FIRM), ("张伟", None, None, FIRM)
    assert told(known, asked, *crew("王不凡"))[1]["reasons"] == ["name_equal", "employer_equal"]
    assert told(known, asked, *crew("张伟"))[1]["reasons"] == ["name_too_common"]


def test_many_names_on_one_phone_make_it_nobodys() -> None:
    crowd: list[Record] = [(f"王{chr(0x4E00 + n)}", None, PHONE, None) for n in range(21)]
    rows = told(("李强", ID, PHONE, None), ("李强", None, PHONE, None), *crowd)
    assert rows[0]["person_id"] != rows[1]["person_id"]
    assert rows[1]["reasons"] == ["bare_name", "phone_shared_by_many"]


def test_without_any_id_one_phone_and_sound_or_one_employer_make_one_person() -> None:
    assert one(("王建国", None, PHONE, None), ("王健国", None, PHONE, None))
    assert one(("王建国", None, PHONE, FIRM), ("王建国", None, OTHER_PHONE, FIRM))
    assert not one(("王建国", None, PHONE, None), ("王建国", None, OTHER_PHONE, None))


def test_masks_that_differ_part_what_name_and_employer_join() -> None:
    one_mask, other = "110101********0038", "110101********0046"
    assert one(("王建国", one_mask, PHONE, FIRM), ("王建国", one_mask, OTHER_PHONE, FIRM))
    assert not one(("王建国", one_mask, PHONE, FIRM), ("王建国", other, OTHER_PHONE, FIRM))
    assert not one(("王建国", one_mask, None, FIRM), ("王建国", other, None, FIRM))


def test_a_small_world_is_told_apart() -> None:
    made = world.make(8_000, seed=11)
    found = match(made.records, threads=1)
    figures = score.by_pairs(found, made.truth)
    assert figures["precision"] > 0.999
    assert figures["recall"] > 0.97
    assert found.filter(pl.col("outcome") == "ambiguous")["person_id"].null_count() > 0


def test_the_order_of_records_changes_neither_ids_nor_reasons() -> None:
    records = world.make(3_000, seed=3).records
    shuffled = records.sample(fraction=1, shuffle=True, seed=1)
    assert_frame_equal(match(records, threads=1), match(shuffled, threads=2).sort("record_id"))


def test_a_record_about_somebody_else_changes_no_id() -> None:
    records = world.make(2_000, seed=4).records
    stranger = records[:1].with_columns(
        record_id=pl.lit(10**9, dtype=pl.Int64), name=pl.lit("欧阳不凡"),
        id_no=pl.lit(None, dtype=pl.String), phone=pl.lit("13011112222"),
        employer=pl.lit("别处的公司"),
    )  # fmt: skip
    more = match(pl.concat([records, stranger]), threads=1)
    assert more["person_id"].to_list()[:-1] == match(records, threads=1)["person_id"].to_list()


TEXT = st.one_of(
    st.none(),
    st.text(max_size=20),
    st.sampled_from(
        ["王建国", "王先生", ID, OTHER_ID, PHONE, "1" + "*" * 16 + "8", FIRM, "110101900307003"]
    ),
)


@settings(deadline=None, max_examples=12)
@given(st.lists(st.tuples(TEXT, TEXT, TEXT, TEXT), min_size=1, max_size=6))
def test_any_cells_are_told_and_two_checked_ids_never_meet(records: list[Record]) -> None:
    rows = told(*records)
    assert [row["record_id"] for row in rows] == list(range(len(records)))
    assert {row["outcome"] for row in rows} <= {"linked", "founded", "ambiguous"}
    strong = {(r["person_id"], records[r["record_id"]][1]) for r in rows if r["level"] == "strong"}
    people = {person for person, _ in strong}
    assert people <= {told((None, number, None, None))[0]["person_id"] for _, number in strong}


@settings(deadline=None, max_examples=10)
@given(st.lists(st.tuples(TEXT, TEXT, TEXT, TEXT), min_size=1, max_size=5))
def test_a_bare_name_never_links_and_changes_nobody(records: list[Record]) -> None:
    rows = told(*records, ("王建国", None, None, None))
    assert rows[-1]["outcome"] == "founded"
    assert rows[:-1] == told(*records)
    assert rows[-1]["person_id"] not in {row["person_id"] for row in rows[:-1]}


def test_telling_the_same_records_again_changes_nothing() -> None:
    records = world.make(2_000, seed=5, mix=world.MIXES["crowded"]).records
    assert_frame_equal(match(records, threads=1), match(records, threads=2))


def test_a_crowded_world_has_no_wrong_strong_person() -> None:
    made = world.make(6_000, seed=6, mix=world.MIXES["crowded"])
    found = match(made.records, threads=1)
    assert score.by_kind(found, made.truth)["strong_wrong"].sum() == 0
    assert score.by_pairs(found, made.truth)["precision"] > 0.995
