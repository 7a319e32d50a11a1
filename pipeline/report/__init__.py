"""What a run hands over: JSON Lines, Parquet, CSV, XLSX, HTML and tables for the terminal."""
