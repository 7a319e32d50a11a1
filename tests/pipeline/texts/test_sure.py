"""How sure a claim is: plain ones come before vague, rivalled, second-hand ones."""

import polars as pl
import pytest

from pipeline.texts.dictionary import dictionary
from tests.pipeline.texts.reading import read

PLAIN = "欠薪\n来电人反映云泽鸿福食品有限公司拖欠其2024年3月工资3500元。"


def sure(text: str) -> int:
    return int(read(text).claims["sure"].item())


@pytest.mark.parametrize(
    "text",
    [
        "欠薪\n来电人反映拖欠其2024年3月工资3500元。",
        "欠薪\n听说云泽鸿福食品有限公司拖欠其2024年3月工资3500元。",
        "欠薪\n来电人反映云泽鸿福食品有限公司拖欠十几个人工资三万多元。",
        "干活没给钱\n在云泽鸿福食品有限公司做包装，一天120元，做完了老板一直没给钱。",
        PLAIN + "家里的事情说来话长。" * 40,
    ],
    ids=["no firm", "hearsay", "vague", "only in all", "long"],
)
def test_what_is_less_plain_is_less_sure(text: str) -> None:
    assert sure(text) < sure(PLAIN)


def test_a_registered_employer_is_surer() -> None:
    names = dictionary(pl.DataFrame({"name": ["鸿福食品店"], "part": ["employer"]}))
    text = "欠薪\n来电人反映鸿福食品店拖欠十几个人工资三万多元。"
    vague, known = (read(text, names=ones).claims["sure"].item() for ones in (None, names))
    assert vague < known
