"""A delivery made by mistake leaves: noted in the log now, gone when the next run is good."""

from pipeline.nightly import runs
from pipeline.nightly.delivery_log import Entry, append_log, corrections, find, in_force, read_log
from pipeline.nightly.lock import hold
from pipeline.nightly.workspace import Workspace


def forget(workspace: Workspace, name: str) -> Entry:
    """Note that a delivery, named by file or by the start of its SHA-256, is to be forgotten.

    The next run is as if it had never come; its bytes and the nights that hold it go once that run
    is good. Decisions stay.

    Returns:
        The delivery's entry in the log.

    Raises:
        UsageError: No delivery in force fits, or several do.
        BusyError: A run is under way.
    """
    with hold(workspace):
        log = read_log(workspace.archive)
        delivery = find([*in_force(log), *corrections(log)], name)
        last = max((night.night for night in runs.nights(workspace)), default=0)
        event = Entry(
            event="forgotten", sha256=delivery.sha256, night=last + 1, as_of=delivery.as_of
        )
        append_log(workspace.archive, [event])
    return delivery
