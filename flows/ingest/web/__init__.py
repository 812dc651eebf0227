"""Feeds and the pages that they link: the only part of the program that asks other machines for anything."""

from flows.ingest.web.feed import FeedMemory, Memory, read_feeds
from flows.ingest.web.fetcher import Fetcher

__all__ = ["FeedMemory", "Fetcher", "Memory", "read_feeds"]
