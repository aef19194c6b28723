"""Figures of programs with windows: start to painted window, and idle memory."""

import time

import diapason
import display
import peers
import processes
from figures import Figure

IDLE_SECONDS = 20
MEMORY_ROUNDS = 2  # it hardly varies
PEER = "linphone-desktop"


def start(rig, rounds):
    """Process start to the first paint of the main window; every program was started once before."""
    wall = Figure("start to painted window", "s", PEER, budget=1.5)
    cpu = Figure("CPU until painted window", "s", PEER)  # what other work on the machine disturbs less
    for warm in range(rounds + 1):
        for walls, cpus, program in ((wall.ours, cpu.ours, diapason.window),
                                     (wall.theirs, cpu.theirs, peers.linphone_desktop)):
            taken, used = _run(rig, program, lambda process: processes.cpu_seconds(process.pid))
            if warm:
                walls.append(taken)
                cpus.append(used)
    return [wall, cpu]


def memory(rig, rounds):
    """Proportional set size of the whole process tree, 20 s after the start."""
    figure = Figure("idle memory, window", "MiB", PEER, budget_ratio=1)
    for _ in range(min(rounds, MEMORY_ROUNDS)):
        for samples, program in ((figure.ours, diapason.window), (figure.theirs, peers.linphone_desktop)):
            samples.append(_run(rig, program, _idle_memory)[1])
    return [figure]


def headless_memory(rig, rounds):
    """The same without windows, beside the console phones."""
    figures = [Figure("idle memory, headless", "MiB", peer) for peer in ("linphonec", "baresip")]
    for _ in range(min(rounds, MEMORY_ROUNDS)):
        with diapason.Headless(rig, "memory", "mic_a_source", "spk_a") as phone:
            ours = _idle_memory(phone.process)
        for figure in figures:
            figure.ours.append(ours)
        with peers.Linphonec(rig, "memory") as phone:
            figures[0].theirs.append(_idle_memory(phone.process))
        with peers.Baresip(rig, "memory", "mic_a_source", "spk_a") as phone:
            figures[1].theirs.append(_idle_memory(phone.process))
    return figures


def _run(rig, program, look=lambda process: None):
    """Starts a program, waits for its window, looks at it and ends it: seconds to the paint, and what was seen."""
    screen = display.Display(rig.screen()["DISPLAY"])
    rig.sound()
    begin = time.monotonic()
    process = program(rig)
    try:
        return screen.await_painted() - begin, look(process)
    finally:
        processes.end(process)
        screen.await_none()
        screen.close()


def _idle_memory(process):
    time.sleep(IDLE_SECONDS)
    return processes.pss_mib(process.pid)
