"""Extracts become records: typed source tables, issues, quarantine, coverage. Never changes a value in silence."""
