"""Sound into and out of the sinks of the rig: 48 kHz, 16 bit, two equal channels."""

import array
import contextlib
import os
import random
import statistics
import subprocess
import threading
import time
import wave

import processes

RATE = 48000
BLOCK = 480  # frames, 10 ms
FORMAT = ["--raw", f"--rate={RATE}", "--format=s16le", "--channels=2"]
QUIET = bytes(4 * BLOCK)
LOUD = 1500  # of 32767; a burst is ten times as loud


def noise(frames, peak, channels):
    """The same noise every time."""
    source = random.Random(1)
    values = (source.randint(-peak, peak) for _ in range(frames))
    return array.array("h", (value for value in values for _ in range(channels))).tobytes()


def speech(path):
    """Writes a minute of noise in syllables and pauses, which costs a codec what speech does."""
    syllable = noise(RATE // 5, 6000, 1) + bytes(2 * (RATE // 20))
    with wave.open(path, "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes(syllable * 240)
    return path


def talk(path, speaker):
    """Writes half a minute of syllables and pauses in a rhythm of this speaker's own; answers with their envelope."""
    source = random.Random(speaker)
    murmur = noise(RATE // 2, 6000, 1)
    frames = b""
    while len(frames) < 2 * 30 * RATE:
        syllable = 2 * (RATE * source.randint(8, 30) // 100)
        frames += murmur[:syllable] + bytes(2 * (RATE * source.randint(4, 40) // 100))
    with wave.open(path, "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes(frames)
    return envelope(array.array("h", frames))


def recorded(rig, sink, seconds):
    """The envelope of what a sink plays during some seconds."""
    command = ["parec", f"--device={sink}.monitor", *FORMAT]
    process = processes.start(command, rig.folder, _env(rig), stdout=subprocess.PIPE)
    try:
        data = process.stdout.read(4 * RATE * seconds)
    finally:
        processes.end(process)
    return envelope(array.array("h", data)[::2])


def envelope(samples):
    """How loud each 10 ms are."""
    return [sum(map(abs, samples[at:at + BLOCK])) / BLOCK for at in range(0, len(samples) - BLOCK + 1, BLOCK)]


def likeness(heard, sent):
    """How like a passage of what was sent (over and over) what was heard is: 1 is the same rhythm, about 0 another one."""
    again = sent + sent
    return max(_correlation(heard, again[at:at + len(heard)]) for at in range(len(sent)))


def _correlation(one, other):
    try:
        return statistics.correlation(one, other)
    except statistics.StatisticsError:
        return 0  # one of them is silence


@contextlib.contextmanager
def playing(rig, path, sink):
    """Plays a WAV file into a sink over and over."""
    loop = f'while paplay --device={sink} "{path}"; do :; done'
    process = processes.start(["sh", "-c", loop], rig.folder, _env(rig))
    try:
        yield
    finally:
        processes.end(process)


@contextlib.contextmanager
def bursts(rig, sink, spacing):
    """Plays a burst of 60 ms every so many seconds; gives a list that the times of writing are appended to."""
    command = ["pacat", f"--device={sink}", "--latency-msec=20", *FORMAT]
    process = processes.start(command, rig.folder, _env(rig), stdin=subprocess.PIPE)
    written, stop = [], threading.Event()
    thread = threading.Thread(target=_write, args=(process.stdin, spacing, written, stop), daemon=True)
    thread.start()
    try:
        yield written
    finally:
        stop.set()
        thread.join()
        processes.end(process)


@contextlib.contextmanager
def listening(rig, sink):
    """Records what a sink plays; gives a list that the time of each beginning of a sound is appended to."""
    command = ["parec", f"--device={sink}.monitor", "--latency-msec=10", "--process-time-msec=5", *FORMAT]
    process = processes.start(command, rig.folder, _env(rig), stdout=subprocess.PIPE)
    heard = []
    threading.Thread(target=_listen, args=(process.stdout, heard), daemon=True).start()
    try:
        yield heard
    finally:
        processes.end(process)


def _write(stream, spacing, written, stop):
    burst = noise(6 * BLOCK, 16000, 2)
    begin = time.monotonic()
    block = 0
    while not stop.is_set():
        phase = block % int(100 * spacing)
        if phase == 0 and block:
            written.append(time.monotonic())
        stream.write(burst[phase * 4 * BLOCK:(phase + 1) * 4 * BLOCK] if block and phase < 6 else QUIET)
        stream.flush()
        block += 1
        time.sleep(max(0, begin + block * 0.01 - time.monotonic()))


def _listen(stream, heard):
    quiet_since = time.monotonic()
    descriptor = stream.fileno()
    with contextlib.suppress(OSError, ValueError):
        while data := os.read(descriptor, 65536):
            now = time.monotonic()
            samples = array.array("h", data[:len(data) & ~3])[::2]
            loud = next((at for at, value in enumerate(samples) if abs(value) > LOUD), None)
            if loud is None:
                continue
            begin = now - (len(samples) - loud) / RATE
            if begin - quiet_since > 0.25:
                heard.append(begin)
            quiet_since = now


def _env(rig):
    return {**os.environ, "PULSE_SERVER": rig.sound()}
