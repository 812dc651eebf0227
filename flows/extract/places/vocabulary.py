"""The word lists of name_words.csv and demonyms.csv as sets and tables."""

from functools import cache

from schemas.reference.demonym import Demonym, DemonymKind
from schemas.reference.name_word import NameWord, NameWordRole
from seeds import reference
from seeds.gazetteer import name_key


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
