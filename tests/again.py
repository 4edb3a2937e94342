"""Ask once more, one by one, what failed in the last run (docs/decisions/040).

`python -m tests.again` ends with 1 when nothing can be asked again, or too much failed.
"""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
KNOWN = ROOT / ".pytest_cache" / "v" / "cache" / "lastfailed"
AT_MOST = 10  # more at a time is no busy machine


def asked(known: str) -> list[str]:
    """Return the tests that failed, by what pytest kept of the last run."""
    return [name for name in json.loads(known) if "::" in name]


def main() -> int:
    """Run them; return the exit code of pytest, or 1 where there is nothing to ask."""
    try:
        names = asked(KNOWN.read_text("utf-8"))
    except FileNotFoundError:
        names = []
    if not 0 < len(names) <= AT_MOST:
        sys.stdout.write(f"{len(names)} tests failed by name: nothing is asked again\n")
        return 1
    sys.stdout.write("asked once more, alone:\n  " + "\n  ".join(names) + "\n")
    sys.stdout.flush()
    command = [sys.executable, "-m", "pytest", "-q", *names]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
