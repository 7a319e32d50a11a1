"""A workspace: the folder an office works in, its settings, and how it is made."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Self, TypeVar

from pydantic import BaseModel, Field, ValidationError, model_validator

from pipeline.errors import Place, UsageError, WorkspaceError, disk_reason
from pipeline.frozen import Frozen
from pipeline.ingest.delivery import StatedCoverage
from pipeline.messages import problem_in_chinese

Model = TypeVar("Model", bound=BaseModel)
SETTINGS_FILE = "xinsuo.toml"
FOLDERS = ("inbox", "archive", "warehouse", "outbox", "rules", "connectors")
SETTINGS_TEMPLATE = Path(__file__).with_name("xinsuo.toml")


class Office(Frozen):
    """Whose workspace this is: the province decides amounts that a province sets."""

    province: str = ""


class Limits(Frozen):
    """What a run may use of the machine."""

    threads: int = Field(default=2, ge=1, le=256)
    memory_gib: int = Field(default=8, ge=1, le=1024)
    keep_nights: int = Field(default=30, ge=2, le=3650)


class Bands(Frozen):
    """Least score of the high and the medium band; below is low."""

    high: int = Field(default=60, ge=1)
    medium: int = Field(default=30, ge=0)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.medium >= self.high:
            raise ValueError(f"medium（{self.medium}）应小于 high（{self.high}）")
        return self


class Settings(Frozen):
    """All settings of a workspace; every one has a default.

    Attributes:
        coverage: By source, what its deliveries cover, as the bureau says.
    """

    office: Office = Office()
    limits: Limits = Limits()
    bands: Bands = Bands()
    coverage: Mapping[str, StatedCoverage] = {}


class Sidecar(StatedCoverage):
    """What the person who delivers says of a file, in `<file>.toml` beside it: all on one level.

    Attributes:
        source: What it is.
        replaces: Which delivery it corrects, by name or SHA-256.
    """

    source: str | None = None
    replaces: str | None = None


@dataclass(frozen=True)
class Workspace:
    """The folders of one office; nothing is read until asked for."""

    root: Path

    @property
    def is_made(self) -> bool:
        """Tell whether the folder is a workspace: it has a settings file."""
        return (self.root / SETTINGS_FILE).exists()

    @property
    def inbox(self) -> Path:
        """Where deliveries are dropped."""
        return self.root / "inbox"

    @property
    def archive(self) -> Path:
        """Deliveries as they came, by SHA-256, and the delivery log."""
        return self.root / "archive"

    @property
    def warehouse(self) -> Path:
        """One DuckDB file a night, manifests, `current`, identity ledger, lock and log."""
        return self.root / "warehouse"

    @property
    def outbox(self) -> Path:
        """One folder of reports a night."""
        return self.root / "outbox"

    @property
    def own_rules(self) -> Path:
        """The office's own rules and parameters."""
        return self.root / "rules"

    @property
    def own_contracts(self) -> Path:
        """The office's own sources and aliases."""
        return self.root / "connectors"

    def settings(self) -> Settings:
        """Read `xinsuo.toml`; raises `WorkspaceError` naming the line or the key at fault."""
        path = self.root / SETTINGS_FILE
        return read_toml(path, Settings)


def read_toml(path: Path, model: type[Model]) -> Model:
    """Read a TOML file into a frozen model.

    Raises:
        WorkspaceError: The file cannot be read, is no TOML, or a key or value is wrong.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise WorkspaceError(
            "没有这个设置文件",
            place=Place(path),
            fix="用 xinsuo init <目录> 建一个工作区，或检查 --workspace 写的目录",
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise WorkspaceError(
            _unread(error), place=Place(path), fix="检查文件权限；设置文件须是 UTF-8 编码"
        ) from None
    except tomllib.TOMLDecodeError as error:
        raise WorkspaceError(
            f"不是合法的 TOML，读到{_spot(str(error))}读不下去",
            place=Place(path),
            fix='改正这一处，或对照 xinsuo init 新建的样子；文字要加引号，如 province = "湖北省"',
        ) from None
    try:
        return model.model_validate(content)
    except ValidationError as error:
        raise WorkspaceError(
            _faults(error),
            place=Place(path),
            fix="改正这些设置项；各项的含义和缺省值见 xinsuo init 新建的 xinsuo.toml",
        ) from None


def _unread(error: OSError | UnicodeDecodeError) -> str:
    if isinstance(error, UnicodeDecodeError):
        return f"不是 UTF-8 编码：第 {error.start + 1} 个字节读不懂"
    return f"读不了：{disk_reason(error)}"


def _spot(told: str) -> str:
    """Say where reading a TOML broke off, from what `tomllib` tells (`at line 1, column 8`)."""
    found = re.search(r"line (\d+), column (\d+)", told)
    return f"第 {found[1]} 行第 {found[2]} 列" if found else "文件末尾"


def _faults(error: ValidationError) -> str:
    lines = []
    for fault in error.errors():
        key = ".".join(str(part) for part in fault["loc"])
        problem = problem_in_chinese(fault["type"], fault.get("ctx", {}))
        lines.append(f"{key} = {fault['input']!r}：{problem}" if key else problem)
    return "；".join(lines)


def init_workspace(root: Path) -> Workspace:
    """Make a workspace in `root`; a folder that is a workspace already is left as it is.

    Raises:
        WorkspaceError: The folder cannot be written.
    """
    workspace = Workspace(root)
    try:
        for name in FOLDERS:
            (root / name).mkdir(parents=True, exist_ok=True)
        settings = root / SETTINGS_FILE
        if not settings.exists():
            settings.write_text(SETTINGS_TEMPLATE.read_text(encoding="utf-8"), encoding="utf-8")
    except OSError as error:
        raise WorkspaceError(
            f"不能写入：{disk_reason(error)}", place=Place(root), fix="换一个有写权限的目录"
        ) from None
    return workspace


def parse_as_of(text: str) -> date:
    """Read an as-of date written `YYYY-MM-DD`; raises `UsageError` otherwise."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(
            f"截至日期 {text!r} 不是日期", place=Place("--as-of"), fix="写成 2026-06-30 的样子"
        ) from None
