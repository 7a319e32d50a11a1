"""What a night takes in besides deliveries: faults are told before it begins."""

from pathlib import Path

import pytest

from pipeline.errors import RuleError
from pipeline.nightly.folders import parameter_folders
from pipeline.nightly.inputs import read_inputs
from pipeline.nightly.workspace import init_workspace


def test_an_offices_own_words_are_checked_and_make_another_night(tmp_path: Path) -> None:
    workspace = init_workspace(tmp_path / "office")
    before = read_inputs(workspace).hashes
    words = parameter_folders(workspace)[-1] / "words.yaml"
    words.parent.mkdir(parents=True)
    words.write_text("lists: [{name: wage, words: [工单钱], reason: 本地说法}]\n", encoding="utf-8")
    assert read_inputs(workspace).hashes["rules"] != before["rules"]
    words.write_text("lists: [{name: wage, words: [工单钱]}]\n", encoding="utf-8")
    with pytest.RaisesGroup(pytest.RaisesExc(RuleError, match="reason")):
        read_inputs(workspace)
