"""The matcher of this project."""

import polars as pl

from pipeline.resolve.organisations import match


def link(firms: pl.DataFrame, mentions: pl.DataFrame, aliases: pl.DataFrame) -> pl.DataFrame:
    """Match with the settings as shipped, former names at hand."""
    return match.match(firms, mentions, aliases=aliases)
