"""What keeps a mention out of an incident: another day, place, camp, weapon, scene or standing."""

import re

from flows.extract.events.cluster import REAL, Cluster
from flows.extract.events.mention import Mention, is_many
from flows.extract.events.standing import comes_after
from flows.extract.events.taxonomy import KILLING, family
from flows.extract.events.when import overlap, width
from flows.extract.events.where import apart
from schemas import DateMention
from schemas.event import EventStatus
from schemas.reference.side_word import SideClass

_PLANTED = frozenset(("suicide_bombing", "landmine", "grenade_attack"))
_FIRED = frozenset(("airstrike", "drone_strike", "missile_attack", "shelling"))
_CLASHES = frozenset(("armed_clash", "disrupted_weapons_use"))
# A toll of more days than these is not that of an incident of one.
_WEEKEND = 2
# What many places or days bring together.
_SWEEP = re.compile(
    r"\bacross (?:the )?(?:country|nation|east|west|north|south|region|province|territory)\b"
    r"|\b(?:nation|country)wide\b"
    r"|\b(?:past|previous) (?:two|three|four|five|six|seven|ten|\d+) (?:hours|days|weeks)\b",
    re.IGNORECASE,
)
_DAYS_OF = re.compile(r"\b(?:days|weeks) of (?!last\b|this\b|next\b)")
# A toll of so many days is a statistic.
_MONTH = 27


def is_apart(mention: Mention, cluster: Cluster, alike: float) -> bool:
    """Whether the mention can't be of the incident; `alike` is what the two share, as merge scores it."""
    first = cluster.mentions[0]
    beside = any(m.distinct and m.reading is mention.reading for m in cluster.mentions)
    if (mention.distinct and not beside) or not _same_standing(mention, first):
        return True
    if any(_other_number(mention, m) for m in cluster.mentions) or _elsewhere(mention, cluster):
        return True
    aside = mention.background != first.background and not mention.definite
    if (aside and not alike) or any(_steps_aside(mention, m) for m in cluster.mentions):
        return True
    wide = cluster.is_wide and mention.slug == KILLING
    return any(_disagree(mention, other, wide=wide) for other in cluster.mentions)


def _other_number(mention: Mention, other: Mention) -> bool:
    """A sum of incidents is none of them, and no sum of so many others."""
    if not is_many(mention) and not is_many(other):
        return False
    return mention.quantity is None or other.quantity is None or mention.quantity.best != other.quantity.best


def _elsewhere(mention: Mention, cluster: Cluster) -> bool:
    """Whether the sentence opens in a place ("In Kirkuk, …") that the text has not named for the incident.

    A lead that names no town may still be about it, and tolls by town are part of what struck many.
    """
    scene, reading = mention.reading.scene, mention.reading
    if scene is None or any(m.reading is reading for m in cluster.mentions) or cluster.names(scene):
        return False
    early = cluster.is_lead and cluster.gap(mention) == 1
    return not (early and cluster.is_unplaced) and not (cluster.is_wide and mention.slug == KILLING)


def _steps_aside(mention: Mention, other: Mention) -> bool:
    """Of two mentions in one sentence one is told and the other is what it answers."""
    crowd = "demonstration" in (family(mention.slug), family(other.slug))
    tolls = KILLING in (mention.slug, other.slug) and not crowd
    aside = mention.background != other.background and not mention.pointing
    return mention.reading is other.reading and not tolls and aside


def _same_standing(mention: Mention, first: Mention) -> bool:
    """Both happened, or neither; "intercepted a drone sent to strike" is one event all the same."""
    if (mention.status in REAL) == (first.status in REAL):
        return True
    aimed = mention.status in (EventStatus.PLANNED, EventStatus.HYPOTHETICAL)
    return (
        aimed and mention.reading is first.reading and "disrupted_weapons_use" in (mention.slug, first.slug)
    )


def _disagree(mention: Mention, other: Mention, *, wide: bool) -> bool:
    day, other_day = mention.date or _shared_date(mention), other.date or _shared_date(other)
    if day and other_day and not overlap(day, other_day) and mention.reading is not other.reading:
        return True
    if mention.date and other.date and not overlap(mention.date, other.date):
        return True
    if mention.place and other.place and apart(mention.place, other.place) and not wide:
        return True
    if _other_weapon(mention, other) or _other_camp(mention, other):
        return True
    if _of_a_period(mention, other) or _sweeps(mention, other):
        return True
    same = mention.reading is other.reading
    slugs = {mention.slug, other.slug}
    if not same or slugs & {KILLING, "non_state_overtakes_territory"}:
        return False
    return comes_after(mention.token, other.token) or comes_after(other.token, mention.token)


def _shared_date(mention: Mention) -> DateMention | None:
    """The date of its sentence, where the mention is joined to the one it dates: "killed … and captured"."""
    token = mention.token
    argued = token.dep_ in ("nsubj", "nsubjpass", "dobj") and token.head.pos_ == "VERB"
    joined = argued or token.dep_ == "conj" or any(c.dep_ in ("conj", "advcl") for c in token.children)
    return mention.near_date if joined else None


def _of_a_period(mention: Mention, other: Mention) -> bool:
    """'56 dead over the past ten days' are not those of Tuesday's raid."""
    period = mention.date or mention.near_date
    if not mention.claims or not period or mention.reading is other.reading or not _is_long(period):
        return False
    if _DAYS_OF.search(other.reading.sentence.text):
        return False
    day = other.date or other.near_date
    return width(period) >= _MONTH if day is None else not _is_long(day)


def _sweeps(mention: Mention, other: Mention) -> bool:
    """'Across the east 13 died in the past 24 hours' is no toll of the shells on one town."""
    if mention.slug != KILLING or mention.reading is other.reading:
        return False
    return bool(_SWEEP.search(mention.reading.sentence.text)) and not _SWEEP.search(
        other.reading.sentence.text
    )


def _is_long(date: DateMention) -> bool:
    return width(date) > _WEEKEND


def _other_weapon(mention: Mention, other: Mention) -> bool:
    """'The air strikes' are not the suicide bombing of the sentence before."""
    planted = {mention.slug, other.slug} & _PLANTED
    return bool(planted and {mention.slug, other.slug} & _FIRED) and mention.reading is not other.reading


def _other_camp(mention: Mention, other: Mention) -> bool:
    """An army's attack is not a rebel group's, unless they fight each other.

    Who killed whom in a fight stays with it, unless a day or a place of its own sets it apart.
    """
    a, b = mention.attacker, other.attacker
    camps = {a.kind if a else None, b.kind if b else None}
    if camps != {SideClass.STATE, SideClass.ARMED} or _CLASHES & {mention.slug, other.slug}:
        return False
    own = mention.near_date or mention.near_place
    return mention.slug != KILLING or bool(own and mention.reading is not other.reading)
