"""Bad input: each kind gets its one line, and what stands beside it is read all the same."""

import datetime as dt
import json
from pathlib import Path

import pytest

from flows.ingest import read
from schemas import Article
from schemas.refusal import Refusal

TODAY = dt.date(2024, 2, 1)
GOOD = {"id": "good", "text": "Two soldiers were killed."}


def line(**fields: object) -> bytes:
    return json.dumps(fields).encode() + b"\n"


# name of the file, its content, and a part of the reason; None where the input holds one good article besides
CASES = [
    ("empty.txt", b"", "empty"),
    ("blank.txt", b" \n\t\n", "empty"),
    ("empty.jsonl", b"\n\n", "empty"),
    ("empty.csv", b"", "no column `text`"),
    ("header.csv", b"id,text\n", "empty"),
    ("binary.txt", b"\x7fELF\x02\x01\x00\x00\xff\xfe", "a binary file"),
    ("latin.txt", "Général tué".encode("latin-1"), "not valid UTF-8"),
    ("utf16.txt", "Two soldiers".encode("utf-16"), "a binary file"),
    ("nul.txt", b"Two sol\0diers", "NUL"),
    ("front.md", b"---\ntitle: [\n---\nText.", "unreadable front matter"),
    ("list.md", b"---\n- a\n---\nText.", "front matter without keys"),
    ("number.md", b"---\ntitle: 2024\n---\nText.", "`title` is no string"),
    ("only-front.md", b"---\ntitle: a\n---\n", "the `text` is empty"),
    ("broken.jsonl", b'{"text": "a\n', "broken JSON"),
    ("deep.jsonl", b"[" * 100_000 + b"\n", "broken JSON"),
    ("huge-number.jsonl", b'{"text": "a", "n": ' + b"9" * 10_000 + b"}\n", "broken JSON"),
    ("array.jsonl", b"[1]\n", "no JSON object"),
    ("bytes.jsonl", b'{"text": "\xff"}\n', "not valid UTF-8"),
    ("no-text.jsonl", line(id="a", body="b"), "no `text`"),
    ("null-text.jsonl", line(text=None), "no `text`"),
    ("number-text.jsonl", line(text=7), "`text` is no string"),
    ("list-text.jsonl", line(text=["a"]), "`text` is no string"),
    ("surrogate.jsonl", b'{"text": "a\\ud800b"}\n', "`text` is no valid UTF-8"),
    ("surrogate-id.jsonl", b'{"text": "a", "id": "\\udfff"}\n', "`id` is no valid UTF-8"),
    ("nul.jsonl", b'{"text": "a\\u0000b"}\n', "NUL"),
    ("float-id.jsonl", line(text="a", id=1.5), "`id` is no string"),
    ("future.jsonl", line(text="a", published_at="2024-02-03"), "in the future"),
    ("date.jsonl", line(text="a", published_at="yesterday"), "unreadable `published_at`"),
    ("date-number.jsonl", line(text="a", published_at=20240101), "unreadable `published_at`"),
    (
        "date-edge.jsonl",
        line(text="a", published_at="0001-01-01T00:30:00+14:00"),
        "unreadable `published_at`",
    ),
    ("long.jsonl", line(text="war " * 12_500_000), "too large for one article"),
    ("no-text.csv", b"id,body\n1,a\n", "no column `text`"),
    ("wide.csv", b"id,text\n1,a,b\n", "a row of another width"),
    ("latin.csv", b"id,text\n1,caf\xe9\n", "`text` is no valid UTF-8"),
    ("long.csv", b'id,text\n1,"' + b"x" * (17 * 1024 * 1024) + b'"\n', "broken row"),
    ("garbage.parquet", b"PAR1 nothing else", "no readable Parquet"),
    ("page.html", b"<html><body><script>go()</script></body></html>", "no article text"),
    ("picture.html", b"\x89PNG\r\n\x1a\n\0\0", "a binary file"),
    ("report.docx", b"PK\x03\x04", "unknown kind of file"),
    ("noname", b"Text.", "unknown kind of file"),
]


@pytest.mark.parametrize(("name", "content", "reason"), CASES, ids=[case[0] for case in CASES])
def test_bad_input_is_one_refusal_and_the_rest_is_read(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "zz-good.jsonl").write_bytes(line(**GOOD))

    found = list(read([str(tmp_path)], today=TODAY))

    refusals = [one for one in found if isinstance(one, Refusal)]
    assert len(refusals) == 1, refusals
    assert reason in str(refusals[0])
    assert name in str(refusals[0])
    assert refusals[0].value
    assert refusals[0].remedy
    assert "\n" not in str(refusals[0])
    assert [one.source_id for one in found if isinstance(one, Article)] == ["good"]


def test_broken_records_of_a_file_do_not_take_the_others_with_them(tmp_path: Path) -> None:
    path = tmp_path / "batch.jsonl"
    path.write_bytes(line(id="1", text="a") + b"{\n" + b"\n" + line(id="3") + line(id="4", text="d"))

    found = list(read([str(path)], today=TODAY))

    assert [one.source_uri.rpartition("#")[2] for one in found] == ["1", "2", "3", "4"]
    assert [isinstance(one, Refusal) for one in found] == [False, True, True, False]


def test_a_csv_goes_on_after_a_row_with_broken_bytes(tmp_path: Path) -> None:
    path = tmp_path / "batch.csv"
    path.write_bytes(b"id,text\n1,caf\xe9\n2,two killed\n")

    bad, good = read([str(path)], today=TODAY)

    assert isinstance(bad, Refusal)
    assert b"caf\xe9" in bytes(bad.content or b"")
    assert isinstance(good, Article)
    assert good.text == "two killed"


@pytest.mark.parametrize("source", ["nowhere", "nowhere/*.txt", "."])
def test_a_source_that_names_nothing_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str
) -> None:
    monkeypatch.chdir(tmp_path)

    (refusal,) = read([source], today=TODAY)

    assert isinstance(refusal, Refusal)
    assert refusal.source_uri == source


def test_the_refused_record_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "one.jsonl"
    path.write_bytes(b'{"id": "../../etc/passwd"}\n')

    (refusal,) = read([str(path)], today=TODAY)

    assert isinstance(refusal, Refusal)
    assert refusal.content == b'{"id": "../../etc/passwd"}\n'
