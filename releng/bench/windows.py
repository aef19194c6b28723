"""Figures of programs with windows: start to painted window, click to INVITE, and idle memory."""

import contextlib
import time

import diapason
import display
import peers
import pointer
import processes
import sip
from figures import Figure

IDLE_SECONDS = 20
MEMORY_ROUNDS = 2  # it hardly varies
PEER = "linphone-desktop"
CALL_GREEN = 0x1A7F37  # of the call button once there is a number; no other green is as far right
FIELD_LEFT_OF_CALL = 170  # dots, to somewhere in the field for the number


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


def click(rig, rounds):
    """The mouse button let go over the call button, to the INVITE on the wire; linphone's window cannot be scripted so."""
    figure = Figure("click to INVITE", "ms", "linphonec (command)")
    with contextlib.closing(sip.Responder(accept=False)) as far, peers.Linphonec(rig, "click") as linphonec:
        with with_account(rig, far.port) as (screen, hand):
            for warm in range(rounds + 1):
                taken = [_to_invite(far, action) for action in (lambda: _type_and_click(screen, hand),
                                                                lambda: _command(linphonec, far.address))]
                if warm:
                    figure.ours.append(taken[0])
                    figure.theirs.append(taken[1])
    return [figure]


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


@contextlib.contextmanager
def with_account(rig, far_port):
    """Our window with an account whose server is the far end: gives its screen, and a hand to use it with."""
    with diapason.Headless(rig, "window") as phone:  # the same state folder as the window's
        phone.account(far_port)
    environment = rig.screen()
    process = diapason.window(rig)
    screen, hand = display.Display(environment["DISPLAY"]), pointer.Pointer(environment["DISPLAY"])
    try:
        screen.await_painted()
        time.sleep(8)  # its warm-up of the codecs is over
        yield screen, hand
    finally:
        hand.close()
        screen.close()
        processes.end(process)


def call_button(screen):
    """Where the call button is, once there is a number to call."""
    return processes.wait_until(lambda: screen.find(CALL_GREEN), 5, "the call button")


def _type_and_click(screen, hand):
    hand.type("2")
    button = call_button(screen)
    clicked = hand.click(button)
    time.sleep(1)
    hand.click((button[0] - FIELD_LEFT_OF_CALL, button[1]))  # the keyboard back to the field, for the next one
    return clicked


def _command(phone, address):
    begin = time.monotonic()
    phone.dial(address)
    return begin


def _to_invite(far, action):
    begin = action()
    taken = far.invites.get(timeout=10) - begin
    time.sleep(1.5)
    return 1000 * taken


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
