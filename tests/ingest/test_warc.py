"""Web archives: their pages are articles, plain and packed; what is damaged is told of."""

import gzip
import io
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from flows.ingest import read
from schemas import Article
from schemas.refusal import Refusal
from tests.ingest.web.site import page

HTML = "text/html; charset=utf-8"


def archive(*answers: tuple[str, bytes, str, str], packed: bool = False) -> bytes:
    """A WARC of answers: address, content, content type, status; with a request before each."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    for url, content, kind, status in answers:
        headers = StatusAndHeaders("GET / HTTP/1.1", [("Host", "desk.example")], is_http_request=True)
        writer.write_record(writer.create_warc_record(url, "request", http_headers=headers))
        coding = [("Content-Encoding", "gzip")] if content[:2] == b"\x1f\x8b" else []
        http = StatusAndHeaders(status, [("Content-Type", kind), *coding], protocol="HTTP/1.1")
        record = writer.create_warc_record(url, "response", payload=io.BytesIO(content), http_headers=http)
        writer.write_record(record)
    return out.getvalue()


def taken(path: Path, content: bytes) -> list[Article | Refusal]:
    path.write_bytes(content)
    return list(read([str(path)]))


@pytest.mark.parametrize(("name", "packed"), [("a.warc", False), ("a.warc.gz", True)])
@pytest.mark.parametrize("squeezed", [False, True])
def test_its_pages_are_articles(tmp_path: Path, name: str, packed: bool, squeezed: bool) -> None:
    first = page("Two guards were killed.")
    answers = [
        ("https://desk.example/1", gzip.compress(first) if squeezed else first, HTML, "200 OK"),
        ("https://desk.example/p.png", b"\x89PNG", "image/png", "200 OK"),
        ("https://desk.example/gone", page("Not found."), HTML, "404 Not Found"),
        ("https://desk.example/2", page("A depot burned."), HTML, "200 OK"),
    ]

    one, two = taken(tmp_path / name, archive(*answers, packed=packed))

    assert isinstance(one, Article)
    assert isinstance(two, Article)
    assert one.text.startswith("Two guards were killed.")
    assert (one.url, two.url) == ("https://desk.example/1", "https://desk.example/2")
    assert one.source_uri == f"{tmp_path / name}#2"


@pytest.mark.parametrize("packed", [False, True])
def test_an_archive_cut_short_loses_the_cut_record_alone(tmp_path: Path, packed: bool) -> None:
    answers = [(f"https://desk.example/{n}", page(f"Two died in {n}."), HTML, "200 OK") for n in range(3)]
    whole = archive(*answers, packed=packed)

    *before, last = taken(tmp_path / "a.warc", whole[:-90])

    assert [type(found) for found in before] == [Article, Article]
    assert isinstance(last, Refusal)
    assert "#6" in last.source_uri


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "no web page"),
        (b"WARC/1.0\r\n", "damaged"),
        (b"\x1f\x8b\x08\x00rubbish", "no web page"),
        (b"\0" * 999, "damaged"),
    ],
)
def test_no_archive_is_one_refusal(tmp_path: Path, content: bytes, reason: str) -> None:
    (refusal,) = taken(tmp_path / "a.warc.gz", content)

    assert isinstance(refusal, Refusal)
    assert reason in refusal.reason


def test_a_page_that_unpacks_beyond_all_bounds_is_refused(tmp_path: Path) -> None:
    bomb = gzip.compress(b"<p>war</p>" * 4_000_000)
    answers = [
        ("https://desk.example/bomb", bomb, HTML, "200 OK"),
        ("https://desk.example/2", page("A depot burned."), HTML, "200 OK"),
    ]

    refusal, article = taken(tmp_path / "a.warc", archive(*answers))

    assert isinstance(refusal, Refusal)
    assert refusal.reason == "too large for one article"
    assert isinstance(article, Article)
