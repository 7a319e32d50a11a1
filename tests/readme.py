"""What the tests of the README share: where it is, and how what it says is run."""

import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
READMES = ["README.md", "README.zh.md"]
BIN = Path(sys.executable).parent


def run_process(command: list[str], folder: Path) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def make_recipe(target: str) -> list[str]:
    """What make would run for a target, the environment being ready."""
    dry = ["make", "--silent", "--dry-run", "--old-file", "setup", target]
    last = run_process(dry, ROOT).strip().splitlines()[-1]
    return shlex.split(last.replace(".venv/bin", str(BIN)))
