"""The sources file: what it may say, and the line for each mistake."""

from pathlib import Path

import pytest

from flows.cli import main
from flows.ingest.config import ConfigError, read_config


def written(folder: Path, text: str) -> Path:
    path = folder / "sources.toml"
    path.write_text(text)
    return path


def test_feeds_and_folders_with_defaults(tmp_path: Path) -> None:
    (tmp_path / "inbox").mkdir()
    text = 'files = ["inbox/", "crawl/*.warc.gz", "a.txt", "/b.txt"]\n[[feeds]]\nurl = "https://desk.example/rss"\n'

    found = read_config(written(tmp_path, text))

    assert found.waiting() == (f"{tmp_path}/a.txt", "/b.txt"), "what is empty now is no mistake"
    assert [feed.url for feed in found.feeds] == ["https://desk.example/rss"]
    assert not found.http.allow_private_addresses
    (tmp_path / "inbox" / "c.txt").write_text("Text.")
    assert f"{tmp_path}/inbox" in found.waiting()


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("files = 'a'", "files", "a"),
        ("fils = ['a']", "fils", "a"),
        ("[[feeds]]\nurl = 'ftp://a/b'", "feeds[0].url", "ftp://a/b"),
        ("[[feeds]]\nurl = 'https://a/b'\nname = 'c'", "feeds[0].name", "c"),
        ("[[feeds]]\npublisher = 'c'", "feeds[0].url", ""),
        ("[http]\ntimeout_seconds = -1", "http.timeout_seconds", "-1"),
        ("[http]\nmax_bytes = 99999999999", "http.max_bytes", "99999999999"),
        ("[http]\nallow_private_addresses = 'yes'", "http.allow_private_addresses", "yes"),
        ("[http]\ncontact = 'a\\nb'\n", "http.contact", "a"),
    ],
)
def test_a_mistake_names_file_key_value_and_remedy(tmp_path: Path, text: str, key: str, value: str) -> None:
    path = written(tmp_path, text.replace("'a\\nb'", '"a\\nb"'))

    with pytest.raises(ConfigError) as error:
        read_config(path)

    (line,) = str(error.value).splitlines()
    assert line.startswith(f"{path}: {key}: ")
    assert value in line
    assert ";" in line


@pytest.mark.parametrize("text", ["= 1", "[[feeds]\n", None])
def test_no_toml_is_one_line_and_status_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str | None
) -> None:
    path = written(tmp_path, text) if text else tmp_path / "nowhere.toml"

    assert main(["run", "--sources", str(path), "--warehouse", str(tmp_path / "w")]) == 2

    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"{path}: ")
    assert not (tmp_path / "w").exists()
