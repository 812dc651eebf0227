"""Places by what holds them: namesakes elsewhere refused, unknown villages given their district's point."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from flows.extract.places.distance import kilometres
from flows.extract.places.mention import Mention
from seeds.gazetteer import Place

# UCDP where_prec of a place known only to lie in one of that kind.
_WITHIN = {"district": 3, "province": 4, "region": 4, "country": 6}
_NEARBY = 2
_FAR_KM, _FAR_WITHIN_KM = 150, 200


def lies_in(inner: Place, outer: Place) -> bool:
    """Whether the gazetteer puts the one in the other."""
    if inner.place_id == outer.place_id or inner.country != outer.country or inner.country is None:
        return False
    if outer.kind == "country" or inner.kind == "country":
        return outer.kind == "country"
    if outer.kind == "province":
        return inner.kind != "province" and (inner.admin1 == outer.admin1 or kilometres(inner, outer) < 40)
    if outer.kind == "district":
        return inner.admin2 == outer.name or kilometres(inner, outer) < 40
    return outer.population > inner.population and kilometres(inner, outer) < 100


def settle(mentions: Sequence[Mention], found: list[Place | None], home: str | None) -> list[Place | None]:
    """Each place checked against those that the text puts it in, and given their point where it has none.

    `home`: the country of the article as a whole, all that is known of a village named alone.
    """
    settled: list[Place | None] = [None] * len(found)
    for at in reversed(range(len(found))):
        place, holders = found[at], list(_holders(mentions, settled, at))
        if mentions[at].owned and (owner := found[at - 1]) is not None:
            holders.append(owner)
        if place is not None and any(_contradicts(holder, place) for holder in holders):
            place = None
        settled[at] = place if _has_point(place) else _borrowed(mentions, settled, at, place, holders)
        if settled[at] is None and home is not None:
            settled[at] = _unlisted(mentions[at], home)
    return settled


def _contradicts(holder: Place, place: Place) -> bool:
    """Whether the place cannot lie in what the text puts it in: another country or province."""
    if place.country is None or holder.country is None or place.kind == "country":
        return False
    if place.kind == "province":
        return holder.kind == "country" and place.country != holder.country
    if place.country != holder.country:
        return True
    if holder.kind == "province" and place.kind in ("town", "district"):
        return place.admin1 != holder.admin1 and kilometres(place, holder) > _FAR_KM
    far = _FAR_KM if place.admin1 != holder.admin1 else _FAR_WITHIN_KM
    return holder.kind == "town" and kilometres(place, holder) > far


def _holders(mentions: Sequence[Mention], settled: Sequence[Place | None], at: int) -> Iterator[Place]:
    """The places that the chain "X, Y, Z" or "X (Y, Z)" puts X in, nearest first."""
    for n in range(at + 1, len(mentions)):
        if not (mentions[n].holds or mentions[n].owned) or mentions[n].sentence != mentions[at].sentence:
            return
        holder = settled[n]
        if holder is not None and not _same_rank(mentions, at, n):
            yield holder


def _same_rank(mentions: Sequence[Mention], at: int, n: int) -> bool:
    """Countries and provinces side by side are a list: they hold nothing of each other."""
    kinds = [{p.kind for p in mentions[i].candidates if p.kind in ("country", "province")} for i in (at, n)]
    return bool(kinds[0] & kinds[1]) or ("country" in kinds[1] and _is_region_abroad(mentions, at, n))


def _is_region_abroad(mentions: Sequence[Mention], at: int, n: int) -> bool:
    """'in southern Lebanon, Nepal said': a region of other countries alone is no village of this one."""
    regions = {p.country for p in mentions[at].candidates if p.kind == "region"}
    return (
        bool(regions)
        and len(regions) == len(mentions[at].candidates)
        and not regions & {p.country for p in mentions[n].candidates if p.kind == "country"}
    )


def _has_point(place: Place | None) -> bool:
    return place is not None and place.latitude is not None


def _borrowed(
    mentions: Sequence[Mention],
    settled: Sequence[Place | None],
    at: int,
    place: Place | None,
    holders: list[Place],
) -> Place | None:
    """The place with the point of what holds it and a precision that says so; None where nothing does."""
    pointed = [holder for holder in holders if _has_point(holder)]
    within = next((h for h in pointed if h.kind != "country"), None)
    holder = within or next(iter(pointed), None) or _beside(mentions, settled, at)
    if holder is None:
        return place
    precision = max(_WITHIN.get(holder.kind, _NEARBY), holder.precision)
    if place is not None:
        return replace(place, latitude=holder.latitude, longitude=holder.longitude, precision=precision)
    return replace(
        _unlisted(mentions[at], holder.country), latitude=holder.latitude, longitude=holder.longitude,
        precision=precision, admin1=holder.admin1, admin2=holder.admin2,
    )  # fmt: skip


def _unlisted(mention: Mention, country: str | None) -> Place:
    """A place that no gazetteer knows: its name, its country, no point."""
    slug = f"warledger:unlisted:{country or ''}:{mention.key.replace(' ', '-')}"
    kind = mention.kind or "place"
    return Place(slug, mention.name, kind, None, None, _WITHIN["country"], 0, country, None, None, None)


def _beside(mentions: Sequence[Mention], settled: Sequence[Place | None], at: int) -> Place | None:
    """The next place that the same sentence names."""
    for n in range(at + 1, len(mentions)):
        if mentions[n].sentence != mentions[at].sentence:
            return None
        if (place := settled[n]) is not None and _has_point(place) and place.kind != "country":
            return place
    return None
