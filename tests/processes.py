"""Processes for tests, forked from one that has loaded the program and read an article with it."""

import multiprocessing

PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(["tests.warm"])
