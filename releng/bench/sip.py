"""The far end of a call, as small as it can be: answers over UDP and tells when things came by."""

import queue
import re
import socket
import threading
import time

REASONS = {180: "Ringing", 200: "OK", 486: "Busy Here", 603: "Decline"}


class Responder:
    """Refuses or accepts every INVITE that reaches its port. Times are seconds of the monotonic clock."""

    def __init__(self, accept):
        self._accept = accept
        self._sip = _bound()
        self._rtp = _bound()
        self.port = self._sip.getsockname()[1]
        self.address = f"sip:bench@127.0.0.1:{self.port}"
        self.registered = queue.Queue()  # contact addresses
        self.invites = queue.Queue()
        self.accepted = queue.Queue()
        self.audio = queue.Queue()
        self.ended = queue.Queue()
        self._waiting = False  # for the first packet of audio after a 200
        self._calls = set()
        for target in (self._serve_sip, self._serve_rtp):
            threading.Thread(target=target, daemon=True).start()

    def close(self):
        self._sip.close()
        self._rtp.close()

    def _serve_rtp(self):
        for _, now, _ in _packets(self._rtp):
            if self._waiting:
                self._waiting = False
                self.audio.put(now)

    def _serve_sip(self):
        for data, now, source in _packets(self._sip):
            text = data.decode("utf-8", "replace")
            method, space, _ = text.partition(" ")
            if not space:
                continue  # a keep-alive
            if method == "INVITE":
                self._invited(text, now, source)
            elif method not in ("ACK", "SIP/2.0"):
                contact = _header(text, "Contact", "m") if method == "REGISTER" else None
                self._sip.sendto(_answer(text, 200, contact), source)
                if method == "BYE":
                    self.ended.put(now)
                elif contact:
                    self.registered.put(re.search("<(.*?)>", contact).group(1))

    def _invited(self, text, now, source):
        call = _header(text, "Call-ID", "i")
        if call in self._calls:
            return  # sent again
        self._calls.add(call)
        self.invites.put(now)
        if not self._accept:
            self._sip.sendto(_answer(text, 486), source)
            return
        self._sip.sendto(_answer(text, 180), source)
        time.sleep(0.5)
        self._waiting = True
        final = _answer(text, 200, f"<{self.address}>", _opus(text, self._rtp.getsockname()[1]))
        self.accepted.put(time.monotonic())
        self._sip.sendto(final, source)


def _opus(offer, port):
    payload = re.search(r"a=rtpmap:(\d+) opus/48000", offer, re.IGNORECASE).group(1)
    return (f"v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
            f"m=audio {port} RTP/AVP {payload}\r\na=rtpmap:{payload} opus/48000/2\r\na=ptime:20\r\na=sendrecv\r\n")


def _answer(request, status, contact=None, body=""):
    lines = [f"SIP/2.0 {status} {REASONS[status]}"]
    lines += re.findall(r"^(?:Via|v|Record-Route):.*$", request.replace("\r", ""), re.IGNORECASE | re.MULTILINE)
    to = _header(request, "To", "t")
    lines += ["From: " + _header(request, "From", "f"), "To: " + (to if "tag=" in to else to + ";tag=far"),
              "Call-ID: " + _header(request, "Call-ID", "i"), "CSeq: " + _header(request, "CSeq", "CSeq")]
    if contact:
        lines += ["Contact: " + contact, "Expires: 3600"]
    if body:
        lines.append("Content-Type: application/sdp")
    lines += [f"Content-Length: {len(body)}", "", body]
    return "\r\n".join(lines).encode()


def _header(text, name, short):
    return re.search(rf"^(?:{name}|{short})\s*:\s*(.*?)\r?$", text, re.IGNORECASE | re.MULTILINE).group(1)


def _bound():
    made = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    made.bind(("127.0.0.1", 0))
    return made


def _packets(wire):
    try:
        while True:
            data, source = wire.recvfrom(65536)
            yield data, time.monotonic(), source
    except OSError:
        return  # closed
