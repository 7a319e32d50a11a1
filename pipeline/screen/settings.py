"""What an office sets of the screening: its province and the bounds of the bands."""

from dataclasses import dataclass
from pathlib import Path

from pipeline.parameters import PARAMETERS


@dataclass(frozen=True)
class ScreenSettings:
    """Settings that change clues.

    Attributes:
        province: The office's province, for amounts that a province sets; empty: the legal minimum.
        high, medium: Least score of the high and of the medium band.
        parameters: Folders of parameters: shipped, then the office's own.
        rule_seconds, rule_megabytes: What one rule may take of time and memory; ours: a library of
            forty rules is to be through a large night in ten minutes and 16 GB.
    """

    province: str = ""
    high: int = 60
    medium: int = 30
    parameters: tuple[Path, ...] = (PARAMETERS,)
    rule_seconds: float = 240
    rule_megabytes: int = 8192
