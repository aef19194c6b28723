"""Figures of calls: what one costs, and how soon things happen."""

import contextlib
import os
import queue
import time

import diapason
import peers
import processes
import sip
import sound
from figures import Figure

CALL_SECONDS = 20
PEER = "baresip"


def cpu(rig, rounds):
    """User and system time of one Opus call with sound both ways; the far phone is the same for both."""
    figure = Figure("CPU of an Opus call", "% of a core", PEER, budget_ratio=2)
    speech = sound.speech(os.path.join(rig.folder, "speech.wav"))
    with peers.Baresip(rig, "far", "mic_b_source", "spk_b", answers=True, source="aufile," + speech) as far:
        with _ours(rig, far.port) as ours, _baresip(rig) as theirs, sound.playing(rig, speech, "mic_a"):
            _talk(ours, far.address, 3)
            for _ in range(min(rounds, 3)):
                figure.ours.append(_talk(ours, far.address, CALL_SECONDS))
                figure.theirs.append(_talk(theirs, far.address, CALL_SECONDS))
    return [figure]


def invite(rig, rounds):
    """The command to dial, written into the phone's control channel, to the INVITE on the wire."""
    figures = [Figure("dial to INVITE", "ms", peer) for peer in (PEER, "linphonec")]
    with contextlib.closing(sip.Responder(accept=False)) as far, _ours(rig, far.port) as ours, \
            _baresip(rig) as baresip, peers.Linphonec(rig, "invite") as linphonec:
        for warm in range(rounds + 1):
            taken = [_to_invite(phone, far) for phone in (ours, baresip, linphonec)]
            if warm:
                for figure, theirs in zip(figures, taken[1:]):
                    figure.ours.append(taken[0])
                    figure.theirs.append(theirs)
    return figures


def first_audio(rig, rounds):
    """Our 200 OK leaves the far end, to the first RTP packet that arrives there."""
    figures = [Figure("200 OK to first audio", "ms", peer, budget=100) for peer in (PEER, "linphonec")]
    with contextlib.closing(sip.Responder(accept=True)) as far, _ours(rig, far.port) as ours, \
            _baresip(rig) as baresip, peers.Linphonec(rig, "audio") as linphonec:
        for warm in range(rounds + 1):
            taken = [_to_audio(phone, far) for phone in (ours, baresip, linphonec)]
            if warm:
                for figure, theirs in zip(figures, taken[1:]):
                    figure.ours.append(taken[0])
                    figure.theirs.append(theirs)
    return figures


@contextlib.contextmanager
def _ours(rig, far_port):
    with diapason.Headless(rig, f"calls-{far_port}", "mic_a_source", "spk_a") as phone:
        phone.account(far_port)
        time.sleep(8)  # its warm-up of the codecs is over
        yield phone


def _baresip(rig):
    return peers.Baresip(rig, "near", "mic_a_source", "spk_a")


def _talk(phone, address, seconds):
    """Percent of a core during a call, after its first 2 s."""
    phone.dial(address)
    phone.await_talking()
    time.sleep(2)
    before, begin = processes.cpu_seconds(phone.process.pid), time.monotonic()
    time.sleep(seconds)
    used = processes.cpu_seconds(phone.process.pid) - before
    percent = 100 * used / (time.monotonic() - begin)
    phone.hang_up()
    time.sleep(2)
    return percent


def _to_invite(phone, far):
    begin = time.monotonic()
    phone.dial(far.address)
    taken = far.invites.get(timeout=10) - begin
    time.sleep(1.5)
    return 1000 * taken


def _to_audio(phone, far):
    phone.dial(far.address)
    accepted = far.accepted.get(timeout=10)
    taken = far.audio.get(timeout=10) - accepted
    time.sleep(0.5)
    phone.hang_up()
    with contextlib.suppress(queue.Empty):
        far.ended.get(timeout=5)
    time.sleep(1)
    return 1000 * taken
