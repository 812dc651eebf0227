"""Counts of those who took part in one incident, which are no force sizes."""

from flows.extract.syntax import Token
from flows.extract.troops.mention import Mention

# An attack verb with fewer people than this counts those who took part in one incident, not a force.
_FORCE = 1000
_ATTACKS = frozenset(
    (
        "attack",
        "assault",
        "storm",
        "raid",
        "ambush",
        "launch",
        "open",
        "fire",
        "burn",
        "torch",
        "hurl",
        "clash",
        "battle",
        "skirmish",
        "shoot",
        "kidnap",
    )
)
# So does a band of irregulars that comes into a place.
_RAIDS = frozenset(
    ("enter", "overrun", "invade", "seize", "occupy", "break", "burst", "block", "loot", "gather")
)
_IRREGULAR = ("fighters", "rebels", "members")
_SMALL = 10


def attacks(mention: Mention, governors: list[Token]) -> bool:
    """Whether these are the few who took part in one attack or raid."""
    quantity = mention.quantity
    most = max(n for n in (quantity.low, quantity.best, quantity.high) if n is not None)
    if most >= _FORCE or mention.strong:
        return False
    words = _ATTACKS | _RAIDS if mention.unit in _IRREGULAR else _ATTACKS
    return any(t.lemma_.lower() in words and not _goes_on(t) for t in governors)


def _goes_on(verb: Token) -> bool:
    """Whether the fight lasts: "have been battling around the town"."""
    return verb.tag_ == "VBG" and any(t.lower_ in ("been", "are", "were") for t in verb.children)


def is_handful(mention: Mention) -> bool:
    """Whether the count is of fewer than ten."""
    quantity = mention.quantity
    return (quantity.high or quantity.best or quantity.low or 0) < _SMALL
