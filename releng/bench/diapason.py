"""Our phone: the built product, with and without window."""

import json
import os
import queue
import subprocess
import threading

import processes

NAME = "diapason"


def window(rig, name="window"):
    """Starts the product with its window, as `./diapason` does."""
    folder = rig.subfolder("diapason-" + name)
    env = rig.env(folder, sound=True, screen=True)
    return processes.start(_command("run_window", "--state", os.path.join(folder, "state")), folder, _java(env))


def _command(function, *arguments):
    """The launcher's own way to start the product, without its look at what is to be built."""
    root = os.environ["BENCH_ROOT"]
    script = f'here=$0; . "$here/releng/launcher/product.sh"; find_product; {function} "$@"'
    return ["sh", "-c", script, root, *arguments]


def _java(env):
    return {**env, "JAVA_HOME": os.environ["JAVA_HOME"]}


class Headless:
    """The product without window, driven by JSON-RPC on its standard input and output."""

    name = NAME

    def __init__(self, rig, name, input_device=None, output_device=None):
        self._folder = rig.subfolder("diapason-" + name)
        self._env = rig.env(self._folder, sound=True)
        self._ends = {key: "device:" + device for key, device in
                      (("input", input_device), ("output", output_device)) if device}
        self._number = 0
        self._answers = queue.Queue()
        self._told = queue.Queue()

    def __enter__(self):
        command = _command("run_command", "headless", "--loopback", "--state", os.path.join(self._folder, "state"))
        self.process = processes.start(command, self._folder, _java(self._env),
                                       stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        threading.Thread(target=self._read, daemon=True).start()
        self.ask("app.version")
        if self._ends:
            self.ask("audio.use", **self._ends)
        return self

    def __exit__(self, *_):
        processes.end(self.process)

    def account(self, server_port, register=False):
        """Makes an account whose server is the far end."""
        self.ask("account.add", domain=f"127.0.0.1:{server_port}", user="bench", password="bench",
                 registerOnStart=str(register).lower(), codecs="opus")

    def dial(self, address):
        self.send("call.dial", to=address)

    def hang_up(self):
        for call in self.ask("call.list"):
            if call["state"] != "ended":
                self.send("call.hangup", call=call["call"])

    def answer_next(self):
        """Answers the next call that rings here."""
        self.send("call.answer", call=self.await_call("ringing-here")["call"])

    def await_talking(self):
        self.await_call("talking")

    def await_call(self, state, seconds=15):
        while True:
            told = self._told.get(timeout=seconds)
            if told["method"] == "call.changed" and told["params"]["state"] == state:
                return told["params"]

    def send(self, method, **parameters):
        self._number += 1
        message = {"jsonrpc": "2.0", "id": self._number, "method": method, "params": parameters}
        self.process.stdin.write(json.dumps(message).encode() + b"\n")
        self.process.stdin.flush()
        return self._number

    def ask(self, method, **parameters):
        number = self.send(method, **parameters)
        while True:
            answer = self._answers.get(timeout=30)
            if answer["id"] == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]

    def _read(self):
        for line in self.process.stdout:
            if line.startswith(b"{"):
                message = json.loads(line)
                (self._answers if "id" in message else self._told).put(message)
