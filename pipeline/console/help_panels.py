"""Names the panels of `--help` in Chinese; loaded when help is shown."""

from typer import rich_utils


def name_panels() -> None:
    """Set the titles and marks that the library has in English only."""
    rich_utils.ARGUMENTS_PANEL_TITLE = "参数"
    rich_utils.OPTIONS_PANEL_TITLE = "选项"
    rich_utils.COMMANDS_PANEL_TITLE = "命令"
    rich_utils.DEFAULT_STRING = "[缺省：{}]"
    rich_utils.REQUIRED_LONG_STRING = "[必填]"
