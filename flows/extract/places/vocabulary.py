"""The word lists of name_words.csv and demonyms.csv as sets and tables."""

from functools import cache

from schemas.actor import ActorType
from schemas.reference.actor import KnownActor
from schemas.reference.demonym import Demonym, DemonymKind
from schemas.reference.name_word import NameWord, NameWordRole
from seeds import reference
from seeds.gazetteer import name_key

_GROUPS = (ActorType.REBEL_GROUP, ActorType.MILITIA, ActorType.INTERNATIONAL)


@cache
def words_with(role: NameWordRole) -> dict[str, str | None]:
    """The words of a role, each with the kind of place that it names."""
    return {row.word: row.kind for row in reference("name_words", NameWord) if row.role == role}


@cache
def demonyms() -> dict[str, str]:
    """Country by the key of its adjective or of its people's name."""
    rows = reference("demonyms", Demonym)
    return {name_key(row.demonym): row.country for row in rows if row.kind != DemonymKind.CAPITAL}


@cache
def groups() -> frozenset[str]:
    """Keys of the names of armed groups and international bodies that have words besides a place's."""
    rows = (row for row in reference("actors", KnownActor) if row.actor_type in _GROUPS)
    return frozenset(name_key(name) for row in rows for name in row.names())


@cache
def group_openers() -> frozenset[str]:
    """The first words of the groups' keys; of a key without words none."""
    return frozenset(word for key in groups() for word in key.split()[:1])


@cache
def never_alone() -> frozenset[str]:
    """Words that name some place but, alone, nearly always something else: titles, offices, common nouns."""
    roles = (
        NameWordRole.NOT_PLACE,
        NameWordRole.TITLE,
        NameWordRole.OFFICE,
        NameWordRole.HEAD,
        NameWordRole.MEDIA,
    )
    return frozenset(word for role in roles for word in words_with(role))
