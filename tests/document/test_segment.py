"""Sentences: where they end, where they do not, and that not a character is lost."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.extract.document import plain
from flows.extract.segment import LONGEST, paragraphs, sentences

# Each case: the text, and the sentences it has to be cut into.
CASES = {
    "two plain sentences": (
        "Rebels took the town. The army left.",
        ["Rebels took the town.", "The army left."],
    ),
    "state": ("The U.S. Navy fired on a U.S. drone.", ["The U.S. Navy fired on a U.S. drone."]),
    "state at the end": (
        "He flew to the U.S. The talks failed.",
        ["He flew to the U.S.", "The talks failed."],
    ),
    "union": ("A U.N. convoy left.", ["A U.N. convoy left."]),
    "rank": ("Lt. Gen. Omar Said spoke.", ["Lt. Gen. Omar Said spoke."]),
    "rank in lower case after": (
        "Col. Ba denied it. Sgt. Diop did not.",
        ["Col. Ba denied it.", "Sgt. Diop did not."],
    ),
    "initial": ("George H. W. Lane and J. Poe met.", ["George H. W. Lane and J. Poe met."]),
    "time": ("It blew up at 4 a.m. Tuesday in Aden.", ["It blew up at 4 a.m. Tuesday in Aden."]),
    "time at the end": ("It blew up at 4 p.m. Police came.", ["It blew up at 4 p.m.", "Police came."]),
    "time zone": ("Firing began at 6 a.m. GMT on Friday.", ["Firing began at 6 a.m. GMT on Friday."]),
    "decimal": ("Some 3.5 tonnes burned.", ["Some 3.5 tonnes burned."]),
    "number": ("House No. 12 fell. No 12 stood.", ["House No. 12 fell.", "No 12 stood."]),
    "no at the end": (
        "Asked whether he knew, he said no. Then he left.",
        ["Asked whether he knew, he said no.", "Then he left."],
    ),
    "month": ("It began on Jan. 14 and ended on Feb. 2.", ["It began on Jan. 14 and ended on Feb. 2."]),
    "month at the end": ("It began in Oct. Nobody came.", ["It began in Oct.", "Nobody came."]),
    "company": (
        "Arms Inc. sold it. Oil Co. The deal died.",
        ["Arms Inc. sold it.", "Oil Co.", "The deal died."],
    ),
    "saint": ("Gunmen burned St. Mary church.", ["Gunmen burned St. Mary church."]),
    "ellipsis": (
        "We waited… Nobody came... They had fled.",
        ["We waited…", "Nobody came...", "They had fled."],
    ),
    "question": ("Who fired? Nobody knows!", ["Who fired?", "Nobody knows!"]),
    "quotation": ('"They fled." He paused.', ['"They fled."', "He paused."]),
    "curly quotation": ("“They fled.” “All of them.”", ["“They fled.”", "“All of them.”"]),
    "speaker": ('"Enough is enough!" President Diallo said.', ['"Enough is enough!" President Diallo said.']),
    "speaker in lower case": ('"Are they gone?" he asked.', ['"Are they gone?" he asked.']),
    "bracket": ("(Two fled.) The rest stayed.", ["(Two fled.)", "The rest stayed."]),
    "digit opens": ("Shells fell. 12 people died.", ["Shells fell.", "12 people died."]),
    "name in lower case opens": ("Troops left. al-Qaeda came.", ["Troops left.", "al-Qaeda came."]),
    "glued": ("Troops left Gao.The rebels came.", ["Troops left Gao.", "The rebels came."]),
    "address": ("See www.example.Org for more.", ["See www.example.Org for more."]),
    "dash opens": ("Troops left. - The rebels came.", ["Troops left.", "- The rebels came."]),
    "no stop": ("Six killed in Wana", ["Six killed in Wana"]),
    "accented opening": ("Troops left. Écoles closed.", ["Troops left.", "Écoles closed."]),
    "versus": ("It was army vs. Police Union.", ["It was army vs. Police Union."]),
}

LAYOUTS = {
    "blank lines": ("Army Moves\n\nTroops left\n\nThey ran.", ["Army Moves", "Troops left", "They ran."]),
    "a sentence a line": (
        "ADEN 2001-05-06\nTroops left Aden.\nThey ran.",
        ["ADEN 2001-05-06", "Troops left Aden.", "They ran."],
    ),
    "headlines a line": (
        "Army takes Gao\nRebels quit Kidal\nTalks open",
        ["Army takes Gao", "Rebels quit Kidal", "Talks open"],
    ),
    "wrapped": (
        "The army said on Monday that its men had left the\nnorthern town of Kidal after\nsix days.",
        ["The army said on Monday that its men had left the\nnorthern town of Kidal after\nsix days."],
    ),
    "wrapped before a name": (
        "Shells fell on the port and on the\nmarket by it, he said, and Brigadier\nSaleh spoke\nof six.",
        ["Shells fell on the port and on the\nmarket by it, he said, and Brigadier\nSaleh spoke\nof six."],
    ),
    "line open at a preposition": (
        "The funds are for a recount in\nWisconsin.",
        ["The funds are for a recount in\nWisconsin."],
    ),
    "line open at a comma": ("They fled Bama,\nGwoza and Konduga.", ["They fled Bama,\nGwoza and Konduga."]),
    "bullets": ("In brief:\n• Six died.\n• Two fled", ["In brief:", "• Six died.", "• Two fled"]),
    "numbered": ("1. Six died.\n2. Two fled.", ["1. Six died.", "2. Two fled."]),
    "windows line ends": (
        "Army Moves\r\n\r\nTroops left.\r\nThey ran.",
        ["Army Moves", "Troops left.", "They ran."],
    ),
    "old Mac line ends": ("Army Moves\r\rTroops left.", ["Army Moves", "Troops left."]),
    "blanks around": ("  \n Troops left. \t They ran.\n\n ", ["Troops left.", "They ran."]),
    "only blanks": (" \n\t\r\n ", []),
    "empty": ("", []),
}


@pytest.mark.parametrize(("text", "expected"), [*CASES.values(), *LAYOUTS.values()], ids=[*CASES, *LAYOUTS])
def test_cut(text: str, expected: list[str]) -> None:
    assert [s.text for s in sentences(text)] == expected


TEXTS = st.one_of(
    st.text(max_size=300),
    st.text("aA.!?…\"'”) \n\r\t•-,5", max_size=300),
    st.lists(
        st.sampled_from(["U.S.", "Gen.", "4 a.m.", "fled.", '"No!"', "He", "said", "\n", "\n\n", "•", " "])
    ).map(" ".join),
)


@given(TEXTS)
def test_sentences_tile_the_text(text: str) -> None:
    found = sentences(text)
    assert [s.index for s in found] == list(range(len(found)))
    assert all(text[s.start : s.end] == s.text == s.text.strip() != "" for s in found)
    assert all(a.end <= b.start and a.paragraph <= b.paragraph for a, b in pairwise(found))
    assert "".join("".join(s.text for s in found).split()) == "".join(text.split())


@given(TEXTS)
def test_paragraphs_hold_the_sentences(text: str) -> None:
    spans = paragraphs(text)
    assert all(spans[s.paragraph][0] <= s.start and s.end <= spans[s.paragraph][1] for s in sentences(text))


@given(st.text())
def test_plain_keeps_every_offset(text: str) -> None:
    assert len(plain(text)) == len(text)


def test_plain_writes_as_a_typewriter_does() -> None:
    assert plain("“It’s\u00a0over” –\r\n") == '"It\'s over" -  '


def test_long_sentence_is_cut_at_a_clause() -> None:
    text = ", ".join(["the column moved on past the burned villages"] * 60)
    found = sentences(text)
    assert len(found) > 2
    assert all(len(s.text) <= LONGEST for s in found)
    assert all(s.text.endswith(",") for s in found[:-1])


@pytest.mark.parametrize(
    "unit", ["a", ". ", "\n", ".", '."', " \n", "! ", '"(', "A. ", "- ", " ", "a\n", "\r"]
)
def test_time_is_linear(unit: str) -> None:
    def seconds(size: int) -> float:
        start = time.perf_counter()
        sentences((unit * size)[:size])
        return time.perf_counter() - start

    small = max(seconds(20_000), 0.01)
    # Ten times the text may take ten times as long, thirty with a busy machine; a square law takes a hundred.
    assert seconds(200_000) < 40 * small
