"""What happens to an extract, one stage a package: values, ingest, resolve, law, screen, report, nightly."""
