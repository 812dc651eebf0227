"""Furniture: captions, bylines, tags and related headlines are told, the report never taken for them."""

import pytest

from flows.extract.document import Document, Furniture
from flows.extract.furniture import furniture_of_sentence
from flows.extract.segment import sentences
from schemas import Article

LEAD = "Shells fell on the port of Hodeida on Monday, killing six dock workers, the governor said."
TAIL = "The governor blamed rebels who hold the hills above the city, and asked for help from abroad."

FURNITURE = [
    ("FILE PHOTO: Soldiers stand guard in Bamako, March 3, 2020. REUTERS/Ann Example", "caption"),
    ("FILE - Soldiers stand guard in Bamako in 2020.", "caption"),
    ("File photo of the harbour before the attack", "caption"),
    ("A boy walks past a burned tank near Tigre. (AP Photo/Ann Example)", "caption"),
    ("Smoke rises over the harbour on Monday. Getty Images", "caption"),
    ("Photo by Ann Example", "caption"),
    ("Photo: Ministry of Defence", "caption"),
    ("Image: a burned truck", "caption"),
    ("Image copyright Example Pictures", "caption"),
    ("Image caption The harbour was hit twice", "report"),
    ("Image caption: The harbour was hit twice", "caption"),
    ("Credit: Ann Example/Handout", "caption"),
    ("Smoke over Sanaa. AFP/Ann Example", "caption"),
    ("Courtesy of the coast guard", "caption"),
    ("Handout photo of the vessel", "caption"),
    ("PHOTO: the vessel in May", "caption"),
    ("VIDEO: The moment of the blast", "caption"),
    ("Peacekeepers on patrol. (UN Photo/Ann Example)", "caption"),
    ("By Ann Example", "byline"),
    ("By Ann Example, Bob Sample and Carl de Test", "byline"),
    ("BY ANN EXAMPLE", "byline"),
    ("By Ann Example in Hodeida and Bob Sample in Aden", "byline"),
    ("– Ann Example", "byline"),
    ("— Staff", "byline"),
    ("Staff Reporter", "byline"),
    ("Agencies", "byline"),
    ("Reporting by Ann Example; editing by Bob Sample", "byline"),
    ("(Reporting by Ann Example; Writing by Bob Sample)", "byline"),
    ("Additional reporting by Ann Example in Aden.", "byline"),
    ("Writing by Ann Example, editing by Bob Sample", "byline"),
    ("Compiled by our foreign desk", "byline"),
    ("With reporting by Ann Example", "byline"),
    ("Ann Example in Aden contributed to this report.", "byline"),
    ("Published 4 May 2021", "byline"),
    ("Last updated: May 4, 2021", "byline"),
    ("Updated at 14:20 GMT", "byline"),
    ("REUTERS", "agency_tag"),
    ("(Reuters)", "agency_tag"),
    ("AFP", "agency_tag"),
    ("(AP) —", "agency_tag"),
    ("– ", "agency_tag"),
    ("* * *", "agency_tag"),
    ("© Example Media 2021", "agency_tag"),
    ("All rights reserved.", "agency_tag"),
    ("Our Standards: The Example Principles.", "agency_tag"),
    ("EXCLUSIVE – How a Port Fell to Rebels in One Night", "related"),
    ("SPECIAL REPORT- The Men Behind the Militia's Money", "related"),
    ("READ MORE: Six die as ferry sinks", "related"),
    ("Also read: Rebels take second port", "related"),
    ("Also read | Rebels take second port", "related"),
    ("WATCH: Drone footage of the harbour", "related"),
    ("ADVERTISEMENT", "related"),
    ("Related:", "related"),
    ("Related: Army chief resigns", "related"),
    ("Sign up for our morning briefing", "related"),
    ("Share this article", "related"),
    ("Story continues below", "related"),
    ("Subscribe to our newsletter", "related"),
    ("Follow us on all channels", "related"),
    ("Rebel Chief's Son Held in Paris Over Arms Deal", "related"),
    ("Iran's Hope for ‘a Seat’ at the Summit Table", "related"),
    ("Background", "related"),
    ("Death toll rises", "related"),
    ("WHAT WE KNOW SO FAR", "related"),
    # The report itself, which no rule may swallow.
    ("Six men died.", "report"),
    ("“We will not leave,” he said.", "report"),
    ("The rebels did not comment on the attack, in which forty people were hurt", "report"),
    ("HODEIDA 2021-05-03", "report"),
    ("Aden, 3 May 89 (EXA) -- [Text]", "dateline"),
    ("By Monday, sixty families had fled the port.", "report"),
    ("By the time help came, the ward was on fire.", "report"),
    ("Reuters reported that the port was closed.", "report"),
    ("The photo shows a burned truck, the ministry said.", "report"),
    ("Officials in Aden told AFP that four men were held.", "report"),
    ("More troops were on their way.", "report"),
    ("Watch towers along the road were burned, he said.", "report"),
    ("Published reports put the dead at nine.", "report"),
    ("The UN says sixty thousand have fled since May:", "report"),
    ("Two dead,", "report"),
]


@pytest.mark.parametrize(("paragraph", "kind"), FURNITURE)
def test_between_full_paragraphs(paragraph: str, kind: str) -> None:
    found = sentences("\n\n".join([LEAD, paragraph, TAIL]))
    assert {(s.furniture or "report") for s in found if s.paragraph == 1} == {kind}
    assert found[0].furniture is None
    assert found[-1].furniture is None


@pytest.mark.parametrize(
    "text",
    [
        "Six Killed in Strike on Camp",
        "Six killed in Wana\nTwo Hurt in Dir Blast\nDrone Hits Car in Marib",
        "ANALYSIS: Why the Port Fell",
        "BREAKING: Two soldiers killed in Hodeida",
        "Drone hits car near Marib, North Yemen",
        "Army Retakes Gao\n\nRebels quit the town on Monday after six days of shelling, the mayor said.",
    ],
)
def test_a_text_of_headlines_is_its_own_report(text: str) -> None:
    assert [s.furniture for s in sentences(text)].count(None) == len(sentences(text))


def test_dateline_does_not_take_the_lead_with_it() -> None:
    text = "ADEN, May 3 (Reuters) - Six men died in a blast, police said.\n\n" + TAIL
    assert [s.furniture for s in sentences(text)] == [Furniture.DATELINE, None, None]


def test_every_sentence_of_a_caption_is_caption() -> None:
    text = "FILE PHOTO: A ship burns. It was hit in May 2020. REUTERS/Ann Example\n\n" + LEAD
    assert [s.furniture for s in sentences(text)] == [Furniture.CAPTION] * 3 + [None]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("(Reporting by Ann Example; editing by Bob Sample)", Furniture.BYLINE),
        ("Additional reporting by Ann Example.", Furniture.BYLINE),
        ("Reporting of casualties is slow, the ministry said.", None),
        ("Two soldiers died.", None),
    ],
)
def test_credit_within_a_paragraph(sentence: str, kind: Furniture | None) -> None:
    assert furniture_of_sentence(sentence) == kind


def test_body_leaves_furniture_out() -> None:
    text = f"By Ann Example\n\n{LEAD}\n\nREAD MORE: Ten die in Aden\n\n{TAIL}"
    article = Article(article_id="a", source_uri="a", text=text, text_sha256="0" * 64)
    assert [s.text for s in Document(article, tuple(sentences(text)), "x").body] == [LEAD, TAIL]


@pytest.mark.parametrize(
    ("dateline", "report"),
    [
        ("MOCHA, Yemen (EXA) —", "Shells fell on the port."),
        ("TOKMAK, March 4 (EXA) –", "Shells fell on the port."),
        ("GOMA/KINSHASA (EXA) -", "Shells fell on the port."),
        ("Iquitos, 3 May 89 (Radio del Rio) -- [Report] [Text]", "Shells fell on the port."),
        ("Aleppo, May 3 --", "Shells fell on the port."),
        ("MOCHA —", "Shells fell on the port."),
        ("(EXA) --", "Shells fell on the port."),
        ("", "MOCHA was shelled - again - on Monday."),
        ("", "Two men - a clerk and a guard - died."),
        ("", "UN - the mission, that is - said two men died."),
        ("", "Mocha - the port's old name - was shelled."),
    ],
)
def test_dateline_stands_apart(dateline: str, report: str) -> None:
    found = sentences(f"{dateline} {report}".strip())
    assert [s.text for s in found if s.furniture is Furniture.DATELINE] == ([dateline] if dateline else [])
    assert [s.text for s in found if s.furniture is None] == [report]
