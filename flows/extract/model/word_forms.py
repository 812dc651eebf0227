"""Parts of speech and lemmas, each remembered by word, tag and relation: spaCy's rules, run once a word."""

from collections.abc import Iterable, Iterator

from spacy.attrs import DEP, ORTH, TAG
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.tokens import Token as SpacyToken
from spacy.vocab import Vocab

from flows.extract.syntax import Form

# The spaCy components that read a word, its tag and its relation to its head, and nothing else of it.
COMPONENTS = ("attribute_ruler", "lemmatizer")

_Key = tuple[int, int, int]


class WordForms:
    """What the attribute ruler and the lemmatizer would write, from a table that grows with the words met.

    Their rules look at one word, save a handful that look at two ("gon" + "na"): documents in which one of
    those matches go through the components themselves, so that the outcome is the same for every text.
    """

    def __init__(self, nlp: Language) -> None:
        self._vocab: Vocab = nlp.vocab
        self._components = [pipe for name, pipe in nlp.pipeline if name in COMPONENTS]
        self._known: dict[_Key, Form] = {}
        self._opening: set[_Key] = set()
        self._openings, self._pairs = Matcher(nlp.vocab), Matcher(nlp.vocab)
        for pattern in (p for pipe in self._components for p in getattr(pipe, "patterns", [])):
            if longer := [tokens for tokens in pattern["patterns"] if len(tokens) > 1]:
                self._pairs.add("pair", longer)
                self._openings.add("opening", [tokens[:1] for tokens in longer])

    def of(self, docs: list[Doc]) -> Iterator[tuple[Doc, list[Form]]]:
        """The documents in order, each with the forms of its words."""
        keys = [list(map(tuple, doc.to_array([ORTH, TAG, DEP]).tolist())) for doc in docs]
        self._learn({key: None for found in keys for key in found})
        yield from zip(docs, map(self._forms, docs, keys), strict=True)

    def _forms(self, doc: Doc, keys: list[_Key]) -> list[Form]:
        if not self._opening.isdisjoint(keys) and self._pairs(doc, allow_missing=True):
            return [_form(token) for token in self._run(doc)]
        return [self._known[key] for key in keys]

    def _run(self, doc: Doc) -> Doc:
        for component in self._components:
            doc = component(doc)
        return doc

    def _learn(self, met: Iterable[_Key]) -> None:
        """Run the components over the words alone, a bar between them so that none meets its neighbour."""
        keys = [key for key in met if key not in self._known]
        words = [word for orth, _, _ in keys for word in (self._vocab.strings[orth], "|")]
        doc = Doc(self._vocab, words=words, tags=["."] * len(words))
        tokens = list(doc)[::2]
        for token, key in zip(tokens, keys, strict=True):
            _, token.tag, token.dep = key
        self._opening |= {keys[start // 2] for _, start, _ in self._openings(doc, allow_missing=True)}
        self._run(doc)
        for token, key in zip(tokens, keys, strict=True):
            self._known[key] = _form(token)


def _form(token: SpacyToken) -> Form:
    lemma = token.lemma_
    return Form(token.text, token.lower_, lemma, lemma.lower(), token.pos_, token.tag_, token.dep_)
