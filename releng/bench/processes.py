"""Child processes: started in groups of their own, ended by id, and measured with all their descendants."""

import contextlib
import os
import shutil
import signal
import subprocess
import time

TICKS = os.sysconf("SC_CLK_TCK")


class Missing(Exception):
    """Something a measurement needs is not on this machine; the text says what."""


def need(*programs):
    absent = [program for program in programs if shutil.which(program) is None]
    if absent:
        raise Missing(", ".join(absent) + " not installed")


def start(command, folder, env=None, **pipes):
    """Starts a program whose output, unless piped, goes to output.log in the folder."""
    log = open(os.path.join(folder, "output.log"), "ab")
    streams = {"stdin": subprocess.DEVNULL, "stdout": log, "stderr": log, **pipes}
    try:
        return subprocess.Popen(command, env=env, cwd=folder, start_new_session=True, **streams)
    finally:
        log.close()


def end(process):
    """Asks politely, waits 8 s, insists; then takes what is left of its group."""
    if process.poll() is None:
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(8)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    for stream in (process.stdin, process.stdout):
        if stream:
            with contextlib.suppress(OSError):
                stream.close()


def tree(pid):
    """The ids of a process and its descendants."""
    parents = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        with contextlib.suppress(OSError):
            parents.setdefault(int(_stat(name)[1]), []).append(int(name))
    found, todo = [], [pid]
    while todo:
        found.append(todo.pop())
        todo += parents.get(found[-1], [])
    return found


def cpu_seconds(pid):
    """User and system time that the tree used so far."""
    return sum(sum(map(int, _stat(member)[11:13])) for member in tree(pid)) / TICKS


def pss_mib(pid):
    """Proportional set size of the tree: pages that are shared count in parts."""
    total = 0
    for member in tree(pid):
        with open(f"/proc/{member}/smaps_rollup", encoding="ascii") as lines:
            total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return total / 1024


def wait_until(condition, seconds, what):
    """Polls a condition every 20 ms and returns its first true value."""
    limit = time.monotonic() + seconds
    while time.monotonic() < limit:
        value = condition()
        if value:
            return value
        time.sleep(0.02)
    raise TimeoutError(f"waited {seconds} s for {what}")


def _stat(pid):
    with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
        return file.read().rsplit(")", 1)[1].split()
