"""Extracts become records, issues, quarantine, coverage; no value is changed in silence."""
