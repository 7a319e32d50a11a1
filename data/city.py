"""Make the demo city: the extracts of every source in a folder, and what must come out of them.

The same arguments give the same bytes.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import polars as pl

from data.background.hotline import expected_claims
from data.background.world import World, plan
from data.deliver import MadeFile, deliver, deliver_dirty, pack, packed_name
from data.dirt.losses import losses
from data.dirt.odd_rows import COPIES, SET_ASIDE, dirt
from data.dirt.planted import Change, Planted, write_lines
from data.dirt.versions import older_rows
from data.expected import ExpectedClue, NearMiss
from data.extracts import record_chunks
from data.hotline.speak import ExpectedClaim
from data.layout import Layout
from data.manner import Manner, layouts
from data.scenarios.after_death import after_death
from data.scenarios.bare_sites import bare_sites
from data.scenarios.behind_the_contractor import behind_the_contractor
from data.scenarios.cast import Cast, Row, Story
from data.scenarios.cluster import cluster
from data.scenarios.complaints import complaints
from data.scenarios.early_termination import early_termination
from data.scenarios.fake_poor_enforcement import fake_poor_enforcement
from data.scenarios.fake_poor_fund import fake_poor_fund
from data.scenarios.frozen_accounts import frozen_accounts
from data.scenarios.hidden_in_texts import hidden_in_texts
from data.scenarios.inspected import inspected
from data.scenarios.judged import judged
from data.scenarios.ledgers import ledgers
from data.scenarios.nonlit import nonlit
from data.scenarios.nonlit_dates import nonlit_dates
from data.scenarios.ordered_again import ordered_again
from data.scenarios.over_age import over_age
from data.scenarios.protected_debtors import protected_debtors
from data.scenarios.refusal import refusal
from data.scenarios.settled import settled
from data.scenarios.staged_suits import staged_suits
from data.scenarios.terminated import terminated
from data.scenarios.truly_poor import truly_poor
from data.scenarios.unpaid_sites import unpaid_sites
from data.scenarios.vanishing_firms import vanishing_firms
from data.scenarios.with_the_police import with_the_police

AS_OF = date(2026, 6, 30)
PROVINCE = "湖北省"
"""What the office's setting `province` is in this city."""

_SCENARIOS = (
    fake_poor_fund,
    fake_poor_enforcement,
    early_termination,
    nonlit,
    refusal,
    cluster,
    hidden_in_texts,
    terminated,
    settled,
    protected_debtors,
    nonlit_dates,
    inspected,
    with_the_police,
    judged,
    frozen_accounts,
    bare_sites,
    unpaid_sites,
    behind_the_contractor,
    vanishing_firms,
    truly_poor,
    over_age,
    staged_suits,
    ordered_again,
    after_death,
    ledgers,
    complaints,
)


@dataclass(frozen=True)
class CityManifest:
    """What was made, and exactly what a night over it must find; all else is wrong.

    Attributes:
        clues, near_misses: Of the city without dirt.
        planted: The register of dirt; empty but for `dirt="full"`.
        changes: Answers that differ from `clues` because dirt destroyed a fact.
        claims: What spoken hotline orders say; others (lamps, noise) say nothing of pay.
    """

    folder: Path
    seed: int
    as_of: date
    files: tuple[MadeFile, ...]
    clues: tuple[ExpectedClue, ...]
    near_misses: tuple[NearMiss, ...]
    planted: tuple[Planted, ...] = ()
    changes: tuple[Change, ...] = ()
    claims: tuple[ExpectedClaim, ...] = ()


def make_city(
    folder: Path,
    *,
    seed: int = 7,
    records: int = 3000,
    as_of: date = AS_OF,
    manner: Manner | None = None,
) -> CityManifest:
    """Write the extracts of every source into `folder`.

    Args:
        folder: Made if it is missing; files of the same names are overwritten.
        seed: Decides the background's people, firms and figures; scenarios are the same for all.
        records: Rows in all files together with some dirt; scenarios and coverage need 1,000.
            The background is the same in every manner; with full dirt it is held in memory.
        as_of: The day the city is seen on, 2019 or later; dates count back from it (余江型: fixed).
        manner: How dirty, laid out how, in which format; null: some dirt, each its own way.

    Returns:
        The files with their counts, and what must and must not come out.
    """
    manner = manner or Manner()
    folder.mkdir(parents=True, exist_ok=True)
    told = story(as_of)
    odd = dirt(Cast(as_of))
    extra = len(told.rows) + len(odd.rows) + sum(COPIES.values())
    world = World(seed, as_of, plan(max(0, records - extra)))
    older = older_rows(Cast(as_of), told.rows) if manner.dirt == "full" else []
    rows = [*older, *told.rows, *(odd.rows if manner.dirt != "none" else [])]
    city = CityManifest(
        folder,
        seed,
        as_of,
        (),
        tuple(told.clues),
        tuple(told.near_misses),
        claims=(*told.claims, *expected_claims(world)),
    )
    writing = _Writing(city, manner, world, rows, older)
    for layout in layouts(manner):
        writing.write(layout)
    return writing.finish()


class _Writing:
    """Writes source after source and keeps account."""

    def __init__(
        self,
        city: CityManifest,
        manner: Manner,
        world: World,
        rows: Sequence[tuple[str, Row]],
        older: Sequence[tuple[str, Row]],
    ) -> None:
        self._city, self._manner, self._world = city, manner, world
        self._rows, self._older = rows, older
        self._files: list[MadeFile] = []
        self._planted: list[Planted] = []
        self._losses = losses(Cast(city.as_of)) if manner.dirt == "full" else []

    def write(self, layout: Layout) -> None:
        """Write one source."""
        source, folder = layout.source, self._city.folder
        chunks = record_chunks(layout, self._world, _of(self._rows, source))
        is_clean = self._manner.dirt == "none"
        copies = 0 if is_clean else COPIES.get(source, 0)
        aside = 0 if is_clean else SET_ASIDE.get(source, 0)
        if self._manner.dirt != "full":
            self._files += deliver(folder, layout, chunks, copies, aside)
            return
        records = pl.concat(list(chunks))
        older = _of(self._older, source)
        self._planted += deliver_dirty(
            folder, layout, records, copies=copies, older=older, losses=self._losses
        )
        height = records.height + copies
        self._files.append(MadeFile(source, layout.file, height, copies, aside))

    def finish(self) -> CityManifest:
        """Pack what is to be packed and state what was made."""
        files, planted = self._files, self._planted
        if self._manner.form == "zip":
            pack(self._city.folder)
            files = [replace(file, file=packed_name(file.file)) for file in files]
            planted = [replace(one, file=packed_name(one.file)) for one in planted]
        changes = tuple(change for loss in self._losses for change in loss.changes)
        return replace(self._city, files=tuple(files), planted=tuple(planted), changes=changes)


def write_answers(city: CityManifest, folder: Path) -> None:
    """Write what must come out beside the city: JSON Lines, one row a piece.

    `clues.jsonl`, `near_misses.jsonl`, `planted.jsonl` (dirt), `changes.jsonl` (answers it alters),
    `claims.jsonl` (what hotline texts say, with offsets into title, newline, content).
    """
    folder.mkdir(parents=True, exist_ok=True)
    write_lines(folder / "clues.jsonl", city.clues)
    write_lines(folder / "near_misses.jsonl", city.near_misses)
    write_lines(folder / "planted.jsonl", city.planted)
    write_lines(folder / "changes.jsonl", city.changes)
    write_lines(folder / "claims.jsonl", city.claims)


def story(as_of: date = AS_OF) -> Story:
    """Tell all scenarios: the rows they add, what must come out and what must not."""
    whole = Story()
    for scenario in _SCENARIOS:
        whole.extend(scenario(Cast(as_of)))
    return whole


def _of(rows: Iterable[tuple[str, Row]], source: str) -> list[Row]:
    return [row for name, row in rows if name == source]
