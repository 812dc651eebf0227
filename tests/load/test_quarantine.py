"""What is refused is kept whole, under a name of our own."""

import base64
import json

import pytest

from flows.load import quarantine
from schemas.refusal import Refusal


def entries(warehouse):
    return [json.loads(p.read_text("ascii")) for p in sorted((warehouse / "quarantine").iterdir())]


def test_a_refusal_is_one_file_however_often_it_is_seen(tmp_path):
    refusal = Refusal("feed.jsonl#3", "no text", "{}", "give it a text", '{"id": 1}', "a1")
    quarantine(tmp_path, [refusal, refusal])
    quarantine(tmp_path, [refusal])
    (entry,) = entries(tmp_path)
    assert entry == {
        "source_uri": "feed.jsonl#3",
        "reason": "no text",
        "value": "{}",
        "remedy": "give it a text",
        "content": '{"id": 1}',
        "article_id": "a1",
    }


def test_refusals_that_differ_have_files_of_their_own(tmp_path):
    quarantine(tmp_path, [Refusal("f", "bad", content=c) for c in ("x", "y", None)])
    assert len(entries(tmp_path)) == 3


@pytest.mark.parametrize("name", ["../../etc/x", "/abs", "a\0b", "..", "con", "x" * 5000, "é\u202e\ud800"])
def test_nothing_said_leads_out_of_the_folder(tmp_path, name):
    warehouse = tmp_path / "warehouse"
    quarantine(warehouse, [Refusal(name, name, name, name, name, name)])
    (entry,) = entries(warehouse)
    assert entry["source_uri"] == entry["content"] == name
    assert [p.name for p in tmp_path.iterdir()] == ["warehouse"]
    assert [p.name for p in warehouse.iterdir()] == ["quarantine"]


@pytest.mark.parametrize("raw", [b"plain", "größer".encode(), b"\xff\xfe\x00", b""])
def test_bytes_are_kept_to_the_last_one(tmp_path, raw):
    quarantine(tmp_path, [Refusal("f", "bad", content=raw)])
    (entry,) = entries(tmp_path)
    kept = entry["content"]
    assert (base64.b64decode(kept) if entry["encoding"] == "base64" else kept.encode()) == raw


def test_a_refusal_reads_as_one_line():
    refusal = Refusal("a.txt", "no text", "0 bytes", "write one\nor drop it")
    assert str(refusal) == "a.txt: no text (0 bytes); write one or drop it"
    assert str(Refusal("a.txt", "no text")) == "a.txt: no text"
