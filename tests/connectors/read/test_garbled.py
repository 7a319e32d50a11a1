"""Text read in the wrong encoding and saved again is told apart from text."""

import pytest

from connectors.read.garbled import garbled

LINES = "工单编号,诉求内容,被反映单位\nA1,工地拖欠三个月工资,甲乙建筑有限公司"


@pytest.mark.parametrize("codec", ["latin-1", "cp1252"])
@pytest.mark.parametrize(("right", "told"), [("utf-8", "UTF-8"), ("gb18030", "GB18030")])
def test_text_read_as_western_is_told(codec: str, right: str, told: str) -> None:
    wrong = LINES.encode(right).decode(codec, "replace").split("\n")
    assert garbled(wrong) == f"{told} 的文字被当作西文（Latin-1）"


@pytest.mark.parametrize("codec", ["gbk", "gb18030"])
def test_utf_8_read_as_gb18030_is_told(codec: str) -> None:
    wrong = LINES.encode().decode(codec, "replace").split("\n")
    assert garbled(wrong) == "UTF-8 的文字被当作 GB18030"


@pytest.mark.parametrize(
    "text",
    [LINES, "", "id,name\n1,Müller", "龘䶮𠮷,·×÷°\n〔2024〕１２号,①②", "案号\nã\x94}V\x9d¶Â"],
)
def test_sound_text_is_not(text: str) -> None:
    assert garbled(text.split("\n")) == ""
