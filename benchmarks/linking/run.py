"""Measures contenders on a world, each as a whole process: time, memory, right and wrong."""

import hashlib
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import polars as pl

from benchmarks.linking import score, worlds

CACHE = "xinsuo-linking"
"""Folder in the system's temporary folder where worlds are kept for the next run."""
_NO_MAKERS = {"__main__", "child", "fit", "real", "run", "score"}


class Run(NamedTuple):
    """What a process took: `processor` is seconds of all its threads together."""

    answer: pl.DataFrame
    seconds: float
    processor: float
    peak_mib: int


def prepared(firms: int, mentions: int, seed: int, registry: Path | None) -> Path:
    """Give the folder of a world as Parquet files, made unless this code made it before."""
    here = Path(__file__).parent
    makers = [path for path in sorted(here.glob("*.py")) if path.stem not in _NO_MAKERS]
    code = b"".join(path.read_bytes() for path in makers)
    stamp = f"{registry.resolve()} {registry.stat().st_size}" if registry else "grammar"
    text = f"{firms} {mentions} {seed} {stamp} {hashlib.sha256(code).hexdigest()}"
    digest = hashlib.sha256(text.encode()).hexdigest()[:16]
    folder = Path(tempfile.gettempdir()) / CACHE / digest
    if not (folder / "done").exists():
        folder.mkdir(parents=True, exist_ok=True)
        world = worlds.make(firms, mentions, seed, registry)
        for name, frame in world._asdict().items():
            frame.write_parquet(folder / f"{name}.parquet")
        (folder / "done").touch()
    return folder


def measure(name: str, folder: Path) -> Run:
    """Run a contender in a process of its own.

    Raises:
        subprocess.CalledProcessError: It failed; its own words are on standard error.
    """
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [sys.executable, "-m", "benchmarks.linking.child", name, str(folder)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=os.environ)
    seconds, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    answer = pl.read_parquet(folder / f"{name}.parquet")
    return Run(answer, seconds, processor, int(done.stdout.split()[-1]))


def line(name: str, run: Run, scores: pl.DataFrame, plain: Run) -> str:
    """Write quality and cost of a run on one line."""
    whole = scores.row(by_predicate=pl.col("of") == "all", named=True)
    bare = scores.row(by_predicate=pl.col("of") == "without code", named=True)
    return (
        f"{name:13} F1 {whole['f1']:.4f} (without code {bare['f1']:.4f})"
        f"  precision {whole['precision']:.4f}  recall {whole['recall']:.4f}"
        f"  wrong {whole['wrong']:.2%}  strong wrong {whole['strong_wrong']}"
        f"  | {run.seconds:.1f} s ({run.processor:.1f} s of processor)"
        f"  {whole['mentions'] / run.seconds:,.0f} rows/s  {run.peak_mib:,} MiB"
        f"  {run.seconds / plain.seconds:.1f} x plain join ({plain.seconds:.2f} s)"
    )


def compare(names: list[str], folder: Path) -> dict[str, pl.DataFrame]:
    """Measure the contenders one after another on one world, print a line each, give the scores."""
    mentions = pl.read_parquet(folder / "mentions.parquet")
    print(f"{'ceiling':13} F1 {score.ceiling(mentions):.4f}: those linked that one firm fits")
    measure("plain", folder)  # once for the files to be in memory
    plain = measure("plain", folder)
    found = {}
    for name in names:
        run = measure(name, folder)
        found[name] = score.score(run.answer, mentions)
        print(line(name, run, found[name], plain), flush=True)
    return found
