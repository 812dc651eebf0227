"""Attribution: who says so, for the first claim of each text unless the case names another word."""

import pytest

from flows.extract.attribution import attributed_to
from tests.casualties.reading import read

CASES = [
    ("Nine miners died, police said.", "Nine", ["police"]),
    ("Nine miners died, said a police spokesman.", "Nine", ["a police spokesman"]),
    ("Police said nine miners died.", "nine", ["Police"]),
    ("Police said that nine miners died in the shaft.", "nine", ["Police"]),
    ("Nine miners died in the shaft.", "Nine", []),
    ("According to the regional governor, nine miners died.", "nine", ["the regional governor"]),
    ("Nine miners died, according to two doctors.", "Nine", ["two doctors"]),
    ("The defence ministry reported that four sailors were killed.", "four", ["The defence ministry"]),
    ("The defence ministry confirmed the deaths of four sailors.", "four", ["The defence ministry"]),
    ("The rebels claimed they had killed 40 soldiers.", "40", ["The rebels"]),
    ("The agency quoted a doctor as saying six people were killed.", "six", ["a doctor"]),
    ("Officials put the death toll at 44.", "44", ["Officials"]),
    ("An army statement said three scouts were killed.", "three", ["An army statement"]),
    ("Colonel Amadi told reporters that 16 rebels were killed.", "16", ["Colonel Amadi"]),
    (
        "A nurse and an army officer said two people were killed.",
        "two",
        ["A nurse", "an army officer"],
    ),
    (
        "Residents and officials said two people were killed.",
        "two",
        ["Residents", "officials"],
    ),
    ("Police and medical sources said nine miners died.", "nine", ["Police and medical sources"]),
    ("The rights body gave a lower toll. It said that six miners died.", "six", ["The rights body"]),
    ("The fair gave joy to many. It saw six miners die.", "six", []),
    ("By the army's count, 40 rebels died.", "40", ["the army's count"]),
    ("By noon 40 rebels were dead.", "40", []),
    ("Two people were killed, a spokesman for the mission said.", "Two", ["a spokesman for the mission"]),
    ("The mayor said the road was closed. He added that five people were killed.", "five", ["The mayor"]),
    ("The ministry said calm had returned. It said five people were killed.", "five", ["The ministry"]),
    ("The mayor said the road was closed. Five people were killed.", "Five", []),
    ("Ten dead in market blast: police", "Ten", ["police"]),
    ("The group claimed responsibility for the blast that killed ten.", "ten", []),
    ("The attack claimed the lives of 18 villagers.", "18", []),
    ("The blast killed ten people, the radio said, but the mayor said four died.", "four", ["the mayor"]),
    ("“We lost a friend,” said Ali. “Three boys were killed.”", "Three", []),
    ("Ali Noor said: “We ran. Three boys were killed.”", "Three", ["Ali Noor"]),
    ("Witnesses said that police reported three deaths.", "three", ["police"]),
    ("A report by the monitor showed that 12 people died.", "12", ["A report by the monitor"]),
]


@pytest.mark.parametrize(("text", "word", "sources"), CASES, ids=[case[0] for case in CASES])
def test_case(text: str, word: str, sources: list[str]) -> None:
    start = text.index(word)
    assert attributed_to(read(text), start, start + len(word)) == sources


def test_between_sentences_is_nobody() -> None:
    text = "Police spoke.   \n\nNine died."
    assert attributed_to(read(text), text.index("\n"), text.index("\n") + 1) == []


def test_sources_are_verbatim() -> None:
    text = "“Nine died,” Saïd’s aide told Radio Nord."
    found = attributed_to(read(text), text.index("Nine"), text.index("Nine") + 4)
    assert found
    assert all(source in text for source in found)
