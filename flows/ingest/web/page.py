"""What comes back from the web: a page, or the reason why there is none."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

import httpx

PASSING = {408, 425, 429, 500, 502, 503, 504}
"""Statuses that another try can mend."""


class FetchError(Exception):
    """No page: reason, value and remedy. What `can_pass` is worth another try, now or in the next run."""

    def __init__(
        self, reason: str, value: object, remedy: str, can_pass: bool = False, wait: float = 0
    ) -> None:
        super().__init__(f"{reason} ({value}); {remedy}")
        self.reason, self.value, self.remedy = reason, str(value), remedy
        self.can_pass, self.wait = can_pass, wait


@dataclass(frozen=True)
class Page:
    """An answer: its address after redirects, status, headers, and content unpacked."""

    url: str
    status: int
    headers: Mapping[str, str]
    content: bytes


def parsed(url: str, base: httpx.URL | None = None) -> httpx.URL:
    """The address, relative to `base` where there is one. Raises FetchError unless it is http or https."""
    try:
        found = base.join(url) if base else httpx.URL(url)
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError("no web address", url[:200], "correct the link") from error
    if found.scheme not in {"http", "https"} or not found.host:
        raise FetchError("no web address", str(found)[:200], "only http and https are read")
    return found.copy_with(fragment=None)


def answered(page: Page) -> Page:
    """The page where it is one. Raises FetchError for any status but 200 and 304."""
    if page.status in {200, 304}:
        return page
    if page.status in PASSING:
        wait = _seconds(page.headers.get("retry-after", ""))
        raise FetchError("no answer", f"status {page.status}", "try later", can_pass=True, wait=wait)
    raise FetchError("no such page for us", f"status {page.status}", "look at it in a browser")


def _seconds(retry_after: str) -> float:
    """Seconds that a Retry-After header asks for, as a number or a date; 0 for anything else."""
    if retry_after.isdecimal():
        return float(retry_after[:9])
    try:
        return max(0.0, parsedate_to_datetime(retry_after).timestamp() - time.time())
    except (ValueError, TypeError, OverflowError):
        return 0
