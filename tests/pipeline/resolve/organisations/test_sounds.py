"""Characters by their sound, on Chinese: one key for what was heard, place by place."""

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from pipeline.resolve.organisations import sounds


def key(text: str, *, confusable: bool = False) -> str:
    return str(sounds.pinyin_key(pl.Series([text]), confusable=confusable)[0])


def test_names_that_sound_alike_have_one_key() -> None:
    assert key("星禾建设") == key("兴和健社")
    assert key("星禾建设") != key("星河电子")
    assert key("宏远") != key("宏云")


def test_what_speakers_mix_up_is_one_sound_only_if_wanted() -> None:
    for left, right in (("李宁", "李玲"), ("张山", "脏三"), ("金星", "京新")):
        assert key(left) != key(right)
        assert key(left, confusable=True) == key(right, confusable=True)
    assert key("大同", confusable=True) != key("大龙", confusable=True)


def test_null_stays_null_and_other_characters_stand_for_themselves() -> None:
    texts = pl.Series("name", [None, "A1厂", "", "一\n二"])
    assert sounds.pinyin_key(texts).to_list()[0] is None
    assert key("A1") == "A1"
    assert sounds.pinyin_key(texts).len() == 4


def test_every_character_of_gb_2312_has_a_sound() -> None:
    known = set("".join(sounds.readings().values()))
    codes = (bytes([high, low]) for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF))
    assert set("".join(code.decode("gb2312", "ignore") for code in codes)) <= known


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=30))
def test_a_key_has_its_texts_length_and_is_its_own_key(text: str) -> None:
    once = key(text)
    assert len(once) == len(text)
    assert key(once) == once
