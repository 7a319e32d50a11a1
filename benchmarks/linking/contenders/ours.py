"""The matcher of this project."""

import sys

import polars as pl

from pipeline.resolve.organisations import match, plan
from pipeline.resolve.organisations.index import Index


def link(firms: pl.DataFrame, mentions: pl.DataFrame, aliases: pl.DataFrame) -> pl.DataFrame:
    """Match with the settings as shipped, former names at hand; tell the pairs planned first."""
    index = Index.build(firms, aliases)
    print(plan.in_words(plan.plan(index, mentions)), file=sys.stderr)
    return match.match_index(index, mentions)
