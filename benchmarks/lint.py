"""What `xinsuo rules lint` of many rules takes, the whole command, beside reading their YAML alone.

The rules are those that ship, and copies of them under other ids in an office of its own; the same
expression in several copies is parsed once, so that as many rules all unlike take longer. Seconds
are processor time of the child processes; the least of several runs counts.
"""

import argparse
import re
import resource
import subprocess
import sys
import tempfile
from itertools import count, islice
from pathlib import Path

from pipeline.nightly.folders import SHIPPED_RULES
from pipeline.nightly.workspace import Workspace, init_workspace
from pipeline.screen.load import rule_files

LINT = "import sys, cli; cli.main(['rules', 'lint', '--workspace', sys.argv[1]])"
READ = """import sys, yaml
from pathlib import Path
for path in sys.argv[1:]:
    yaml.load(Path(path).read_text(encoding='utf-8'), yaml.CBaseLoader)"""
"""The plain minimum: the library's fastest loader, without places, kinds or checks."""


def main() -> None:
    """Make the rules, take both times, print their ratio."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rules", type=int, default=300)
    options.add_argument("--runs", type=int, default=5)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        office = init_workspace(Path(folder) / "office")
        copied = _copy(office, asked.rules)
        lint = min(_seconds(LINT, str(office.root)) for _ in range(asked.runs))
        read = min(_seconds(READ, *copied) for _ in range(asked.runs))
    print(
        f"lint of {len(copied)} rules {lint:.2f} s = {lint / read:.2f} x plain YAML ({read:.2f} s)"
    )


def _copy(office: Workspace, rules: int) -> list[str]:
    """Put copies of the shipped rules into an office until there are so many; give all paths."""
    shipped = rule_files(SHIPPED_RULES)
    copies = ((path, f"{path.stem}-copy{nth}") for nth in count(1) for path in shipped)
    paths = [*shipped]
    for path, rule_id in islice(copies, max(rules - len(shipped), 0)):
        text = re.sub(r"(?m)^id: .*$", f"id: {rule_id}", path.read_text(encoding="utf-8"), count=1)
        paths.append(office.own_rules / f"{rule_id}.yaml")
        paths[-1].write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def _seconds(program: str, *arguments: str) -> float:
    """Give the processor time of a Python program in a process of its own."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-c", program, *arguments]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


if __name__ == "__main__":
    main()
