"""What a run's id is made of: every input that can change an answer, hashed."""

import hashlib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import version
from pathlib import Path

import orjson

ROOT = Path(__file__).parents[2]
CODE = ("cli.py", "connectors", "pipeline")
CODE_KINDS = {".css", ".j2", ".js", ".py", ".sql", ".toml", ".tsv", ".txt"}
RUN_ID_LENGTH = 16


def hash_files(
    folders: Iterable[Path], kinds: frozenset[str] = frozenset({".yaml", ".yml"})
) -> str:
    """Hash the files of some kinds below folders, by path relative to its folder and content."""
    digest = hashlib.sha256()
    for folder in folders:
        paths = [folder] if folder.is_file() else sorted(folder.rglob("*"))
        for path in paths:
            if path.is_file() and path.suffix in kinds and "__pycache__" not in path.parts:
                name = path.relative_to(folder).as_posix() if path != folder else path.name
                digest.update(f"{name}\0{hash_file(path)}\n".encode())
    return digest.hexdigest()


def hash_file(path: Path) -> str:
    """SHA-256 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@cache
def code_version() -> str:
    """The installed version and a hash of the code that runs, such as `0.1.0+3fa1c2d4`.

    Asked once: what a process has loaded stays, whatever becomes of the files.
    """
    code = hash_files([ROOT / name for name in CODE], frozenset(CODE_KINDS))
    return f"{version('xinsuo')}+{code[:8]}"


def run_id(parts: Mapping[str, object]) -> str:
    """Hash the named inputs of a run; the same inputs give the same id on any machine."""
    text = orjson.dumps(dict(parts), option=orjson.OPT_SORT_KEYS, default=str)
    return hashlib.sha256(text).hexdigest()[:RUN_ID_LENGTH]
