"""Feeds: each linked page once, changed ones again, and nothing that the feed does not link."""

import datetime as dt

import pytest

from flows.ingest import read
from flows.ingest.config import Feed, Http
from flows.ingest.web import FeedMemory, Fetcher, Memory, read_feeds
from schemas import Article
from schemas.refusal import Refusal
from tests.ingest.web.site import Answer, Site, page, rss

OURS = Http(allow_private_addresses=True, seconds_between_requests=0, attempts=1, timeout_seconds=5)
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Desk</title>
<entry><id>tag:desk,1</id><title>Depot hit</title><link href="/1"/>
<published>2024-03-02T23:30:00Z</published></entry>
</feed>"""


def take(web: Site, memory: Memory) -> list[Article | Refusal]:
    """What a run takes from the site's feed."""
    feed = Feed(url=f"{web.url}/feed", publisher="Desk")
    with Fetcher(OURS) as fetcher:
        return list(read([], besides=read_feeds([feed], memory, fetcher), today=dt.date(2024, 4, 1)))


def serve(web: Site, count: int, **more: str) -> None:
    """A feed of so many reports."""
    links = {f"{web.url}/{n}": f"Report {n}" for n in range(count)}
    web.answers["/feed"] = Answer(rss(links, **more), headers={"Content-Type": "application/rss+xml"})
    for n in range(count):
        web.answers[f"/{n}"] = Answer(page(f"Two guards were killed at post {n}."))


def test_an_entry_s_page_is_an_article(web: Site) -> None:
    web.answers |= {"/feed": Answer(ATOM.encode()), "/1": Answer(page("A depot burned."))}

    (article,) = take(web, {})

    assert isinstance(article, Article)
    assert article.text.startswith("A depot burned.")
    assert (article.source_id, article.title, article.publisher) == ("tag:desk,1", "Depot hit", "Desk")
    assert article.url == article.source_uri == f"{web.url}/1"
    assert article.published_time == dt.datetime(2024, 3, 2, 23, 30, tzinfo=dt.UTC)


def test_no_link_of_a_page_is_followed(web: Site) -> None:
    serve(web, 1)
    web.answers["/0"] = Answer(
        page(f"Two died. <a href='{web.url}/more'>More</a><img src='{web.url}/p.png'>")
    )

    take(web, {})

    assert web.paths() == ["/feed", "/0"]


def test_what_was_read_is_not_fetched_again(web: Site) -> None:
    memory: Memory = {}
    serve(web, 3)
    assert len(take(web, memory)) == 3
    assert web.paths() == ["/feed", "/0", "/1", "/2"]
    serve(web, 4)

    (article,) = take(web, memory)

    assert article.source_uri == f"{web.url}/3"
    assert web.paths() == ["/feed", "/3"]


def test_a_changed_entry_is_fetched_again(web: Site) -> None:
    memory: Memory = {}
    serve(web, 2)
    take(web, memory)
    web.paths()
    serve(web, 2, more="<pubDate>Sat, 02 Mar 2024 10:00:00 GMT</pubDate>")

    take(web, memory)

    assert web.paths() == ["/feed", "/0", "/1"]


def test_an_unchanged_feed_is_asked_for_conditionally(web: Site) -> None:
    memory: Memory = {}
    serve(web, 1)
    feed = web.answers["/feed"]
    assert isinstance(feed, Answer)
    feed.headers |= {"ETag": '"7"', "Last-Modified": "Sat, 02 Mar 2024 10:00:00 GMT"}
    take(web, memory)
    web.answers["/feed"] = Answer(status=304)
    web.asked.clear()

    assert take(web, memory) == []

    headers = dict(web.asked)["/feed"]
    assert headers["if-none-match"] == '"7"'
    assert headers["if-modified-since"] == "Sat, 02 Mar 2024 10:00:00 GMT"
    assert memory[f"{web.url}/feed"].entries


def test_a_page_that_fails_for_now_is_tried_by_the_next_run(web: Site) -> None:
    memory: Memory = {}
    serve(web, 2)
    web.answers["/1"] = Answer(status=503)
    feed = web.answers["/feed"]
    assert isinstance(feed, Answer)
    feed.headers["ETag"] = '"7"'
    good, bad = take(web, memory)
    assert isinstance(good, Article)
    assert isinstance(bad, Refusal)
    assert memory[f"{web.url}/feed"].etag is None, "an unchanged feed would hide what is left"
    web.paths()
    serve(web, 2)

    (article,) = take(web, memory)

    assert article.source_uri == f"{web.url}/1"


def test_a_page_that_fails_for_good_is_refused_once(web: Site) -> None:
    memory: Memory = {}
    serve(web, 1)
    web.answers["/0"] = Answer(status=404)

    (refusal,) = take(web, memory)

    assert str(refusal) == f"{web.url}/0: no such page for us (status 404); look at it in a browser"
    assert take(web, memory) == []


def test_a_feed_that_does_not_answer_keeps_its_memory(web: Site) -> None:
    url = f"{web.url}/feed"
    memory: Memory = {url: FeedMemory(etag='"7"', entries={"a": "b"})}
    web.answers["/feed"] = Answer(status=503)

    (refusal,) = take(web, memory)

    assert isinstance(refusal, Refusal)
    assert (memory[url].etag, memory[url].entries) == ('"7"', {"a": "b"})
    assert memory[url].failed


ENTITIES = b"""<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;">
]>
<rss version="2.0"><channel><title>&a;</title><item><title>&b;</title></item></channel></rss>"""
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a0 "war">'
    + b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12))
    + b"]><rss version='2.0'><channel><title>&a11;</title></channel></rss>"
)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "no RSS or Atom feed"),
        (b"/etc/passwd", "no RSS or Atom feed"),
        (b"http://127.0.0.1/", "no RSS or Atom feed"),
        (page("No feed."), "no RSS or Atom feed"),
        (b"\0\xff" * 999, "no RSS or Atom feed"),
        (ENTITIES, "an entry without a link"),
    ],
)
def test_what_is_no_feed_says_so(web: Site, content: bytes, reason: str) -> None:
    web.answers["/feed"] = Answer(content, headers={"Content-Type": "application/rss+xml"})

    (refusal,) = take(web, {})

    assert isinstance(refusal, Refusal)
    assert refusal.reason == reason
    assert "root:" not in f"{refusal}{refusal.content!r}"


def test_a_bomb_of_entities_goes_off_nowhere(web: Site) -> None:
    web.answers["/feed"] = Answer(BOMB)

    assert take(web, {}) == []


@pytest.mark.parametrize("link", ["file:///etc/passwd", "javascript:alert(1)", "ftp://sample.example/a"])
def test_links_elsewhere_than_the_web_are_refused(web: Site, link: str) -> None:
    web.answers["/feed"] = Answer(rss({link: "A"}))

    assert all(isinstance(found, Refusal) for found in take(web, {}))
    assert web.paths() == ["/feed"]
