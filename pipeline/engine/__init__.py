"""The database that the steps run on: DuckDB today."""
