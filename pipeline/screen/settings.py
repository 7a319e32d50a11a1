"""What an office sets of the screening: its province and the bounds of the bands."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ScreenSettings:
    """Settings that change clues.

    Attributes:
        province: The office's province, for amounts that a province sets; empty: the legal minimum.
        high, medium: Least score of the high and of the medium band.
    """

    province: str = ""
    high: int = 60
    medium: int = 30
