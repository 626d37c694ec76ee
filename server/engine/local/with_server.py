"""Ends this process with the server that started it, whichever way that one ends.

The server holds the other end of our stdin and never writes to it, so stdin ends when the server does,
also after SIGKILL. On Linux the kernel is asked as well, for the moments in which native code holds Python's lock.
"""
import ctypes
import os
import signal
import sys
import threading


def end_with_server():
    if sys.platform == "linux":
        pr_set_pdeathsig = 1
        ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGKILL)
    threading.Thread(target=_wait_for_end, daemon=True).start()


def _wait_for_end():
    try:
        while os.read(0, 1):
            pass
    finally:
        os._exit(0)
