"""The README's picture: our real window in a call with baresip, both sides heard by what they say."""

import os
import re
import subprocess
import sys
import time

import peers
import processes
import sound
import windows

SECONDS = 8
TRIES = 4  # a busy machine stutters now and then
ALIKE = 0.6  # two different speakers come to less than 0.5


def take(rig, file):
    """Calls baresip by clicking, listens on both sides, and photographs; answers whether both heard each other."""
    rig.sound()
    _choose(rig, "sink", "spk_a")
    _choose(rig, "source", "mic_a_source")
    ours, theirs = (os.path.join(rig.folder, name) for name in ("ours.wav", "theirs.wav"))
    said, answered = sound.talk(ours, 1), sound.talk(theirs, 2)
    far = peers.Baresip(rig, "far", "mic_b_source", "spk_b", answers=True, source="aufile," + theirs, user="baresip")
    with far, sound.playing(rig, ours, "mic_a"), windows.with_account(rig, far.port) as (screen, hand):
        hand.type(far.address)
        hand.click(windows.call_button(screen))
        time.sleep(4)
        screen.photograph(file)
        heard = {"baresip heard us": _heard(rig, "spk_b", said), "we heard baresip": _heard(rig, "spk_a", answered)}
    for words, likeness in heard.items():
        print(f"{words}: likeness {likeness:.2f}")
    print(_version())
    return all(likeness >= ALIKE for likeness in heard.values())


def _heard(rig, sink, sent):
    """The best likeness of some passages, the first good one ends the listening."""
    best = 0
    for _ in range(TRIES):
        best = max(best, sound.likeness(sound.recorded(rig, sink, SECONDS), sent))
        if best >= ALIKE:
            break
    return best


def _choose(rig, kind, device):
    environment = {**os.environ, "PULSE_SERVER": rig.sound()}
    subprocess.run(["pactl", f"set-default-{kind}", device], env=environment, check=True)


def _version():
    processes.need("baresip")
    said = subprocess.run(["baresip", "-h"], capture_output=True, text=True, check=False)
    return next(iter(re.findall(r"baresip v[0-9.]+", said.stdout + said.stderr)), "baresip of unknown version")


def main(rig, file):
    """Answers with an exit code."""
    if take(rig, file):
        return 0
    print("bench: the call was not heard on both sides", file=sys.stderr)
    return 1
