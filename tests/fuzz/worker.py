"""One process of the fuzzer: reads mutated files until its time is up, or a crash or a hang."""

import faulthandler
import json
import random
import resource
import sys
import tempfile
import time
import traceback
import warnings
from pathlib import Path

from connectors.contract import load_contracts
from connectors.fit import Fit, fit
from connectors.model import Contract
from connectors.read.extract import Sheet
from connectors.read.open import open_extract
from connectors.read.zipped import is_zip, unpack
from pipeline.errors import Place, SourceError
from tests.fuzz.mutate import mutated
from tests.fuzz.seeds import seeds

MEMORY_LIMIT = 4 << 30
"""Bytes of address space of one worker, libraries and their threads (1.5 GiB idle) included."""

HANG_SECONDS = 60


class LostRowError(Exception):
    """Rows of a text file that stand neither among the records nor among those kept apart."""


def main() -> None:
    """Run `worker form seed seconds folder`; print what was seen as JSON.

    The input under way lies in `folder/current`, with `folder/crash-…` for each that raised.
    """
    form, seed, seconds, folder = (
        sys.argv[1],
        int(sys.argv[2]),
        float(sys.argv[3]),
        Path(sys.argv[4]),
    )
    warnings.simplefilter("ignore")
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    rng, known, contracts = random.Random(seed), seeds(form), load_contracts()
    until, inputs, refused, found = time.monotonic() + seconds, 0, 0, []
    while time.monotonic() < until:
        data = mutated(rng.choice(known), known, form, rng)
        (folder / "current").write_bytes(data)
        faulthandler.dump_traceback_later(HANG_SECONDS, exit=True)
        inputs += 1
        try:
            refused += read(folder / "current", form, contracts)
        except BaseException as error:  # a panic of a library is no Exception
            name = f"crash-{form}-{seed}-{inputs}"
            (folder / name).write_bytes(data)
            frames = traceback.format_exception(error)
            (folder / f"{name}.txt").write_text("".join(frames), encoding="utf-8")
            found.append(f"{type(error).__name__}: {str(error)[:100]}")
        faulthandler.cancel_dump_traceback_later()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    sys.stdout.write(
        json.dumps({"inputs": inputs, "refused": refused, "found": found, "peak_mib": peak})
    )


def read(path: Path, form: str, contracts: dict[str, Contract]) -> bool:
    """Read a file to its end; tells whether it was refused as it should be, in Chinese."""
    try:
        if form == "zip" and is_zip(path):
            with tempfile.TemporaryDirectory() as folder:
                for member in unpack(path, Path(folder), name="a.zip"):
                    if member.path is not None:
                        read(member.path, "", contracts)
            return False
        for sheet in open_extract(path, name="a").sheets:
            _read_sheet(sheet, form, contracts)
    except SourceError as error:
        if not any("\u4e00" <= letter <= "\u9fff" for letter in error.what):
            raise
        return True
    return False


def _read_sheet(sheet: Sheet, form: str, contracts: dict[str, Contract]) -> None:
    head = sheet.head()
    try:
        found = fit(head, contracts, place=Place("a", sheet=sheet.name))
    except SourceError:
        width = max((len(row.cells) for row in head[:1]), default=0)
        if not width or form == "parquet":
            return
        columns = {index: f"f{index}" for index in range(min(width, 5))}
        found = Fit("x", head[0].row, columns, {}, {})
    rows: list[int] = []
    for batch in sheet.batches(found):
        rows += [*batch.frame["row"], *batch.ragged["row"]]
    if form in {"csv", "jsonl"} and sorted(rows) != list(
        range(found.header_row + 1, found.header_row + 1 + len(rows))
    ):
        raise LostRowError(f"{len(rows)} rows below {found.header_row}")


if __name__ == "__main__":
    main()
