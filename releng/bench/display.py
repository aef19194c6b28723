"""Sees, from outside and alike for every program, when a window is there and painted."""

import array
import ctypes
import struct
import time
import zlib

COLOURS = 16  # an empty background has one or two, the first line of smoothed text more than this
SMALLEST = (250, 200)  # pixels; tooltips and hidden leader windows are smaller
ICON = 20  # dots, the side of a sign
IS_VIEWABLE, Z_PIXMAP = 2, 2


class _Attributes(ctypes.Structure):
    _fields_ = [(name, ctypes.c_int) for name in ("x", "y", "width", "height", "border", "depth")] + [
        ("visual", ctypes.c_void_p), ("root", ctypes.c_ulong)] + [
        (name, ctypes.c_int) for name in ("kind", "bit_gravity", "window_gravity", "backing_store")] + [
        ("backing_planes", ctypes.c_ulong), ("backing_pixel", ctypes.c_ulong), ("save_under", ctypes.c_int),
        ("colormap", ctypes.c_ulong), ("map_installed", ctypes.c_int), ("map_state", ctypes.c_int),
        ("all_events", ctypes.c_long), ("my_events", ctypes.c_long), ("no_propagate", ctypes.c_long),
        ("override_redirect", ctypes.c_int), ("screen", ctypes.c_void_p)]


class _Image(ctypes.Structure):
    _fields_ = [(name, ctypes.c_int) for name in ("width", "height", "offset", "format")] + [
        ("data", ctypes.c_void_p)] + [
        (name, ctypes.c_int) for name in ("byte_order", "unit", "bit_order", "pad", "depth", "bytes_per_line")]


class Display:
    """A connection to the X server of the rig."""

    def __init__(self, name):
        self._x = _library()
        self._display = self._x.XOpenDisplay(name.encode())
        self._root = self._x.XDefaultRootWindow(self._display)

    def close(self):
        self._x.XCloseDisplay(self._display)

    def await_painted(self, seconds=30):
        """Returns the monotonic time at which the inside of a window shows more than a background."""
        limit = time.monotonic() + seconds
        while time.monotonic() < limit:
            if any(len(set(self._pixels(place))) >= COLOURS for place in self._windows()):
                return time.monotonic()
            time.sleep(0.005)
        raise TimeoutError(f"no painted window within {seconds} s")

    def find(self, colour):
        """The middle of the rightmost thing of a colour (0xRRGGBB) in the large windows; None without any."""
        for left, top, width, height in self._windows():
            pixels = self._pixels((left, top, width, height))
            dots = [divmod(at, width) for at, pixel in enumerate(pixels) if pixel & 0xFFFFFF == colour]
            if dots:
                right = max(column for _, column in dots)
                rows = [row for row, column in dots if column > right - ICON]
                return left + right - ICON // 2, top + (min(rows) + max(rows)) // 2
        return None

    def photograph(self, file):
        """Writes the inside of the first large window, without its frame, to a PNG file."""
        window, frame = self._frames()[0]
        inside = max((found for _, found in self._children(window)), key=lambda found: found.width * found.height)
        place = (frame.x + frame.border + inside.x, frame.y + frame.border + inside.y, inside.width, inside.height)
        with open(file, "wb") as target:
            target.write(_png(self._pixels(place), inside.width, inside.height))

    def await_none(self, seconds=10):
        limit = time.monotonic() + seconds
        while self._windows() and time.monotonic() < limit:
            time.sleep(0.05)

    def _windows(self):
        """Inner parts, without the window manager's frame, of the large visible windows."""
        return [(found.x + 8, found.y + 32, found.width - 16, found.height - 40) for _, found in self._frames()]

    def _frames(self):
        return [(window, found) for window, found in self._children(self._root)
                if found.map_state == IS_VIEWABLE and found.width >= SMALLEST[0] and found.height >= SMALLEST[1]]

    def _children(self, window):
        root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        children = ctypes.POINTER(ctypes.c_ulong)()
        self._x.XQueryTree(self._display, window, ctypes.byref(root), ctypes.byref(parent),
                           ctypes.byref(children), ctypes.byref(count))
        result = []
        for child in children[:count.value]:
            found = _Attributes()
            if self._x.XGetWindowAttributes(self._display, child, ctypes.byref(found)):
                result.append((child, found))
        if children:
            self._x.XFree(children)
        return result

    def _pixels(self, place):
        """The dots of a part of the screen, row by row."""
        pointer = self._x.XGetImage(self._display, self._root, *place, ctypes.c_ulong(-1).value, Z_PIXMAP)
        if not pointer:
            return []  # partly outside the screen or just gone
        image = pointer.contents
        pixels = array.array("I", ctypes.string_at(image.data, image.height * image.bytes_per_line))
        self._x.XDestroyImage(pointer)
        return pixels


def _png(pixels, width, height):
    rows = (b"\0" + b"".join(struct.pack(">I", pixel & 0xFFFFFF)[1:] for pixel in pixels[at:at + width])
            for at in range(0, width * height, width))
    parts = ((b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
             (b"IDAT", zlib.compress(b"".join(rows), 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts)


_IGNORE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda display, error: 0)


def _library():
    x = ctypes.CDLL("libX11.so.6")
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XDefaultRootWindow.restype = ctypes.c_ulong
    x.XDefaultRootWindow.argtypes = x.XCloseDisplay.argtypes = [ctypes.c_void_p]
    x.XQueryTree.argtypes = [ctypes.c_void_p, ctypes.c_ulong] + [ctypes.c_void_p] * 4
    x.XGetWindowAttributes.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_void_p]
    x.XGetImage.restype = ctypes.POINTER(_Image)
    x.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_int, ctypes.c_uint, ctypes.c_uint,
                            ctypes.c_ulong, ctypes.c_int]
    x.XDestroyImage.argtypes = [ctypes.POINTER(_Image)]
    x.XFree.argtypes = [ctypes.c_void_p]
    x.XSetErrorHandler(_IGNORE)  # a window may go away between two requests
    return x
