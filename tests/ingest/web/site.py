"""A web site of this machine, for tests: what it answers is set by path, what it was asked is kept."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Headers = dict[str, str]


@dataclass
class Answer:
    """Status, content and headers of an answer."""

    content: bytes = b""
    status: int = 200
    headers: Headers = field(default_factory=dict)


@dataclass
class Site:
    """`answers` by path; a function is asked anew each time. `asked` holds path and headers of requests."""

    url: str
    answers: dict[str, Answer | Callable[[Headers], Answer]] = field(default_factory=dict)
    asked: list[tuple[str, Headers]] = field(default_factory=list)

    def paths(self) -> list[str]:
        """What was asked for besides robots.txt, in order; forgotten afterwards."""
        found = [path for path, _ in self.asked if path != "/robots.txt"]
        self.asked.clear()
        return found

    def answer(self, path: str, headers: Headers) -> Answer:
        self.asked.append((path, headers))
        found = self.answers.get(path, Answer(status=404))
        return found if isinstance(found, Answer) else found(headers)


@contextmanager
def site() -> Iterator[Site]:
    """The site, in a thread, for the block."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer = here.answer(self.path, {k.lower(): v for k, v in self.headers.items()})
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer.content)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing: tests are quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    here = Site(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield here
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def page(text: str, head: str = "") -> bytes:
    """A web page with a report of some length."""
    more = "".join(
        f"<p>Paragraph {n} tells what officials of the district said that day.</p>" for n in range(4)
    )
    return f"<html><head>{head}</head><body><article><p>{text}</p>{more}</article></body></html>".encode()


def rss(items: dict[str, str], more: str = "") -> bytes:
    """A feed of links and titles."""
    entries = "".join(
        f"<item><link>{link}</link><title>{title}</title><guid>{link}</guid>{more}</item>"
        for link, title in items.items()
    )
    channel = f"<channel><title>Desk</title>{entries}</channel>"
    return f'<?xml version="1.0"?><rss version="2.0">{channel}</rss>'.encode()
