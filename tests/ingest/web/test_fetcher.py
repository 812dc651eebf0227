"""Fetching: polite, within bounds, and never where a page would like to send us."""

import gzip
import socket
import time
import zlib

import pytest

from flows.ingest.config import Http
from flows.ingest.web.fetcher import Fetcher
from flows.ingest.web.page import FetchError
from tests.ingest.web.site import Answer, Site

REAL = socket.getaddrinfo
OURS = Http(allow_private_addresses=True, seconds_between_requests=0, attempts=1, timeout_seconds=5)


def fails(url: str, **settings: object) -> FetchError:
    """The error of fetching, without waiting between tries."""
    with Fetcher(OURS.model_copy(update=settings), sleep=lambda _: None) as fetcher:
        with pytest.raises(FetchError) as error:
            fetcher.get(url)
        return error.value


def test_a_page_comes_with_a_clear_user_agent(web: Site) -> None:
    web.answers["/a"] = Answer(b"text")

    with Fetcher(OURS.model_copy(update={"contact": "desk@sample.example"})) as fetcher:
        assert fetcher.get(f"{web.url}/a#top").content == b"text"

    (robots, page) = web.asked
    assert (robots[0], page[0]) == ("/robots.txt", "/a")
    assert page[1]["user-agent"].startswith("warledger/")
    assert page[1]["user-agent"].endswith(" (+desk@sample.example)")


@pytest.mark.parametrize(
    ("rules", "path", "allowed"),
    [
        ("User-agent: *\nDisallow: /closed", "/open", True),
        ("User-agent: *\nDisallow: /closed", "/closed/a", False),
        ("User-agent: warledger\nDisallow: /", "/open", False),
        ("User-agent: other\nDisallow: /", "/open", True),
    ],
)
def test_robots_txt_is_honoured(web: Site, rules: str, path: str, allowed: bool) -> None:
    web.answers |= {"/robots.txt": Answer(rules.encode()), path: Answer(b"text")}

    if allowed:
        with Fetcher(OURS) as fetcher:
            assert fetcher.get(web.url + path).content == b"text"
    else:
        assert fails(web.url + path).reason == "not for robots"
        assert web.paths() == []


def test_an_unreadable_robots_txt_allows_nothing_for_now(web: Site) -> None:
    web.answers |= {"/robots.txt": Answer(status=503), "/a": Answer(b"text")}

    assert fails(f"{web.url}/a").can_pass
    assert web.paths() == []


@pytest.mark.parametrize("status", [429, 500, 503])
def test_what_can_pass_is_tried_again(web: Site, status: int) -> None:
    answers = iter([Answer(status=status, headers={"Retry-After": "7"}), Answer(b"text")])
    web.answers["/a"] = lambda _: next(answers)
    slept: list[float] = []

    with Fetcher(OURS.model_copy(update={"attempts": 2}), sleep=slept.append) as fetcher:
        assert fetcher.get(f"{web.url}/a").content == b"text"

    assert slept == [7]


@pytest.mark.parametrize("status", [401, 404, 410])
def test_what_cannot_pass_is_asked_once(web: Site, status: int) -> None:
    web.answers["/a"] = Answer(status=status)

    error = fails(f"{web.url}/a", attempts=3)

    assert (error.value, error.can_pass) == (f"status {status}", False)
    assert web.paths() == ["/a"]


def test_a_host_is_asked_at_its_pace(web: Site) -> None:
    web.answers |= {"/robots.txt": Answer(b"User-agent: *\nCrawl-delay: 9"), "/a": Answer(b"text")}
    slept: list[float] = []

    with Fetcher(OURS.model_copy(update={"seconds_between_requests": 2}), sleep=slept.append) as fetcher:
        fetcher.get(f"{web.url}/a")
        fetcher.get(f"{web.url}/a")

    assert [round(pause) for pause in slept] == [9, 9]


def test_a_server_that_drips_is_left(web: Site) -> None:
    web.answers["/a"] = lambda _: time.sleep(3) or Answer(b"late")  # type: ignore[func-returns-value]
    start = time.monotonic()

    assert fails(f"{web.url}/a", timeout_seconds=0.3).can_pass
    assert time.monotonic() - start < 2


@pytest.mark.parametrize("coding", ["plain", "gzip", "deflate"])
def test_size_is_limited_after_unpacking(web: Site, coding: str) -> None:
    bomb = b"war " * 5_000_000
    packed = {"plain": bomb, "gzip": gzip.compress(bomb), "deflate": zlib.compress(bomb)}[coding]
    headers = {} if coding == "plain" else {"Content-Encoding": coding}
    web.answers["/a"] = Answer(packed, headers=headers)

    assert fails(f"{web.url}/a", max_bytes=100_000).reason == "too large"


def test_broken_packing_is_a_reason(web: Site) -> None:
    web.answers["/a"] = Answer(b"no gzip", headers={"Content-Encoding": "gzip"})

    assert fails(f"{web.url}/a").reason == "a broken answer"


@pytest.mark.parametrize(
    "target",
    ["http://127.0.0.1/", "http://[::1]/", "http://10.0.0.1/", "http://169.254.169.254/latest/meta-data/",
     "http://localhost/", "http://[::ffff:127.0.0.1]/", "http://0.0.0.0/", "http://2130706433/"],
)  # fmt: skip
def test_private_addresses_are_refused(target: str) -> None:
    assert fails(target, allow_private_addresses=False).reason == "a private address"


@pytest.mark.parametrize(
    "found", [["10.1.2.3"], ["93.184.216.34", "127.0.0.1"], ["fd00::1"], ["100.64.0.1"], ["fe80::1%eth0"]]
)
def test_a_name_that_stands_for_a_private_address_is_refused(
    monkeypatch: pytest.MonkeyPatch, found: list[str]
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(0, 0, 0, "", (one, 0)) for one in found])

    error = fails("http://news.sample.example/", allow_private_addresses=False)

    assert error.reason == "a private address"
    assert error.value.startswith("news.sample.example is ")


def test_a_name_is_looked_up_once(web: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second look-up could give another address than the one that was checked."""
    looked_up = []

    def getaddrinfo(host: str, *arguments: object, **more: object) -> list[tuple[object, ...]]:
        looked_up.append(host)
        return REAL(host if host != "news.sample.example" else "127.0.0.1", *arguments, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    web.answers |= {"/robots.txt": Answer(b""), "/a": Answer(b"text")}
    port = web.url.rpartition(":")[2]

    with Fetcher(OURS) as fetcher:
        assert fetcher.get(f"http://news.sample.example:{port}/a").content == b"text"

    assert looked_up.count("news.sample.example") == 2, "once for robots.txt, once for the page"
    assert web.asked[1][1]["host"] == f"news.sample.example:{port}"


def test_a_proxy_is_asked_for_what_it_alone_can_find(web: Site) -> None:
    page = "http://news.sample.example/a"
    web.answers |= {"http://news.sample.example/robots.txt": Answer(b""), page: Answer(b"text")}

    with Fetcher(OURS.model_copy(update={"proxy": web.url})) as fetcher:
        assert fetcher.get(page).content == b"text"

    error = fails("http://10.0.0.1/", allow_private_addresses=False, proxy=web.url)
    assert error.reason == "a private address"


def test_a_redirect_to_a_private_address_is_refused(web: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """The site itself counts as public here; where it sends us does not."""
    monkeypatch.setattr("flows.ingest.web.address._is_public", lambda address: address == "127.0.0.1")
    web.answers["/a"] = Answer(status=302, headers={"Location": "http://[::1]:1/admin"})

    assert fails(f"{web.url}/a", allow_private_addresses=False).reason == "a private address"


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://sample.example/", "gopher://x", "//", "http://"]
)
def test_only_the_web_is_followed(web: Site, target: str) -> None:
    web.answers["/a"] = Answer(status=301, headers={"Location": target})

    assert fails(f"{web.url}/a").reason in {"no web address", "too many redirects"}


def test_redirects_end(web: Site) -> None:
    web.answers["/a"] = Answer(status=302, headers={"Location": "/a"})

    assert fails(f"{web.url}/a").reason == "too many redirects"
    assert len(web.paths()) == 6
