"""The command line: help, exit statuses, and the forms of its output."""

import csv
import io
import json
from pathlib import Path

import duckdb
import pytest

from flows import __version__
from flows.cli import main


@pytest.fixture
def warehouse(tmp_path: Path) -> Path:
    with duckdb.connect(str(tmp_path / "facts.duckdb")) as con:
        con.execute(
            "CREATE TABLE casualties AS SELECT * FROM (VALUES "
            "(2, NULL, DATE '2024-01-23', ['army', 'police'], "
            "'two' || chr(10) || 'men'), (150, 'at_least', NULL, [], 'x')) t(n, q, d, who, quote)"
        )
    return tmp_path


def sql(warehouse: Path, query: str, *options: str) -> int:
    return main(["sql", query, "--warehouse", str(warehouse), *options])


def test_a_table_shows_unknowns_plain_dates_and_lists(
    warehouse: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sql(warehouse, "FROM casualties") == 0
    assert capsys.readouterr().out.splitlines() == [
        "n    q         d           who           quote",
        "---  --------  ----------  ------------  -------",
        "  2  NULL      2024-01-23  army, police  two men",
        "150  at_least  NULL                      x",
        "(2 rows)",
    ]


def test_csv_and_json_hold_the_whole_values(warehouse: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert sql(warehouse, "SELECT n, q, who FROM casualties", "--csv") == 0
    assert capsys.readouterr().out == 'n,q,who\n2,,"[""army"", ""police""]"\n150,at_least,[]\n'
    assert sql(warehouse, "SELECT n, d FROM casualties", "--json") == 0
    assert json.loads(capsys.readouterr().out) == [{"n": 2, "d": "2024-01-23"}, {"n": 150, "d": None}]
    assert sql(warehouse, "SELECT n FROM casualties WHERE n > 999", "--json") == 0
    assert json.loads(capsys.readouterr().out) == []


def test_csv_reads_back_whatever_ends_a_line_within(
    warehouse: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (
        sql(warehouse, "SELECT 1 AS n, 'two' || chr(13) || 'men, ' || chr(13) || chr(10) AS q", "--csv") == 0
    )
    assert list(csv.reader(io.StringIO(capsys.readouterr().out, newline=""))) == [
        ["n", "q"],
        ["1", "two\rmen, \r\n"],
    ]


def test_a_large_result_is_printed_whole(warehouse: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert sql(warehouse, "SELECT * FROM range(2500)") == 0
    assert capsys.readouterr().out.splitlines()[-2:] == [" 2499", "(2,500 rows)"]


@pytest.mark.parametrize("query", ["SELECT nothing FROM casualties", "SELEC 1", "DELETE FROM casualties"])
def test_a_wrong_query_is_one_line(warehouse: Path, capsys: pytest.CaptureFixture[str], query: str) -> None:
    assert sql(warehouse, query) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_nothing_published_says_what_to_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert sql(tmp_path, "SELECT 1") == 2
    assert "warledger run" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["run"], ["extract"]])
def test_a_source_that_is_not_there_is_status_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    assert main([*command, "nowhere.txt"]) == 2
    assert capsys.readouterr().err == "nowhere.txt: no such file or folder (missing); check the path\n"
    assert list(tmp_path.iterdir()) == []


def test_an_address_is_no_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "https://desk.example/rss"]) == 2
    assert capsys.readouterr().err == (
        "https://desk.example/rss: an address, no file (https); name feeds in a file for --sources\n"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--sources", "none.toml"], "none.toml: no such file or directory; check the path\n"),
        (["-"], "-: standard input ends and cannot be read at intervals; name a file or a folder\n"),
    ],
)
def test_what_cannot_be_served_says_so(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)

    assert main(["serve", "--every", "15m", *arguments]) == 2
    assert capsys.readouterr().err == said
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["fly"],
        ["extract"],
        ["extract", "a.txt", "--published-at", "soon"],
        ["extract", "a.txt", "--published-at", "2999-01-01"],
        ["run", "--workers", "0"],
        ["run", "--wait", "soon"],
        ["run", "--warehouse", "s3://desk/ledger"],
        ["serve"],
        ["serve", "--every", "15"],
        ["serve", "--every", "0m"],
        ["sql", "SELECT 1", "--csv", "--json"],
    ],
)
def test_wrong_usage_is_status_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)

    assert stopped.value.code == 2
    assert "usage: warledger" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [["--help"], ["run", "--help"], ["extract", "--help"], ["sql", "--help"]]
)
def test_help_is_there(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)

    assert stopped.value.code == 0
    assert "usage: warledger" in capsys.readouterr().out


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])

    assert capsys.readouterr().out == f"warledger {__version__}\n"


def test_extract_prints_a_line_an_article(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "1", "text": "Rebels killed two soldiers near Goma on Monday."}\n{"id": "2"}\n')

    assert main(["extract", str(path), "--published-at", "2024-01-24"]) == 1

    out, err = capsys.readouterr()
    (line,) = map(json.loads, out.splitlines())
    assert (line["source_id"], line["published_at"], line["published_at_basis"]) == (
        "1",
        "2024-01-24",
        "option",
    )
    assert {"casualties", "troop_counts", "dates", "locations", "actors", "events"} <= set(line)
    assert err.startswith(f"{path}#2: no `text`")
