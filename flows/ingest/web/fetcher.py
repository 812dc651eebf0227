"""One page over HTTP: politely, within bounds, or with the reason why not."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.robotparser import RobotFileParser

import httpx

from flows import __version__
from flows.ingest.config import Http
from flows.ingest.web.address import PrivateAddress, Public
from flows.ingest.web.page import PASSING, FetchError, Page, answered, parsed

REDIRECTS = 5
ROBOTS_BYTES = 512 * 1024
"""What must at least be read of a robots.txt (RFC 9309)."""

PATIENCE = 60.0
"""Seconds that a host may ask us to wait between requests, at most."""


@dataclass
class Fetcher:
    """Asks as the settings say; one at a time, each host at its own pace. Use it as a context."""

    http: Http
    sleep: Callable[[float], object] = time.sleep
    _robots: dict[str, RobotFileParser] = field(default_factory=dict)
    _asked: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.agent = f"warledger/{__version__}" + (f" (+{self.http.contact})" if self.http.contact else "")
        self._client = httpx.Client(
            transport=Public(self.http.allow_private_addresses, self.http.proxy),
            timeout=self.http.timeout_seconds,
            headers={"User-Agent": self.agent, "Accept-Encoding": "gzip, deflate"},
        )

    def __enter__(self) -> "Fetcher":
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Page:
        """The page, status 200 or, for conditional headers, 304. Raises FetchError."""
        for attempt in range(1, self.http.attempts + 1):
            try:
                return self._follow(url, headers or {})
            except FetchError as error:
                if not error.can_pass or attempt == self.http.attempts:
                    raise
                self.sleep(min(PATIENCE, max(error.wait, 2.0**attempt)))
        raise AssertionError("at least one attempt")

    def _follow(self, url: str, headers: Mapping[str, str]) -> Page:
        target = parsed(url)
        for _ in range(REDIRECTS + 1):
            self._mind_robots(target)
            page = self._ask(target, headers, self.http.max_bytes)
            if page.status not in {301, 302, 303, 307, 308} or "location" not in page.headers:
                return answered(page)
            target = parsed(page.headers["location"], target)
        raise FetchError("too many redirects", f"over {REDIRECTS}", "give the page's own address")

    def _mind_robots(self, url: httpx.URL) -> None:
        site = f"{url.scheme}://{url.netloc.decode('ascii')}"
        if site not in self._robots:
            self._robots[site] = self._rules(site)
        if not self._robots[site].can_fetch(self.agent, str(url)):
            raise FetchError("not for robots", f"{site}/robots.txt", "ask its publisher, or drop it")

    def _rules(self, site: str) -> RobotFileParser:
        """The rules of a site; without a robots.txt all is allowed, as RFC 9309 has it."""
        rules = RobotFileParser()
        target = parsed(f"{site}/robots.txt")
        for _ in range(REDIRECTS + 1):
            page = self._ask(target, {}, ROBOTS_BYTES, cut=True)
            if page.status not in {301, 302, 303, 307, 308} or "location" not in page.headers:
                break
            target = parsed(page.headers["location"], target)
        if page.status in PASSING:
            raise FetchError("robots.txt cannot be read", f"status {page.status}", "try later", can_pass=True)
        text = page.content.decode("utf-8", "replace") if page.status == 200 else ""
        rules.parse(text.splitlines())
        return rules

    def _pause(self, url: httpx.URL) -> None:
        """Wait until the host may be asked again."""
        site = f"{url.scheme}://{url.netloc.decode('ascii')}"
        rules = self._robots.get(site)
        asked = float(rules.crawl_delay(self.agent) or 0) if rules else 0
        pause = max(self.http.seconds_between_requests, min(asked, PATIENCE))
        left = self._asked.get(url.host, float("-inf")) + pause - time.monotonic()
        if left > 0:
            self.sleep(left)
        self._asked[url.host] = time.monotonic()

    def _ask(self, url: httpx.URL, headers: Mapping[str, str], limit: int, cut: bool = False) -> Page:
        self._pause(url)
        deadline = time.monotonic() + self.http.timeout_seconds
        try:
            with self._client.stream("GET", url, headers=dict(headers), follow_redirects=False) as answer:
                content = bytearray()
                for piece in answer.iter_bytes():
                    content += piece
                    if time.monotonic() > deadline:
                        raise httpx.ReadTimeout(f"over {self.http.timeout_seconds:g} s in all")
                    if len(content) > limit:
                        break
        except PrivateAddress as error:
            remedy = "set http.allow_private_addresses if it is yours"
            raise FetchError("a private address", error, remedy) from error
        except (httpx.DecodingError, httpx.InvalidURL, httpx.UnsupportedProtocol) as error:
            raise FetchError("a broken answer", error, "look at it in a browser") from error
        except httpx.HTTPError as error:
            said = f"{type(error).__name__}: {error}".rstrip(": ")
            raise FetchError("no answer", said, "check the address and the network", can_pass=True) from error
        if len(content) > limit and not cut:
            raise FetchError("too large", f"over {limit} bytes", "raise http.max_bytes, or give it as a file")
        return Page(str(url), answer.status_code, answer.headers, bytes(content[:limit]))
