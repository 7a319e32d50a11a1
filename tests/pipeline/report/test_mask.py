"""Masks: what a screen may show of a person's ID and phone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.report.mask import (
    mask_cell,
    mask_file,
    mask_id,
    mask_party,
    mask_phone,
    mask_pieces,
    mask_text,
)


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("310112199001011234", "310***********1234"),
        ("31011219900101123x", "310***********123x"),
        ("310112900101123", "310********1123"),
        ("310***********1234", "310***********1234"),
        ("3.10112199001011E+17", "3.1*****************"),
        ("", ""),
    ],
)
def test_an_id_shows_its_ends_only(number: str, shown: str) -> None:
    assert mask_id(number) == shown


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("13812345678", "138****5678"),
        ("+8613812345678", "+86138****5678"),
        ("138-1234-5678", "138****5678"),
        ("64120000", "****0000"),
        ("12345", "*****"),
    ],
)
def test_a_phone_hides_its_middle(number: str, shown: str) -> None:
    assert mask_phone(number) == shown


@pytest.mark.parametrize("code", ["91310112MA1GXK7T4X", "12310000425006133D", "MA1GXK7T-4"])
def test_codes_of_firms_are_public(code: str) -> None:
    assert mask_party(code) == code


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("王某(310112199001011234)，138 1234 5678", "王某(310***********1234)，138****5678"),
        ("证号３１０１１２１９９００１０１１２３４", "证号310***********1234"),
        ("310112 19900101 1234", "310*************1234"),
        ("座机021-64120000转8", "座机021-****0000转8"),
        ("监001|张三|310112199001011234|13812345678", "监001|张三|310***********1234|138****5678"),
        ("3.10112199001011E+17", "3.1*****************"),
    ],
)
def test_ids_and_phones_inside_a_text_are_hidden(text: str, shown: str) -> None:
    assert mask_text(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "（2023）沪0112执1234号",
        "91310112MA1GXK7T4X",
        "施工许可证310112202401010101",
        "工单20240613812345678001",
        "欠薪 1380000.00 元",
    ],
)
def test_other_numbers_stay(text: str) -> None:
    assert mask_text(text) == text


@pytest.mark.parametrize(
    ("kind", "text", "shown"),
    [
        ("person_id", "abc", "***"),
        ("phone", "13812345678", "138****5678"),
        ("money", "13812345678", "13812345678"),
        ("party_id", "310112199001011234", "310***********1234"),
        ("anything", "13812345678", "138****5678"),
    ],
)
def test_a_cell_is_masked_by_its_type(kind: str, text: str, shown: str) -> None:
    assert mask_cell(text, kind) == shown


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("张三身份证.xlsx", "张某身份证.xlsx"),
        (
            "附件1-李小明的户口本 310112199001011234.pdf",
            "附件1-李某的户口本 310***********1234.pdf",
        ),
        ("工人身份证汇总.xlsx", "工人身份证汇总.xlsx"),
        ("公积金台账.xlsx", "公积金台账.xlsx"),
    ],
)
def test_a_file_name_does_not_show_whose_papers_it_holds(name: str, shown: str) -> None:
    assert mask_file(name) == shown


@given(st.text())
def test_masking_a_text_twice_changes_nothing_more(text: str) -> None:
    assert mask_text(mask_text(text)) == mask_text(text)


@given(st.text(alphabet="1358 -X号老板０", max_size=30), st.lists(st.integers(-3, 40), max_size=5))
def test_pieces_of_a_text_show_no_number_that_the_whole_hides(text: str, cuts: list[int]) -> None:
    pieces = mask_pieces(text, cuts)
    starts = [start for start, _ in pieces]
    assert starts == sorted(set(starts))
    if mask_text(text) != text:
        assert "".join(piece for _, piece in pieces) != text
    else:
        assert all(start in (0, *cuts) for start in starts)
