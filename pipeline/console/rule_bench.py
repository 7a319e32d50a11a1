"""A night on which a rule is tried: its tables are read, and nothing is ever written to it.

What a rule makes goes into a database in memory, beside which the night is attached to be read.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple

import duckdb

from connectors.contract import Contract
from pipeline.console.rule_files import contracts_of
from pipeline.engine.statement import text_literal
from pipeline.engine.warehouse import EngineSettings, open_warehouse
from pipeline.errors import Place, UsageError
from pipeline.ingest.delivery import Delivery
from pipeline.ingest.run import ingest
from pipeline.law.functions import periods_asked
from pipeline.law.local_days import load_calendars
from pipeline.law.sql import install
from pipeline.nightly import runs
from pipeline.nightly.fingerprint import hash_file
from pipeline.nightly.folders import parameter_folders
from pipeline.nightly.workspace import Settings, Workspace, parse_as_of
from pipeline.resolve.identities.follow import current_id
from pipeline.resolve.identities.judgements import read_judgements
from pipeline.resolve.run import resolve
from pipeline.screen.load import AnyRule
from pipeline.screen.run import prepare
from pipeline.screen.trial import sources_of
from pipeline.texts.run import read_texts
from pipeline.word_lists import load_word_lists

NIGHT = "night"
TAKEN = "SELECT file, source, rows_loaded FROM extract ORDER BY file, source"


class Bench(NamedTuple):
    """A night to try rules on.

    Attributes:
        con: A database in memory that sees the night's tables under their own names.
        as_of: The day as of which rules are judged.
        told: Which night or files these are, in Chinese.
        refused: Files that could not be taken, each with the reason.
        taken: Of one's own files: each as which source and with how many records; null: a night.
    """

    con: duckdb.DuckDBPyConnection
    contracts: Mapping[str, Contract]
    workspace: Workspace
    settings: Settings
    as_of: date
    told: str
    refused: tuple[str, ...] = ()
    taken: tuple[tuple[str, str, int], ...] | None = None

    def lines(self, rule: AnyRule) -> list[str]:
        """Say which night or files these are, and what of `rule` the files do not have."""
        told = [self.told, *(f"没有收进：{one}" for one in self.refused)]
        if self.taken is None:
            return told
        told += [
            f"  {file}：{self.contracts[source].title}（{source}），{rows:,} 条"
            for file, source, rows in self.taken
        ]
        absent = sources_of(rule) - {source for _, source, _ in self.taken}
        titles = [f"{self.contracts[one].title}（{one}）" for one in sorted(absent)]
        return [*told, *([f"  规则还用到、文件里没有的：{'、'.join(titles)}"] if titles else [])]

    def meant(self, typed: str) -> str:
        """Give the id that an entity's or a clue's id of any night leads to, else what is typed."""
        # Files are a night without a past.
        return current_id(self.con, typed) if self.taken is None else typed

    def prepare(self, rule: AnyRule) -> None:
        """Make what the rule looks up, and the empty tables of its findings."""
        folders = parameter_folders(self.workspace)
        province = self.settings.office.province
        calendars = load_calendars(folders, office=province)
        install(self.con, calendars, names=periods_asked(rule.model_dump_json()))
        contracts, as_of = self.contracts, self.as_of
        prepare(self.con, [rule], contracts, as_of=as_of, province=province, folders=folders)


class Where(NamedTuple):
    """On what a rule is tried or asked.

    Attributes:
        files: A folder of one's own files; null: a night.
        as_of: For files, as typed; null: `today`.
        run_id: The night, null: the last.
    """

    files: Path | None
    as_of: str | None
    run_id: str | None
    today: Callable[[], date]


@contextmanager
def opened(workspace: Workspace, where: Where) -> Iterator[Bench]:
    """Open a night or files; raises `UsageError` for orders that do not go together."""
    if where.files is None:
        if where.as_of is not None:
            fix = "不写 --as-of：用那一夜的截至日期；或写 --files"
            raise UsageError("--as-of 只用于 --files", place=Place("--as-of"), fix=fix)
        with on_night(workspace, where.run_id) as bench:
            yield bench
        return
    if where.run_id is not None:
        raise UsageError("--files 与 --run 只能写一个", place=Place("--files"), fix="去掉一个")
    day = where.today() if where.as_of is None else parse_as_of(where.as_of)
    with on_files(workspace, where.files, day) as bench:
        yield bench


@contextmanager
def on_night(workspace: Workspace, run_id: str | None) -> Iterator[Bench]:
    """Open a night to try rules on; raises `UsageError` when there is none that fits."""
    manifest = runs.chosen(workspace, run_id)
    path = runs.database_path(workspace, manifest.run_id)
    settings = workspace.settings()
    with _in_memory(settings) as con:
        con.execute(f"ATTACH {text_literal(str(path))} AS {NIGHT} (READ_ONLY)")
        con.execute(f"SET search_path = 'memory.main,{NIGHT}.main'")
        told = f"截至 {manifest.as_of} 的一夜（{manifest.run_id}）"
        yield Bench(con, contracts_of(workspace), workspace, settings, manifest.as_of, told)


@contextmanager
def on_files(workspace: Workspace, folder: Path, as_of: date) -> Iterator[Bench]:
    """Take the files of a folder into a night of their own, kept nowhere.

    The office's contracts and judgements count, where there is an office; its deliveries do not.

    Raises:
        UsageError: The folder is not there or holds no file.
    """
    settings = workspace.settings() if workspace.is_made else Settings()
    contracts = contracts_of(workspace)
    deliveries = _deliveries(folder, as_of)
    with _in_memory(settings) as con:
        taken = ingest(con, deliveries, contracts, stated=settings.coverage)
        words = load_word_lists(parameter_folders(workspace), as_of)
        read_texts(con, contracts, words=words)
        judgements = read_judgements(workspace.root)
        resolve(con, contracts, [], judgements, run_id="trial")
        refused = tuple(f"{one.file}：{why}" for one, why in taken.refused)
        told = f"{folder} 的 {len(deliveries) - len(refused)} 个文件，截至 {as_of}"
        files = con.sql(TAKEN).fetchall()
        yield Bench(con, contracts, workspace, settings, as_of, told, refused, tuple(files))


@contextmanager
def _in_memory(settings: Settings) -> Iterator[duckdb.DuckDBPyConnection]:
    limits = settings.limits
    con = open_warehouse(None, EngineSettings(limits.threads, f"{limits.memory_gib}GiB"))
    try:
        yield con
    finally:
        con.close()


def _deliveries(folder: Path, as_of: date) -> list[Delivery]:
    if not folder.is_dir():
        raise UsageError(f"没有目录 {str(folder)!r}", place=Place("--files"))
    files = sorted(path for path in folder.iterdir() if path.is_file())
    if not files:
        raise UsageError(
            "目录里没有文件", place=Place("--files"), fix="放进 CSV、XLSX 等；压缩包先解开"
        )
    return [
        Delivery(
            sha256=hash_file(path),
            path=path,
            file=path.name,
            night=1,
            as_of=as_of,
            is_new=True,
        )
        for path in files
    ]
