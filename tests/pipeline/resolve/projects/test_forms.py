"""How projects' names read: what is equal."""

import polars as pl

from pipeline.resolve.projects.forms import project_forms


def test_a_closing_word_of_a_project_says_nothing_but_its_phase_does() -> None:
    keys = project_forms(pl.Series(["滨江花园二期项目", "滨江花园2期", "滨江花园"]))["name_key"]
    assert keys.to_list() == ["滨江花园2期", "滨江花园2期", "滨江花园"]
