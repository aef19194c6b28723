"""Sees, from outside and alike for every program, when a window is there and painted."""

import array
import ctypes
import time

COLOURS = 16  # an empty background has one or two, the first line of smoothed text more than this
SMALLEST = (250, 200)  # pixels; tooltips and hidden leader windows are smaller
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
            if any(self._colours(place) >= COLOURS for place in self._windows()):
                return time.monotonic()
            time.sleep(0.005)
        raise TimeoutError(f"no painted window within {seconds} s")

    def await_none(self, seconds=10):
        limit = time.monotonic() + seconds
        while self._windows() and time.monotonic() < limit:
            time.sleep(0.05)

    def _windows(self):
        """Inner parts, without the window manager's frame, of the large visible windows."""
        root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        children = ctypes.POINTER(ctypes.c_ulong)()
        self._x.XQueryTree(self._display, self._root, ctypes.byref(root), ctypes.byref(parent),
                           ctypes.byref(children), ctypes.byref(count))
        places = []
        for window in children[:count.value]:
            found = _Attributes()
            if (self._x.XGetWindowAttributes(self._display, window, ctypes.byref(found))
                    and found.map_state == IS_VIEWABLE and found.width >= SMALLEST[0] and found.height >= SMALLEST[1]):
                places.append((found.x + 8, found.y + 32, found.width - 16, found.height - 40))
        if children:
            self._x.XFree(children)
        return places

    def _colours(self, place):
        pointer = self._x.XGetImage(self._display, self._root, *place, ctypes.c_ulong(-1).value, Z_PIXMAP)
        if not pointer:
            return 0  # partly outside the screen or just gone
        image = pointer.contents
        pixels = array.array("I", ctypes.string_at(image.data, image.height * image.bytes_per_line))
        self._x.XDestroyImage(pointer)
        return len(set(pixels))


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
