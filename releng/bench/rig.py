"""What the phones under test run on: a folder, a screen and sound, all private to this run, all on loopback."""

import contextlib
import os
import shutil
import socket
import subprocess
import tempfile

import processes

SINKS = ("mic_a", "spk_a", "mic_b", "spk_b")  # microphones are mic_a_source and mic_b_source, remapped monitors of them


class Rig:
    """Things that are started when first asked for, and ended in reverse order by close()."""

    def __init__(self):
        self._closing = contextlib.ExitStack()
        self.folder = tempfile.mkdtemp(prefix="diapason-bench-")
        self._closing.callback(shutil.rmtree, self.folder, ignore_errors=True)
        self._sound = None
        self._screen = None

    def close(self):
        self._closing.close()

    def subfolder(self, name):
        path = os.path.join(self.folder, name)
        os.makedirs(path, exist_ok=True)
        return path

    def env(self, folder, sound=False, screen=False):
        """An environment whose user folders all lie below the given one."""
        names = {"HOME": "", "XDG_CONFIG_HOME": ".config", "XDG_DATA_HOME": ".local/share", "XDG_CACHE_HOME": ".cache",
                 "XDG_RUNTIME_DIR": "run"}
        env = {name: os.path.join(folder, path) for name, path in names.items()}
        for path in env.values():
            os.makedirs(path, mode=0o700, exist_ok=True)
        env.update(PATH=os.environ["PATH"], LANG="C.UTF-8", PULSE_SERVER="unix:/nonexistent")
        if sound:
            env["PULSE_SERVER"] = self.sound()
        if screen:
            env.update(self.screen())
        return env

    def sound(self):
        """The address of a PulseAudio server that has null sinks only."""
        if self._sound is None:
            processes.need("pulseaudio", "pactl", "parec", "pacat")
            folder = self.subfolder("pulse")
            address = "unix:" + os.path.join(folder, "socket")
            process = processes.start(["pulseaudio", *_pulse_arguments(folder)], folder, self.env(folder))
            self._closing.callback(processes.end, process)
            env = {**os.environ, "PULSE_SERVER": address}
            ready = ["pactl", "get-source-volume", "mic_b_source"]
            processes.wait_until(lambda: subprocess.run(ready, env=env, capture_output=True).returncode == 0, 15,
                                 "the sound server")
            self._sound = address
        return self._sound

    def screen(self):
        """Environment that leads to an X screen with a window manager and a session bus."""
        if self._screen is None:
            processes.need("Xvfb", "openbox", "dbus-daemon")
            folder = self.subfolder("screen")
            env = self.env(folder)
            env["DISPLAY"] = ":" + self._first_line(
                ["Xvfb", "-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], folder, env)
            env["DBUS_SESSION_BUS_ADDRESS"] = self._first_line(
                ["dbus-daemon", "--session", "--nofork", "--print-address"], folder, env)
            self._closing.callback(processes.end, processes.start(["openbox"], folder, env))
            self._screen = {name: env[name] for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS")}
        return self._screen

    def _first_line(self, command, folder, env):
        process = processes.start(command, folder, env, stdout=subprocess.PIPE)
        self._closing.callback(processes.end, process)
        return process.stdout.readline().decode().strip()


def free_port(kind=socket.SOCK_DGRAM):
    with socket.socket(socket.AF_INET, kind) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _pulse_arguments(folder):
    modules = [f"module-null-sink sink_name={name} rate=48000 channels=2 norewinds=1" for name in SINKS]
    modules += [f"module-remap-source source_name={name}_source master={name}.monitor" for name in ("mic_a", "mic_b")]
    modules.append(f"module-native-protocol-unix socket={folder}/socket auth-anonymous=1")
    arguments = ["-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--log-target=stderr"]
    return arguments + [word for module in modules for word in ("-L", module)]
