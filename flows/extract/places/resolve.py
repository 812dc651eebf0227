"""Choose which place a name means, by the article as a whole."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import exp, log10

from flows.extract.places.distance import kilometres
from flows.extract.places.mention import Mention
from seeds.gazetteer import Place

_ADMIN = frozenset({"country", "province", "district", "region"})
_KIND_FITS = {
    "town": frozenset({"town"}),
    "province": frozenset({"province", "region"}),
    "district": frozenset({"district"}),
    "airbase": frozenset({"airbase", "airport"}),
    "airport": frozenset({"airport", "airbase"}),
}
_ROUNDS = 2
_NEAR_KM = 250


@dataclass
class Evidence:
    """What the article says of where it happens: countries and provinces by weight, and the places chosen so far."""

    countries: Counter[str] = field(default_factory=Counter)
    provinces: Counter[tuple[str | None, str | None]] = field(default_factory=Counter)
    chosen: dict[str, Place] = field(default_factory=dict)


def resolve(mentions: Sequence[Mention], countries: Mapping[str, float]) -> list[Place | None]:
    """The place of each mention, None for one that the gazetteer does not know.

    `countries` weighs the countries that demonyms speak of. A name keeps one sense within an article, unless
    the text itself puts a mention elsewhere ("Paris, Texas").
    """
    evidence = Evidence(Counter(countries))
    found: list[Place | None] = [None] * len(mentions)
    for _ in range(_ROUNDS):
        evidence = _gather(mentions, found, countries)
        found = [_choose(mentions, i, evidence) for i in range(len(mentions))]
    return _one_sense(mentions, found)


def _gather(
    mentions: Sequence[Mention], found: Sequence[Place | None], countries: Mapping[str, float]
) -> Evidence:
    evidence = Evidence(Counter(countries))
    for mention, place in zip(mentions, found, strict=True):
        sure = place or _only(mention.candidates)
        if sure is None:
            continue
        if sure.country:
            evidence.countries[sure.country] += 1.0 if sure.kind == "country" or place is None else 0.5
        if sure.kind == "province":
            evidence.provinces[sure.country, sure.admin1] += 1
        if sure.latitude is not None and sure.kind != "country":
            evidence.chosen[mention.key] = sure
    return evidence


def _only(candidates: tuple[Place, ...]) -> Place | None:
    """The place that needs no choosing: the sole country of the name, or its only bearer."""
    nations = [p for p in candidates if p.kind == "country"]
    if len(nations) == 1 and not any(p.kind == "province" for p in candidates):
        return nations[0]
    return candidates[0] if len(candidates) == 1 else None


def _choose(mentions: Sequence[Mention], at: int, evidence: Evidence) -> Place | None:
    mention = mentions[at]
    if not mention.candidates:
        return None
    outer = mentions[at + 1] if at + 1 < len(mentions) and mentions[at + 1].contains_previous else None
    inner = mentions[at - 1] if mention.contains_previous else None
    scored = [
        (_score(place, mention, outer, inner, evidence), -n) for n, place in enumerate(mention.candidates)
    ]
    return mention.candidates[-max(scored)[1]]


def _score(
    place: Place, mention: Mention, outer: Mention | None, inner: Mention | None, evidence: Evidence
) -> float:
    score = _prior(place) + _kind_fit(place, mention)
    total = max(evidence.countries.values(), default=0)
    if place.country and total:
        score += 3 * evidence.countries[place.country] / (total + 1)
    if evidence.provinces[place.country, place.admin1] and place.kind != "province":
        score += 1.5
    score += _proximity(place, mention.key, evidence)
    if outer is not None and any(lies_in(place, other) for other in outer.candidates):
        score += 6
    if inner is not None and any(lies_in(other, place) for other in inner.candidates):
        score += 4 + (place.kind in _ADMIN)
    return score


def _prior(place: Place) -> float:
    known = log10(place.population + 10) * 0.9
    return (
        known
        + {"country": 1.5, "province": -0.3, "district": -1.2, "airport": -1}.get(place.kind, 0)
        + (1.0 if place.place_id.startswith("warledger:") else 0)
    )


def _kind_fit(place: Place, mention: Mention) -> float:
    fits = _KIND_FITS.get(mention.kind or "")
    if fits is None:
        return 0
    return (
        3
        if place.kind in fits
        else -1.5
        if place.kind in _ADMIN or mention.kind in ("airbase", "airport")
        else 0
    )


def _proximity(place: Place, key: str, evidence: Evidence) -> float:
    """Nearness to the article's other places, 0 to 2."""
    if place.latitude is None or place.longitude is None:
        return -1
    others = [p for k, p in evidence.chosen.items() if k != key]
    near = [exp(-kilometres(place, other) / _NEAR_KM) for other in others]
    return min(2.0, 2 * sum(sorted(near, reverse=True)[:3]))


def lies_in(inner: Place, outer: Place) -> bool:
    """Whether the gazetteer puts the one in the other."""
    if inner.place_id == outer.place_id or inner.country != outer.country or inner.country is None:
        return False
    if outer.kind == "country":
        return inner.kind != "country"
    if inner.kind == "country":
        return False
    if outer.kind == "province":
        return inner.admin1 == outer.admin1 and inner.kind != "province"
    if outer.kind == "district":
        return inner.admin2 == outer.name or kilometres(inner, outer) < 40
    return kilometres(inner, outer) < 100


def _one_sense(mentions: Sequence[Mention], found: list[Place | None]) -> list[Place | None]:
    """The sense that the text spells out for a name holds for its other mentions of the same kind."""
    senses: dict[tuple[str, str | None], Counter[Place]] = defaultdict(Counter)
    spelt = [i + 1 < len(mentions) and mentions[i + 1].contains_previous for i in range(len(mentions))]
    for mention, place, told in zip(mentions, found, spelt, strict=True):
        if place is not None:
            senses[mention.key, mention.kind][place] += 10 if told else 1
    return [
        place if place is None or told else senses[mention.key, mention.kind].most_common(1)[0][0]
        for mention, place, told in zip(mentions, found, spelt, strict=True)
    ]
