"""Runs workers one after another, saves what crashed or hung outside the project, prints totals."""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.fuzz.seeds import MAKERS

WORKER_SECONDS = 60
"""How long one process lives: memory that leaks from input to input does not count as a finding."""

GRACE = 120


def main() -> int:
    """Print one line: form, inputs, refused, findings, peak memory; give 1 when there are some."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("form", choices=sorted(MAKERS))
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, default=Path(tempfile.gettempdir()) / "xinsuo-fuzz")
    said = parser.parse_args()
    folder = said.out / f"{said.form}-{said.seed}"
    folder.mkdir(parents=True, exist_ok=True)
    until, seed = time.monotonic() + said.minutes * 60, said.seed * 1_000_000
    inputs = refused = peak = 0
    found: list[str] = []
    while (left := until - time.monotonic()) > 0:
        seed += 1
        result = _work(said.form, seed, min(left, WORKER_SECONDS), folder)
        inputs, refused = inputs + result["inputs"], refused + result["refused"]
        found, peak = found + result["found"], max(peak, result["peak_mib"])
    sys.stdout.write(
        f"fuzz {said.form} minutes={said.minutes:g} inputs={inputs} refused={refused}"
        f" findings={len(found)} peak_mib={peak}\n" + "".join(f"  {one}\n" for one in found)
    )
    return 1 if found else 0


def _work(form: str, seed: int, seconds: float, folder: Path) -> dict[str, Any]:
    command = [
        sys.executable,
        "-m",
        "tests.fuzz.worker",
        form,
        str(seed),
        str(seconds),
        str(folder),
    ]
    try:
        done = subprocess.run(command, capture_output=True, timeout=seconds + GRACE, check=False)
        if done.returncode == 0:
            found: dict[str, Any] = json.loads(done.stdout)
            return found
        why = f"exit {done.returncode}: {done.stderr.decode(errors='replace')[-1500:]}"
    except subprocess.TimeoutExpired:
        why = "no end"
    name = f"died-{form}-{seed}"
    if (folder / "current").exists():
        (folder / "current").replace(folder / name)
    (folder / f"{name}.txt").write_text(why, encoding="utf-8")
    return {"inputs": 0, "refused": 0, "found": [f"{name}: {why[:100]}"], "peak_mib": 0}


if __name__ == "__main__":
    sys.exit(main())
