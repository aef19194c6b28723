"""The phones we are compared with, as Debian packages them."""

import json
import os
import shutil
import socket
import subprocess

import processes
import rig as rigs

BARESIP_MODULES = "/usr/lib/baresip/modules"
ALSA_PULSE = "/usr/lib/*/alsa-lib/libasound_module_pcm_pulse.so"


class Baresip:
    """Baresip, driven by its ctrl_tcp module. Debian's has no PulseAudio module: it reaches it through ALSA."""

    name = "baresip"

    def __init__(self, rig, name, input_device, output_device, answers=False, source=None, user="bench"):
        processes.need("baresip")
        if subprocess.run(f"ls {ALSA_PULSE}", shell=True, capture_output=True).returncode:
            raise processes.Missing("libasound2-plugins not installed (baresip's way to PulseAudio)")
        self.port = rigs.free_port()
        self._control_port = rigs.free_port(socket.SOCK_STREAM)
        self._folder = rig.subfolder("baresip-" + name)
        self._env = rig.env(self._folder, sound=True)
        self._write(".asoundrc", _alsa("input", input_device), _alsa("output", output_device))
        self._write("contacts")
        self.address = f"sip:{user}@127.0.0.1:{self.port}"
        self._write("accounts", f"<{self.address}>;regint=0;audio_codecs=opus/48000/1"
                    + (";answermode=auto" if answers else ""))
        self._write("config", "statmode_default off", "poll_method epoll", "net_interface 127.0.0.1",
                    f"sip_listen 127.0.0.1:{self.port}",
                    f"audio_source {source or 'alsa,input'}", "audio_player alsa,output", "audio_alert alsa,output",
                    "opus_stereo no", "opus_sprop_stereo no",
                    f"module_path {BARESIP_MODULES}", *(f"module {m}.so" for m in ("opus", "alsa", "aufile")),
                    "module_tmp account.so", *(f"module_app {m}.so" for m in ("menu", "ctrl_tcp")),
                    f"ctrl_tcp_listen 127.0.0.1:{self._control_port}")

    def __enter__(self):
        self.process = processes.start(["baresip", "-f", self._folder], self._folder, self._env)
        self._control = processes.wait_until(self._connect, 10, "baresip's control port")
        return self

    def __exit__(self, *_):
        self._control.close()
        processes.end(self.process)

    def dial(self, address):
        self._tell("dial", address)

    def await_talking(self):
        said = b""
        while b'"CALL_ESTABLISHED"' not in said:
            said += self._control.recv(4096)

    def hang_up(self):
        self._tell("hangup", "")

    def _tell(self, command, parameters):
        message = json.dumps({"command": command, "params": parameters}).encode()
        self._control.sendall(b"%d:%s," % (len(message), message))

    def _connect(self):
        try:
            return socket.create_connection(("127.0.0.1", self._control_port), 10)
        except OSError:
            return None

    def _write(self, name, *lines):
        with open(os.path.join(self._folder, name), "w", encoding="ascii") as file:
            file.write("".join(line + "\n" for line in lines))


class Linphonec:
    """Linphone's console phone, driven by its standard input."""

    name = "linphonec"

    def __init__(self, rig, name):
        processes.need("linphonec")
        self.port = rigs.free_port()
        self._folder = rig.subfolder("linphonec-" + name)
        self._env = rig.env(self._folder, sound=True)
        os.makedirs(os.path.join(self._folder, ".local/share/linphone"), exist_ok=True)
        with open(os.path.join(self._folder, "rc"), "w", encoding="ascii") as file:
            file.write(f"[sip]\nsip_port={self.port}\nsip_tcp_port=0\nsip_tls_port=0\nuse_ipv6=0\nguess_hostname=0\n")

    def __enter__(self):
        self.process = processes.start(["linphonec", "-c", os.path.join(self._folder, "rc")], self._folder, self._env,
                                       stdin=subprocess.PIPE)
        return self

    def __exit__(self, *_):
        processes.end(self.process)

    def dial(self, address):
        self._type("call " + address)

    def hang_up(self):
        self._type("terminate")

    def _type(self, line):
        self.process.stdin.write(line.encode() + b"\n")
        self.process.stdin.flush()


def linphone_desktop(rig):
    """Starts linphone-desktop with its window."""
    program = shutil.which("linphone")
    if program is None:
        raise processes.Missing("linphone-desktop not installed")
    folder = rig.subfolder("linphone-desktop")
    return processes.start([program], folder, rig.env(folder, sound=True, screen=True))


def _alsa(name, device):
    return f"pcm.{name} {{ type pulse device {device} }}"
