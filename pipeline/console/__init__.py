"""What the command line shows, in Chinese: one module a group of commands; computes nothing.

`console.night` and the others are loaded when something of them is first asked for: a command
waits for what it needs itself, and `--help` for none of them.
"""

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.console import (
        claims,
        demo,
        diff,
        engine_faults,
        exports,
        feedback,
        fit,
        help_panels,
        judge,
        links,
        night,
        quarantine,
        replay,
        rule_bench,
        rule_check,
        rule_coverage,
        rule_fields,
        rule_files,
        rule_manual,
        rule_new,
        rule_new_asks,
        rule_schema,
        rule_sql,
        rule_try,
        rule_why_shown,
        rules,
        sources,
        who,
        who_words,
    )

__all__ = [
    "claims",
    "demo",
    "diff",
    "engine_faults",
    "exports",
    "feedback",
    "fit",
    "help_panels",
    "judge",
    "links",
    "night",
    "quarantine",
    "replay",
    "rule_bench",
    "rule_check",
    "rule_coverage",
    "rule_fields",
    "rule_files",
    "rule_manual",
    "rule_new",
    "rule_new_asks",
    "rule_schema",
    "rule_sql",
    "rule_try",
    "rule_why_shown",
    "rules",
    "sources",
    "who",
    "who_words",
]


def __getattr__(name: str) -> ModuleType:
    """Load a module of this package by its name."""
    if name not in __all__:
        raise AttributeError(name)
    return import_module(f"{__name__}.{name}")
