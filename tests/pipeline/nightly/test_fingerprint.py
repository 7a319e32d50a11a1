from pathlib import Path

from pipeline.nightly.fingerprint import RUN_ID_LENGTH, hash_files, run_id


def test_a_file_added_renamed_or_changed_changes_the_hash(tmp_path: Path) -> None:
    rule = tmp_path / "a.yaml"
    rule.write_text("id: a\n", encoding="utf-8")
    first = hash_files([tmp_path])
    assert hash_files([tmp_path]) == first
    rule.write_text("id: b\n", encoding="utf-8")
    changed = hash_files([tmp_path])
    renamed = rule.rename(tmp_path / "b.yaml")
    assert len({first, changed, hash_files([renamed.parent])}) == 3


def test_files_of_other_kinds_do_not_count(tmp_path: Path) -> None:
    before = hash_files([tmp_path])
    (tmp_path / "note.md").write_text("x", encoding="utf-8")
    assert hash_files([tmp_path]) == before


def test_a_run_is_known_by_its_inputs_in_any_order() -> None:
    assert run_id({"a": 1, "b": [2]}) == run_id({"b": [2], "a": 1})
    assert run_id({"a": 1}) != run_id({"a": 2})
    assert len(run_id({})) == RUN_ID_LENGTH
