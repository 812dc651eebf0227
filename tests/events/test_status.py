"""Whether an event happened, from its sentence."""

import pytest

from schemas.event import EventStatus as S
from tests.events.reading import events_of

CASES = [
    ("Rebels attacked the garrison at Kaya on Monday.", S.OCCURRED),
    ("The army is shelling the eastern suburbs.", S.ONGOING),
    ("Fighting is continuing in the streets of Kenema.", S.ONGOING),
    ("The army will launch an offensive against the rebels next month.", S.PLANNED),
    ("The rebels plan to attack the garrison at Kaya.", S.PLANNED),
    ("The militia threatened to bomb the embassy.", S.THREATENED),
    ("The group vowed to attack the convoys.", S.THREATENED),
    ("The army did not attack the village.", S.DENIED),
    ("The ministry denied any attack on the hospital.", S.DENIED),
    ("No attack on the camp took place.", S.DENIED),
    ("The attack on the camp did not take place.", S.DENIED),
    ("No militants attacked the town.", S.DENIED),
    ("The attack on the camp would not go unanswered, the president said.", S.OCCURRED),
    ("No group has claimed the attack on the camp.", S.OCCURRED),
    ("A bomb hidden in a garbage can went off in the market.", S.OCCURRED),
    ("The rebels could attack the capital.", S.HYPOTHETICAL),
    ("The senator called for air strikes against the rebel bases.", S.HYPOTHETICAL),
    ("The factions should answer by enforcing a blockade of the port, he said.", S.HYPOTHETICAL),
    ("The army answered by shelling the suburbs.", S.OCCURRED),
    ("Residents fear an attack by the militia.", S.HYPOTHETICAL),
    ("If the rebels attack the town, soldiers will respond.", S.HYPOTHETICAL),
    ("Air defences intercepted a missile over the capital.", S.OCCURRED),
    ("The United Nations urged restraint after the attack on the convoy.", S.OCCURRED),
    ("Police will investigate the attack on the bank.", S.OCCURRED),
    ("The militants used a drone to attack the outpost.", S.OCCURRED),
]


@pytest.mark.parametrize(("text", "status"), CASES)
def test_status_of_the_first_event(text: str, status: S) -> None:
    (events,) = events_of([text])
    assert events[0].status is status
