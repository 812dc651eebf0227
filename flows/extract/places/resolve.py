"""Choose which place a name means, by the article as a whole."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import log10

from flows.extract.places.evidence import Evidence, common_country, gather, is_ours
from flows.extract.places.mention import Mention
from flows.extract.places.settle import lies_in, settle
from flows.extract.places.votes import Votes
from seeds.gazetteer import Place, name_key

_ADMIN = frozenset({"country", "province", "district", "region"})
_KIND_FITS = {
    "town": frozenset({"town"}),
    "province": frozenset({"province", "region"}),
    "district": frozenset({"district"}),
    "airbase": frozenset({"airbase", "airport"}),
    "airport": frozenset({"airport", "airbase"}),
}
_WIDER = frozenset({"country", "province"})
_NATURAL = frozenset({"river", "lake", "mountains", "canal"})
_SETTLED = frozenset({"town", "district", "province"})
_ROUNDS = 2
# Points of the score: a tenfold population is worth 1.2.
_PER_TENFOLD, _COUNTRY, _PROVINCE, _NEAR = 1.2, 4.0, 1.0, 1.5
_AROUND, _VOTES = 1.5, 2.5
_HELD, _SIBLING, _FIT, _SEAT, _NAMED = 6.0, 3.2, 3.0, 1.2, 1.2
_KIND_PRIOR = {"country": 1.5, "province": 0.0, "district": -1.5, "airport": -1.0, "airbase": -1.0}
_SMALL, _LARGE, _METROPOLIS = 100_000, 100_000, 1_500_000
_CITY = 500_000
# How far a metropolis needs no mention of its country.
_CAPITAL = 0.4
_OWN_TABLE = 10**5
"""The weight in inhabitants of a place of our own table that gives none: news names it."""


def resolve(mentions: Sequence[Mention], countries: Mapping[str, float]) -> list[Place | None]:
    """The place of each mention, None for one that the gazetteer does not know.

    `countries` weighs the countries that demonyms speak of. A name keeps one sense within an article, unless
    the text itself puts a mention elsewhere ("Paris, Texas").
    """
    found: list[Place | None] = [None] * len(mentions)
    votes = Votes(mentions)
    for _ in range(_ROUNDS):
        evidence = gather(mentions, found, countries)
        found = [_choose(mentions, at, evidence, votes) for at in range(len(mentions))]
    return settle(mentions, _one_sense(mentions, found), evidence.home())


def _choose(mentions: Sequence[Mention], at: int, evidence: Evidence, votes: Votes) -> Place | None:
    mention = mentions[at]
    sole = None if mention.heard else common_country(mention.candidates)
    candidates = [place for place in mention.candidates if _plausible(place, mention, evidence, sole)]
    if len(candidates) < 2:
        return candidates[0] if candidates else None
    scores = [
        _prior(place)
        + _NAMED * _is_own_name(place, mentions[at])
        + _fit(place, mentions[at])
        + _told(place, mentions, at)
        + _general(place, mentions[at], evidence)
        + _VOTES * votes.share(place, mentions[at].key) * _is_open(mentions[at], evidence)
        for place in candidates
    ]
    return candidates[scores.index(max(scores))]


def _plausible(place: Place, mention: Mention, evidence: Evidence, sole: str | None) -> bool:
    """Not a small namesake in a country of which the article says nothing, nor one that only sounds alike.

    No town is a river. `sole` is the one country in which the name is known.
    """
    if mention.kind in _NATURAL and place.kind in _SETTLED:
        return False
    if mention.heard and not evidence.countries:
        return place.population >= _LARGE
    if not evidence.named or place.country is None or evidence.besides(place.country, mention.key):
        return True
    large = place.population >= _SMALL or is_ours(place)
    if place.country == sole and (large or not evidence.grounded(place.country, mention.key)):
        return True
    if mention.heard:
        return place.place_id.startswith("warledger:")
    return place.population >= _SMALL or place.kind in _WIDER


def _is_open(mention: Mention, evidence: Evidence) -> bool:
    """Whether the name is not that of a large province, or a country that the article speaks of otherwise."""
    return not any(
        p.population >= _METROPOLIS
        if p.kind == "province"
        else p.kind == "country" and evidence.besides(p.country, mention.key)
        for p in mention.candidates
    )


def _prior(place: Place) -> float:
    known = place.population or (_OWN_TABLE if place.place_id.startswith("warledger:") else 0)
    return _PER_TENFOLD * log10(known + 10) + _KIND_PRIOR.get(place.kind, 0)


def _is_own_name(place: Place, mention: Mention) -> bool:
    """Whether it goes by the name today, with or without "City", and not by an older or foreign name."""
    return name_key(place.name).removesuffix(" city") == mention.key.removesuffix(" city")


def _fit(place: Place, mention: Mention) -> float:
    """Whether it is what the text calls it: a province, a town."""
    if mention.dateline:
        return _FIT * (place.kind == "town")
    fits = _KIND_FITS.get(mention.kind or "")
    if fits is None:
        return -_SEAT * (_has_seat(place, mention) or 2 * _has_metropolis(place, mention))
    return (
        _FIT if place.kind in fits else -_FIT / 2 if place.kind in _ADMIN or "air" in str(mention.kind) else 0
    )


def _has_seat(place: Place, mention: Mention) -> bool:
    """Whether it is a province whose chief town has its name: the bare name is the town's."""
    return place.kind == "province" and any(
        p.kind == "town" and (p.country, p.admin1) == (place.country, place.admin1) and p.population >= _SMALL
        for p in mention.candidates
    )


def _has_metropolis(place: Place, mention: Mention) -> bool:
    """Whether it is a province of a country that has a great city of that name: Washington, New York."""
    return place.kind == "province" and any(
        p.kind == "town" and p.country == place.country and p.population >= _CITY for p in mention.candidates
    )


def _general(place: Place, mention: Mention, evidence: Evidence) -> float:
    """What the article as a whole adds: its countries, its provinces, its other places."""
    known = max(evidence.country_share(place.country), _CAPITAL * (place.population >= _METROPOLIS))
    score = _COUNTRY * known + _NEAR * evidence.nearness(place, mention.key)
    if place.kind != "province" and evidence.provinces[place.country, place.admin1]:
        score += _PROVINCE
    return score


def _told(place: Place, mentions: Sequence[Mention], at: int) -> float:
    """What the neighbours in "X, Y", "X (Y", "X and Y" add."""
    mention, score = mentions[at], 0.0
    if at + 1 < len(mentions) and mentions[at + 1].holds and not _alike(mention, mentions[at + 1]):
        score += _holding([(place, outer, outer) for outer in mentions[at + 1].candidates])
    if mention.owned:
        score += _holding([(place, outer, outer) for outer in mentions[at - 1].candidates])
    if mention.holds and not mentions[at - 1].candidates:
        score += _AROUND * (place.kind in _WIDER)
    if mention.holds and not _alike(mentions[at - 1], mention):
        score += _holding([(inner, place, inner) for inner in mentions[at - 1].candidates])
    beside = ([mentions[at - 1]] if mention.listed else []) + (
        [mentions[at + 1]] if at + 1 < len(mentions) and mentions[at + 1].listed else []
    )
    if place.kind in _WIDER and any(_main_kind(m) == place.kind for m in beside):
        score += _SIBLING
    return score


def _holding(triples: list[tuple[Place, Place, Place]]) -> float:
    """The points for the best known partner that the gazetteer puts inside or around; obscure ones less."""
    best = max((_prior(partner) for *_, partner in triples), default=0.0)
    return max(
        (_HELD + _prior(p) - best for inner, outer, p in triples if lies_in(inner, outer)), default=0.0
    )


def _alike(one: Mention, other: Mention) -> bool:
    """Both are provinces, or both countries: a list, not "X, in Y", nor "X (Y)"."""
    return not other.enclosed and one.key != other.key and _main_kind(one) == _main_kind(other) in _WIDER


def _main_kind(mention: Mention) -> str | None:
    best = max(mention.candidates, key=_prior, default=None)
    return best.kind if best else None


def _one_sense(mentions: Sequence[Mention], found: list[Place | None]) -> list[Place | None]:
    """The sense that the text spells out for a name holds for its other mentions of the same kind."""
    told = [
        at + 1 < len(mentions) and mentions[at + 1].holds and not _alike(mentions[at], mentions[at + 1])
        for at in range(len(mentions))
    ]
    senses: dict[tuple[str, str | None], Counter[Place]] = defaultdict(Counter)
    for mention, place, spelt in zip(mentions, found, told, strict=True):
        if place is not None:
            senses[mention.key, mention.kind][place] += 10 if spelt else 1
    return [
        place if place is None or spelt else senses[mention.key, mention.kind].most_common(1)[0][0]
        for mention, place, spelt in zip(mentions, found, told, strict=True)
    ]
