"""Processes for tests, forked from one that has loaded the program and read an article with it."""

import multiprocessing
import os
import signal
from types import FrameType
from typing import Any

PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(["tests.warm"])


class Lines:
    """A trace function: counts the lines run below some paths, and kills the process before one of them."""

    def __init__(self, places: tuple[str, ...], fatal: int = 0) -> None:
        self.places, self.passed, self.fatal = places, 0, fatal

    def __call__(self, frame: FrameType, event: str, arg: Any) -> "Lines | None":
        if not frame.f_code.co_filename.startswith(self.places):
            return None
        if event == "line":
            self.passed += 1
            if self.passed == self.fatal:
                os.kill(os.getpid(), signal.SIGKILL)
        return self
