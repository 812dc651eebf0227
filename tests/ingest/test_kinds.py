"""Every kind of source gives the article as it was written, with what its input says of it."""

import datetime as dt
import io
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.ingest import read
from flows.ingest.raw import Raw
from flows.ingest.text import read_text
from flows.ingest.when import published
from schemas import Article

TEXT = "BAGHDAD – Two guards were killed.\r\n\r\nA third was hurt, “badly”.  \n"
FIELDS = {
    "id": "wire/7",
    "title": "Two killed",
    "url": "https://sample.example/7",
    "publisher": "Sample desk",
    "published_at": "2024-01-24T23:30:00-05:00",
    "language": "en",
}


def one(*sources: str, **options: dt.date) -> Article:
    (article,) = read(sources, **options)
    assert isinstance(article, Article), article
    return article


def write(folder: Path, kind: str) -> Path:
    """The same article as a file of the kind."""
    path = folder / f"article.{kind}"
    if kind == "md":
        front = "".join(f"{key}: {value}\n" for key, value in FIELDS.items())
        path.write_bytes(f"---\n{front}---\n{TEXT}".encode())
    elif kind == "jsonl":
        path.write_bytes(json.dumps(FIELDS | {"text": TEXT}).encode())
    elif kind == "csv":
        cells = [*FIELDS.values(), TEXT]
        path.write_bytes((",".join([*FIELDS, "text"]) + "\r\n" + ",".join(f'"{c}"' for c in cells)).encode())
    else:
        when = dt.datetime.fromisoformat(FIELDS["published_at"])
        pq.write_table(
            pa.Table.from_pylist([FIELDS | {"text": TEXT, "published_at": when, "extra": 1}]), path
        )
    return path


@pytest.mark.parametrize("kind", ["md", "jsonl", "csv", "parquet"])
def test_fields_and_text_come_through_verbatim(tmp_path: Path, kind: str) -> None:
    article = one(str(write(tmp_path, kind)))

    assert article.text == TEXT
    assert {k: getattr(article, k) for k in ("title", "url", "publisher", "language")} == {
        k: FIELDS[k] for k in ("title", "url", "publisher", "language")
    }
    assert article.source_id == "wire/7"
    assert article.published_at_basis == "metadata"
    assert article.published_time == dt.datetime(2024, 1, 25, 4, 30, tzinfo=dt.UTC)


@pytest.mark.parametrize("kind", ["md", "jsonl", "csv"])
def test_the_id_is_the_article_s_own_wherever_it_is_read(tmp_path: Path, kind: str) -> None:
    (tmp_path / "elsewhere").mkdir()

    assert (
        one(str(write(tmp_path, kind))).article_id
        == one(str(write(tmp_path / "elsewhere", "jsonl"))).article_id
    )


def test_plain_text_loses_its_byte_order_mark_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())

    assert one(str(path)).text == TEXT


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(lambda t: t[0] not in "\ufeff-"))
def test_any_text_is_kept_to_the_character(text: str) -> None:
    for raw in read_text(io.BytesIO(text.encode()), "a.txt"):
        assert raw.fields["text"] == text if isinstance(raw, Raw) else not text.encode().strip()


def test_a_page_gives_its_report_and_its_metadata(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    body = "".join(
        f"<p>Paragraph {n}: shells fell on the harbour and a guard was hurt.</p>" for n in range(6)
    )
    path.write_text(
        "<html lang='uk'><head><title>Harbour shelled | Desk</title>"
        "<meta property='og:title' content='Harbour shelled'><meta property='og:site_name' content='Desk'>"
        "<meta property='article:published_time' content='2024-03-02T01:00:00+02:00'></head>"
        f"<body><nav>Home Sport</nav><article>{body}</article><footer>Contact</footer></body></html>"
    )

    article = one(str(path))

    assert article.text.startswith("Paragraph 0")
    assert "Sport" not in article.text
    assert (article.title, article.publisher, article.language) == ("Harbour shelled", "Desk", "uk")
    assert article.published_at == dt.date(2024, 3, 2)
    assert article.published_time == dt.datetime(2024, 3, 1, 23, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("head", "text"),
    [
        (b'{"text": "Two killed."}\n', "Two killed."),
        (b"id;text\n1;Two killed.\n", "Two killed."),
        (b"Two killed, text, and more.\n", "Two killed, text, and more.\n"),
    ],
    ids=["jsonl", "csv", "text"],
)
def test_standard_input_tells_its_kind(monkeypatch: pytest.MonkeyPatch, head: bytes, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(head))))  # type: ignore[arg-type]

    assert one("-").text == text


def test_a_folder_is_walked_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/.hidden.txt", ".git/c.txt", "c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"Text of {name}.")

    names = [found.source_uri.removeprefix(f"{tmp_path}/") for found in read([str(tmp_path)])]

    assert names == ["b.txt", "c.txt", "a/z.txt"]


def test_a_glob_names_its_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.md"):
        (tmp_path / name).write_text(f"Text of {name}.")

    assert [Path(f.source_uri).name for f in read([f"{tmp_path}/*.txt"])] == ["a.txt", "b.txt"]


def test_an_article_comes_once_and_its_later_version_too(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    records = [
        {"id": "1", "text": "Two killed."},
        {"id": "1", "text": "Two killed."},
        {"id": "1", "text": "Three killed."},
    ]
    path.write_text("\n".join(map(json.dumps, records)))

    found = list(read([str(path), str(path)]))

    assert [article.text for article in found if isinstance(article, Article)] == [
        "Two killed.",
        "Three killed.",
    ]


def test_the_option_dates_only_what_has_no_date(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "a", "published_at": "2024-01-01"}\n{"text": "b"}\n')

    found = list(read([str(path)], published_at=dt.date(2023, 5, 5)))

    assert [(a.published_at, a.published_at_basis) for a in found if isinstance(a, Article)] == [
        (dt.date(2024, 1, 1), "metadata"),
        (dt.date(2023, 5, 5), "option"),
    ]


@pytest.mark.parametrize(
    ("value", "day", "hour"),
    [
        ("2024-01-24", dt.date(2024, 1, 24), None),
        ("2024-01-24T10:00:00", dt.date(2024, 1, 24), None),
        ("2024-01-24T10:00:00Z", dt.date(2024, 1, 24), 10),
        (dt.date(2024, 1, 24), dt.date(2024, 1, 24), None),
        (dt.datetime(2024, 1, 24, 10, tzinfo=dt.timezone(dt.timedelta(hours=3))), dt.date(2024, 1, 24), 7),
    ],
)
def test_a_moment_needs_a_time_zone(value: object, day: dt.date, hour: int | None) -> None:
    found, moment = published(value)

    assert (found, moment and moment.hour) == (day, hour)
