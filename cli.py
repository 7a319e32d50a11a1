"""The `xinsuo` command line: options in, one call, one answer out."""


def main() -> None:
    """Run the command line."""
