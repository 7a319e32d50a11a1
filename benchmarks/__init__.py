"""Benchmarks that print ratios to plain DuckDB or Polars on the same data; never a test."""
