"""Whose force it is: the nationality in its name, its possessor, the subject of what is done with it."""

from functools import cache

from spacy.tokens import Span, Token

from flows.extract.document import Document
from flows.extract.troops.mention import Mention
from schemas import Actor, Location
from schemas.reference.demonym import Demonym
from seeds import reference

# Units of a state's own; fighters, rebels and mercenaries are no country's force.
_STATE = frozenset(("troops", "police", "guards", "personnel", "peacekeepers"))
_SUBJECTS = ("nsubj", "nsubjpass", "agent")
_CORE = ("compound", "amod", "poss", "nmod", "case", "det", "punct", "flat")
_WIDE = ("country", "region", "continent", "sea", "ocean", "territory")


class Owners:
    """Countries by the characters that name them in an article: places, demonyms, actors."""

    def __init__(self, places: list[Location], actors: list[Actor]) -> None:
        """Places and actors of the article, in text order."""
        # "military personnel" is a common noun: its country is this module's to find.
        self._named = [(p.char_start, p.char_end, p.country) for p in places if p.country]
        self._acting = [
            (a.char_start, a.char_end, a.country) for a in actors if a.country and a.name[0].isupper()
        ]

    def country(self, document: Document, mention: Mention, place: Location | None) -> str | None:
        """The state that the force belongs to, ISO 3166-1 alpha-3, or None."""
        if mention.unit not in _STATE:
            return None
        tokens = mention.first.doc[mention.first.i : mention.last.i + 1]
        return (
            self._of_span(mention, tokens)
            or self._of_possessor(mention)
            or self._of_subject(mention)
            or self._of_origin(mention)
            or self._of_namesake(document, mention)
            or (place.country if place and self._at_home(mention, place) else None)
        )

    def _of_span(self, mention: Mention, span: Span) -> str | None:
        """The first country named in the tokens, by demonym, place or actor."""
        for i in range(len(span)):
            for size in (3, 2, 1):
                if country := _demonyms().get(span[i : i + size].text):
                    return country
        start = mention.sentence.start + span.start_char
        end = mention.sentence.start + span.end_char
        inside = (c for a, b, c in (*self._named, *self._acting) if a < end and start < b)
        return next(inside, None)

    def _of_possessor(self, mention: Mention) -> str | None:
        """Haiti's 15,000-strong police; a Danish contingent of 750 soldiers."""
        owners = [t for t in mention.last.lefts if t.dep_ == "poss"]
        if mention.anchor.head.lower_ == "of" and mention.anchor.head.head.pos_ == "NOUN":
            owners.append(mention.anchor.head.head)
        return next((c for t in owners if (c := self._of_token(mention, t))), None)

    def _of_origin(self, mention: Mention) -> str | None:
        """200 soldiers from Kenya."""
        origins = [t for p in mention.anchor.rights if p.lower_ == "from" for t in p.children]
        return next((c for t in origins if (c := self._of_token(mention, t))), None)

    def _of_subject(self, mention: Mention) -> str | None:
        """France has 1,000 troops; 400 were deployed by Chad; it said that it was pulling out 300."""
        for above in mention.anchor.ancestors:
            for subject in _subjects(above):
                if subject == mention.anchor or subject.is_ancestor(mention.anchor):
                    continue
                if country := self._of_token(mention, subject):
                    return country
            possessors = (t for t in above.lefts if t.dep_ == "poss")
            if above.pos_ == "NOUN" and (owner := next(possessors, None)):
                return self._of_token(mention, owner)
            relative = any(t.tag_ in ("WDT", "WP") for t in _subjects(above))
            if above.dep_ == "relcl" and relative and (country := self._of_token(mention, above.head)):
                return country
        return None

    def _of_token(self, mention: Mention, token: Token) -> str | None:
        """The country that the token's noun phrase names, clauses behind it left out."""
        core = [t.i for t in token.children if t.dep_ in _CORE or (t.dep_ == "prep" and t.lower_ == "of")]
        edges = [token.i, *core, *(g.i for i in core for g in token.doc[i].children)]
        return self._of_span(mention, token.doc[min(edges) : max(edges) + 1])

    def _of_namesake(self, document: Document, mention: Mention) -> str | None:
        """ "Cuban troops …; 50,000 troops": the nationality said of the same word before."""
        text = document.article.text
        word = mention.last.text
        for country, start, end in self._people(
            text, max(0, mention.quantity.start - 400), mention.quantity.start
        ):
            if text[end : end + len(word) + 1] == f" {word}" and start < mention.quantity.start:
                return country
        return None

    def _people(self, text: str, start: int, end: int) -> list[tuple[str, int, int]]:
        words = [(c, text.find(d, start, end)) for d, c in _demonyms().items()]
        return [(c, at, at + len(d)) for (c, at), d in zip(words, _demonyms(), strict=True) if at >= 0]

    def _at_home(self, mention: Mention, place: Location) -> bool:
        """Whether a force that nobody is named for is the place's own: police are, and troops in a province.

        Not where somebody acts whose country is unknown: "the United Nations has sent 300 police".
        """
        verb = next((t for t in mention.anchor.ancestors if t.pos_ == "VERB"), None)
        sender = next((t for t in _subjects(verb) if t.pos_ == "PROPN"), None) if verb else None
        if sender is not None and not sender.is_ancestor(mention.anchor):
            return False
        return mention.unit == "police" or "police" in mention.words or place.kind not in _WIDE


def _subjects(verb: Token) -> list[Token]:
    found = []
    for child in verb.children:
        if child.dep_ == "agent":
            found += [t for t in child.children if t.dep_ == "pobj"]
        elif child.dep_ in _SUBJECTS:
            found.append(child)
    return found


@cache
def _demonyms() -> dict[str, str]:
    return {row.demonym: row.country for row in reference("demonyms", Demonym)}
