"""Throw bytes at everything that reads bytes of others: `python -m tests.fuzz [TARGET ...]`.

One process at a time, the same seed each time; what breaks a rule is kept in `build/fuzz/found`.
Mend it, then move the file to `tests/fuzz/corpus/TARGET` (as hexadecimal digits, `NAME.hex`, where
it is no text), which every test run replays.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

HERE = Path(__file__).resolve().parent
CORPUS = HERE / "corpus"
BUILD = HERE.parents[1] / "build" / "fuzz"
ALL = 10_000_000  # executions of one whole run
# Of a hundred: what is cheap and reads strangers gets most; one of `samples` is twelve scans.
SHARES = {"protocol": 34, "zone": 26, "tlv": 22, "frames": 14, "settings": 3, "samples": 1}
LONGEST = {
    "protocol": 2048, "settings": 2048, "tlv": 600, "zone": 320, "frames": 600, "samples": 97,
}  # fmt: skip
SEED, HANGS_AFTER_S, MOST_MB = 2026, 10, 2048
INSTRUMENTED = ["device_bridge", "reception_app", "tomllib", "pymodbus"]


def main() -> int:
    """Run the targets one after the other; the exit code is 1 when one of them broke."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(SHARES))
    words.add_argument("--runs", type=int, default=ALL, help="executions in all")
    words.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    told = words.parse_args()
    if unknown := set(told.targets) - set(SHARES):
        words.error(f"no such target: {', '.join(sorted(unknown))}")
    if told.child:
        return _fuzz(told.targets[0], told.runs)
    targets = told.targets or list(SHARES)
    of_all = sum(SHARES[name] for name in targets)
    broken = [name for name in targets if not _run(name, told.runs * SHARES[name] // of_all)]
    if broken:
        sys.stderr.write(f"broken: {', '.join(broken)}; see {BUILD / 'found'}\n")
    return int(bool(broken))


def content(kept: Path) -> bytes:
    """Give what a file of the corpus holds: one that is no text is kept as hexadecimal digits."""
    return bytes.fromhex(kept.read_text("utf-8")) if kept.suffix == ".hex" else kept.read_bytes()


def _run(name: str, runs: int) -> bool:
    """Run one target in a process of its own; tell whether it held."""
    begun = time.monotonic()
    command = [sys.executable, "-m", "tests.fuzz", "--child", "--runs", str(runs), name]
    BUILD.mkdir(parents=True, exist_ok=True)
    log = BUILD / f"{name}.log"
    with log.open("wb") as out:
        held = subprocess.run(command, stdout=out, stderr=out, check=False).returncode == 0
    took = time.monotonic() - begun
    verdict = "held" if held else f"BROKEN, see {log}"
    sys.stdout.write(f"{name:9} {runs:>9} runs {took:7.1f} s {runs / took:9.0f}/s  {verdict}\n")
    sys.stdout.flush()
    return held


def _fuzz(name: str, runs: int) -> int:
    """Let libFuzzer drive one target in this process; it ends the process itself."""
    import atheris

    with atheris.instrument_imports(include=INSTRUMENTED):
        from tests.fuzz.targets import TARGETS

    def watched(data: bytes) -> None:
        try:
            TARGETS[name](data)
        except BaseException:
            (found / f"{name}-{sha256(data).hexdigest()[:12]}").write_bytes(data)
            raise

    work, found = BUILD / "corpus" / name, BUILD / "found"
    shutil.rmtree(work, ignore_errors=True)  # begun anew, so that a seed means something
    for folder in (work, found):
        folder.mkdir(parents=True, exist_ok=True)
    for kept in (CORPUS / name).iterdir():
        (work / kept.name).write_bytes(content(kept))
    atheris.Setup(
        [
            sys.argv[0], f"-runs={runs}", f"-seed={SEED}", f"-max_len={LONGEST[name]}",
            f"-timeout={HANGS_AFTER_S}", f"-rss_limit_mb={MOST_MB}", "-print_final_stats=1",
            f"-artifact_prefix={found}/{name}-", str(work),
        ],
        watched,
    )  # fmt: skip
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
