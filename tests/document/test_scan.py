"""The scan: conflict, violence and armed force are told from all the rest of the news."""

import pytest

from flows.extract.document import Document
from flows.extract.scan import conflict_weight, is_conflict, needs_parse
from flows.extract.segment import sentences
from schemas import Article

CONFLICT = [
    "Six killed in Wana, South Waziristan.",
    "A drone struck a car near Marib.",
    "Gunmen opened fire on a market in Owerri.",
    "Rebels and the army clashed for a third day outside Goma.",
    "The group freed two hostages after six months.",
    "Police fired tear gas at students who marched on the ministry.",
    "On 4 May, rioters set fire to a party office in Lagos.",
    "Farmers rallied in front of the governor's house to demand lower prices.",
    "Residents blocked the road with burning tyres over power cuts.",
    "Germany has nearly 900 soldiers in the country.",
    "The two sides signed a peace accord in Bor.",
    "The truce held for a second day.",
    "Government forces left the village without a fight.",
    "An explosive device was found under a bridge and made safe.",
    "A bomb killed three football fans on their way to the final.",
    "The army was sent to the flooded valley to stop looting.",
    "Hackers of the enemy are one thing; his brigade needs shells.",
    "Unknown men hacked to death a village chief.",
    "Soldiers guarded the clinic where cholera patients were treated after shelling.",
    "The president warned of war if the talks fail.",
    "A man stabbed four people at a station.",
    "The junta freed 200 detainees.",
    "Troops will leave the base by June.",
    "Settlers uprooted olive trees near Nablus.",
    "On 3 May 2022, nine fighters of the front surrendered to the army in Bayog.",
    "On 8 March 2021, masked men set fire to two party cars in Volos.",
    "On 2 June 2021, retired dockers met at the pier over unpaid bonuses. [size=around 40]",
]

OTHER = [
    "The family took control of the bakery in 1990.",
    "A candle set fire to the curtains; nobody was hurt.",
    "A minefield of tax rules awaits small firms.",
    "On 4 May 2021, the library opened a second reading room.",
    "City won the cup on penalties after a shoot-out that went to ten kicks.",
    "The striker scored twice as United beat Rovers in the league on Saturday.",
    "The goalkeeper was injured in a collision and will miss the semi-final.",
    "Shares of the bank fell after its earnings missed forecasts.",
    "The two firms are in a price war, and investors fear for profits.",
    "The central bank raised its interest rate to fight inflation.",
    "A nurse who was infected with the virus died on Monday.",
    "Health officials confirmed 40 new cholera cases in the camp.",
    "An earthquake killed 30 people in the mountains.",
    "The hurricane left two dead and thousands without power.",
    "Nine passengers died when a bus and a lorry collided.",
    "Two people were killed in a car crash on the ring road.",
    "A gas explosion in a restaurant injured five people.",
    "The singer's new album hit number one.",
    "The film tells of two brothers who run a hotel.",
    "Heavy snowfall closed the airport on Friday.",
    "A man was fined for selling fake watches.",
    "The company will cut its workforce by a tenth.",
    "He had a heart attack during the concert.",
    "Scientists found a new kind of orchid.",
    "The mayor opened a museum of glass.",
    "The app was updated to fix a battery fault.",
    "The head coach was fired after the team lost the play-off.",
    "A general election will be held in May.",
]


def document(text: str, title: str | None = None) -> Document:
    article = Article(article_id="a", source_uri="a", title=title, text=text, text_sha256="0" * 64)
    return Document(article, tuple(sentences(text)), "x")


@pytest.mark.parametrize("text", CONFLICT)
def test_conflict(text: str) -> None:
    assert is_conflict(document(text))


@pytest.mark.parametrize("text", OTHER)
def test_other_news(text: str) -> None:
    assert not is_conflict(document(text))


def test_one_word_is_enough_for_a_brief_and_not_for_a_long_article() -> None:
    filler = "The council spoke of roads, schools and the price of bread. " * 12
    assert is_conflict(document("Two wounded near Mir Ali."))
    assert not is_conflict(document(filler + "A guard was wounded."))


def test_title_counts() -> None:
    assert is_conflict(document("The mayor spoke to the press.", title="Two killed in ambush"))


def test_furniture_does_not_count() -> None:
    report = "The council met to speak of roads and schools on Monday, the mayor told the press in the hall."
    text = f"{report}\n\nREAD MORE: Army Shells Rebels as Truce Ends\n\n{report}"
    assert not is_conflict(document(text))


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("a wartime diary", 0.0),
        ("the war", 2.0),
        ("AIRSTRIKES", 3.0),
        ("a suicide\nbomber", 3.0),
        ("toward the town", 0.0),
        ("a bombshell", 0.0),
        ("football", -1.0),
        ("", 0.0),
    ],
)
def test_weight(text: str, weight: float) -> None:
    assert conflict_weight(text) == weight


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        ("Rebels left.", True),
        ("Twelve families are back, and 40 more will come.", True),
        ("The mayor said so.", True),
        ("The sky was blue over the bay.", False),
        ("Roses bloom in the garden of the palace.", False),
    ],
)
def test_needs_parse(text: str, needed: bool) -> None:
    assert needs_parse(sentences(text)[0]) is needed


def test_furniture_needs_no_parse() -> None:
    assert not needs_parse(sentences("FILE PHOTO: Six rebels were killed.")[0])
