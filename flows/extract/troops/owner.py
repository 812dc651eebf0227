"""Whose force it is: the nationality in its name, its possessor, the subject of what is done with it."""

import re
from functools import cache

from flows.extract.actors import country_of_phrase
from flows.extract.document import Document
from flows.extract.syntax import Span, Token
from flows.extract.troops.mention import Mention, is_gapped
from flows.extract.troops.nouns import demonyms
from schemas import Actor, Location
from schemas.reference.state_word import StateWord
from seeds import reference

# Units of a state's own; fighters, rebels and mercenaries are no country's force.
_STATE = frozenset(("troops", "police", "guards", "personnel", "peacekeepers"))
_SUBJECTS = ("nsubj", "nsubjpass", "agent")
_CORE = ("compound", "amod", "poss", "nmod", "case", "det", "punct", "flat")
_WITH = re.compile(r"(?:,? with|,| has| had| sent| about| some)? ?")
_STATELESS = ("rebel_group", "militia", "international")
_STATE_BODIES = (
    *("army", "military", "police", "government", "authorities", "navy"),
    *("ministry", "minister", "president", "command", "marines"),
)
_OF_MANY = frozenset(
    (
        "african",
        "european",
        "arab",
        "western",
        "allied",
        "multinational",
        "international",
        "foreign",
        "regional",
    )
)
_MISSIONS = frozenset(("mission", "operation", "coalition", "alliance", "bloc"))
_WIDE = ("country", "region", "continent", "sea", "ocean", "territory")


class Owners:
    """Countries by the characters that name them in an article: places, demonyms, actors."""

    def __init__(self, places: list[Location], actors: list[Actor]) -> None:
        """Places and actors of the article, in text order."""
        home = {p.country for p in places if p.country}
        countries = home | {a.country for a in actors if a.country}
        self._only = next(iter(home or countries)) if len(home or countries) == 1 else None
        self._stateless = [
            (a.char_start, a.char_end) for a in actors if a.actor_type in _STATELESS and a.actor_id
        ]
        self._allies = [a.char_start for a in actors if a.actor_type == "international" and a.actor_id]
        # "military personnel" is a common noun: its country is this module's to find.
        self._named = [(p.char_start, p.char_end, p.country) for p in places if p.country]
        self._acting = [
            (a.char_start, a.char_end, a.country) for a in actors if a.country and a.name[0].isupper()
        ]

    def country(
        self, document: Document, mention: Mention, place: Location | None, leaving: bool
    ) -> str | None:
        """The state that the force belongs to, ISO 3166-1 alpha-3, or None; not where it is leaving from."""
        if mention.unit not in _STATE:
            return None
        tokens = mention.first.doc[mention.first.i : mention.last.i + 1]
        if owner := self._ahead(document, mention):
            return owner
        if self._many(mention, tokens):
            return None
        return (
            (self._of_possessor(mention) if mention.bare else None)
            or self._of_span(mention, tokens)
            or self._of_possessor(mention)
            or self._of_subject(mention)
            or self._of_origin(mention)
            or self._of_namesake(document, mention)
            or (place.country if place and not leaving and self._at_home(mention, place) else None)
            or (self._only if not leaving and _of_a_state(mention) and not self._allied(mention) else None)
        )

    def _allied(self, mention: Mention) -> bool:
        """Whether an alliance named beside it may own the force, or the country is but one of its own.

        "NATO forces, amid fears that Russia"; "personnel, including some of the US Central Command".
        """
        start, end = mention.sentence.start, mention.sentence.end
        if any(start <= low < end for low in self._allies):
            return True
        parts = [t for p in mention.anchor.rights if p.lower_ == "including" for t in p.subtree]
        inside = [start + t.idx for t in parts]
        spans = [(a, b) for a, b, _ in (*self._named, *self._acting)]
        return bool(inside) and bool(spans) and all(any(a <= i < b for i in inside) for a, b in spans)

    def _ahead(self, document: Document, mention: Mention) -> str | None:
        """ "Indonesia, with 1,230", "and Senegal 480": the country right before a count without a noun."""
        if not mention.bare:
            return None
        text, start = document.article.text, mention.quantity.start
        ends = ((b, c) for _, b, c in (*self._named, *self._acting) if start - 8 < b < start)
        named = next((c for b, c in ends if _WITH.fullmatch(text, b, start)), None)
        return named or (country_of_phrase(_name(mention.anchor.head)) if is_gapped(mention.anchor) else None)

    def _many(self, mention: Mention, tokens: Span) -> bool:
        """Whether the force is no single state's: "soldiers from 47 countries", an alliance's or rebels'."""
        origins = [t for p in mention.anchor.rights if p.lower_ == "from" for t in p.children]
        if mention.anchor.dep_ == "dobj":
            origins += [t for p in mention.anchor.head.rights if p.lower_ == "from" for t in p.children]
        if any(t.tag_ == "NNS" and t.lemma_.lower() in ("country", "nation", "state") for t in origins):
            return True
        if any(t.lower_ in _OF_MANY for t in tokens):
            return True
        start = mention.sentence.start
        of = [p.right_edge for p in mention.anchor.rights if p.lower_ == "of"]
        a, b = start + tokens.start_char, start + max([tokens.end_char, *(t.idx + len(t) for t in of)])
        return any(low < b and a < high for low, high in self._stateless)

    def _of_span(self, mention: Mention, span: Span) -> str | None:
        """The first country named in the tokens, by demonym, place or actor."""
        for i in range(len(span)):
            for size in (3, 2, 1):
                text = span[i : i + size].text
                if country := demonyms().get(text) or _state_words().get(text):
                    return country
        start = mention.sentence.start + span.start_char
        end = mention.sentence.start + span.end_char
        inside = (c for a, b, c in (*self._acting, *self._named) if a < end and start < b)
        return next(inside, None) or (country_of_phrase(span.text) if len(span) > 1 else None)

    def _of_possessor(self, mention: Mention) -> str | None:
        """Haiti's 15,000-strong police; a Danish contingent of 750 soldiers."""
        own = mention.anchor if mention.bare else mention.last
        owners = [t for t in own.lefts if t.dep_ == "poss"]
        of = [t for p in mention.last.rights if p.lower_ == "of" for t in p.children]
        owners += [t for t in of if t.pos_ == "PROPN"]
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
            subjects = _subjects(above)
            for subject in subjects:
                if subject == mention.anchor or subject.is_ancestor(mention.anchor):
                    continue
                if country := self._of_token(mention, subject):
                    return country
            if _of_another(subjects, mention):
                return None
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
        first = max(0, mention.quantity.start - 400)
        if text.find(f" {word}", first, mention.quantity.start + len(word) + 1) < 0:
            return None
        for country, start, end in self._people(text, first, mention.quantity.start):
            if text[end : end + len(word) + 1] == f" {word}" and start < mention.quantity.start:
                return country
        return None

    def _people(self, text: str, start: int, end: int) -> list[tuple[str, int, int]]:
        words = [(c, text.find(d, start, end)) for d, c in demonyms().items()]
        return [(c, at, at + len(d)) for (c, at), d in zip(words, demonyms(), strict=True) if at >= 0]

    def _at_home(self, mention: Mention, place: Location) -> bool:
        """Whether a force that nobody is named for is the place's own: police are, and troops in a province.

        Not where somebody acts whose country is unknown: "the United Nations has sent 300 police".
        """
        verb = next((t for t in mention.anchor.ancestors if t.pos_ == "VERB"), None)
        subjects = _subjects(verb) if verb else []
        sender = next((t for t in subjects if t.pos_ == "PROPN" or t.lower_ in _MISSIONS), None)
        if sender is not None and not sender.is_ancestor(mention.anchor):
            return False
        return mention.unit == "police" or "police" in mention.words or place.kind not in _WIDE


def _name(noun: Token) -> str:
    """ "Burkina Faso", of its last word."""
    return str(
        noun.doc[min(noun.i, *(t.i for t in noun.lefts if t.dep_ == "compound"), noun.i) : noun.i + 1].text
    )


def _of_another(subjects: list[Token], mention: Mention) -> bool:
    """Whether a body acts whose country is unknown: "the United Nations sent 260"."""
    others = (s for s in subjects if s != mention.anchor and not s.is_ancestor(mention.anchor))
    return any(s.pos_ == "PROPN" or s.lower_ in _MISSIONS for s in others)


def _of_a_state(mention: Mention) -> bool:
    """Whether the army, the police or the government acts, or soldiers that nobody sends."""
    verb = next((t for t in mention.anchor.ancestors if t.pos_ == "VERB"), None)
    subjects = [s for s in _subjects(verb) if not s.is_ancestor(mention.anchor)] if verb else []
    if not subjects or subjects == [mention.anchor]:
        return mention.unit in ("troops", "police", "guards") and not mention.bare
    return any(s.lower_ in _STATE_BODIES for s in subjects)


def _subjects(verb: Token) -> list[Token]:
    found = []
    for child in verb.children:
        if child.dep_ == "agent":
            found += [t for t in child.children if t.dep_ == "pobj"]
        elif child.dep_ in _SUBJECTS:
            found.append(child)
    return found


@cache
def _state_words() -> dict[str, str]:
    return {row.name: row.country for row in reference("state_words", StateWord)}
