"""The counter that the figures are measured on runs: a figure that cannot be taken is none."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CYCLES = 2


def test_that_the_counter_of_the_figures_runs_and_ends():
    (ROOT / "build").mkdir(exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.counter", str(CYCLES)],
        cwd=ROOT, stdout=subprocess.PIPE, text=True, timeout=180, check=True,
    )  # fmt: skip
    seen = json.loads(done.stdout.splitlines()[-1])
    assert set(seen) == {"release", "bare", "indication"}
    assert all(len(took) == CYCLES and min(took) > 0 for took in seen.values())
