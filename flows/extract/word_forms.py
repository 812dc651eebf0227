"""Parts of speech and lemmas, each remembered by word, tag and relation: spaCy's rules, run once a word."""

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc, MorphAnalysis
from spacy.util import minibatch
from spacy.vocab import Vocab

# The spaCy components that read a word, its tag and its relation to its head, and nothing else of it.
COMPONENTS = ("attribute_ruler", "lemmatizer")

# Documents whose new words are read together.
BATCH = 128

_Key = tuple[int, int, int]
_Form = tuple[int, MorphAnalysis, int, int]


class WordForms:
    """What the attribute ruler and the lemmatizer would write, from a table that grows with the words met.

    Their rules look at one word, save a handful that look at two ("gon" + "na"): documents in which one of
    those matches go through the components themselves, so that the outcome is the same for every text.
    """

    def __init__(self, nlp: Language) -> None:
        self._vocab: Vocab = nlp.vocab
        self._components = [pipe for name, pipe in nlp.pipeline if name in COMPONENTS]
        self._known: dict[_Key, _Form] = {}
        self._pairs = Matcher(nlp.vocab)
        for pattern in (p for pipe in self._components for p in getattr(pipe, "patterns", [])):
            if longer := [tokens for tokens in pattern["patterns"] if len(tokens) > 1]:
                self._pairs.add("pair", longer)

    def pipe(self, docs: Iterable[Doc]) -> Iterator[Doc]:
        """The documents in order, with parts of speech, morphology and lemmas."""
        for batch in minibatch(docs, BATCH):  # type: ignore[no-untyped-call]
            self._learn({(t.orth, t.tag, t.dep): None for doc in batch for t in doc})
            for doc in batch:
                if len(self._pairs) and self._pairs(doc, allow_missing=True):
                    self._run(doc)
                else:
                    self._write(doc)
                yield doc

    def _run(self, doc: Doc) -> Doc:
        for component in self._components:
            doc = component(doc)
        return doc

    def _write(self, doc: Doc) -> None:
        for token in doc:
            token.pos, token.morph, token.lemma, dep = self._known[token.orth, token.tag, token.dep]
            if dep != token.dep:
                token.dep = dep

    def _learn(self, met: Iterable[_Key]) -> None:
        """Run the components over the words alone, a bar between them so that none meets its neighbour."""
        keys = [key for key in met if key not in self._known]
        words = [word for orth, _, _ in keys for word in (self._vocab.strings[orth], "|")]
        doc = Doc(self._vocab, words=words, tags=["."] * len(words))
        tokens = list(doc)[::2]
        for token, key in zip(tokens, keys, strict=True):
            _, token.tag, token.dep = key
        self._run(doc)
        for token, key in zip(tokens, keys, strict=True):
            self._known[key] = (token.pos, token.morph, token.lemma, token.dep)
