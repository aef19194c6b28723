"""Mouth to ear: how much later than into the microphone a sound comes out of the far loudspeaker."""

import contextlib
import re
import time

import diapason
import peers
import sip
import sound
from figures import Figure

SPACING = 1.3  # seconds between bursts; longer than any delay that is still a call
SETTLE = 5
MICROPHONES = {"a": ("mic_a_source", "spk_a"), "b": ("mic_b_source", "spk_b")}


def mouth_to_ear(rig, rounds):
    """One way, through two phones of the same kind; each round is a call of its own, of ten bursts."""
    above = Figure("mouth to ear above the bare path", "ms", "baresip", budget=60)
    whole = Figure("mouth to ear, whole", "ms", "baresip")
    bare = Figure("bare sound path", "ms", "")
    for number in range(min(rounds, 3)):
        for samples, totals, call in ((above.ours, whole.ours, _our_call), (above.theirs, whole.theirs, _baresip_call)):
            with call(rig, number):
                time.sleep(SETTLE)
                written, near, far = _listen(rig)
            pairs = [(_next(near, at), _next(far, at), at) for at in written]
            pairs = [(mouth, ear, at) for mouth, ear, at in pairs if mouth and ear]
            if not pairs:
                raise RuntimeError(f"nothing of {len(written)} bursts was heard in {call.__name__}")
            samples += [1000 * (ear - mouth) for mouth, ear, _ in pairs]
            totals += [1000 * (ear - at) for _, ear, at in pairs]
            bare.ours += [1000 * (mouth - at) for mouth, _, at in pairs]
    return [above, whole, bare]


def _listen(rig):
    """Times of the bursts: when written to the sound server, heard at the microphone, heard at the far loudspeaker."""
    with sound.listening(rig, "mic_a") as near, sound.listening(rig, "spk_b") as far, \
            sound.bursts(rig, "mic_a", SPACING) as written:
        time.sleep(11 * SPACING)
        sent = written[1:-1]  # the first one wakes the sink up
    return sent, list(near), list(far)


def _next(times, after):
    return next((at for at in times if after <= at < after + SPACING), None)


@contextlib.contextmanager
def _our_call(rig, number):
    with contextlib.closing(sip.Responder(accept=False)) as registrar, \
            diapason.Headless(rig, f"mouth-{number}", *MICROPHONES["a"]) as near, \
            diapason.Headless(rig, f"ear-{number}", *MICROPHONES["b"]) as far:
        far.account(registrar.port, register=True)
        address = registrar.registered.get(timeout=20)
        near.account(re.search(r":(\d+)", address.partition("@")[2]).group(1))
        time.sleep(8)  # their warm-up of the codecs is over
        near.dial(address)
        far.answer_next()
        near.await_talking()
        yield
        near.hang_up()


@contextlib.contextmanager
def _baresip_call(rig, _):
    with peers.Baresip(rig, "mouth", *MICROPHONES["a"]) as near, \
            peers.Baresip(rig, "ear", *MICROPHONES["b"], answers=True) as far:
        time.sleep(1)
        near.dial(far.address)
        near.await_talking()
        yield
        near.hang_up()
