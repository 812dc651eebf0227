"""Real formats, damaged at random: no reader crashes or hangs, and each input ends in articles or reasons."""

import base64
import datetime as dt
import gzip
import io
import json
import random
import time

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from flows.ingest.article import article_of
from flows.ingest.raw import Raw
from flows.ingest.read import _guarded
from flows.ingest.source import READERS
from schemas import Article
from schemas.refusal import Refusal
from tests.ingest.test_warc import HTML, archive
from tests.ingest.web.site import page

TODAY = dt.date(2024, 4, 1)
TEXT = "Two guards died – “badly” – near قارة, café, Ko\u0308ln, 𝔘.\r\nA third was hurt.\t"
CASES = {".html": 250, ".warc": 150, ".warc.gz": 150}
"""Damaged inputs of a kind that trafilatura reads; 1,000 of any other: over 5,000 in all."""

SECONDS = 10
"""What one article may take, at most."""


def _parquet() -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist([{"text": TEXT, "id": str(n)} for n in range(4)]), out)
    return out.getvalue()


def _packed() -> bytes:
    return gzip.compress(archive(("https://desk.example/1", page(TEXT), HTML, "200 OK")))


REAL = {
    ".txt": TEXT.encode() * 3,
    ".md": f"---\ntitle: A\nid: b/../c\npublished_at: 2024-03-02\n---\n{TEXT}".encode(),
    ".html": page(TEXT, "<meta property='article:published_time' content='2024-03-02T10:00:00Z'>"),
    ".jsonl": b"".join(
        json.dumps({"text": TEXT, "id": n, "published_at": "2024-03-02"}).encode() + b"\n" for n in range(4)
    ),
    ".csv": f'id,text,published_at\n1,"{TEXT}",2024-03-02\n2,"{TEXT}",\n'.encode(),
    ".parquet": _parquet(),
    ".warc": archive(*[(f"https://desk.example/{n}", page(TEXT), HTML, "200 OK") for n in range(3)]),
    ".warc.gz": archive(*[("https://desk.example/1", page(TEXT), HTML, "200 OK")] * 3, packed=True),
}
POISON = [
    b"\0", b"\xff\xfe", b"\xed\xa0\x80", "\u202e".encode(), "\u0301".encode() * 50, b"\x1b[2J",
    b"9" * 400, b"-1", b"1e999", b"<div>" * 300, b"<!ENTITY a SYSTEM 'file:///etc/passwd'>&a;", b"]]>",
    b"../../../etc/passwd", b'"', b"\n", b"\r\n\r\n", b"{" * 300, b"[" * 300, b"---\n",
    b"Content-Length: 99999999999\r\n", base64.b64encode(bytes(60)),
]  # fmt: skip


def damaged(content: bytes, dice: random.Random) -> bytes:
    """The content after a few cuts, swaps, repeats and insertions."""
    for _ in range(dice.randint(1, 4)):
        here, there = sorted(dice.randrange(len(content) + 1) for _ in range(2))
        match dice.randrange(5):
            case 0:
                content = content[:here]
            case 1:
                content = content[:here] + content[there:]
            case 2:
                content = content[:there] + content[here:]
            case 3:
                content = content[:here] + dice.choice(POISON) + content[here:]
            case _:
                flipped = bytes(byte ^ (1 << dice.randrange(8)) for byte in content[here : here + 3])
                content = content[:here] + flipped + content[here + 3 :]
    return content


@pytest.mark.parametrize("kind", REAL)
def test_damaged_input_ends_in_articles_or_reasons(kind: str) -> None:
    dice = random.Random(f"warledger {kind}")
    slowest = 0.0
    for number in range(CASES.get(kind, 1000)):
        content = damaged(REAL[kind], dice)
        start = time.monotonic()
        found = list(_guarded(READERS[kind], io.BytesIO(content), f"in{kind}"))
        taken = [article_of(one, None, TODAY) if isinstance(one, Raw) else one for one in found]
        slowest = max(slowest, time.monotonic() - start)
        assert taken, f"case {number}: lost without a word"
        for one in taken:
            assert isinstance(one, Article | Refusal)
            if isinstance(one, Refusal):
                assert one.reason
                assert "\n" not in str(one)
                assert "root:x:" not in f"{one}{one.content!r}"
            else:
                assert "root:x:" not in one.text
    assert slowest < SECONDS
