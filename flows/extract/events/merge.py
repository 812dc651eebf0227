"""Gather the mentions of one incident; keep different incidents apart."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from flows.extract.events.mention import Mention
from flows.extract.events.standing import comes_after
from flows.extract.events.taxonomy import KILLING, family
from flows.extract.events.when import overlap
from flows.extract.events.where import apart
from schemas.event import EventStatus
from schemas.reference.side_word import SideClass

REAL = (EventStatus.OCCURRED, EventStatus.ONGOING)
# Families whose mentions can be one incident with violence: a raid loots, burns and abducts.
_WITH_VIOLENCE = frozenset(("violence", "abduction", "property", "demonstration"))
_TOLLS = frozenset(("violence", "accident", "disaster", "disease", "demonstration", "abduction", "property"))
_SHORT, _LEAD, _AKIN = 9, 2, 3
_PLANTED = frozenset(("suicide_bombing", "landmine", "grenade_attack"))
_FIRED = frozenset(("airstrike", "drone_strike", "missile_attack", "shelling"))


@dataclass(eq=False)
class Cluster:
    """Mentions of one incident in text order."""

    mentions: list[Mention] = field(default_factory=list)

    @property
    def last(self) -> Mention:
        """Its most recent mention."""
        return self.mentions[-1]

    @property
    def families(self) -> set[str]:
        """Families of its mentions; a toll alone has none."""
        return {family(m.slug) for m in self.mentions if m.slug != KILLING}


def merge(mentions: Sequence[Mention], sentences: int) -> list[Cluster]:
    """The incidents, in the order of their first mentions. `sentences` is the length of the report."""
    clusters: list[Cluster] = []
    for mention in mentions:
        scores = [(_score(mention, c, sentences), k) for k, c in enumerate(clusters)]
        best = max((pair for pair in scores if pair[0] > 0), default=None)
        if best is None:
            clusters.append(Cluster([mention]))
        else:
            clusters[best[1]].mentions.append(mention)
    return clusters


def _score(mention: Mention, cluster: Cluster, sentences: int) -> float:
    """How well the mention fits the incident; 0 or less: it does not."""
    if not _compatible(mention, cluster) or _apart(mention, cluster):
        return 0
    gap = mention.reading.sentence.index - cluster.last.reading.sentence.index
    score = 4.0 if gap == 0 else 1.0 if gap == 1 else 0.0
    score += _shared(mention, cluster)
    if mention.slug == KILLING or mention.definite:
        score += 2 - 0.1 * gap
    if sentences <= _SHORT or _elaborates(mention, cluster):
        score += 1.5
    elif gap and not mention.definite and mention.slug != KILLING:
        score -= 2
    if mention.plural and not mention.definite and gap and _shared(mention, cluster) < _AKIN:
        score -= 1
    return score - 0.01 * gap


def _elaborates(mention: Mention, cluster: Cluster) -> bool:
    """Whether the text goes on: in the lead, in a campaign, or with no other day or place."""
    here = mention.reading.sentence.index
    gap = here - cluster.last.reading.sentence.index
    bare = not (mention.date or mention.place or mention.plural or mention.background)
    early = here <= _LEAD or any(m.slug == "offensive" for m in cluster.mentions)
    return family(mention.slug) == "violence" and ((early and gap <= 1) or (bare and gap <= _LEAD))


def _compatible(mention: Mention, cluster: Cluster) -> bool:
    kin, families = family(mention.slug), cluster.families
    if mention.status is cluster.last.status is EventStatus.THREATENED:
        return mention.reading is cluster.last.reading
    if mention.slug == KILLING or not families:
        return not families or bool(families & _TOLLS) if mention.slug == KILLING else kin in _TOLLS
    if kin in families:
        return True
    near = mention.reading.sentence.index - cluster.last.reading.sentence.index <= 1
    if "demonstration" in (*families, kin):
        return (
            near
            and bool({kin, *families} & {"violence", "property", "arrest"})
            and _at_protest([mention, *cluster.mentions])
        )
    return near and kin in _WITH_VIOLENCE and bool(families & _WITH_VIOLENCE) and kin != "demonstration"


def _at_protest(mentions: Sequence[Mention]) -> bool:
    """Whether the violence is that of a crowd, or is done to one."""
    crowd = (SideClass.PROTESTER, SideClass.RIOTER)
    sides = [side for m in mentions for side in (m.attacker, m.target)]
    return (
        any(side is not None and side.kind in crowd for side in sides)
        or mentions[-1].slug != mentions[0].slug
    )


def _apart(mention: Mention, cluster: Cluster) -> bool:
    if mention.distinct or not _same_standing(mention, cluster.mentions[0]):
        return True
    if is_many(mention) != any(is_many(m) for m in cluster.mentions):
        return True
    aside = mention.background != cluster.mentions[0].background and not mention.definite
    if (aside and not _shared(mention, cluster)) or any(_steps_aside(mention, m) for m in cluster.mentions):
        return True
    return any(_disagree(mention, other) for other in cluster.mentions)


def _steps_aside(mention: Mention, other: Mention) -> bool:
    """Of two mentions in one sentence one is told and the other is what it answers."""
    crowd = "demonstration" in (family(mention.slug), family(other.slug))
    tolls = KILLING in (mention.slug, other.slug) and not crowd
    return mention.reading is other.reading and not tolls and mention.background != other.background


def _same_standing(mention: Mention, first: Mention) -> bool:
    """Both happened, or neither; "intercepted a drone sent to strike" is one event all the same."""
    if (mention.status in REAL) == (first.status in REAL):
        return True
    aimed = mention.status in (EventStatus.PLANNED, EventStatus.HYPOTHETICAL)
    return (
        aimed and mention.reading is first.reading and "disrupted_weapons_use" in (mention.slug, first.slug)
    )


def is_many(mention: Mention) -> bool:
    """Whether the mention sums up incidents of some time: 'attacked 150 times'."""
    return mention.quantity is not None and mention.token.pos_ == "VERB"


def _disagree(mention: Mention, other: Mention) -> bool:
    if mention.date and other.date and not overlap(mention.date, other.date):
        return True
    if mention.place and other.place and apart(mention.place, other.place):
        return True
    if _other_weapon(mention, other) or _other_camp(mention, other):
        return True
    same = mention.reading is other.reading
    slugs = {mention.slug, other.slug}
    if not same or slugs & {KILLING, "non_state_overtakes_territory"}:
        return False
    return comes_after(mention.token, other.token) or comes_after(other.token, mention.token)


def _other_weapon(mention: Mention, other: Mention) -> bool:
    """'The air strikes' are not the suicide bombing of the sentence before."""
    planted = {mention.slug, other.slug} & _PLANTED
    return bool(planted and {mention.slug, other.slug} & _FIRED) and mention.reading is not other.reading


def _other_camp(mention: Mention, other: Mention) -> bool:
    """An army's attack is not a rebel group's, unless they fight each other."""
    a, b = mention.attacker, other.attacker
    camps = {a.kind if a else None, b.kind if b else None}
    both = {mention.slug, other.slug} & {"armed_clash", "disrupted_weapons_use"}
    return not both and camps == {SideClass.STATE, SideClass.ARMED} and mention.slug != KILLING


def _shared(mention: Mention, cluster: Cluster) -> float:
    score = 0.0
    others = cluster.mentions
    if any(m.slug == mention.slug for m in others):
        score += 1
    if mention.date and any(m.date and overlap(mention.date, m.date) for m in others):
        score += 1
    if mention.place and any(m.place and m.place.place_id == mention.place.place_id for m in others):
        score += 1
    for side, weight in (("attacker", 1.0), ("target", 2.0)):
        words = _words(mention, side)
        if words and any(words & _words(m, side) for m in others):
            score += weight
    return score


def _words(mention: Mention, side: str) -> set[str]:
    party = getattr(mention, side)
    if party is None:
        return set()
    base = mention.reading.sentence.start
    text = mention.reading.sentence.text[party.start - base : party.end - base].lower()
    return {w for w in text.replace("-", " ").split() if len(w) > 3}
