"""What the article as a whole says of where it happens."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import exp

from flows.extract.places.distance import kilometres
from flows.extract.places.mention import Mention
from seeds.gazetteer import Place

_NEAR_KM = 250
# A country is what the article is about when it is spoken of so many times as often as any other.
_MAINLY = 2
# Inhabitants from which a name brings its country to mind.
_KNOWN, _HINT = 50_000, 0.5
_VILLAGE = 20_000
_SETTLED = frozenset({"town", "district", "neighbourhood", "region"})
_DIVISIONS = frozenset({"country", "province"})


@dataclass
class Evidence:
    """Countries and provinces by weight, and the places chosen so far, by the key of their names.

    `named`: the article speaks of some country, province or large town.
    """

    countries: Counter[str] = field(default_factory=Counter)
    provinces: Counter[tuple[str | None, str | None]] = field(default_factory=Counter)
    chosen: dict[str, Place] = field(default_factory=dict)
    named: bool = False
    own: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def weigh(self, country: str, key: str, weight: float) -> None:
        """Count a mention for a country."""
        self.countries[country] += weight  # type: ignore[assignment]
        self.own[key][country] += weight  # type: ignore[assignment]

    def besides(self, country: str | None, key: str) -> float:
        """The weight that a country has from mentions of other names."""
        return self.countries[country] - self.own[key][country] if country else 0.0

    def grounded(self, country: str | None, key: str) -> bool:
        """Whether the article's other towns and provinces lie in other countries only."""
        places = [p for k, p in self.chosen.items() if k != key and _is_known(p) and p.country]
        return bool(places) and all(p.country != country for p in places)

    def home(self) -> str | None:
        """The one country that the article is about; None where it speaks of several nearly as much."""
        ranked = self.countries.most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] < _MAINLY * ranked[1][1]):
            return None
        return ranked[0][0]

    def country_share(self, country: str | None) -> float:
        """0 to 1: how much the article speaks of the country beside the one that it speaks of most."""
        most = max(self.countries.values(), default=0)
        return self.countries[country] / (most + 0.5) if country else 0.0

    def nearness(self, place: Place, key: str) -> float:
        """0 to 1: how near the place is to the article's other places."""
        others = (p for k, p in self.chosen.items() if k != key)
        near = sorted((exp(-kilometres(place, other) / _NEAR_KM) for other in others), reverse=True)
        return min(1.0, sum(near[:3]))


def gather(
    mentions: Sequence[Mention], found: Sequence[Place | None], countries: Mapping[str, float]
) -> Evidence:
    """The evidence of the demonyms' countries, of names with one bearer, and of the places chosen so far."""
    evidence = Evidence(Counter(countries), named=bool(countries))
    for mention, place in zip(mentions, found, strict=True):
        if place is None and not mention.heard and (country := common_country(mention.candidates)):
            evidence.weigh(country, mention.key, 1 if _is_sure(mention.candidates) else _HINT)
            evidence.named = evidence.named or any(map(_is_known, mention.candidates))
        if (sure := place or _only(mention.candidates)) is None:
            continue
        if place is not None and place.country:
            evidence.weigh(place.country, mention.key, 1 if place.kind == "country" else _HINT)
        evidence.named = evidence.named or _is_known(sure)
        if sure.kind == "province":
            evidence.provinces[sure.country, sure.admin1] += 1
        if sure.latitude is not None and sure.kind != "country":
            evidence.chosen[mention.key] = sure
    return evidence


def common_country(candidates: tuple[Place, ...]) -> str | None:
    """The country in which alone the name is known, small towns elsewhere aside."""
    if (sure := _only(candidates)) is not None:
        return sure.country
    known = [p for p in candidates if _is_known(p)] or candidates
    countries = {p.country for p in known}
    return countries.pop() if len(countries) == 1 else None


def _is_known(place: Place) -> bool:
    """Whether it brings its country to mind."""
    return is_ours(place) or place.kind in _DIVISIONS or place.population >= _KNOWN


def is_ours(place: Place) -> bool:
    """Whether our own table has it as a place that news names, and not as one village among many."""
    village = place.kind in _SETTLED and 0 < place.population <= _VILLAGE
    return place.place_id.startswith("warledger:") and not village


def _is_sure(candidates: tuple[Place, ...]) -> bool:
    """Whether the name has one bearer, and that no small town."""
    return (sure := _only(candidates)) is not None and _is_known(sure)


def _only(candidates: tuple[Place, ...]) -> Place | None:
    """The place that needs no choosing: the sole country of the name, or its only bearer."""
    nations = [p for p in candidates if p.kind == "country"]
    if len(nations) == 1 and not any(p.kind == "province" for p in candidates):
        return nations[0]
    return candidates[0] if len(candidates) == 1 else None
