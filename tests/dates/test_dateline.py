"""The day that an article states of itself."""

import pytest

from flows.extract.dates import dateline_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("COLOMBO 1996-08-29\nRebels overran a post.", "1996-08-29"),
        ("Santiago, 31 Jul 88 (EL DIARIO) -- [Text] Offices were attacked.", "1988-07-31"),
        ("Managua (Nicaragua), 9 Aug 88 (PRENSA) -- [Text] A letter.", "1988-08-09"),
        ("12 December 2023 – The mission condemned the raid.", "2023-12-12"),
        ("GENEVA (15 March 2022) - The office said so.", "2022-03-15"),
        ("KYIV, March 3, 2022 (Agency) - Shelling went on.", "2022-03-03"),
        ("Published: 3 May 2019\nA mine killed two.", "2019-05-03"),
        ("A mine kills two\nBy A. Writer, 5 May 2020\nTwo died.", "2020-05-05"),
        ("Updated on Tuesday, 4 June 2019 10:20\nTwo died.", "2019-06-04"),
        ("August 24 2014 Rebels take the base", "2014-08-24"),
        ("BAGHDAD, Jan 24 (Agency) – The militia struck.", None),
        ("BAGHDAD (Agency) - The militia struck.", None),
        ("Rebels shelled Donetsk on 3 May 2022. They fled.", None),
        ("On 13 August 2023, in Aden, two died.", None),
        ("The base was hit on January 13, 2020, officials said.", None),
        ("Around 8 February 2025 (weekend of), in Cali, two died.", None),
        ("2014 was a bad year.", None),
        ("30 February 2020 – No such day.", None),
        ("", None),
    ],
)
def test_dateline(text: str, day: str | None) -> None:
    found = dateline_date(text)
    assert (found and str(found)) == day
