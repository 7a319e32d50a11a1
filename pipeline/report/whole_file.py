"""Files that appear whole or not at all: written beside their place, then renamed."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from pipeline.errors import WorkspaceError, disk_reason
from pipeline.report import messages


@contextlib.contextmanager
def whole_file(out: Path) -> Iterator[Path]:
    """Give a path to write to; on success it becomes `out`, on any failure it goes.

    Raises:
        WorkspaceError: The folder does not exist, is not writable or is full.
    """
    draft = out.with_name(f".{out.name}.part")
    try:
        yield draft
        draft.replace(out)
    except OSError as fault:
        raise WorkspaceError(
            messages.CANNOT_WRITE.format(reason=disk_reason(fault)),
            place=None,
            fix=messages.CANNOT_WRITE_FIX.format(folder=out.parent),
        ) from fault
    finally:
        draft.unlink(missing_ok=True)
