"""Places told by distance and direction from another: "20 km south of Kirkuk"."""

import re
from dataclasses import replace

from flows.extract.places.distance import displaced
from flows.extract.places.mention import Mention
from seeds.gazetteer import Place

_BEARINGS = {
    "north": 0, "northeast": 45, "east": 90, "southeast": 135, "south": 180, "southwest": 225, "west": 270,
    "northwest": 315, "n": 0, "ne": 45, "e": 90, "se": 135, "s": 180, "sw": 225, "w": 270, "nw": 315,
}  # fmt: skip
_KM = {"k": 1.0, "m": 1.609344}
_OFFSET = re.compile(
    r"(?P<number>\d{1,3}(?:\.\d+)?)[\s-]*(?P<unit>km|kms|kilomet(?:er|re)s?|miles?|mi)\b(?:\s*\([^()]{1,20}\))?\s+"
    r"(?:to\s+the\s+)?(?P<side>(?:north|south)?[\s-]?(?:east|west)|north|south|[NS][EW]|[NESW])(?:ern|wards?)?\s+"
    r"(?:of|from)\s+(?:the\s+)?(?:(?:city|town|village|capital)\s+(?:of\s+)?)?$",
    re.IGNORECASE,
)
# The longest that the words before a name can be.
_REACH = 70
# UCDP: near a known point.
PRECISION = 2


def relative(text: str, mention: Mention, place: Place | None) -> tuple[int, Place] | None:
    """Where the phrase starts and the point that it tells, or None where the name stands for itself.

    The point has no identity of its own: its `place_id` is the anchor's with the offset.
    """
    offset = _OFFSET.search(text, max(0, mention.start - _REACH), mention.start)
    if (
        offset is None
        or place is None
        or place.latitude is None
        or place.longitude is None
        or place.precision > 2
    ):
        return None
    side = re.sub(r"[\s-]", "", offset["side"].lower())
    km = float(offset["number"]) * _KM[offset["unit"][0].lower()]
    latitude, longitude = displaced((place.latitude, place.longitude), km, _BEARINGS[side])
    name = f"{km:.3g} km {side} of {place.name}"
    point = replace(
        place, place_id=f"{place.place_id}+{km:.3g}km-{side}", name=name, kind="relative",
        latitude=round(latitude, 4), longitude=round(longitude, 4), precision=PRECISION, geonames_id=None,
    )  # fmt: skip
    return offset.start(), point
