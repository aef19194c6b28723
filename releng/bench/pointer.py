"""Moves the mouse, clicks and types as a person does: through the X server's XTest extension."""

import ctypes
import time

LEFT = 1
SHIFTED = {":": "colon", "@": "at"}
PLAIN = {".": "period", "-": "minus"}


class Pointer:
    """Mouse and keyboard of one X server."""

    def __init__(self, name):
        self._x = ctypes.CDLL("libX11.so.6")
        self._test = ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        self._x.XKeysymToKeycode.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
        self._x.XKeysymToKeycode.restype = ctypes.c_ubyte
        self._x.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
        self._x.XCloseDisplay.argtypes = [ctypes.c_void_p]
        self._test.XTestFakeMotionEvent.argtypes = [ctypes.c_void_p] + [ctypes.c_int] * 3 + [ctypes.c_ulong]
        self._test.XTestFakeButtonEvent.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]
        self._test.XTestFakeKeyEvent.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]
        self._display = self._x.XOpenDisplay(name.encode())

    def close(self):
        self._x.XCloseDisplay(self._display)

    def move(self, place):
        self._test.XTestFakeMotionEvent(self._display, -1, *place, 0)
        self._sync()

    def click(self, place):
        """Returns the monotonic time at which the button was let go, which is what presses a widget."""
        self.move(place)
        time.sleep(0.2)
        self._button(True)
        time.sleep(0.05)
        released = time.monotonic()
        self._button(False)
        return released

    def type(self, text):
        for character in text:
            name = SHIFTED.get(character) or PLAIN.get(character) or character
            self.key(name, shift=character in SHIFTED)

    def key(self, name, shift=False, control=False):
        """Presses and releases a key, named as X names it."""
        held = [key for key, wanted in (("Shift_L", shift), ("Control_L", control)) if wanted]
        for key in held:
            self._press(key, True)
        self._press(name, True)
        self._press(name, False)
        for key in held:
            self._press(key, False)
        time.sleep(0.02)

    def _press(self, name, down):
        code = self._x.XKeysymToKeycode(self._display, self._x.XStringToKeysym(name.encode()))
        self._test.XTestFakeKeyEvent(self._display, code, down, 0)
        self._sync()

    def _button(self, down):
        self._test.XTestFakeButtonEvent(self._display, LEFT, down, 0)
        self._sync()

    def _sync(self):
        self._x.XSync(self._display, 0)
