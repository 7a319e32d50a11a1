"""Benchmarks that print ratios to plain DuckDB or Polars on the same data in the same run; never a test."""
