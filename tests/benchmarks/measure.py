"""What the benchmarks share: clocks, medians, resident memory, and lines that put ratios first."""

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import NamedTuple


class Took(NamedTuple):
    """Seconds of this process on a processor, and on the wall."""

    processor: float
    wall: float


def timed(work: Callable[[], object]) -> Took:
    """Return how long `work` took."""
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return Took(time.process_time() - processor, time.perf_counter() - wall)


def alternating(
    ours: Callable[[], object], theirs: Callable[[], object], times: int = 3
) -> tuple[Took, Took]:
    """Return the medians of both, measured in turn because the machine is never alone."""
    pairs = [(timed(ours), timed(theirs)) for _ in range(times)]
    return _medians([pair[0] for pair in pairs]), _medians([pair[1] for pair in pairs])


def _medians(found: list[Took]) -> Took:
    return Took(median(each.processor for each in found), median(each.wall for each in found))


def resident() -> float:
    """Return the resident memory of this process in MB; 0 where the system does not tell."""
    return _status("VmRSS")


def most_resident() -> float:
    """Return the greatest resident memory since `forget_most`, in MB."""
    return _status("VmHWM")


def forget_most() -> None:
    """Let `most_resident` begin anew (Linux)."""
    refs = Path("/proc/self/clear_refs")
    if refs.exists():
        refs.write_text("5")


def _status(key: str) -> float:
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith(key)), 0.0)


def show_ratio(name: str, ours: float, theirs: float, reference: str, limit: str) -> None:
    """Print a ratio, what it was made of, and what it should be at most."""
    print(f"{ours / theirs:8.2f} x  {name}: {ours:.3f} s, {reference} {theirs:.3f} s ({limit})")


def show(name: str, figure: float, unit: str, limit: str = "") -> None:
    """Print a figure and what it should be at most."""
    print(f"{figure:8.1f} {unit:2} {name}{f' ({limit})' if limit else ''}")
