"""What happens to an extract, one stage a package; the map is in docs/architecture.md."""
