"""A Prefect server for the time of one run, or of `warledger serve`, where the user has none.

Prefect starts one by itself too, but gives it 20 seconds, lets it write to our terminal, and stops it while
it still works. Ours is started while the model loads, writes to a file, and ends when its standard input
does: by our will, or because this process was killed.
"""

import os
import socket
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

START_SECONDS = 180
PORT = 4200
STOP_SECONDS = 10

QUIET = {"PREFECT_SERVER_ANALYTICS_ENABLED": "false", "DO_NOT_TRACK": "1", "PREFECT_UI_ENABLED": "false"}
"""No call home, no pages."""


class ServerError(Exception):
    """There is no Prefect server; the message is one line."""


def check_server(url: str) -> None:
    """Raise ServerError unless the user's own server answers, be it with a refusal."""
    try:
        urllib.request.urlopen(f"{url.rstrip('/')}/health", timeout=30).close()
    except urllib.error.HTTPError:
        return
    except (OSError, ValueError) as error:
        reason = getattr(error, "reason", error)
        raise ServerError(
            f"PREFECT_API_URL {url}: no Prefect server answers ({reason}); start it, or unset "
            "PREFECT_API_URL to run with a temporary one"
        ) from error


class Server:
    """A server on a port of this machine, a process of its own, on the user's Prefect database.

    A `lasting` one has schedules and pages, and Prefect's own port where that is free.
    """

    def __init__(self, lasting: bool) -> None:
        self.log: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as the server
        with _listener(PORT if lasting else 0) as listener:
            self.url = f"http://127.0.0.1:{listener.getsockname()[1]}/api"
            kind = "lasting" if lasting else "temporary"
            self.process = subprocess.Popen(
                [sys.executable, "-m", "flows.server", str(listener.fileno()), kind],
                pass_fds=[listener.fileno()],
                stdin=subprocess.PIPE,
                stdout=self.log,
                stderr=self.log,
                start_new_session=True,
                env=os.environ | QUIET | ({"PREFECT_UI_ENABLED": "true"} if lasting else {}),
            )

    def wait(self) -> None:
        """Return when it answers. Raises ServerError with the last line of its log."""
        try:
            # The port listens from the start, so this one question waits for its answer.
            urllib.request.urlopen(f"{self.url}/health", timeout=START_SECONDS).close()
        except OSError as error:
            self.log.seek(0)
            last = self.log.read().decode(errors="replace").strip().rpartition("\n")[2] or str(error)
            raise ServerError(
                f"Prefect's temporary server did not start ({last}): run again, or start one with "
                "`prefect server start` and set PREFECT_API_URL"
            ) from error

    def stop(self) -> None:
        """End it, at the latest after STOP_SECONDS."""
        assert self.process.stdin
        self.process.stdin.close()
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.log.close()


@contextmanager
def own_server(lasting: bool) -> Iterator[Server]:
    """A server that starts at once and stops with the block; call its wait() before the first flow."""
    server = Server(lasting)
    try:
        yield server
    finally:
        server.stop()


def _listener(port: int) -> socket.socket:
    """A socket on that port of this machine, on any other where it is taken."""
    try:
        return socket.create_server(("127.0.0.1", port))
    except OSError:
        return socket.create_server(("127.0.0.1", 0))


def _serve(listener: int, lasting: bool) -> None:
    """The server process: serve on the socket that the parent opened, until standard input ends."""
    import threading

    import uvicorn
    from prefect.server.api.server import create_app

    config = uvicorn.Config(create_app(ephemeral=not lasting), fd=listener, log_level="error", lifespan="on")
    server = uvicorn.Server(config)

    def watch() -> None:
        sys.stdin.buffer.read()
        server.should_exit = True

    threading.Thread(target=watch, daemon=True).start()
    server.run()


if __name__ == "__main__":
    _serve(int(sys.argv[1]), lasting=sys.argv[2] == "lasting")
