"""Words of violence that tell of none."""

import pytest

from tests.events.reading import events_of

CASES = [
    "The strikers attacked the goal from the left for most of the second half.",
    "Her new film bombed at the box office.",
    "He died of a heart attack at home.",
    "There was an explosion of interest in the small museum.",
    "They shot a film in the old town.",
    "The two ministers struck a deal on fish quotas.",
    "The minister launched a book on gardening.",
    "A panic attack kept the singer from the stage.",
    "The committee shot down the proposal to widen the road.",
    "The population bomb was the theme of his lecture.",
    "The gold mine hired ninety workers.",
    "Share prices crashed after the central bank spoke.",
    "The film captured the imagination of the critics.",
    "The coach was attacked by critics after the match.",
]


@pytest.mark.parametrize(("k", "text"), list(enumerate(CASES)))
def test_no_violent_event(k: int, text: str) -> None:
    (events,) = events_of([text])
    assert [e.event_type for e in events if e.acled_event_type] == []
