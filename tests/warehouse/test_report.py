"""The report in Chromium: it shows its evidence, runs nothing that articles bring, and is there at once."""

import datetime as dt
import hashlib
import json
import random

import pytest

from flows.cli import main
from schemas import Casualty, Event
from tests.warehouse.browser import browser
from tests.warehouse.made import DAY, article, claim, database, event, place, toll
from warehouse.report import as_json, write_report

ATTACKS = [
    "<script>window.ran = 1</script>",
    "</script><script>window.ran = 1</script>",
    "<img src=x onerror='window.ran = 1'>",
    "<!--<script>window.ran = 1//-->",
    "\u2028window.ran = 1\u2029",
    "${window.ran = 1} $policy",
    "javascript:window.ran = 1",
    "&lt;b&gt; \U0001f4a5 ]]>",
]
EVIL = " ".join(ATTACKS)
READY = 2.0
"""Seconds of work in which the page has to be there with 10,000 events, and then its first evidence."""


def evil():
    """Markup in every text that the page shows, the figure after characters beyond the BMP."""
    text = f"{EVIL} Seven died.\n\nMore {EVIL}"
    start = text.index("Seven")
    span = {"char_start": start, "char_end": start + 5, "quote": "Seven"}
    yield article("a", text=text, title=EVIL, publisher=EVIL, url=ATTACKS[6])
    yield place("l", "a", place_name=EVIL, admin1=EVIL)
    yield event("e", "a", location_id="l", attacker=EVIL, target=EVIL, **toll("killed", 5, 7, None), **span)
    yield claim("c", "a", 7, event_id="e", victim=EVIL, attributed_to=[EVIL], **span)


def rivals():
    """An incident of two reports whose figures differ, one with a part, and a restatement in the article."""
    for key, day, best in (("b", 0, 7), ("c", 1, 9)):
        yield article(key, published=DAY + dt.timedelta(days=day), title=f"Raid by {key}")
        yield place(f"l{key}", key)
        sides = {"attacker": "Red Brigade", "target": "the clinic"}
        yield event(f"e{key}", key, location_id=f"l{key}", **sides, **toll("killed", best, best, best))
        yield claim(f"c{key}", key, best, event_id=f"e{key}", attributed_to=["the mayor"])
    yield claim("d-part", "c", 2, event_id="ec", part_of="cc")
    yield claim("d-again", "c", 12, event_id="ec", repeat_of="cc", attributed_to=["a clinic"])


def vague():
    """An incident known to a province, one known to its country, one without a place."""
    for key, precision in (("p", 4), ("q", 6), ("r", None)):
        at = {"latitude": 35.0, "longitude": 38.0} if precision else {"latitude": None, "longitude": None}
        yield article(key)
        yield place(f"l{key}", key, place_id=f"at-{key}", precision=precision, **at)
        yield event(f"e{key}", key, location_id=f"l{key}", location_precision=precision, **at)


@pytest.fixture(scope="module")
def page():
    with browser() as page:
        yield page


@pytest.fixture
def shown(page, tmp_path):
    """Open the report of these records; whatever it does, it asks nobody and has no errors."""

    def show(*records):
        path = tmp_path / "report.html"
        with path.open("wb") as out:
            write_report(database(*records), out)
        page.requests.clear()
        page.size(1280, 900)
        page.dark(False)
        page.open(path)
        return page

    yield show
    assert page.errors == []
    assert [url for url in page.requests if not url.startswith(("file:", "data:"))] == []


def text(page, selector):
    return page.run(f"document.querySelector({json.dumps(selector)}).textContent")


def ask(page):
    """Click on the first figure of the table, until its evidence is open."""
    page.run("document.querySelector('td .figure').click()")
    page.wait("document.querySelector('#evidence').open")


def test_markup_of_articles_is_text(shown):
    page = shown(*evil())
    ask(page)
    assert page.run("window.ran") is None
    assert text(page, "mark.chosen") == "Seven"
    assert EVIL in text(page, ".text")
    assert (
        page.run("document.querySelectorAll('#evidence img, #evidence script, #evidence a, td img').length")
        == 0
    )
    assert "5–?" in text(page, "td .figure")


@pytest.mark.parametrize("attack", ATTACKS)
def test_json_holds_no_character_of_markup(attack):
    found = as_json({"x": attack})
    assert not set("<>&\u2028\u2029") & set(found)
    assert json.loads(found) == {"x": attack}


def test_a_figure_opens_its_words_its_source_and_its_rivals(shown):
    page = shown(*rivals())
    assert text(page, "td .figure") == "9 (7–9)"
    ask(page)
    assert text(page, "#article h3") == "Raid by c"
    assert text(page, "mark.chosen") == "Seven"
    first = text(page, "#claims li")
    assert "9 killed" in first
    assert "said by the mayor" in first
    claims = text(page, "#claims")
    assert "Rival claims: 12 (a clinic) 7 (the mayor)" in claims
    assert "part of a total" in claims
    page.run(
        "[...document.querySelectorAll('.rivals .figure')].find(b => b.textContent.startsWith('7')).click()"
    )
    assert text(page, "#article h3") == "Raid by b"


def test_the_map_is_as_precise_as_the_reports(shown):
    page = shown(*rivals(), *vague())
    assert page.run("document.querySelectorAll('#marks .dot').length") == 1
    assert page.run("document.querySelectorAll('#areas .ring').length") == 1
    assert page.run("document.querySelector('path.vague').dataset.country") == "SYR"
    assert page.run("document.querySelectorAll('path.vague').length") == 1
    assert "1 incident without a place" in text(page, "#unplaced")


def test_it_works_by_keyboard(shown):
    page = shown(*rivals())
    page.run("document.querySelector('#marks .dot').focus()")
    page.press("Enter")
    assert text(page, "#count").startswith("Qara, Rif, Syria: 1 incident, 9 killed")
    page.run("document.querySelector('td .figure').focus()")
    page.press("Enter")
    page.wait("document.querySelector('#evidence').open")
    page.press("Escape")
    assert not page.run("document.querySelector('#evidence').open")
    order = (
        "(() => { const b = document.querySelector('#table th button'); b.focus(); return b.textContent })()"
    )
    assert page.run(order) == "Days ↓"
    page.press(" ")
    assert text(page, "#table th button") == "Days ↑"


@pytest.mark.parametrize("drawing", ["map", "chart"])
def test_tab_stops_once_at_a_drawing_and_arrows_go_through_it(shown, drawing):
    page = shown(*list(many(40)))
    stops = f"document.querySelectorAll('#{drawing} [tabindex=\\'0\\']').length"
    buttons = page.run(f"document.querySelectorAll('#{drawing} [role=button]').length")
    assert page.run(stops) == 1
    assert buttons > 3
    page.run(f"document.querySelector('#{drawing} [tabindex=\\'0\\']').focus()")
    label = "document.activeElement.getAttribute('aria-label')"
    labels = [page.run(label)]
    for _ in range(buttons):
        page.press("ArrowRight")
        labels.append(page.run(label))
    assert len(set(labels)) == buttons
    page.press("ArrowLeft")
    assert page.run(label) == labels[-3]
    assert page.run(stops) == 1


def test_an_arrow_key_brings_its_place_into_view(shown):
    page = shown(*list(many(40)))
    page.run("for (let i = 0; i < 6; i++) document.querySelector('#closer').click()")
    page.run("document.querySelector('#map [tabindex=\\'0\\']').focus()")
    page.press("ArrowRight")
    inside = (
        "(() => { const m = document.querySelector('#map').getBoundingClientRect(); "
        "const s = document.activeElement.getBoundingClientRect(); const x = s.x + s.width / 2; "
        "return x > m.left && x < m.right })()"
    )
    assert page.run(inside)


def test_the_evidence_says_who_and_against_whom(shown):
    page = shown(*rivals())
    ask(page)
    assert "by Red Brigade · against the clinic" in text(page, "#toll")


@pytest.mark.parametrize(
    ("field", "value", "rows"),
    [("search", "qara syria", 2), ("search", "nowhere", 0), ("least", "9", 1), ("from", "2021-05-05", 0)],
)
def test_filters(shown, field, value, rows):
    page = shown(*rivals(), *list(vague())[:3])
    page.run(
        f"(() => {{ const f = document.getElementById('{field}'); f.value = '{value}'; "
        "f.dispatchEvent(new Event('input', {bubbles: true})); })()"
    )
    page.run("new Promise(done => setTimeout(done, 250))")
    assert page.run("document.querySelectorAll('#table tbody tr').length") == rows


def test_a_phone_needs_no_scrolling_sideways(shown):
    page = shown(*evil(), *rivals())
    page.size(390, 844)
    assert page.run("document.documentElement.scrollWidth") <= 390
    ask(page)
    assert page.run("document.querySelector('#evidence').scrollWidth") <= 390


def test_the_dark_is_dark(shown):
    page = shown(*rivals())
    colour = "getComputedStyle(document.body).backgroundColor"
    light = page.run(colour)
    page.dark()
    assert light == "rgb(251, 250, 248)"
    assert page.run(colour) == "rgb(23, 24, 27)"


def test_no_incidents_make_a_page_that_says_so(shown):
    assert text(shown(), "#summary") == "The published file holds no incident."


def many(number):
    """Events of their own articles, each of 200 words like no other, on as many days and places."""
    for n in range(number):
        body = f"Report {n}. Seven guards died. {random.Random(n).randbytes(600).hex(' ', 3)}"
        digest = hashlib.sha256(body.encode()).hexdigest()
        span = {"article_id": f"a{n}", "confidence": 0.5, "extractor": "made/1"}
        day = dt.date(2015, 1, 1) + dt.timedelta(days=n * 37 % 3000)
        where = {"latitude": n * 7 % 1000 / 10 - 50, "longitude": n * 13 % 3000 / 10 - 150}
        yield article(f"a{n}", text=body).model_copy(update={"text_sha256": digest})
        yield place(f"l{n}", f"a{n}", place_id=f"p{n % 2500}", place_name=f"Town {n % 2500}", **where)
        start = body.index("Seven")
        at = {"char_start": start, "char_end": start + 5, "quote": "Seven"}
        days = {"date_start": day, "date_end": day, "date_precision": 1}
        yield Event(
            event_id=f"e{n}", event_type="armed_clash", acled_event_type="Battles", status="occurred",
            acled_sub_event_type="Armed clash", location_id=f"l{n}", location_precision=1 + n % 4,
            country="SYR", **days, **where, **span, **at, **toll("killed", 7, 7, None),
        )  # fmt: skip
        yield Casualty(
            casualty_id=f"c{n}", event_id=f"e{n}", outcome="killed", qualifier="exact", count_low=7,
            count_best=7, count_high=7, **span, **at,
        )  # fmt: skip


def test_ten_thousand_events_are_there_at_once(tmp_path):
    path = tmp_path / "report.html"
    with path.open("wb") as out:
        assert write_report(database(*many(10_000)), out) == 10_000
    with browser() as page:
        page.size(1280, 900)
        page.open(path)
        there = page.worked()
        assert page.run("document.querySelectorAll('#table tbody tr').length") == 50
        ask(page)
        assert text(page, "mark.chosen") == "Seven"
        assert there < READY
        assert page.worked() - there < READY
        assert page.errors == []


def test_without_a_published_file_the_command_says_what_to_do(tmp_path, capsys):
    assert main(["report", "--warehouse", str(tmp_path)]) == 2
    assert "warledger run" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
